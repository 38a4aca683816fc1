import {
  FLOW_COUNTERS,
  type FlowCounter,
  GROUP_COUNTERS,
  type GroupCounter,
  STATE_COUNTERS,
  type StateCounter,
  type Summary,
} from '../../sim/observe/summary.ts';

const sum = (array: Float64Array, width: number, offset: number): number => {
  let total = 0;
  for (let i = offset; i < array.length; i += width) total += array[i];
  return total;
};

/** A flow counter over all intervals and cells. */
export const flowTotal = (summary: Summary, name: FlowCounter): number =>
  sum(summary.flow, FLOW_COUNTERS.length, FLOW_COUNTERS.indexOf(name));

/** A group counter over all intervals and groups. */
export const groupTotal = (summary: Summary, name: GroupCounter): number =>
  sum(summary.group, GROUP_COUNTERS.length, GROUP_COUNTERS.indexOf(name));

/** A state counter over all intervals and types. */
export const stateTotal = (summary: Summary, name: StateCounter): number =>
  sum(summary.state, STATE_COUNTERS.length, STATE_COUNTERS.indexOf(name));
