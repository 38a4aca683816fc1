import type { Centre } from './centre.ts';

/** Since when the oldest waiting contact of each type waits; NaN for types without one. */
export function oldestWaitingInto(centre: Centre, out: Float64Array): void {
  for (let type = 0; type < out.length; type++) {
    const oldest = oldestWaiting(centre, type);
    out[type] = oldest < Infinity ? oldest : NaN;
  }
}

/** Since when the oldest waiting contact of a type waits, an age it came with included; Infinity when none waits. */
export function oldestWaiting(centre: Centre, type: number): number {
  return Math.min(oldestIn(centre, 2 * type), oldestIn(centre, 2 * type + 1));
}

/** The first of a queue has waited longest, but where queues stand in the order of deadlines. */
function oldestIn({ byDeadline, contacts, queues }: Centre, queue: number): number {
  let slot = queues.head(queue);
  let oldest = slot < 0 ? Infinity : contacts.waitingSince[slot];
  for (; byDeadline && slot >= 0; slot = queues.next(slot)) oldest = Math.min(oldest, contacts.waitingSince[slot]);
  return oldest;
}
