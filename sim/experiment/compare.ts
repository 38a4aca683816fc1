import { FIGURES, figureById } from '../figures/index.ts';
import type { FigureId } from '../figures/index.ts';
import type { Aggregator } from './aggregate.ts';
import type { DailyValues } from './dayBook.ts';
import { pairedDifference } from './paired.ts';
import { pairedQuantiles } from './pairedQuantiles.ts';
import type { Comparison, Difference, RowKey } from './types.ts';

/**
 * Paired differences variant - base of every figure over the whole run, for the rows both have and the replications both
 * have done. Ratios: difference of the two ratios of means. Wait quantiles: difference of the two quantiles of the results,
 * paired by batches of replications. The longest wait: mean of the daily differences. Intervals have the base's confidence.
 */
export function compareRuns(base: Aggregator, variant: Aggregator): Comparison {
  const differences = (id: FigureId): Record<RowKey, Difference> => {
    const records: Record<RowKey, Difference> = {};
    for (const row of base.rows(id)) {
      const difference = differenceOf(base, variant, id, row);
      if (difference !== null) records[row] = difference;
    }
    return records;
  };
  return Object.fromEntries(FIGURES.map(({ id }) => [id, differences(id)])) as Comparison;
}

function differenceOf(base: Aggregator, variant: Aggregator, id: FigureId, row: RowKey): Difference | null {
  const { better } = figureById(id);
  const replications = Math.min(base.replications, variant.replications);
  const from = base.daily(id, row);
  const to = variant.daily(id, row);
  if (from === null || to === null) return null;
  const days = pairedDifference(first(from, replications), first(to, replications), better, base.confidence);
  const fromSpread = base.spread(id, row);
  const toSpread = variant.spread(id, row);
  if (fromSpread === null || toSpread === null) return days;
  const quantiles = pairedQuantiles(fromSpread, toSpread, better, base.confidence);
  // Two medians of 0 are equal although single days differ.
  const differs = quantiles.verdict === 'same' && days.verdict !== 'same';
  return { ...days, ...quantiles, verdict: differs ? 'unclear' : quantiles.verdict };
}

function first({ numerator, denominator }: DailyValues, replications: number): DailyValues {
  return { numerator: numerator.subarray(0, replications), denominator: denominator.subarray(0, replications) };
}
