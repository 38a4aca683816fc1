import type { DistributionOf, LawKind } from './kind.ts';

/** Always the same value. a = value. */
export const constant: LawKind<DistributionOf<'constant'>> = {
  compile: ({ value }) => ({ a: value, b: 0, table: null }),
  quantile: (law) => law.a,
  mean: ({ value }) => value,
  cv: () => 0,
  cdf: ({ value }, x) => (x < value ? 0 : 1),
};
