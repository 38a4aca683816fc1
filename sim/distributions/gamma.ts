import { lowerGamma, unitGammaQuantile } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';
import type { Law } from './law.ts';

/** Gamma value of mean 1 and cv = 1 / sqrt(shape), for 0 < u < 1; relative error about 1e-12. */
export function gammaQuantile(shape: number, u: number): number {
  return unitGammaQuantile(shape, u) / shape;
}

/** Quantile of the law a = shape, b = scale. */
export function scaledGammaQuantile(law: Law, u: number): number {
  return law.b * unitGammaQuantile(law.a, u);
}

const shapeOf = (cv: number): number => 1 / (cv * cv);

/** a = shape = 1 / cv^2, b = scale = mean cv^2. */
export const gamma: LawKind<DistributionOf<'gamma'>> = {
  compile: ({ mean, cv }) => ({ a: shapeOf(cv), b: mean / shapeOf(cv), table: null }),
  quantile: scaledGammaQuantile,
  mean: ({ mean }) => mean,
  cv: ({ cv }) => cv,
  cdf: ({ mean, cv }, x) => lowerGamma(shapeOf(cv), (x / mean) * shapeOf(cv)),
};
