import { parseScenario, type ScenarioInput } from '../../scenarios/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import type { ContactEvent, Observer } from '../../sim/observe/observer.ts';

/** What a customer brings along, as far as it comes to light until a person is done with it for the first time. Seconds. */
export interface Customer {
  arrivedAt: number;
  botSession?: number;
  patience?: number;
  talk?: number;
  wrapUp?: number;
  /** Of a chat that shares its agent, or of deferred work that nobody puts down. */
  work?: number;
  /** Chat by rounds: how many, of chats that nothing cuts short; effort of each reply, NaN where it cannot be told; think times. */
  rounds?: number;
  efforts: number[];
  thinks: number[];
}
export const ATTRIBUTES = ['botSession', 'patience', 'talk', 'wrapUp', 'work', 'rounds', 'efforts', 'thinks'] as const;

const LAST_WORDS: readonly ContactEvent[] = [
  'blocked',
  'leftMessage',
  'callbackAccepted',
  'abandoned',
  'abandonedSilently',
  'putDown',
  'closedForSilence',
  'completed',
];

interface Journey extends Customer {
  readonly type: number;
  joinedAt: number;
  /** When something last happened. */
  since: number;
  isOver: boolean;
}

/** Looks at every customer until the end of the first attempt. */
class Customers implements Observer {
  readonly journeys: Journey[] = [];
  /** When each agent was last done with a reply; NaN when that is not known. */
  private readonly handsFree = new Map<string, number>();
  /** All who ever took a chat of each customer. */
  private readonly chattedWith = new Map<number, Set<string>>();

  constructor(private readonly byRounds: readonly boolean[]) {}

  contact(event: ContactEvent, time: number, contact: number, type: number, group: number, index: number): void {
    if (event === 'arrived') this.journeys.push(journeyFrom(type, time));
    const agent = `${group}/${index}`;
    const journey = this.journeys[contact];
    if (!journey.isOver) this.look(journey, event, time, Math.max(journey.since, this.handsFree.get(agent) ?? 0));
    journey.since = time;
    journey.isOver ||= LAST_WORDS.includes(event);
    this.watchHands(event, time, contact, agent);
  }

  private watchHands(event: ContactEvent, time: number, contact: number, agent: string): void {
    const agents = this.chattedWith.get(contact) ?? new Set();
    this.chattedWith.set(contact, agents);
    if (event === 'taken') agents.add(agent);
    if (event === 'answered' || event === 'replied' || event === 'foundEmpty') this.handsFree.set(agent, time);
    // Perhaps it was this customer's message to which one of them was just writing.
    if (event === 'abandoned') for (const one of agents) this.handsFree.set(one, NaN);
  }

  /** @param turned when the agent turned to the customer's message */
  private look(journey: Journey, event: ContactEvent, time: number, turned: number): void {
    const seconds = time - journey.since;
    if (/^bot(Resolved|FalselyContained|Transferred|Abandoned)$/.test(event)) journey.botSession = seconds;
    if (event === 'offered') journey.joinedAt = time;
    if (event.startsWith('abandoned')) journey.patience = time - journey.joinedAt;
    if (event === 'talkEnded') journey.talk = seconds;
    if (event === 'asked') journey.thinks.push(seconds);
    const isReply = event === 'replied' || (event === 'answered' && this.byRounds[journey.type]);
    if (isReply) journey.efforts.push(time - turned);
    if (event === 'completed') this.complete(journey, seconds);
  }

  private complete(journey: Journey, seconds: number): void {
    if (this.byRounds[journey.type]) journey.rounds = journey.efforts.length;
    else if (journey.talk === undefined) journey.work = seconds;
    else journey.wrapUp = seconds;
  }
}

function journeyFrom(type: number, time: number): Journey {
  return { type, arrivedAt: time, joinedAt: time, since: time, isOver: false, efforts: [], thinks: [] };
}

/** The customers of a replication, the n-th of each type under the name `type#n`. */
export function customersOf(input: ScenarioInput, replication: number): Map<string, Customer> {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = compile(parsed.scenario);
  const observer = new Customers(model.rounds.map((law) => law !== null));
  simulate(model, 'paired', replication, { observer });
  const numbers = new Map<number, number>();
  return new Map(
    observer.journeys.map((journey) => {
      const number = numbers.get(journey.type) ?? 0;
      numbers.set(journey.type, number + 1);
      return [`${model.contactTypeIds[journey.type]}#${number}`, journey];
    }),
  );
}

/** A centre whose agents are all alike and whose chats go on to their end, so that customers alone decide how long they take. */
export function withAgentsAlike(input: ScenarioInput): ScenarioInput {
  const groups = Object.entries(input.skillGroups).map(([id, group]) => {
    const { training: _training, fatigue: _fatigue, proficiencySpread: _spread, chatSpeed, ...rest } = group;
    const serves = group.serves.map(({ contactType }) => ({ contactType }));
    const speed = chatSpeed === undefined ? {} : { chatSpeed: { kind: 'table' as const, speeds: [1] } };
    return [id, { ...rest, ...speed, serves, efficiency: 1 }];
  });
  const types = Object.entries(input.contactTypes).map(([id, type]) => {
    const { service } = type;
    return [id, service.kind === 'chatRounds' ? { ...type, service: { ...service, goodbyeShare: 1 } } : type];
  });
  return {
    ...input,
    bot: { ...input.bot!, transferEffortFactor: 1 },
    contactTypes: Object.fromEntries(types) as ScenarioInput['contactTypes'],
    skillGroups: Object.fromEntries(groups) as ScenarioInput['skillGroups'],
    incidents: [],
    playbook: [],
  };
}
