import { roundSignificant } from './round.ts';

/**
 * cv of the random factor of a day, from counts of like days (one list per weekday): the variance of counts beyond
 * Poisson chance, (s^2 - m) / m^2, pooled with the degrees of freedom of each list. 0 when days differ no more than by chance.
 */
export function busynessCv(countsByWeekday: readonly (readonly number[])[]): number {
  let excess = 0;
  let scale = 0;
  for (const counts of countsByWeekday) {
    if (counts.length < 2) continue;
    const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
    const squares = counts.reduce((sum, n) => sum + (n - mean) * (n - mean), 0);
    excess += squares - (counts.length - 1) * mean;
    scale += (counts.length - 1) * mean * mean;
  }
  return excess > 0 ? roundSignificant(Math.sqrt(excess / scale)) : 0;
}
