import type { DistributionOf, LawKind } from './kind.ts';

/** Every value from min to max equally likely. a = min, b = max - min. */
export const uniform: LawKind<DistributionOf<'uniform'>> = {
  compile({ min, max }) {
    if (max < min) throw new RangeError(`max: ${max} is below min ${min}`);
    return { a: min, b: max - min, table: null };
  },
  quantile: (law, u) => law.a + law.b * u,
  mean: ({ min, max }) => (min + max) / 2,
  cv: ({ min, max }) => (max === min ? 0 : (max - min) / (Math.sqrt(3) * (max + min))),
  cdf({ min, max }, x) {
    if (x < min) return 0;
    return x < max ? (x - min) / (max - min) : 1;
  },
};
