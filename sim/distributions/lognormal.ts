import { exp, log, log1p, normalCdf, normalQuantile } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/** Variance of the logarithm. */
const logVariance = (cv: number): number => log1p(cv * cv);
const logMean = (mean: number, cv: number): number => log(mean) - logVariance(cv) / 2;

/** The logarithm is normal. a = median, b = standard deviation of the logarithm. */
export const lognormal: LawKind<DistributionOf<'lognormal'>> = {
  isSmoothFamily: true,
  compile: ({ mean, cv }) => ({ a: exp(logMean(mean, cv)), b: Math.sqrt(logVariance(cv)), table: null }),
  quantile: (law, u) => law.a * exp(law.b * normalQuantile(u)),
  mean: ({ mean }) => mean,
  cv: ({ cv }) => cv,
  cdf({ mean, cv }, x) {
    if (x <= 0) return 0;
    return normalCdf((log(x) - logMean(mean, cv)) / Math.sqrt(logVariance(cv)));
  },
};
