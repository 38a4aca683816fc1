import { exp, log, log1p } from '../elementary.ts';
import { gammaLogDensity } from './gammaSeries.ts';

/**
 * P(N = k) of the Poisson law, with small relative error for all k and means: the saddle-point form of C. Loader (2000),
 * which gammaLogDensity has.
 */
export function poissonProbability(k: number, mean: number): number {
  return k === 0 ? exp(-mean) : gammaLogDensity(k, mean) / k;
}

/**
 * P(N = k) of the negative binomial law Gamma(shape + k) / (Gamma(shape) k!) p^shape q^k, with small relative error.
 * @param q 1 - p, given apart because either may be next to 0
 */
export function negativeBinomialProbability(k: number, shape: number, p: number, q: number): number {
  if (shape === 0) return k === 0 ? 1 : 0;
  if (k === 0) return exp(shape * (q < 0.5 ? log1p(-q) : log(p)));
  const n = shape + k;
  return (gammaLogDensity(shape, n * p) * gammaLogDensity(k, n * q)) / (gammaLogDensity(n, n) * k);
}
