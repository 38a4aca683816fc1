import type { Centre } from './centre.ts';

/** When the oldest waiting contact of each type joined its queue; NaN for types without one. */
export function oldestJoinedInto(centre: Centre, out: Float64Array): void {
  for (let type = 0; type < out.length; type++) {
    const oldest = oldestJoined(centre, type);
    out[type] = oldest < Infinity ? oldest : NaN;
  }
}

/** When the oldest waiting contact of a type joined its queue, Infinity when none waits. */
export function oldestJoined(centre: Centre, type: number): number {
  return Math.min(joinedOfHead(centre, 2 * type), joinedOfHead(centre, 2 * type + 1));
}

function joinedOfHead(centre: Centre, queue: number): number {
  const slot = centre.queues.head(queue);
  return slot < 0 ? Infinity : centre.contacts.joinedAt[slot];
}
