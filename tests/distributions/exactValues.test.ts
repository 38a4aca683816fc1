import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import { compileLaw, gammaQuantile, lawCv, lawMean, quantile, unitExponential } from '../../sim/distributions/index.ts';
import { openStream } from '../../sim/random/index.ts';

const at = (distribution: Distribution, u: number): number => quantile(compileLaw(distribution), u);

describe('known values', () => {
  it('the exponential median is the mean times log 2', () => {
    expect(at({ kind: 'exponential', mean: 10 }, 0.5)).toBeCloseTo(10 * Math.LN2, 14);
  });

  it('a unit exponential value keeps all its digits, however small u is', () => {
    for (const u of [2 ** -33, 2 ** -33 + 2 ** -32, 1e6 * 2 ** -32 + 2 ** -33, 1 - 2 ** -33]) {
      expect(Math.abs(unitExponential(u) / -Math.log1p(-u) - 1)).toBeLessThan(1e-15);
    }
  });

  it('one Erlang phase, gamma with cv 1, Weibull of shape 1 and one hyperexponential part are all the exponential law', () => {
    for (const u of [2 ** -33, 0.001, 0.3, 0.5, 0.9, 1 - 2 ** -33]) {
      const expected = at({ kind: 'exponential', mean: 7 }, u);
      const same: Distribution[] = [
        { kind: 'erlang', mean: 7, phases: 1 },
        { kind: 'gamma', mean: 7, cv: 1 },
        { kind: 'weibull', mean: 7, shape: 1 },
        { kind: 'hyperexponential', probabilities: [0.4, 0.6], means: [7, 7] },
      ];
      for (const distribution of same) expect(Math.abs(at(distribution, u) / expected - 1)).toBeLessThan(1e-12);
    }
  });

  it('the lognormal median is mean / sqrt(1 + cv^2)', () => {
    expect(at({ kind: 'lognormal', mean: 300, cv: 1.5 }, 0.5)).toBeCloseTo(300 / Math.sqrt(1 + 2.25), 11);
  });

  it('a half-normal law has mean sqrt(2 / pi) and cv sqrt(pi / 2 - 1)', () => {
    const half: Distribution = { kind: 'normal', mean: 0, standardDeviation: 1 };
    expect(lawMean(half)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
    expect(lawCv(half)).toBeCloseTo(Math.sqrt(Math.PI / 2 - 1), 14);
  });

  it('a Weibull law of shape 2 has cv sqrt(4 / pi - 1)', () => {
    expect(lawCv({ kind: 'weibull', mean: 5, shape: 2 })).toBeCloseTo(Math.sqrt(4 / Math.PI - 1), 13);
  });

  it('a hyperexponential law with mean 0 in one part is exactly 0 that often', () => {
    const law = compileLaw({ kind: 'hyperexponential', probabilities: [0.25, 0.75], means: [0, 8] });
    expect(quantile(law, 0.25)).toBe(0);
    expect(quantile(law, 0.25 + 0.75 / 2)).toBeCloseTo(8 * Math.LN2, 12);
  });

  it('empirical values come with their weights', () => {
    const law = compileLaw({ kind: 'empirical', values: [30, 10, 20], weights: [1, 2, 0] });
    expect([0.1, 0.6, 0.7, 0.99].map((u) => quantile(law, u))).toEqual([10, 10, 30, 30]);
  });
});

describe('gammaQuantile, the busyness factor', () => {
  it('has mean 1 and the cv of its shape', () => {
    for (const cv of [0.05, 0.3, 1.5]) {
      const n = 20_000;
      const stream = openStream('busyness', 'sample', 'x', 0);
      const values = Array.from({ length: n }, (_, i) => gammaQuantile(1 / cv ** 2, (i + stream.next()) / n));
      const mean = values.reduce((sum, x) => sum + x, 0) / n;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
      expect(Math.abs(mean - 1)).toBeLessThan(0.001);
      expect(Math.abs(Math.sqrt(variance) / cv - 1)).toBeLessThan(0.005);
    }
  });

  it('comes close to 1 as the cv goes to 0', () => {
    for (const shape of [1e4, 1e6, 1e8]) {
      expect(Math.abs(gammaQuantile(shape, 2 ** -33) - 1)).toBeLessThan(7 / Math.sqrt(shape));
    }
  });
});

describe('parameters that cannot be a law are refused by the name of the field', () => {
  it.each<[Distribution, RegExp]>([
    [{ kind: 'uniform', min: 3, max: 2 }, /max: 2 is below min 3/],
    [{ kind: 'normal', mean: -31, standardDeviation: 1 }, /mean: -31/],
    [{ kind: 'empirical', values: [1, 2], weights: [1] }, /weights: 1 weights for 2 values/],
    [{ kind: 'empirical', values: [1, 2], weights: [0, 0] }, /weights: all are 0/],
    [{ kind: 'hyperexponential', probabilities: [0.5, 0.4], means: [1, 2] }, /probabilities: they add up to 0.9/],
    [{ kind: 'hyperexponential', probabilities: [1], means: [1, 2] }, /probabilities: 1 probabilities for 2 means/],
  ])('%j', (distribution, message) => {
    expect(() => compileLaw(distribution)).toThrow(RangeError);
    expect(() => compileLaw(distribution)).toThrow(message);
  });
});
