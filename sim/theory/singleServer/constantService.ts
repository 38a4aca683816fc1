import { poissonProbability } from '../../random/index.ts';

/**
 * P(wait > t) of M/D/1, time measured in services: G. J. Franx (2001), whose terms are all positive, so that it is
 * stable for any t. A contact waits at most t if and only if, k services hence, few enough of those present are left.
 */
export function constantServiceTail(load: number, t: number): number {
  const k = Math.floor(t) + 1;
  const mean = load * (k - t);
  const atMost = cumulative(numberInSystem(load, k + 1));
  let inTime = 0;
  for (let j = 0; j < k; j++) inTime += poissonProbability(j, mean) * atMost[k - j];
  return Math.max(0, 1 - inTime);
}

/**
 * Probabilities of 0, 1, ..., count - 1 in the system. As many steps lead up past a state as down to it, from the moment
 * one service ends to the moment the next one does, and all of them are sums of positive terms.
 */
function numberInSystem(load: number, count: number): Float64Array {
  const arrivals = Float64Array.from({ length: count + 1 }, (_, l) => poissonProbability(l, load));
  const moreThan = tails(arrivals, load);
  const probability = new Float64Array(count);
  probability[0] = 1 - load;
  for (let j = 0; j + 1 < count; j++) {
    let up = probability[0] * moreThan[j];
    for (let i = 1; i <= j; i++) up += probability[i] * moreThan[j + 1 - i];
    probability[j + 1] = up / arrivals[0];
  }
  return probability;
}

/** P(N > l) for each l, summed from the far end. */
function tails(probability: Float64Array, mean: number): Float64Array {
  const more = new Float64Array(probability.length);
  let sum = 0;
  for (let l = probability.length, term = 1; term > 0; l++) {
    term = poissonProbability(l, mean);
    sum += term;
  }
  for (let l = probability.length - 1; l >= 0; l--) {
    more[l] = sum;
    sum += probability[l];
  }
  return more;
}

function cumulative(probability: Float64Array): Float64Array {
  let sum = 0;
  return probability.map((value) => (sum += value));
}
