import { lowerGamma } from '../random/index.ts';
import { scaledGammaQuantile } from './gamma.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/** Sum of `phases` exponential steps of equal mean. a = mean of a step, b = phases. */
export const erlang: LawKind<DistributionOf<'erlang'>> = {
  isSmoothFamily: true,
  compile: ({ mean, phases }) => ({ a: mean / phases, b: phases, table: null }),
  quantile: scaledGammaQuantile,
  mean: ({ mean }) => mean,
  cv: ({ phases }) => 1 / Math.sqrt(phases),
  cdf: ({ mean, phases }, x) => lowerGamma(phases, (x / mean) * phases),
};
