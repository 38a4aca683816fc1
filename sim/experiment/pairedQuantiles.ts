import type { QuantileSpread } from './batchedHistograms.ts';
import type { Confidence } from './confidence.ts';
import { unobserved } from './confidence.ts';
import { type Better, verdict } from './paired.ts';
import type { Difference } from './types.ts';

/**
 * Variant minus base of a wait quantile, from the same batches of replications: the squared standard error is the sum over
 * batches of the squared differences of the two errors, so what both runs share cancels. The interval is unknown while one
 * run is ahead of the other.
 */
export function pairedQuantiles(
  base: QuantileSpread,
  variant: QuantileSpread,
  better: Better,
  confidence: Confidence,
): Pick<Difference, 'difference' | 'verdict' | 'varianceRatio'> {
  const mean = variant.mean - base.mean;
  const n = Math.min(base.replications, variant.replications);
  const batches = base.errors.length;
  if (base.replications !== variant.replications || batches < 2 || Number.isNaN(mean)) {
    return {
      difference: { ...unobserved(n), mean },
      verdict: better === null ? 'neutral' : 'unclear',
      varianceRatio: NaN,
    };
  }
  let paired = 0;
  let independent = 0;
  base.errors.forEach((error, batch) => {
    const other = variant.errors[batch];
    paired += (other - error) * (other - error);
    independent += error * error + other * other;
  });
  const half = confidence.t(batches - 1) * Math.sqrt(paired);
  const difference = { mean, low: mean - half, high: mean + half, n };
  return {
    difference,
    verdict: verdict(difference.low, difference.high, better),
    varianceRatio: paired === 0 ? NaN : independent / paired,
  };
}
