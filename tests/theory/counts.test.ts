import { describe, expect, it } from 'vitest';
import { negativeBinomialProbability, poissonProbability } from '../../sim/random/index.ts';
import { busyCounts } from '../../sim/theory/busyCounts.ts';
import './toBeClose.ts';

/** Values with 50 digits from logarithms of the gamma function (mpmath). */
describe('probabilities of counts keep their digits far from the mean and for large means', () => {
  it.each([
    [100_000, 100_000, 0.0012615652097053005],
    [99_000, 100_000, 8.401271933936813e-6],
    [5, 0.001, 8.325004165278124e-18],
    [0, 30, 9.357622968840175e-14],
    [400, 90.5, 3.54296524503121e-126],
  ])('Poisson: %d where %d are expected', (count, mean, value) => {
    expect(poissonProbability(count, mean)).toBeClose(value, 1e-12);
  });

  it.each([
    [100_000, 25, 0.00025, 1.987823770532654e-5],
    [3, 0.4, 0.5, 0.021220031931145574],
    [20_000, 100_000, 0.8333333333333334, 0.00257515025934489],
    [0, 1e5, 0.9999, 4.5377233958961175e-5],
  ])('negative binomial: %d with shape %d and p = %d', (count, shape, p, value) => {
    expect(negativeBinomialProbability(count, shape, p, 1 - p)).toBeClose(value, 1e-11);
  });
});

describe('counts of a day', () => {
  it('without busyness they are Poisson', () => {
    const counts = busyCounts(2, 0);
    expect(counts.variance).toBe(2);
    expect(counts.probability(3)).toBeClose((8 / 6) * Math.exp(-2));
  });

  it('little busyness is hardly any', () => {
    expect(busyCounts(50, 1e-6).probability(55) / busyCounts(50, 0).probability(55)).toBeCloseTo(1, 9);
  });
});
