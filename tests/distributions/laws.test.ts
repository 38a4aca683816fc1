import { describe, expect, it } from 'vitest';
import type { Distribution, DistributionKind } from '../../scenarios/index.ts';
import { compileLaw, lawCdf, lawCv, lawMean, quantile } from '../../sim/distributions/index.ts';
import { openStream } from '../../sim/random/index.ts';

/** At least one case of each kind; the second element says whether the cdf has no jumps. */
const CASES: Record<DistributionKind, readonly (readonly [Distribution, 'continuous' | 'jumps'])[]> = {
  constant: [
    [{ kind: 'constant', value: 3 }, 'jumps'],
    [{ kind: 'constant', value: 0 }, 'jumps'],
  ],
  uniform: [
    [{ kind: 'uniform', min: 2, max: 5 }, 'continuous'],
    [{ kind: 'uniform', min: 4, max: 4 }, 'jumps'],
  ],
  exponential: [[{ kind: 'exponential', mean: 240 }, 'continuous']],
  erlang: [
    [{ kind: 'erlang', mean: 10, phases: 1 }, 'continuous'],
    [{ kind: 'erlang', mean: 10, phases: 3 }, 'continuous'],
    [{ kind: 'erlang', mean: 10, phases: 1000 }, 'continuous'],
  ],
  gamma: [
    [{ kind: 'gamma', mean: 300, cv: 0.8 }, 'continuous'],
    [{ kind: 'gamma', mean: 1, cv: 5 }, 'continuous'],
    [{ kind: 'gamma', mean: 1, cv: 0.001 }, 'continuous'],
  ],
  weibull: [
    [{ kind: 'weibull', mean: 60, shape: 0.6 }, 'continuous'],
    [{ kind: 'weibull', mean: 60, shape: 3 }, 'continuous'],
    [{ kind: 'weibull', mean: 60, shape: 100 }, 'continuous'],
  ],
  lognormal: [
    [{ kind: 'lognormal', mean: 420, cv: 1.2 }, 'continuous'],
    [{ kind: 'lognormal', mean: 420, cv: 0.05 }, 'continuous'],
  ],
  normal: [
    [{ kind: 'normal', mean: 200, standardDeviation: 20 }, 'continuous'],
    [{ kind: 'normal', mean: 1, standardDeviation: 2 }, 'continuous'],
    [{ kind: 'normal', mean: -30, standardDeviation: 2 }, 'continuous'],
  ],
  empirical: [
    [{ kind: 'empirical', values: [7, 1, 3, 3, 10] }, 'jumps'],
    [{ kind: 'empirical', values: [5, 2, 9], weights: [1, 0.5, 0] }, 'jumps'],
    [{ kind: 'empirical', values: [0] }, 'jumps'],
  ],
  hyperexponential: [
    [{ kind: 'hyperexponential', probabilities: [0.1, 0.9], means: [100, 5] }, 'continuous'],
    [{ kind: 'hyperexponential', probabilities: [0.25, 0.15, 0.6], means: [0, 3000, 20] }, 'jumps'],
    [{ kind: 'hyperexponential', probabilities: [1], means: [0] }, 'jumps'],
  ],
};

const STRATA = 5000;
const REPEATS = 20;
const NAMED = Object.values(CASES)
  .flat()
  .map(([distribution, smoothness]) => ({ name: JSON.stringify(distribution), distribution, smoothness }));
const US = [
  2 ** -33,
  3 * 2 ** -33,
  1e-6,
  0.01,
  0.1,
  0.25,
  0.49999,
  0.5,
  0.50001,
  0.7,
  0.9,
  0.99,
  1 - 1e-6,
  1 - 2 ** -33,
];

/** One value from each of `STRATA` equal slices of (0, 1): far less noise than as many free draws. */
function stratifiedSample(distribution: Distribution, repeat: number): number[] {
  const law = compileLaw(distribution);
  const stream = openStream('laws', 'sample', 'x', repeat);
  return Array.from({ length: STRATA }, (_, i) => quantile(law, (i + stream.next()) / STRATA));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function standardDeviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((x) => (x - mean) ** 2)));
}

/** The mean of the estimates lies within 4 standard errors of `stated` and within `precision`, relative to `scale`. */
function expectEstimate(estimates: readonly number[], stated: number, scale: number, precision: number): void {
  const error = Math.abs(meanOf(estimates) - stated);
  const standardError = standardDeviationOf(estimates) / Math.sqrt(estimates.length - 1);
  expect(error).toBeLessThanOrEqual(4 * standardError + 1e-7 * scale);
  expect(error).toBeLessThanOrEqual(precision * scale);
}

describe.each(NAMED)('$name', ({ distribution, smoothness }) => {
  const law = compileLaw(distribution);
  const mean = lawMean(distribution);
  const cv = lawCv(distribution);

  it('has the mean, cv and deciles it states', () => {
    const samples = Array.from({ length: REPEATS }, (_, repeat) => stratifiedSample(distribution, repeat));
    expectEstimate(samples.map(meanOf), mean, mean, 0.002);
    if (mean > 0)
      expectEstimate(
        samples.map((sample) => standardDeviationOf(sample) / meanOf(sample)),
        cv,
        1,
        0.02 * cv,
      );
    for (let decile = 1; decile <= 9; decile++) {
      const x = quantile(law, decile / 10);
      const share = meanOf(samples.map((sample) => sample.filter((value) => value <= x).length / STRATA));
      expect(Math.abs(share - lawCdf(distribution, x))).toBeLessThanOrEqual(1 / STRATA);
    }
  });

  it('has a quantile that is the inverse of the cdf', () => {
    for (const u of US) {
      const x = quantile(law, u);
      expect(lawCdf(distribution, x)).toBeGreaterThan(u - 1e-11);
      expect(lawCdf(distribution, x - 1e-12 * x - 1e-300)).toBeLessThan(u + 1e-8);
      if (smoothness === 'continuous') expect(Math.abs(lawCdf(distribution, x) - u)).toBeLessThan(1e-11);
    }
  });

  it('gives finite values >= 0 that never fall in u', () => {
    const values = US.map((u) => quantile(law, u));
    expect(values).toEqual([...values].sort((x, y) => x - y));
    for (const x of values) expect(x >= 0 && x < Infinity).toBe(true);
  });

  it('has all its probability at or above 0', () => {
    expect(lawCdf(distribution, -1e-9)).toBe(0);
    expect(lawCdf(distribution, 1e9)).toBeCloseTo(1, 12);
  });

  it('compiles to plain data', () => {
    expect(structuredClone(law)).toEqual(law);
  });
});
