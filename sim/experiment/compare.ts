import { FIGURES, figureById } from '../figures/index.ts';
import type { FigureId } from '../figures/index.ts';
import type { Aggregator } from './aggregate.ts';
import type { DailyValues } from './dayBook.ts';
import { pairedDifference } from './paired.ts';
import type { Comparison, Difference, RowKey } from './types.ts';

/**
 * Paired differences variant - base of every figure over the whole run, for the rows both have and the replications both
 * have done. Ratios: difference of the two ratios of means. Wait quantiles and the longest wait: mean over replications of
 * the difference of each replication's own value, which is paired day by day, and so is not exactly the difference of the
 * two pooled quantiles of the results. Intervals have the base's confidence.
 */
export function compareRuns(base: Aggregator, variant: Aggregator): Comparison {
  const replications = Math.min(base.replications, variant.replications);
  const differences = (id: FigureId): Record<RowKey, Difference> => {
    const { better } = figureById(id);
    const records: Record<RowKey, Difference> = {};
    for (const row of base.rows(id)) {
      const from = base.daily(id, row);
      const to = variant.daily(id, row);
      if (from === null || to === null) continue;
      records[row] = pairedDifference(first(from, replications), first(to, replications), better, base.confidence);
    }
    return records;
  };
  return Object.fromEntries(FIGURES.map(({ id }) => [id, differences(id)])) as Comparison;
}

function first({ numerator, denominator }: DailyValues, replications: number): DailyValues {
  return { numerator: numerator.subarray(0, replications), denominator: denominator.subarray(0, replications) };
}
