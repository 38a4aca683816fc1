import { exp, expm1, log, logGamma } from '../random/index.ts';
import { unitExponential } from './exponential.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/** The scale with which the law has this mean: mean / Gamma(1 + 1 / shape). */
function scaleOf({ mean, shape }: DistributionOf<'weibull'>): number {
  return mean * exp(-logGamma(1 + 1 / shape));
}

/** A power of an exponential value: shape < 1 gives up less the longer it waits, > 1 more. a = scale, b = 1 / shape. */
export const weibull: LawKind<DistributionOf<'weibull'>> = {
  isSmoothFamily: true,
  compile: (distribution) => ({ a: scaleOf(distribution), b: 1 / distribution.shape, table: null }),
  quantile: (law, u) => law.a * exp(law.b * log(unitExponential(u))),
  mean: ({ mean }) => mean,
  cv: ({ shape }) => Math.sqrt(expm1(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape))),
  cdf(distribution, x) {
    if (x <= 0) return 0;
    return -expm1(-exp(distribution.shape * log(x / scaleOf(distribution))));
  },
};
