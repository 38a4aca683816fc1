import { MEASURES, type Model, SERVICE_KINDS } from '../centre/model.ts';
import { closeAccounts } from './accounts.ts';
import { Levels } from './levels.ts';
import {
  FLOW,
  FLOW_COUNTERS,
  GROUP,
  GROUP_COUNTERS,
  positions,
  STATE_COUNTERS,
  type Summary,
  summaryShape,
} from './summary.ts';
import { WaitRecord } from './waitRecord.ts';

export { FLOW };
const FLOW_WIDTH = FLOW_COUNTERS.length;
const GROUP_WIDTH = GROUP_COUNTERS.length;
const STATE_WIDTH = STATE_COUNTERS.length;

const STATE = positions(STATE_COUNTERS);
const CHAT_SHARED = SERVICE_KINDS.indexOf('chatShared');

/** Levels of a contact type, in the order of the first STATE_COUNTERS. */
export const TYPE_LEVELS = 4;
export const QUEUE = 0;
export const IN_BOT_LEVEL = 1;
export const IN_SERVICE = 2;
export const ORBIT = 3;
/** Levels of a group, in the order of the first GROUP_COUNTERS. */
const GROUP_LEVELS = 7;
export const STAFFED = 0;
/** In the house: staffed, or finishing what they hold. The counter in this place holds those leaving. */
export const PRESENT = 1;
export const BUSY = 2;
export const IN_HAND = 3;
export const HANDS_ON = 4;
/** Contacts that the staffed agents may hold. */
export const SLOTS = 5;
/** Staffed agents of whose time nothing is lost to shrinkage. The counter in this place holds the time on duty. */
export const UNSHRUNK = 6;

/** By contact type: contacts answered or abandoned so far, and those of them answered within T. */
interface Outcomes {
  readonly all: Float64Array;
  readonly inTime: Float64Array;
}

/** The built-in observer: fills one replication's summary as the centre tells it what happens. */
export class IntervalCounters {
  readonly flow: Float64Array;
  readonly levels: Levels;
  /** Kept only when the emergency plan watches a service level. */
  readonly outcomes: Outcomes | null;
  private readonly model: Model;
  private readonly types: number;
  private readonly groups: number;
  private readonly group: Float64Array;
  private readonly state: Float64Array;
  private readonly waits: WaitRecord;
  /** The interval of the time reached, and its end: never a small integer, for whose storage V8 would compile all anew. */
  private interval = 0;
  private intervalEnd = -Infinity;

  constructor(model: Model) {
    const { intervals, contactTypes: types, skillGroups: groups } = summaryShape(model);
    this.model = model;
    this.types = types;
    this.groups = groups;
    this.levels = new Levels(types * TYPE_LEVELS + groups * GROUP_LEVELS);
    this.outcomes = watchesServiceLevel(model)
      ? { all: new Float64Array(types), inTime: new Float64Array(types) }
      : null;
    this.flow = new Float64Array(intervals * 2 * types * FLOW_WIDTH);
    this.group = new Float64Array(intervals * groups * GROUP_WIDTH);
    this.state = new Float64Array(intervals * types * STATE_WIDTH);
    this.waits = new WaitRecord(model);
  }

  /** Where the counters of a cell begin for something that happens now; after the end the last interval counts. */
  flowBase(time: number, cell: number): number {
    return (this.intervalAt(time) * 2 * this.types + cell) * FLOW_WIDTH;
  }

  /** Where the counters of a cell begin in the interval in which those at `flowBase` are. */
  besideFlowBase(flowBase: number, cell: number): number {
    return (this.intervalOf(flowBase) * 2 * this.types + cell) * FLOW_WIDTH;
  }

  typeLevel(type: number, level: number, change: number, time: number): void {
    this.levels.add(type * TYPE_LEVELS + level, change, time);
  }

  groupLevel(group: number, level: number, change: number, time: number): void {
    this.levels.add(this.types * TYPE_LEVELS + group * GROUP_LEVELS + level, change, time);
  }

  /** Sets a level of a group. */
  setGroupLevel(group: number, level: number, value: number, time: number): void {
    this.groupLevel(group, level, value - this.groupNow(group, level), time);
  }

  /** Level of a group now. */
  groupNow(group: number, level: number): number {
    return this.levels.now(this.types * TYPE_LEVELS + group * GROUP_LEVELS + level);
  }

  /** Integral of a level of a group since the start, level x seconds. */
  groupIntegral(group: number, level: number, time: number): number {
    return this.levels.integral(this.types * TYPE_LEVELS + group * GROUP_LEVELS + level, time);
  }

  /**
   * An agent of a group takes a contact of a type.
   * @param busy 1 when the agent held nothing before, else 0
   * @param handsOn 1 when the agent works on it all the time, 0 when it only holds it
   */
  taken(group: number, type: number, busy: number, handsOn: number, time: number): void {
    const { levels } = this;
    const level = this.types * TYPE_LEVELS + group * GROUP_LEVELS;
    levels.add(level + BUSY, busy, time);
    levels.add(level + HANDS_ON, handsOn, time);
    levels.add(level + IN_HAND, 1, time);
    levels.add(type * TYPE_LEVELS + IN_SERVICE, 1, time);
    if (time < this.model.horizon)
      this.group[(this.intervalAt(time) * this.groups + group) * GROUP_WIDTH + GROUP.taken]++;
  }

  /**
   * An agent of a group is rid of a contact.
   * @param idle 1 when the agent holds nothing now, else 0
   * @param gone 1 when the agent leaves the house with it
   */
  released(group: number, idle: number, handsOn: number, gone: number, time: number): void {
    const { levels } = this;
    const level = this.types * TYPE_LEVELS + group * GROUP_LEVELS;
    levels.add(level + BUSY, -idle, time);
    levels.add(level + HANDS_ON, -handsOn, time);
    levels.add(level + IN_HAND, -1, time);
    if (gone > 0) levels.add(level + PRESENT, -gone, time);
  }

  /** A person answers, `response` seconds after the contact joined, of which it waited `wait` for an agent to take it. */
  answered(flowBase: number, cell: number, wait: number, response: number): void {
    const { flow, model } = this;
    const type = cell >> 1;
    flow[flowBase + FLOW.answered]++;
    flow[flowBase + FLOW.waitAnswered] += wait;
    flow[flowBase + FLOW.responseAnswered] += response;
    if (wait === 0) flow[flowBase + FLOW.answeredAtOnce]++;
    const inTime = response <= model.serviceLevelThreshold[type];
    if (inTime) flow[flowBase + FLOW.answeredWithin]++;
    if (this.outcomes !== null) countOutcome(this.outcomes, type, inTime);
    if (response > model.slowReplySeconds) flow[flowBase + FLOW.answeredSlowly]++;
    if (response > model.satisfiedWait[type]) this.disappoint(flowBase, response - model.satisfiedWait[type]);
    this.waits.answered(this.intervalOf(flowBase), cell, wait, response);
  }

  private disappoint(flowBase: number, extraWait: number): void {
    const { mostExtraWait, lossPerSecond } = this.model;
    this.flow[flowBase + FLOW.satisfaction] -= Math.min(extraWait, mostExtraWait) * lossPerSecond;
  }

  abandoned(flowBase: number, cell: number, wait: number): void {
    const { flow } = this;
    flow[flowBase + FLOW.abandoned]++;
    flow[flowBase + FLOW.waitAbandoned] += wait;
    if (wait <= this.model.serviceLevelThreshold[cell >> 1]) flow[flowBase + FLOW.abandonedWithin]++;
    if (this.outcomes !== null) countOutcome(this.outcomes, cell >> 1, false);
    this.waits.abandoned(this.intervalOf(flowBase), cell, wait);
  }

  /** Ends a reporting interval. `oldestWaiting[type]` is when the type's oldest waiting contact joined, NaN when none waits. */
  closeInterval(interval: number, time: number, oldestWaiting: Float64Array): void {
    const { dutyPerWork, groupService } = this.model;
    const { levels } = this;
    for (let type = 0; type < this.types; type++) {
      const row = (interval * this.types + type) * STATE_WIDTH;
      const level = type * TYPE_LEVELS;
      for (let i = 0; i < TYPE_LEVELS; i++) this.state[row + i] = levels.takeIntegral(level + i, time);
      this.state[row + STATE.backlog] = levels.now(level + QUEUE) + levels.now(level + IN_SERVICE);
      this.state[row + STATE.oldestWait] = oldestWaiting[type] >= 0 ? time - oldestWaiting[type] : 0;
    }
    for (let group = 0; group < this.groups; group++) {
      const row = (interval * this.groups + group) * GROUP_WIDTH;
      const level = this.types * TYPE_LEVELS + group * GROUP_LEVELS;
      for (let i = 0; i < GROUP_LEVELS; i++) this.group[row + i] = levels.takeIntegral(level + i, time);
      if (groupService[group] === CHAT_SHARED) this.group[row + HANDS_ON] = 0;
      else this.group[row + GROUP.handsOnKnown] = this.group[row + PRESENT];
      this.group[row + PRESENT] -= this.group[row + STAFFED];
      const shrinks = this.group[row + STAFFED] - this.group[row + UNSHRUNK];
      this.group[row + UNSHRUNK] += shrinks * dutyPerWork[group];
    }
  }

  summary(replication: number, events: number): Summary {
    const { flow, group, state } = this;
    const { waits, longestWait } = this.waits;
    const business = closeAccounts(this.model, flow, group);
    const virtualWaits = this.waits.virtualWaits();
    const intervalWaits = this.waits.intervalWaits();
    return { replication, flow, group, state, business, waits, virtualWaits, intervalWaits, longestWait, events };
  }

  /** The interval of a time that is not before any asked for so far. */
  private intervalAt(time: number): number {
    if (time >= this.intervalEnd) this.advance(time);
    return this.interval;
  }

  private advance(time: number): void {
    const { intervals, intervalSeconds } = this.model;
    const interval = (time / intervalSeconds) | 0;
    this.interval = Math.min(interval, intervals - 1);
    this.intervalEnd = interval < intervals - 1 ? (interval + 1) * intervalSeconds : Infinity;
  }

  private intervalOf(flowBase: number): number {
    return (flowBase / (2 * this.types * FLOW_WIDTH)) | 0;
  }
}

function watchesServiceLevel({ ruleMeasure }: Model): boolean {
  return ruleMeasure.includes(MEASURES.indexOf('serviceLevel'));
}

function countOutcome({ all, inTime }: Outcomes, type: number, answeredInTime: boolean): void {
  all[type]++;
  if (answeredInTime) inTime[type]++;
}
