import { WAIT_BUCKETS } from './waitHistogram.ts';

/**
 * How long everybody would have waited for the first answer with endless patience: of those who gave up it is only known
 * that they would have waited longer than they did (product-limit estimator: Kaplan & Meier, JASA 53, 1958; for waits in a
 * call centre: Brown et al., JASA 100, 2005). Who left later than anybody was answered is taken at the moment of leaving.
 *
 * Histograms of all cells one after the other, of one law of patience each; counts are rounded so that their sum stays.
 */
export function virtualWaits(answered: Uint32Array, abandoned: Uint32Array): Uint32Array {
  const virtual = answered.slice();
  for (let from = 0; from < answered.length; from += WAIT_BUCKETS) {
    if (sum(abandoned, from) > 0) redistribute(virtual, answered, abandoned, from);
  }
  return virtual;
}

function redistribute(out: Uint32Array, answered: Uint32Array, abandoned: Uint32Array, from: number): void {
  const all = sum(answered, from) + sum(abandoned, from);
  let unseen = all;
  let waiting = all;
  let placed = 0;
  for (let bucket = from; unseen > 0; bucket++) {
    waiting *= 1 - answered[bucket] / unseen;
    unseen -= answered[bucket] + abandoned[bucket];
    const upToHere = unseen === 0 ? all : Math.round(all - waiting);
    out[bucket] = upToHere - placed;
    placed = upToHere;
  }
}

function sum(counts: Uint32Array, from: number): number {
  let total = 0;
  for (let bucket = from; bucket < from + WAIT_BUCKETS; bucket++) total += counts[bucket];
  return total;
}
