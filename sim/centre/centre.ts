import { Calendar, Queues } from '../kernel/index.ts';
import { quantile } from '../distributions/index.ts';
import { BUSY, FLOW, IN_HAND, IN_SERVICE, IntervalCounters, PRESENT, QUEUE } from '../observe/intervalCounters.ts';
import type { ContactEvent, SimulateOptions } from '../observe/observer.ts';
import type { Summary } from '../observe/summary.ts';
import { uniformOf } from '../random/index.ts';
import { type ArrivalSource, PoissonArrivals, ReplayedArrivals } from './arrivals.ts';
import { Attributes } from './attributes.ts';
import { beginBotStage, endBotSession } from './bot.ts';
import { SharedChats } from './chatShared.ts';
import { CHATTING, ContactTable, IN_BOT, IN_ORBIT, QUEUED, TALKING, WRAPPING_UP } from './contactTable.ts';
import { FloorSnapshots } from './floorSnapshots.ts';
import { type Model, SERVICE_KINDS } from './model.ts';
import { People } from './people.ts';
import { RANK_ABANDONMENT, RANK_ARRIVAL, RANK_COMPLETION, RANK_REPORTING, RANK_STAFFING } from './ranks.ts';
import { oldestJoinedInto } from './reporting.ts';
import { abandon, comeBack } from './retry.ts';
import {
  ARRIVAL_RULES,
  type ArrivalRule,
  CAPACITY_RULES,
  type CapacityRule,
  type RoutingView,
} from './routing/index.ts';
import { staffAll } from './staffing.ts';
import { endTalk, endWrapUp, startTalk } from './voice.ts';

/** Calendar handles: three clocks, then one per contact type, one per agent, and one per contact in the system. */
const STAFFING_CLOCK = 0;
const REPORTING_CLOCK = 1;
const SNAPSHOT_CLOCK = 2;
const FIRST_ARRIVAL = 3;

const CHAT_SHARED = SERVICE_KINDS.indexOf('chatShared');
const FIRST_CAPACITY = 1024;
/** Long intervals, and the time after the horizon, give signs of life by the number of events. */
const EVENTS_PER_SIGN = 65_536;

/** One replication of a contact centre: the life of a contact, section 3 of the reference model, on the kernel. */
export class Centre implements RoutingView {
  readonly model: Model;
  readonly calendar = new Calendar();
  readonly contacts = new ContactTable(FIRST_CAPACITY);
  readonly counters: IntervalCounters;
  readonly attributes: Attributes;
  readonly people: People;
  readonly queues: Queues;
  private readonly arrivals: ArrivalSource;
  private readonly chats: SharedChats;
  private readonly snapshots: FloorSnapshots | null;
  private readonly options: SimulateOptions;
  private readonly chooseGroup: ArrivalRule;
  private readonly chooseQueue: CapacityRule;
  private readonly firstAgent: number;
  private readonly firstContact: number;
  private readonly oldestJoined: Float64Array;
  private customers = 0;
  private staffingStep = 0;
  private interval = 0;

  constructor(model: Model, seed: string, replication: number, options: SimulateOptions) {
    this.model = model;
    this.options = options;
    this.counters = new IntervalCounters(model);
    this.attributes = new Attributes(model, seed, replication);
    this.arrivals = options.arrivalTimes
      ? new ReplayedArrivals(options.arrivalTimes)
      : new PoissonArrivals(model, seed, replication);
    this.people = new People(model);
    this.queues = new Queues(2 * model.contactTypeIds.length, FIRST_CAPACITY);
    this.chats = new SharedChats(model, this.people);
    this.snapshots = options.snapshotTimes ? new FloorSnapshots(this, options) : null;
    this.chooseGroup = ARRIVAL_RULES[model.arrivalRule];
    this.chooseQueue = CAPACITY_RULES[model.capacityRule];
    this.firstAgent = FIRST_ARRIVAL + model.contactTypeIds.length;
    this.firstContact = this.firstAgent + this.people.group.length;
    this.oldestJoined = new Float64Array(model.contactTypeIds.length);
  }

  /** Runs to the end: arrivals stop at the horizon, contacts in the system are followed until nothing is left to happen. */
  run(replication: number): Summary {
    const { calendar, model } = this;
    calendar.schedule(STAFFING_CLOCK, 0, RANK_STAFFING);
    calendar.schedule(REPORTING_CLOCK, model.intervalSeconds, RANK_REPORTING);
    for (let type = 0; type < model.contactTypeIds.length; type++) this.scheduleArrival(type);
    if (this.snapshots !== null) this.scheduleSnapshot(this.snapshots.nextTime());
    let events = 0;
    for (let handle = calendar.next(); handle >= 0; handle = calendar.next()) {
      events++;
      if (events % EVENTS_PER_SIGN === 0) this.options.onProgress?.(Math.min(1, calendar.time / model.horizon));
      this.deliver(handle, calendar.time);
    }
    this.countUnfinished();
    return this.counters.summary(replication, events);
  }

  private deliver(handle: number, time: number): void {
    if (handle >= this.firstContact) this.contactEvent(handle - this.firstContact, time);
    else if (handle >= this.firstAgent) this.chatEnds(handle - this.firstAgent, time);
    else if (handle >= FIRST_ARRIVAL) this.customerArrives(handle - FIRST_ARRIVAL, time);
    else if (handle === STAFFING_CLOCK) this.changeStaffing(time);
    else if (handle === REPORTING_CLOCK) this.closeInterval(time);
    else this.takeSnapshot(time);
  }

  private contactEvent(slot: number, time: number): void {
    switch (this.contacts.state[slot]) {
      case IN_BOT:
        return endBotSession(this, slot, time);
      case QUEUED:
        return abandon(this, slot, time);
      case TALKING:
        return endTalk(this, slot, time);
      case WRAPPING_UP:
        return endWrapUp(this, slot, time);
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
    const slot = contacts.allocate();
    contacts.customer[slot] = this.customers++;
    contacts.type[slot] = type;
    contacts.attempts[slot] = 0;
    contacts.effortFactor[slot] = 1;
    this.attributes.draw(contacts, slot, type);
    const base = counters.flowBase(time, contacts.cell[slot]);
    contacts.flowBase[slot] = base;
    counters.flow[base + FLOW.contacts]++;
    this.tell('arrived', slot, time);
    if (this.model.botDuration[type] !== null) beginBotStage(this, slot, time);
    else this.join(slot, time);
  }

  // --- queue and routing

  /** The contact asks for a person: at once if a group has room, else it waits as long as its patience lasts. */
  join(slot: number, time: number): void {
    const { contacts, counters } = this;
    const type = contacts.type[slot];
    const base = counters.flowBase(time, contacts.cell[slot]);
    contacts.flowBase[slot] = base;
    contacts.joinedAt[slot] = time;
    counters.flow[base + FLOW.offered]++;
    if (++contacts.attempts[slot] === 1) counters.flow[base + FLOW.firstOffered]++;
    this.tell('offered', slot, time);
    const group = this.chooseGroup(this, type);
    if (group >= 0) this.take(slot, group, time);
    else this.wait(slot, type, time);
  }

  private wait(slot: number, type: number, time: number): void {
    const { contacts } = this;
    contacts.state[slot] = QUEUED;
    this.queues.push(contacts.cell[slot], slot);
    this.counters.typeLevel(type, QUEUE, 1, time);
    const patience = this.model.patience[type];
    if (patience === null) return;
    this.scheduleContact(slot, time + quantile(patience, uniformOf(contacts.patienceBits[slot])), RANK_ABANDONMENT);
  }

  /** A group may have room: serve its queues until it has none or nobody waits. */
  serveQueues(group: number, time: number): void {
    while (this.people.room[group] > 0) {
      const queue = this.chooseQueue(this, group);
      if (queue < 0) return;
      const slot = this.queues.shift(queue);
      this.counters.typeLevel(queue >> 1, QUEUE, -1, time);
      this.take(slot, group, time);
    }
  }

  // --- service

  private take(slot: number, group: number, time: number): void {
    const { contacts, counters, model, people } = this;
    const type = contacts.type[slot];
    const agent = people.nextAgent(group);
    const wait = time - contacts.joinedAt[slot];
    if (people.held[agent] === 0) counters.groupLevel(group, BUSY, 1, time);
    people.take(agent, time);
    counters.groupLevel(group, IN_HAND, 1, time);
    counters.typeLevel(type, IN_SERVICE, 1, time);
    counters.answered(contacts.flowBase[slot], contacts.cell[slot], group, time, wait);
    contacts.agent[slot] = agent;
    contacts.takenAt[slot] = time;
    this.tell('answered', slot, time);
    const factor = model.effortFactor[group * model.contactTypeIds.length + type] * contacts.effortFactor[slot];
    const effort = quantile(model.effort[type], uniformOf(contacts.effortBits[slot])) * factor;
    if (model.typeService[type] === CHAT_SHARED) this.startChat(slot, agent, effort, time);
    else startTalk(this, slot, effort, time);
  }

  private startChat(slot: number, agent: number, work: number, time: number): void {
    this.contacts.state[slot] = CHATTING;
    this.calendar.cancel(this.firstContact + slot);
    this.chats.add(this.contacts, agent, slot, work, time);
    this.calendar.reschedule(this.firstAgent + agent, this.chats.nextEnd(this.contacts, agent, time), RANK_COMPLETION);
  }

  private chatEnds(agent: number, time: number): void {
    const slot = this.chats.removeNext(this.contacts, agent, time);
    if (this.chats.count(agent) > 0) {
      this.calendar.reschedule(
        this.firstAgent + agent,
        this.chats.nextEnd(this.contacts, agent, time),
        RANK_COMPLETION,
      );
    }
    this.complete(slot, time);
  }

  /** The agent is free of the contact and turns to whoever waits. */
  complete(slot: number, time: number): void {
    const { contacts, counters, people } = this;
    const agent = contacts.agent[slot];
    const group = people.group[agent];
    const base = contacts.flowBase[slot];
    counters.flow[base + FLOW.completed]++;
    counters.flow[base + FLOW.handleTime] += time - contacts.takenAt[slot];
    counters.typeLevel(contacts.type[slot], IN_SERVICE, -1, time);
    counters.groupLevel(group, IN_HAND, -1, time);
    if (people.held[agent] === 1) counters.groupLevel(group, BUSY, -1, time);
    const presentBefore = people.present[group];
    people.release(agent, time);
    if (people.present[group] < presentBefore) counters.groupLevel(group, PRESENT, -1, time);
    this.tell('completed', slot, time);
    contacts.release(slot);
    this.serveQueues(group, time);
  }

  // --- clocks

  private changeStaffing(time: number): void {
    const { staffingSteps, staffingStepSeconds } = this.model;
    staffAll(this, this.staffingStep, time);
    this.staffingStep++;
    if (this.staffingStep >= staffingSteps) return;
    this.calendar.schedule(STAFFING_CLOCK, this.staffingStep * staffingStepSeconds, RANK_STAFFING);
  }

  private closeInterval(time: number): void {
    const { intervals, intervalSeconds } = this.model;
    oldestJoinedInto(this, this.oldestJoined);
    this.counters.closeInterval(this.interval, time, this.oldestJoined);
    this.interval++;
    this.options.onProgress?.(this.interval / intervals);
    if (this.interval >= intervals) return;
    this.calendar.schedule(REPORTING_CLOCK, (this.interval + 1) * intervalSeconds, RANK_REPORTING);
  }

  private scheduleSnapshot(time: number): void {
    if (time < Infinity) this.calendar.schedule(SNAPSHOT_CLOCK, time, RANK_REPORTING);
  }

  private takeSnapshot(time: number): void {
    this.scheduleSnapshot(this.snapshots!.take(time));
  }

  /** Contacts that nobody is left to serve and that never give up. */
  private countUnfinished(): void {
    const { contacts, counters, queues } = this;
    for (let queue = 0; queue < 2 * this.model.contactTypeIds.length; queue++) {
      for (let slot = queues.shift(queue); slot >= 0; slot = queues.shift(queue)) {
        counters.flow[contacts.flowBase[slot] + FLOW.unfinished]++;
      }
    }
  }

  // --- for the parts of a contact's life that live in their own files

  /** Sets or moves the contact's one pending event. */
  scheduleContact(slot: number, time: number, rank: number): void {
    this.calendar.reschedule(this.firstContact + slot, time, rank);
  }

  tell(event: ContactEvent, slot: number, time: number): void {
    const { observer } = this.options;
    if (observer === undefined) return;
    const { contacts, people } = this;
    const held = event === 'answered' || event === 'talkEnded' || event === 'completed';
    const agent = held ? contacts.agent[slot] : -1;
    const group = held ? people.group[agent] : -1;
    const waited = event === 'answered' || event === 'abandoned' ? time - contacts.joinedAt[slot] : 0;
    const inGroup = held ? agent - people.first[group] : -1;
    observer.contact(event, time, contacts.customer[slot], contacts.type[slot], group, inGroup, waited);
  }
}
