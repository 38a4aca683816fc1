import { type Model, PARTS } from '../../sim/centre/model.ts';
import type { AggregateOptions } from '../../sim/experiment/aggregate.ts';
import {
  BUSINESS_COUNTERS,
  type BusinessCounter,
  FLOW_COUNTERS,
  GROUP_COUNTERS,
  STATE_COUNTERS,
  type FlowCounter,
  type GroupCounter,
  type StateCounter,
  type Summary,
} from '../../sim/observe/summary.ts';
import { WAIT_BUCKETS, waitBucket } from '../../sim/observe/waitHistogram.ts';

export interface Sizes {
  readonly intervals: number;
  readonly warmUpIntervals: number;
  readonly contactTypes: number;
  readonly skillGroups: number;
  readonly channels: number;
}

/** A model of which only what aggregation reads is filled in: types t0, t1 ... take the channels c0, c1 ... in turn. */
export function modelOf(sizes: Partial<Sizes> = {}, vipShare = 0): Model {
  const { intervals = 2, warmUpIntervals = 0, contactTypes = 2, skillGroups = 1, channels = 2 } = sizes;
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  return {
    contactTypeIds: ids('t', contactTypes),
    channelIds: ids('c', channels),
    skillGroupIds: ids('g', skillGroups),
    horizon: intervals * 900,
    intervalSeconds: 900,
    intervals,
    warmUpIntervals,
    typeChannel: Int32Array.from({ length: contactTypes }, (_, type) => type % channels),
    vipShare: new Float64Array(contactTypes).fill(vipShare),
    deadlineSeconds: new Float64Array(contactTypes).fill(Infinity),
    parts: PARTS,
  } as Partial<Model> as Model;
}

export const OPTIONS: AggregateOptions = { serviceLevelDenominator: 'offeredExcludingShortAbandons', targets: [] };

/** An empty summary of a model and setters for its counters by name. */
export class SummaryBuilder {
  private readonly counters: Summary;
  /** Count by place. */
  private readonly intervalWaits = new Map<number, number>();

  constructor(
    private readonly model: Model,
    replication: number,
  ) {
    const { intervals } = model;
    const types = model.contactTypeIds.length;
    this.counters = {
      replication,
      flow: new Float64Array(intervals * 2 * types * FLOW_COUNTERS.length),
      group: new Float64Array(intervals * model.skillGroupIds.length * GROUP_COUNTERS.length),
      state: new Float64Array(intervals * types * STATE_COUNTERS.length),
      business: new Float64Array(intervals * BUSINESS_COUNTERS.length),
      waits: new Uint32Array(2 * types * WAIT_BUCKETS),
      virtualWaits: new Uint32Array(2 * types * WAIT_BUCKETS),
      intervalWaits: new Uint32Array(0),
      longestWait: new Float64Array(2 * types),
      events: 0,
    };
  }

  get summary(): Summary {
    const pairs = [...this.intervalWaits].sort(([a], [b]) => a - b);
    return { ...this.counters, intervalWaits: Uint32Array.from(pairs.flat()) };
  }

  flow(interval: number, type: number, counters: Partial<Record<FlowCounter, number>>, vip = false): this {
    const cell = 2 * type + (vip ? 0 : 1);
    const row = (interval * 2 * this.model.contactTypeIds.length + cell) * FLOW_COUNTERS.length;
    return this.set(this.counters.flow, row, FLOW_COUNTERS, counters);
  }

  group(interval: number, group: number, counters: Partial<Record<GroupCounter, number>>): this {
    const row = (interval * this.model.skillGroupIds.length + group) * GROUP_COUNTERS.length;
    return this.set(this.counters.group, row, GROUP_COUNTERS, counters);
  }

  state(interval: number, type: number, counters: Partial<Record<StateCounter, number>>): this {
    const row = (interval * this.model.contactTypeIds.length + type) * STATE_COUNTERS.length;
    return this.set(this.counters.state, row, STATE_COUNTERS, counters);
  }

  business(interval: number, counters: Partial<Record<BusinessCounter, number>>): this {
    return this.set(this.counters.business, interval * BUSINESS_COUNTERS.length, BUSINESS_COUNTERS, counters);
  }

  /** Waits of answered contacts, regular customers. */
  waits(interval: number, type: number, seconds: readonly number[]): this {
    const { waits, longestWait } = this.counters;
    const cell = 2 * type + 1;
    const row = interval * this.model.channelIds.length + this.model.typeChannel[type];
    for (const wait of seconds) {
      waits[cell * WAIT_BUCKETS + waitBucket(wait)]++;
      const place = row * WAIT_BUCKETS + waitBucket(wait);
      this.intervalWaits.set(place, (this.intervalWaits.get(place) ?? 0) + 1);
      longestWait[cell] = Math.max(longestWait[cell], wait);
    }
    return this;
  }

  private set(array: Float64Array, row: number, names: readonly string[], counters: Record<string, number>): this {
    for (const [name, value] of Object.entries(counters)) array[row + names.indexOf(name)] = value;
    return this;
  }
}
