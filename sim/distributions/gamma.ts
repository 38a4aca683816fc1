import { lowerGamma, unitGammaQuantile } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';
import type { Law } from './law.ts';

/** Gamma value of mean 1 and cv = 1 / sqrt(shape), for 0 < u < 1; relative error about 1e-12. */
export function gammaQuantile(shape: number, u: number): number {
  return unitGammaQuantile(shape, u) / shape;
}

/** Quantile of the law a = scale, b = shape. */
export function scaledGammaQuantile(law: Law, u: number): number {
  return law.a * unitGammaQuantile(law.b, u);
}

const shapeOf = (cv: number): number => 1 / (cv * cv);

/** a = scale = mean cv^2, b = shape = 1 / cv^2. */
export const gamma: LawKind<DistributionOf<'gamma'>> = {
  isSmoothFamily: true,
  compile: ({ mean, cv }) => ({ a: mean / shapeOf(cv), b: shapeOf(cv), table: null }),
  quantile: scaledGammaQuantile,
  mean: ({ mean }) => mean,
  cv: ({ cv }) => cv,
  cdf: ({ mean, cv }, x) => lowerGamma(shapeOf(cv), (x / mean) * shapeOf(cv)),
};
