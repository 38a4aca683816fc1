import type { Confidence } from './confidence.ts';
import { unobserved } from './confidence.ts';
import type { DailyValues } from './dayBook.ts';
import type { Difference } from './types.ts';

export type Better = 'higher' | 'lower' | null;

/** What the residuals of a ratio of means are made with. */
interface Linearised {
  readonly ratio: number;
  /** Mean of the denominators. */
  readonly scale: number;
}

/**
 * Variant minus base from the same replications. Each ratio is linearised, u = (numerator - ratio x denominator) / mean
 * denominator, and the interval is Student's t on the differences of the u of a replication; where the denominator is
 * the same in every replication this is the plain paired t interval. Replications in which neither observed anything
 * are left out.
 * Source: paired t interval as in Law, Simulation Modeling and Analysis, 5th ed., 10.2.1; linearised ratios as in Cochran,
 * Sampling Techniques, 3rd ed., chapter 6.
 */
export function pairedDifference(
  base: DailyValues,
  variant: DailyValues,
  better: Better,
  confidence: Confidence,
): Difference {
  const n = observedPairs(base, variant);
  const from = linearise(base, n);
  const to = linearise(variant, n);
  const mean = to.ratio - from.ratio;
  const counts = compareDays(base, variant, better);
  if (n < 2 || Number.isNaN(mean)) {
    const difference = { ...unobserved(n), mean };
    return { difference, ...counts, verdict: better === null ? 'neutral' : 'unclear', varianceRatio: NaN };
  }
  const squares = residualSquares(base, from, variant, to);
  const half = confidence.t(n - 1) * Math.sqrt(squares.paired / (n * (n - 1)));
  const difference = { mean, low: mean - half, high: mean + half, n };
  return {
    difference,
    ...counts,
    verdict: verdict(difference.low, difference.high, better),
    varianceRatio: squares.paired === 0 ? NaN : squares.independent / squares.paired,
  };
}

function observedPairs(base: DailyValues, variant: DailyValues): number {
  let n = 0;
  for (let day = 0; day < base.denominator.length; day++) {
    if (base.denominator[day] > 0 || variant.denominator[day] > 0) n++;
  }
  return n;
}

function linearise({ numerator, denominator }: DailyValues, n: number): Linearised {
  let above = 0;
  let below = 0;
  for (let day = 0; day < numerator.length; day++) {
    above += numerator[day];
    below += denominator[day];
  }
  return { ratio: above / below, scale: below / n };
}

/** Sums of squared residuals: of the difference within replications, and of base and variant as if they were independent. */
function residualSquares(base: DailyValues, from: Linearised, variant: DailyValues, to: Linearised) {
  let paired = 0;
  let independent = 0;
  for (let day = 0; day < base.numerator.length; day++) {
    const u = (base.numerator[day] - from.ratio * base.denominator[day]) / from.scale;
    const v = (variant.numerator[day] - to.ratio * variant.denominator[day]) / to.scale;
    paired += (v - u) * (v - u);
    independent += u * u + v * v;
  }
  return { paired, independent };
}

/** Replications in which the variant's own value is better, worse and equal; those without a value in both count nowhere. */
function compareDays(base: DailyValues, variant: DailyValues, better: Better) {
  const counts = { better: 0, worse: 0, equal: 0 };
  if (better === null) return counts;
  const sign = better === 'higher' ? 1 : -1;
  for (let day = 0; day < base.numerator.length; day++) {
    const before = base.numerator[day] / base.denominator[day];
    const after = variant.numerator[day] / variant.denominator[day];
    const gain = sign * (after - before);
    if (gain > 0) counts.better++;
    else if (gain < 0) counts.worse++;
    else if (gain === 0) counts.equal++;
  }
  return counts;
}

export function verdict(low: number, high: number, better: Better): Difference['verdict'] {
  if (Number.isNaN(low) || Number.isNaN(high)) return better === null ? 'neutral' : 'unclear';
  // An interval of width 0 at 0: the linearised values are equal in every replication.
  if (low === 0 && high === 0) return 'same';
  if (better === null) return 'neutral';
  if (low <= 0 && high >= 0) return 'unclear';
  return low > 0 === (better === 'higher') ? 'better' : 'worse';
}
