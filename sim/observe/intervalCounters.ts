import type { Model } from '../centre/model.ts';
import { Levels } from './levels.ts';
import {
  FLOW_COUNTERS,
  type FlowCounter,
  GROUP_COUNTERS,
  keepsIntervalWaits,
  STATE_COUNTERS,
  type Summary,
  summaryShape,
} from './summary.ts';
import { WAIT_BUCKETS, waitBucket } from './waitHistogram.ts';

export const FLOW_WIDTH = FLOW_COUNTERS.length;
const GROUP_WIDTH = GROUP_COUNTERS.length;
const STATE_WIDTH = STATE_COUNTERS.length;

/** Position of each flow counter inside a row. */
export const FLOW = Object.fromEntries(FLOW_COUNTERS.map((name, index) => [name, index])) as Record<
  FlowCounter,
  number
>;

/** Levels of a contact type, in the order of the first STATE_COUNTERS. */
export const TYPE_LEVELS = 4;
export const QUEUE = 0;
export const IN_BOT_LEVEL = 1;
export const IN_SERVICE = 2;
export const ORBIT = 3;
/** Levels of a group, in the order of the first GROUP_COUNTERS. */
const GROUP_LEVELS = 5;
export const STAFFED = 0;
/** In the house: staffed, or finishing what they hold. The counter in this place holds those leaving. */
export const PRESENT = 1;
export const BUSY = 2;
export const IN_HAND = 3;
export const HANDS_ON = 4;

/** The built-in observer: fills one replication's summary as the centre tells it what happens. */
export class IntervalCounters {
  readonly flow: Float64Array;
  readonly levels: Levels;
  private readonly model: Model;
  private readonly types: number;
  private readonly groups: number;
  private readonly group: Float64Array;
  private readonly state: Float64Array;
  private readonly waits: Uint32Array;
  private readonly intervalWaits: Uint32Array;
  private readonly longestWait: Float64Array;

  constructor(model: Model) {
    const shape = summaryShape(model);
    const { intervals, contactTypes: types, skillGroups: groups, channels } = shape;
    this.model = model;
    this.types = types;
    this.groups = groups;
    this.levels = new Levels(types * TYPE_LEVELS + groups * GROUP_LEVELS);
    this.flow = new Float64Array(intervals * 2 * types * FLOW_WIDTH);
    this.group = new Float64Array(intervals * groups * GROUP_WIDTH);
    this.state = new Float64Array(intervals * types * STATE_WIDTH);
    this.waits = new Uint32Array(2 * types * WAIT_BUCKETS);
    this.intervalWaits = new Uint32Array(keepsIntervalWaits(shape) ? intervals * channels * WAIT_BUCKETS : 0);
    this.longestWait = new Float64Array(2 * types);
  }

  /** Where the counters of a cell begin for something that happens at a time; after the end the last interval counts. */
  flowBase(time: number, cell: number): number {
    return (this.intervalAt(time) * 2 * this.types + cell) * FLOW_WIDTH;
  }

  typeLevel(type: number, level: number, change: number, time: number): void {
    this.levels.add(type * TYPE_LEVELS + level, change, time);
  }

  groupLevel(group: number, level: number, change: number, time: number): void {
    this.levels.add(this.types * TYPE_LEVELS + group * GROUP_LEVELS + level, change, time);
  }

  /** Level of a group now. */
  groupNow(group: number, level: number): number {
    return this.levels.level[this.types * TYPE_LEVELS + group * GROUP_LEVELS + level];
  }

  /** An agent of the group takes a contact. */
  taken(group: number, time: number): void {
    if (time < this.model.horizon) this.group[(this.intervalAt(time) * this.groups + group) * GROUP_WIDTH + TAKEN]++;
  }

  /** A person answers, `response` seconds after the contact joined, of which it waited `wait` for an agent to take it. */
  answered(flowBase: number, cell: number, wait: number, response: number): void {
    const { flow, model } = this;
    const type = cell >> 1;
    flow[flowBase + FLOW.answered]++;
    flow[flowBase + FLOW.waitAnswered] += wait;
    flow[flowBase + FLOW.responseAnswered] += response;
    if (wait === 0) flow[flowBase + FLOW.answeredAtOnce]++;
    if (response <= model.serviceLevelThreshold[type]) flow[flowBase + FLOW.answeredWithin]++;

    const bucket = waitBucket(wait);
    const interval = (flowBase / (2 * this.types * FLOW_WIDTH)) | 0;
    if (this.intervalWaits.length > 0) {
      const row = interval * model.channelIds.length + model.typeChannel[type];
      this.intervalWaits[row * WAIT_BUCKETS + bucket]++;
    }
    if (interval < model.warmUpIntervals) return;
    this.waits[cell * WAIT_BUCKETS + bucket]++;
    if (wait > this.longestWait[cell]) this.longestWait[cell] = wait;
  }

  abandoned(flowBase: number, cell: number, wait: number): void {
    const { flow } = this;
    flow[flowBase + FLOW.abandoned]++;
    flow[flowBase + FLOW.waitAbandoned] += wait;
    if (wait <= this.model.serviceLevelThreshold[cell >> 1]) flow[flowBase + FLOW.abandonedWithin]++;
  }

  /** Ends a reporting interval. `oldestJoined[type]` is when the type's oldest waiting contact joined, NaN when none waits. */
  closeInterval(interval: number, time: number, oldestJoined: Float64Array): void {
    const { levels, model } = this;
    for (let type = 0; type < this.types; type++) {
      const row = (interval * this.types + type) * STATE_WIDTH;
      const level = type * TYPE_LEVELS;
      for (let i = 0; i < TYPE_LEVELS; i++) this.state[row + i] = levels.takeIntegral(level + i, time);
      this.state[row + BACKLOG] = levels.level[level + QUEUE] + levels.level[level + IN_SERVICE];
      this.state[row + OLDEST_WAIT] = oldestJoined[type] >= 0 ? time - oldestJoined[type] : 0;
    }
    for (let group = 0; group < this.groups; group++) {
      const row = (interval * this.groups + group) * GROUP_WIDTH;
      const level = this.types * TYPE_LEVELS + group * GROUP_LEVELS;
      for (let i = 0; i < GROUP_LEVELS; i++) this.group[row + i] = levels.takeIntegral(level + i, time);
      this.group[row + PRESENT] -= this.group[row + STAFFED];
      this.group[row + CAPACITY] = this.group[row + STAFFED] * model.concurrency[group];
    }
  }

  summary(replication: number, events: number): Summary {
    const { flow, group, state, waits, intervalWaits, longestWait } = this;
    return { replication, flow, group, state, waits, intervalWaits, longestWait, events };
  }

  private intervalAt(time: number): number {
    const interval = (time / this.model.intervalSeconds) | 0;
    return interval < this.model.intervals ? interval : this.model.intervals - 1;
  }
}

const CAPACITY = GROUP_COUNTERS.indexOf('capacity');
const TAKEN = GROUP_COUNTERS.indexOf('taken');
const BACKLOG = STATE_COUNTERS.indexOf('backlog');
const OLDEST_WAIT = STATE_COUNTERS.indexOf('oldestWait');
