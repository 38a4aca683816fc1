import type { Model } from '../../../sim/centre/model.ts';
import { type ContactEvent, type Observer, WAIT_EVENTS } from '../../../sim/observe/observer.ts';
import { LAST_WORD, LEVEL_OF, type Level, MOMENTARY, PATHS, type Place } from './paths.ts';

/** One line of what becomes of a customer. */
interface Strand {
  place: Place;
  /** When it came there. */
  since: number;
  type: number;
  /** The type as which something next happens to it: another one when it comes back as that. */
  nextType: number;
  /** When it asked for a person. */
  joinedAt: number;
  agent: string;
  /** When an agent took it. */
  takenAt: number;
  /** Stage of the ticket that it is, and the type that opened the ticket; -1 for no ticket. */
  stage: number;
  ticketType: number;
}

interface Happening {
  readonly event: ContactEvent;
  readonly time: number;
  readonly contact: number;
  readonly type: number;
  readonly agent: string;
  readonly wait: number;
}

/** Happen to a contact in the instant in which it joins, or never. */
const AT_ONCE: readonly ContactEvent[] = ['blocked', 'callbackAccepted'];

/** Where no story ends: in an agent's hands, in the bot, or on the way. */
const NO_END: readonly Place[] = [...MOMENTARY, 'inBot', 'taken', 'held', 'emptyHeld'];

const NO_TICKET = { stage: -1, ticketType: -1 };
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6;

/**
 * Follows every customer through PATHS, from what is told to observers only. Throws at the first thing that cannot happen:
 * something that happens to nobody, a path that leads nowhere, a clock that goes back, another agent than the one who took
 * the contact, a wait that is not the time since it joined. So nothing is lost or happens twice.
 */
export class Lives implements Observer {
  /** How often each event happened, and each after a certain place: `blocked.leftMessage`. */
  private readonly counts = new Map<string, number>();
  private readonly strands = new Map<number, Strand[]>();
  /** Level x seconds inside the horizon, and the level now: `queue.0` for type 0. */
  private readonly areas = new Map<string, number>();
  private readonly levels = new Map<string, number>();
  private readonly waits = new Map<ContactEvent, number>();
  private time = 0;
  /** The ticket whose deadline has just passed, and the type as which its customer may ask about it. */
  private missed: { readonly contact: number; readonly type: number } | null = null;
  /** Seconds for which agents held contacts that they were done with or put down. */
  handled = 0;
  /** Seconds from joining until an agent took the contact, of those answered in the end. */
  waited = 0;
  /** Customers who asked about a late ticket. */
  chasers = 0;

  constructor(private readonly model: Model) {}

  contact(
    event: ContactEvent,
    time: number,
    contact: number,
    type: number,
    group: number,
    index: number,
    wait: number,
  ): void {
    this.moveClock(time);
    const agent = group < 0 ? '' : `${group}/${index}`;
    const happening = { event, time, contact, type, agent, wait };
    const chases = event === 'offered' && this.missed?.contact === contact && this.missed.type === type;
    this.missed = null;
    if (event === 'arrived') this.begin(happening);
    else if (chases) this.chase(happening);
    else this.goOn(this.strandOf(happening), happening);
    this.count(event);
    if (WAIT_EVENTS.includes(event)) this.waits.set(event, this.waitOf(event) + wait);
  }

  emergency(_event: unknown, time: number): void {
    this.moveClock(time);
  }

  /** How often an event happened (`answered`), or happened to strands at a place (`blocked.leftMessage`). */
  times(name: ContactEvent | `${Place}.${ContactEvent}`): number {
    return this.counts.get(name) ?? 0;
  }

  /** Sum of the waits told with an event. */
  waitOf(event: ContactEvent): number {
    return this.waits.get(event) ?? 0;
  }

  /** Strands of a type now at places of a level. */
  now(level: Level, type: number): number {
    return this.levels.get(`${level}.${type}`) ?? 0;
  }

  /** Level x seconds of a type, up to the horizon. Who never comes back from orbit is not followed there. */
  area(level: Level, type: number): number {
    let area = this.areas.get(`${level}.${type}`) ?? 0;
    if (level === 'orbit') return area;
    for (const strand of this.all()) {
      if (LEVEL_OF[strand.place] === level && strand.type === type) area += this.inside(strand.since, Infinity);
    }
    return area;
  }

  /** Strands at a place when all is over. */
  left(place: Place): number {
    return this.all().filter((strand) => strand.place === place).length;
  }

  /** Strands that stand, when all is over, where no story may end. */
  astray(): unknown[] {
    return this.all().filter(({ place }) => NO_END.includes(place));
  }

  private all(): Strand[] {
    return [...this.strands.values()].flat();
  }

  private moveClock(time: number): void {
    if (!(time >= this.time)) throw new Error(`the clock goes back from ${this.time} to ${time}`);
    this.time = time;
  }

  private count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  private chase(happening: Happening): void {
    this.chasers++;
    this.join(this.addStrand(happening, 'waiting'), happening);
  }

  private begin(happening: Happening): void {
    if (happening.contact !== this.strands.size) throw new Error(`customer ${happening.contact} arrives again`);
    this.strands.set(happening.contact, []);
    this.addStrand(happening, 'arrived');
  }

  private addStrand({ contact, time, type }: Happening, place: Place): Strand {
    const strand = { place, since: time, type, nextType: type, joinedAt: time, agent: '', takenAt: time, ...NO_TICKET };
    this.strands.get(contact)!.push(strand);
    return strand;
  }

  /** The strand to which this can happen; those that have just come where they are go first. */
  private strandOf(happening: Happening): Strand {
    const fitting = (this.strands.get(happening.contact) ?? []).filter((strand) => fits(strand, happening));
    const strand = fitting.find(({ since }) => since === happening.time) ?? fitting[0];
    if (strand !== undefined) return strand;
    const story = JSON.stringify(this.strands.get(happening.contact));
    throw new Error(`${JSON.stringify(happening)} happens to nobody: ${story}`);
  }

  private goOn(strand: Strand, happening: Happening): void {
    const { event, time } = happening;
    const from = strand.place;
    this.count(`${from}.${event}`);
    if (event === 'deadlineMissed') this.missed = { contact: happening.contact, type: strand.ticketType };
    if (PATHS[from][event] === from) return;
    this.leaveLevel(strand, time);
    strand.place = PATHS[from][event]!;
    strand.since = time;
    strand.nextType = this.typeAfter(strand, from, happening);
    strand.type = event === 'retryScheduled' ? happening.type : strand.nextType;
    if (event === 'offered') this.join(strand, happening);
    else this.enterLevel(strand);
    if (happening.agent !== '' && strand.agent === '') this.take(strand, happening);
    if (event === 'completed' || event === 'putDown') this.letGo(strand, time);
    if (event === 'completed' && strand.stage >= 0) this.finishStage(strand);
    if (event === 'ticketOpened') this.openTicket(strand);
    if (event === 'answered') this.waited += strand.takenAt - strand.joinedAt;
    if (event === 'abandoned' || event === 'foundEmpty') strand.agent = '';
    // The customer goes; what stays behind is an empty chat.
    if (event === 'abandonedSilently') this.addStrand(happening, 'leaving');
  }

  private join(strand: Strand, { time }: Happening): void {
    strand.joinedAt = time;
    this.enterLevel(strand);
  }

  private take(strand: Strand, { agent, time, event }: Happening): void {
    const group = Number(agent.split('/')[0]);
    const { contactTypeIds, effortFactor } = this.model;
    if (!(effortFactor[group * contactTypeIds.length + strand.type] > 0)) {
      throw new Error(`${event}: group ${group} does not serve type ${strand.type}`);
    }
    strand.agent = agent;
    strand.takenAt = time;
  }

  private letGo(strand: Strand, time: number): void {
    this.handled += time - strand.takenAt;
    strand.agent = '';
  }

  private openTicket(strand: Strand): void {
    strand.ticketType = strand.type;
    this.beginStage(strand, this.model.ticketStart[strand.type]);
  }

  private finishStage(strand: Strand): void {
    const isLast = strand.stage + 1 === this.model.ticketStart[strand.ticketType + 1];
    strand.place = isLast ? 'lastStageDone' : 'betweenStages';
    if (!isLast) this.beginStage(strand, strand.stage + 1);
  }

  private beginStage(strand: Strand, stage: number): void {
    strand.stage = stage;
    strand.type = this.model.stageType[stage];
    strand.nextType = strand.type;
  }

  private typeAfter({ nextType: type }: Strand, from: Place, { event }: Happening): number {
    const { callbackType, messageType, retryType, transferType } = this.model;
    if (event === 'leftMessage') return messageType[type];
    if (event === 'callbackAccepted') return callbackType[type];
    if (event === 'transferred') return transferType[type];
    if (event === 'retryScheduled' && (from === 'leaving' || from === 'blocked')) return retryType[type];
    return type;
  }

  private enterLevel({ place, type }: Strand): void {
    const level = LEVEL_OF[place];
    if (level !== undefined) this.levels.set(`${level}.${type}`, this.now(level, type) + 1);
  }

  private leaveLevel({ place, since, type }: Strand, time: number): void {
    const level = LEVEL_OF[place];
    if (level === undefined) return;
    const key = `${level}.${type}`;
    this.levels.set(key, this.now(level, type) - 1);
    this.areas.set(key, (this.areas.get(key) ?? 0) + this.inside(since, time));
  }

  private inside(from: number, to: number): number {
    return Math.max(0, Math.min(to, this.model.horizon) - from);
  }
}

/** Whether this can happen to the strand. */
function fits(strand: Strand, { event, time, type, agent, wait }: Happening): boolean {
  if (PATHS[strand.place][event] === undefined || strand.nextType !== type) return false;
  const mustBeNow = MOMENTARY.includes(strand.place) || LAST_WORD.includes(strand.place);
  if (mustBeNow && strand.since !== time) return false;
  if (AT_ONCE.includes(event) && strand.joinedAt !== time) return false;
  if (agent !== '' && strand.agent !== '' && agent !== strand.agent) return false;
  return !WAIT_EVENTS.includes(event) || near(time - wait, strand.joinedAt);
}
