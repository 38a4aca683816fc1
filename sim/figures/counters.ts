import { BUSINESS_COUNTERS, FLOW_COUNTERS, GROUP_COUNTERS, STATE_COUNTERS } from '../observe/summary.ts';
import type { StateCounter } from '../observe/summary.ts';
import type { Domain } from './figure.ts';

/** Columns of a domain's array in a summary, in order. */
export const DOMAIN_COUNTERS: Readonly<Record<Domain, readonly string[]>> = {
  flow: FLOW_COUNTERS,
  group: GROUP_COUNTERS,
  state: STATE_COUNTERS,
  business: BUSINESS_COUNTERS,
};

/** Counters of a moment: the run's value is the largest over its intervals. All others add up. */
export const PEAK_OVER_INTERVALS: readonly string[] = ['backlog', 'oldestWait'] satisfies StateCounter[];
/** Counters of which a row takes the largest over its contact types. All others add up. */
export const PEAK_OVER_CELLS: readonly string[] = ['oldestWait'] satisfies StateCounter[];
