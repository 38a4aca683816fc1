import type { Model } from '../../sim/centre/model.ts';
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

/** A flow counter over all intervals and the cells of the types chosen. */
export function flowOfTypes(
  model: Model,
  summary: Summary,
  name: FlowCounter,
  chosen: (type: number) => boolean,
): number {
  const width = FLOW_COUNTERS.length;
  const cells = 2 * model.contactTypeIds.length;
  const column = FLOW_COUNTERS.indexOf(name);
  return summary.flow.reduce((total, value, at) => {
    const type = (Math.floor(at / width) % cells) >> 1;
    return at % width === column && chosen(type) ? total + value : total;
  }, 0);
}

/** A state counter of one type over all intervals. */
export function stateOfType(model: Model, summary: Summary, name: StateCounter, type: number): number {
  const width = STATE_COUNTERS.length;
  return sum(summary.state, width * model.contactTypeIds.length, width * type + STATE_COUNTERS.indexOf(name));
}
