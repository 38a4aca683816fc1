import type { Confidence } from './confidence.ts';
import { unobserved } from './confidence.ts';
import type { Estimate } from './types.ts';

/** One cache line per ratio. */
const STRIDE = 8;
const SHIFT_NUMERATOR = 0;
const SHIFT_DENOMINATOR = 1;
const NUMERATOR = 2;
const DENOMINATOR = 3;
const NUMERATOR_SQUARED = 4;
const DENOMINATOR_SQUARED = 5;
const PRODUCT = 6;
const OBSERVED = 7;

/**
 * Sums from which a table of ratios of means gets its intervals, of a size that does not depend on the number of
 * replications. Everything is summed as the difference from the first replication, so that a figure that never varies
 * has an interval of width 0 and not of rounding errors.
 */
export class RatioMoments {
  private readonly sums: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size * STRIDE);
  }

  /** Adds one replication's numerator and denominator to a ratio. `first`: this is the first replication. */
  add(index: number, numerator: number, denominator: number, first: boolean): void {
    const sums = this.sums;
    const at = index * STRIDE;
    if (first) {
      sums[at + SHIFT_NUMERATOR] = numerator;
      sums[at + SHIFT_DENOMINATOR] = denominator;
    }
    const a = numerator - sums[at + SHIFT_NUMERATOR];
    const b = denominator - sums[at + SHIFT_DENOMINATOR];
    sums[at + NUMERATOR] += a;
    sums[at + DENOMINATOR] += b;
    sums[at + NUMERATOR_SQUARED] += a * a;
    sums[at + DENOMINATOR_SQUARED] += b * b;
    sums[at + PRODUCT] += a * b;
    if (denominator > 0) sums[at + OBSERVED]++;
  }

  /**
   * Ratio of the means with its delta-method interval (Cochran, Sampling Techniques, 3rd ed., chapter 6), Student's t.
   * `n` counts the replications in which the denominator was above 0; the others add nothing.
   * @param replications how often `add` was called for this ratio
   */
  estimate(index: number, replications: number, confidence: Confidence): Estimate {
    const sums = this.sums;
    const at = index * STRIDE;
    const n = sums[at + OBSERVED];
    if (n === 0) return unobserved(0);
    const numerator = replications * sums[at + SHIFT_NUMERATOR] + sums[at + NUMERATOR];
    const denominator = replications * sums[at + SHIFT_DENOMINATOR] + sums[at + DENOMINATOR];
    const mean = numerator / denominator;
    if (n < 2) return { mean, low: NaN, high: NaN, n };

    const residualSum = sums[at + NUMERATOR] - mean * sums[at + DENOMINATOR];
    const residualSquares =
      sums[at + NUMERATOR_SQUARED] -
      2 * mean * sums[at + PRODUCT] +
      mean * mean * sums[at + DENOMINATOR_SQUARED] -
      (residualSum * residualSum) / replications;
    const standardError = Math.sqrt((Math.max(0, residualSquares) * n) / (n - 1)) / denominator;
    const half = confidence.t(n - 1) * standardError;
    return { mean, low: mean - half, high: mean + half, n };
  }
}
