import { normalCdf, normalDensity, normalQuantile } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/** Farther below 0 than this, what is left above 0 can no longer be told from 0. */
const LOWEST_MEAN = -30;

/** Expected excess over 0 in standard deviations: phi(m) / Phi(m) at m = mean / standard deviation, the inverse Mills ratio. */
function millsRatio(m: number): number {
  return normalDensity(m) / normalCdf(m);
}

/**
 * Normal law conditioned on being >= 0 (N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions 1,
 * 13.10.1). a = mean, b = standard deviation before truncation, table[0] = probability above 0 before truncation.
 */
export const normal: LawKind<DistributionOf<'normal'>> = {
  compile({ mean, standardDeviation }) {
    if (mean < LOWEST_MEAN * standardDeviation) {
      throw new RangeError(`mean: ${mean} is more than ${-LOWEST_MEAN} standard deviations below 0`);
    }
    return { a: mean, b: standardDeviation, table: Float64Array.of(normalCdf(mean / standardDeviation)) };
  },
  quantile: (law, u) => Math.max(0, law.a - law.b * normalQuantile((1 - u) * law.table![0])),
  mean: ({ mean, standardDeviation }) => mean + standardDeviation * millsRatio(mean / standardDeviation),
  cv({ mean, standardDeviation }) {
    const m = mean / standardDeviation;
    const ratio = millsRatio(m);
    return Math.sqrt(1 - ratio * (m + ratio)) / (m + ratio);
  },
  cdf({ mean, standardDeviation }, x) {
    if (x <= 0) return 0;
    return 1 - normalCdf((mean - x) / standardDeviation) / normalCdf(mean / standardDeviation);
  },
};
