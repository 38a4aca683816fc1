import { Calendar, Queues } from '../kernel/index.ts';
import { FLOW, IntervalCounters } from '../observe/intervalCounters.ts';
import {
  AGENT_EVENTS,
  type ContactEvent,
  type EmergencyEvent,
  type Observer,
  type SimulateOptions,
  WAIT_EVENTS,
} from '../observe/observer.ts';
import type { Summary } from '../observe/summary.ts';
import { guardedTypes } from './admission.ts';
import { followedTypes } from './afterService.ts';
import { type ArrivalSource, PoissonArrivals, ReplayedArrivals } from './arrivals.ts';
import { Attributes } from './attributes.ts';
import { beginBotStage, endBotSession } from './bot.ts';
import { conversationEvent } from './chatRounds.ts';
import { SharedChats } from './chatShared.ts';
import { CLOCKS, Clocks } from './clocks.ts';
import { Conditions } from './conditions.ts';
import {
  AWAITING_REPLY,
  BEING_ANSWERED,
  ContactTable,
  IN_BOT,
  IN_ORBIT,
  IN_WORK,
  NOBODY,
  NOT_KNOWN,
  OUTSIDE,
  QUEUED,
  SILENT,
  SILENT_CHAT,
  STARTED,
  TALKING,
  THINKING,
  WRAPPING_UP,
} from './contactTable.ts';
import { workEvent } from './deferred.ts';
import { enter, join, waitingEvent } from './joining.ts';
import { MessageLines } from './messageLines.ts';
import type { Model } from './model.ts';
import { People } from './people.ts';
import { Proficiency } from './proficiency.ts';
import { RANK_ARRIVAL, RANK_COMPLETION } from './ranks.ts';
import { comeBack } from './retry.ts';
import {
  ARRIVAL_RULES,
  type ArrivalRule,
  CAPACITY_RULES,
  type CapacityRule,
  type RoutingView,
} from './routing/index.ts';
import { chatEnds, complete, serveQueues, take } from './service.ts';
import { Staffing } from './staffing.ts';
import { outsideEvent } from './tickets.ts';
import { endTalk } from './voice.ts';

/** Calendar handles: the clocks, then one per contact type, one per agent, and one per contact in the system. */
const FIRST_ARRIVAL = CLOCKS;

const FIRST_CAPACITY = 1024;
/** Long intervals, and the time after the horizon, give signs of life by the number of events. */
const EVENTS_PER_SIGN = 16_384;

/** One replication of a contact centre: the life of a contact, section 3 of the reference model, on the kernel. */
export class Centre implements RoutingView {
  readonly model: Model;
  readonly calendar = new Calendar();
  readonly contacts = new ContactTable(FIRST_CAPACITY);
  readonly counters: IntervalCounters;
  readonly attributes: Attributes;
  readonly people: People;
  readonly staffing: Staffing;
  readonly queues: Queues;
  readonly conditions: Conditions;
  readonly chats: SharedChats;
  readonly messages: MessageLines;
  readonly chooseGroup: ArrivalRule;
  readonly chooseContact: CapacityRule;
  /** The deferred contact that each agent works on, else NOBODY. */
  readonly workOf: Int32Array;
  /** By type: 1 when something may keep its contacts from simply queueing. */
  readonly guarded: Uint8Array;
  /** By type: 1 when something may follow the service of its contacts. */
  readonly followed: Uint8Array;
  /** Whether some routes open only after waiting, urgent contacts interrupt work, and queues stand in order of deadlines. */
  readonly overflows: boolean;
  readonly preempts: boolean;
  readonly byDeadline: boolean;
  botSessions = 0;
  private readonly arrivals: ArrivalSource;
  private readonly clocks: Clocks;
  private readonly observer: Observer | null;
  private readonly options: SimulateOptions;
  private readonly firstAgent: number;
  private readonly firstContact: number;
  private customers = 0;
  private events = 0;

  constructor(model: Model, seed: string, replication: number, options: SimulateOptions) {
    const types = model.contactTypeIds.length;
    this.model = model;
    this.observer = options.observer ?? null;
    this.options = options;
    this.counters = new IntervalCounters(model);
    this.attributes = new Attributes(model, this.contacts, seed, replication);
    this.arrivals = options.arrivalTimes
      ? new ReplayedArrivals(options.arrivalTimes)
      : new PoissonArrivals(model, seed, replication);
    this.people = new People(model, new Proficiency(model, seed, replication));
    this.staffing = new Staffing(model, seed, replication);
    this.queues = new Queues(2 * types, FIRST_CAPACITY);
    this.conditions = new Conditions(model);
    this.chats = new SharedChats(model, this.people);
    this.messages = new MessageLines(model, this.people);
    this.chooseGroup = ARRIVAL_RULES[model.arrivalRule];
    this.chooseContact = CAPACITY_RULES[model.capacityRule];
    this.workOf = new Int32Array(this.people.group.length).fill(NOBODY);
    this.guarded = guardedTypes(model);
    this.followed = followedTypes(model);
    this.overflows = model.routeAfter.some((seconds) => seconds > 0);
    this.preempts = model.preemptible.includes(1);
    this.byDeadline = model.capacityRule === 'earliestDeadline';
    this.firstAgent = FIRST_ARRIVAL + types;
    this.firstContact = this.firstAgent + this.people.group.length;
    this.clocks = new Clocks(this, options);
  }

  /** Runs to the end: arrivals stop at the horizon, contacts in the system are followed until nothing is left to happen. */
  run(replication: number): Summary {
    this.begin();
    while (this.advance());
    return this.end(replication);
  }

  begin(): void {
    this.clocks.start();
    for (let type = 0; type < this.model.contactTypeIds.length; type++) this.scheduleArrival(type);
  }

  /** Lets the next `EVENTS_PER_SIGN` events happen; false when nothing is left to happen. */
  advance(): boolean {
    const events = this.deliverEvents(EVENTS_PER_SIGN);
    this.events += events;
    if (events < EVENTS_PER_SIGN) return false;
    this.options.onProgress?.(Math.min(1, this.calendar.time / this.model.horizon));
    return true;
  }

  end(replication: number): Summary {
    this.countUnfinished();
    return this.counters.summary(replication, this.events);
  }

  /** Lets up to `most` events happen, says how many did. Nothing but the loop: V8 compiles it before it has seen what follows. */
  private deliverEvents(most: number): number {
    const { calendar } = this;
    for (let events = 0; events < most; events++) {
      const handle = calendar.next();
      if (handle < 0) return events;
      this.deliver(handle, calendar.time);
    }
    return most;
  }

  private deliver(handle: number, time: number): void {
    if (handle >= this.firstContact) this.contactEvent(handle - this.firstContact, time);
    else if (handle >= this.firstAgent) chatEnds(this, handle - this.firstAgent, time);
    else if (handle >= FIRST_ARRIVAL) this.customerArrives(handle - FIRST_ARRIVAL, time);
    else this.clocks.strike(handle, time);
  }

  private contactEvent(slot: number, time: number): void {
    switch (this.contacts.state[slot]) {
      case IN_BOT:
        return endBotSession(this, slot, time);
      case QUEUED:
        return waitingEvent(this, slot, time);
      case TALKING:
        return endTalk(this, slot, time);
      case WRAPPING_UP:
        return complete(this, slot, time);
      case IN_WORK:
        return workEvent(this, slot, time);
      case AWAITING_REPLY:
      case BEING_ANSWERED:
      case THINKING:
      case SILENT_CHAT:
        return conversationEvent(this, slot, time);
      case OUTSIDE:
        return outsideEvent(this, slot, time);
      case IN_ORBIT:
        return comeBack(this, slot, time);
    }
  }

  // --- arrival

  private scheduleArrival(type: number): void {
    const time = this.arrivals.next(type);
    if (time < this.model.horizon) this.calendar.schedule(FIRST_ARRIVAL + type, time, RANK_ARRIVAL);
  }

  private customerArrives(type: number, time: number): void {
    this.scheduleArrival(type);
    const { contacts, counters } = this;
    const slot = this.attributes.next(type);
    contacts.admit(slot, this.customers++, type, time);
    const base = counters.flowBase(time, contacts.cell[slot]);
    contacts.flowBase[slot] = base;
    counters.flow[base + FLOW.contacts]++;
    this.tell('arrived', slot, time);
    if (this.model.botDuration[type] !== null) beginBotStage(this, slot, time);
    else join(this, slot, time);
  }

  /** Contacts that nobody is left to serve and that never give up. */
  private countUnfinished(): void {
    const { contacts, counters, queues } = this;
    for (let queue = 0; queue < 2 * this.model.contactTypeIds.length; queue++) {
      for (let slot = queues.shift(queue); slot >= 0; slot = queues.shift(queue)) {
        if (!contacts.has(slot, SILENT | STARTED)) counters.flow[contacts.flowBase[slot] + FLOW.unfinished]++;
      }
    }
  }

  // --- the turns of a contact's life, each told in a file of its own; the files reach one another through these

  /** A customer asks for a person. */
  join(slot: number, time: number): void {
    join(this, slot, time);
  }

  /** A contact, of whatever origin, comes to the queue of its type. */
  enter(slot: number, time: number): void {
    enter(this, slot, time);
  }

  /** An agent turns to a contact that is not, or no longer, in a queue. */
  take(slot: number, agent: number, time: number): void {
    take(this, slot, agent, time);
  }

  /** Its service is over. */
  complete(slot: number, time: number): void {
    complete(this, slot, time);
  }

  /** A group may have room: it serves its queues. */
  serveQueues(group: number, time: number): void {
    serveQueues(this, group, time);
  }

  // --- what these files need of the calendar and the observer

  /** Sets or moves the contact's one pending event. */
  scheduleContact(slot: number, time: number, rank: number): void {
    this.calendar.reschedule(this.firstContact + slot, time, rank);
  }

  cancelContact(slot: number): void {
    this.calendar.cancel(this.firstContact + slot);
  }

  /** Sets or moves the end of the next of an agent's shared chats. */
  scheduleAgent(agent: number, time: number): void {
    this.calendar.reschedule(this.firstAgent + agent, time, RANK_COMPLETION);
  }

  /** The contact goes on as another type; it stays a VIP or not. */
  changeType(slot: number, type: number): void {
    const { cell } = this.contacts;
    cell[slot] = 2 * type + (cell[slot] & 1);
    this.contacts.type[slot] = type;
    this.contacts.effort[slot] = NOT_KNOWN;
  }

  /** So small that it costs nothing where nobody listens. */
  tell(event: ContactEvent, slot: number, time: number): void {
    if (this.observer !== null) this.report(event, slot, time);
  }

  private report(event: ContactEvent, slot: number, time: number): void {
    const { contacts, people } = this;
    const held = AGENT_EVENTS.includes(event);
    const agent = held ? contacts.agent[slot] : NOBODY;
    const group = held ? people.group[agent] : NOBODY;
    const waited = WAIT_EVENTS.includes(event) ? time - contacts.joinedAt[slot] : 0;
    const inGroup = held ? agent - people.first[group] : NOBODY;
    this.observer!.contact(event, time, contacts.customer[slot], contacts.type[slot], group, inGroup, waited);
  }

  /** @param index of the incident or rule in its list of the scenario */
  tellEmergency(event: EmergencyEvent, index: number, time: number): void {
    this.observer?.emergency?.(event, time, index);
  }
}
