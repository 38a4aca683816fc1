import type { DistributionOf, LawKind } from './kind.ts';

type Empirical = DistributionOf<'empirical'>;

function checkedWeights({ values, weights }: Empirical): readonly number[] {
  if (weights === undefined) return values.map(() => 1);
  if (weights.length !== values.length) {
    throw new RangeError(`weights: ${weights.length} weights for ${values.length} values`);
  }
  return weights;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Weighted mean of f(value). */
function expectation(distribution: Empirical, f: (value: number) => number): number {
  const weights = checkedWeights(distribution);
  return sum(distribution.values.map((value, i) => weights[i] * f(value))) / sum(weights);
}

/** Observed values with weights. a = n; table = the n values in rising order, then their n cumulative probabilities. */
export const empirical: LawKind<Empirical> = {
  compile(distribution) {
    const { values } = distribution;
    const weights = checkedWeights(distribution);
    const order = values.map((_, i) => i).filter((i) => weights[i] > 0);
    if (order.length === 0) throw new RangeError('weights: all are 0');
    order.sort((i, j) => values[i] - values[j]);
    const n = order.length;
    const total = sum(weights);
    const table = new Float64Array(2 * n);
    let cumulative = 0;
    order.forEach((i, rank) => {
      cumulative += weights[i];
      table[rank] = values[i];
      table[n + rank] = cumulative / total;
    });
    return { a: n, b: 0, table };
  },
  quantile(law, u) {
    const table = law.table!;
    let low = 0;
    let high = law.a - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (table[law.a + middle] < u) low = middle + 1;
      else high = middle;
    }
    return table[low];
  },
  mean: (distribution) => expectation(distribution, (value) => value),
  cv(distribution) {
    const mean = empirical.mean(distribution);
    return mean === 0 ? 0 : Math.sqrt(expectation(distribution, (value) => (value - mean) * (value - mean))) / mean;
  },
  cdf({ values, weights }, x) {
    let below = 0;
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      const weight = weights?.[i] ?? 1;
      if (values[i] <= x) below += weight;
      total += weight;
    }
    return below / total;
  },
};
