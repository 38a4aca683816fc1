import { birthDeath } from './birthDeath.ts';

/**
 * Where the mass of a Markov chain in continuous time is after t, by uniformisation: jumps come at one rate, some of them
 * back to the same state. Mass that leaves the states is lost, so the sum is the chance that t is not the end.
 *
 * @param start mass by state
 * @param jump adds to `to` what one jump makes of `from`
 * @param rate of the jumps, per unit of t
 */
export function afterTime(
  start: Float64Array,
  jump: (from: Float64Array, to: Float64Array) => void,
  rate: number,
  t: number,
): Float64Array {
  const mean = rate * t;
  const poisson = birthDeath(
    () => mean,
    (k) => k,
    Infinity,
    Math.floor(mean),
  );
  const total = new Float64Array(start.length);
  const jumps = poisson.first + poisson.probability.length;
  let now = start.slice();
  let next = new Float64Array(start.length);
  for (let k = 0; k < jumps; k++) {
    const weight = poisson.probability[k - poisson.first] ?? 0;
    for (let i = 0; i < total.length; i++) total[i] += weight * now[i];
    jump(now, next.fill(0));
    [now, next] = [next, now];
  }
  return total;
}
