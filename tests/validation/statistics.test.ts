import { describe, expect, it } from 'vitest';
import { jackknife } from './measure/statistics.ts';

describe('jackknife', () => {
  it('gives the textbook standard error of a mean', () => {
    const { estimate, standardError } = jackknife([[1], [2], [3], [6]], ([mean]) => mean);
    expect(estimate).toBe(3);
    expect(standardError).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  });

  it('gives a ratio of means, not a mean of ratios', () => {
    const { estimate, standardError } = jackknife(
      [
        [1, 1],
        [9, 3],
      ],
      ([a, b]) => a / b,
    );
    expect(estimate).toBe(2.5);
    expect(standardError).toBeCloseTo(1, 12);
  });

  it('a figure that no day changes has no standard error', () => {
    expect(
      jackknife(
        [
          [2, 4],
          [3, 6],
          [5, 10],
        ],
        ([a, b]) => a / b,
      ).standardError,
    ).toBe(0);
  });
});
