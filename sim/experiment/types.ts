import type { FigureId } from '../figures/index.ts';

/** A figure with its confidence interval over replications. NaN where nothing was observed (0 / 0). */
export interface Estimate {
  readonly mean: number;
  /** Ends of the confidence interval; NaN when fewer than 2 replications observed the denominator. */
  readonly low: number;
  readonly high: number;
  /** Replications behind it: those that observed the denominator. */
  readonly n: number;
}

/** What a figure is taken over. Ids are those of the scenario. */
export type Row =
  | { readonly kind: 'total' }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'contactType'; readonly id: string }
  | { readonly kind: 'vip'; readonly id: 'vip' | 'regular' }
  | { readonly kind: 'skillGroup'; readonly id: string };

/** `total`, `channel:chat`, `contactType:presale`, `vip:vip`, `skillGroup:seniors`. */
export type RowKey = string;
export const rowKey = (row: Row): RowKey => (row.kind === 'total' ? 'total' : `${row.kind}:${row.id}`);

/** An estimate per reporting interval, as arrays of the same length. */
export interface Series {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Share of replications, with a Wilson interval. */
export interface ShareEstimate extends Estimate {
  readonly count: number;
}

/** All figures of one scenario after n replications. */
export interface Results {
  readonly replications: number;
  readonly confidence: number;
  /** Figures over the whole run (after warm-up), by row. Only rows the figure is defined for are present. */
  readonly figures: Readonly<Record<FigureId, Readonly<Record<RowKey, Estimate>>>>;
  /**
   * Figures per interval, warm-up included: rows of kind total and channel for flows and states; total and skillGroup for
   * groups. No rows for figures without a value by interval, or not asked for.
   */
  readonly series: Readonly<Record<FigureId, Readonly<Record<RowKey, Series>>>>;
  /** Start of each interval, seconds from the scenario's start. */
  readonly intervalStarts: readonly number[];
  /** Each target of the scenario and the share of days that meet it; `all` = every target at once. */
  readonly targets: readonly { readonly index: number; readonly share: ShareEstimate }[];
  readonly allTargets: ShareEstimate | null;
}

/** Variant minus base, from the same replications (common random numbers). */
export interface Difference {
  /** Paired difference variant - base with its interval. */
  readonly difference: Estimate;
  /** Replications in which the variant is better, worse, and equal; all 0 when the figure has no better direction. */
  readonly better: number;
  readonly worse: number;
  readonly equal: number;
  /**
   * 'same' when no replication differs; 'neutral' when the figure has no direction; 'better' | 'worse' when the interval
   * excludes 0; 'unclear' otherwise.
   */
  readonly verdict: 'better' | 'worse' | 'unclear' | 'neutral' | 'same';
  /** Variance of the difference with independent runs over that with paired runs; above 1 = pairing helped. NaN when undefined. */
  readonly varianceRatio: number;
}

/** Differences of all figures over the whole run. */
export type Comparison = Readonly<Record<FigureId, Readonly<Record<RowKey, Difference>>>>;
