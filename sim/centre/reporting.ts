import type { Centre } from './centre.ts';

/** When the oldest waiting contact of each type joined its queue; NaN for types without one. */
export function oldestJoinedInto(centre: Centre, out: Float64Array): void {
  for (let type = 0; type < out.length; type++) {
    const oldest = Math.min(joinedOfHead(centre, 2 * type), joinedOfHead(centre, 2 * type + 1));
    out[type] = oldest < Infinity ? oldest : NaN;
  }
}

function joinedOfHead(centre: Centre, queue: number): number {
  const slot = centre.queues.head(queue);
  return slot < 0 ? Infinity : centre.contacts.joinedAt[slot];
}
