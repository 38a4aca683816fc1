import { expm1, log } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/** Exponential value of mean 1. 1 - u is exact for the u of a stream, so nothing is lost against log1p. */
export function unitExponential(u: number): number {
  return -log(1 - u);
}

/** No memory: what is left to wait does not depend on the wait so far. a = mean. */
export const exponential: LawKind<DistributionOf<'exponential'>> = {
  compile: ({ mean }) => ({ a: mean, b: 0, table: null }),
  quantile: (law, u) => law.a * unitExponential(u),
  mean: ({ mean }) => mean,
  cv: () => 1,
  cdf: ({ mean }, x) => (x <= 0 ? 0 : -expm1(-x / mean)),
};
