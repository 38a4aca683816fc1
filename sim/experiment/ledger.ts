import type { FigureId } from '../figures/index.ts';
import type { Summary } from '../observe/summary.ts';
import type { QuantileSpread } from './batchedHistograms.ts';
import type { DailyValues } from './dayBook.ts';
import type { RowLayout } from './rows.ts';
import type { Estimate, Series } from './types.ts';

/** Keeps some of the figures over replications. Figures and rows are addressed by their place in `figures` and `layout`. */
export interface Ledger {
  readonly figures: readonly FigureId[];
  readonly layout: RowLayout;
  /** Takes in the next replication. */
  add(summary: Summary): void;
  /** Over the whole run, warm-up left out. */
  estimate(figure: number, row: number): Estimate;
  /** By interval, for the layout's series rows; null when the figure has no value by interval. */
  series(figure: number, row: number): Series | null;
  /** Of each replication, over the whole run. */
  daily(figure: number, row: number): DailyValues;
  /** For quantiles, which are not means of daily values: what pairing needs. Null for all other figures. */
  spread(figure: number, row: number): QuantileSpread | null;
}

/** A series of `length` intervals from the estimate of each. */
export function seriesOf(length: number, estimateAt: (interval: number) => Omit<Estimate, 'n'>): Series {
  const series = { mean: new Float64Array(length), low: new Float64Array(length), high: new Float64Array(length) };
  for (let interval = 0; interval < length; interval++) {
    const { mean, low, high } = estimateAt(interval);
    series.mean[interval] = mean;
    series.low[interval] = low;
    series.high[interval] = high;
  }
  return series;
}
