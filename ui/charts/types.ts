/** The day (or campaign) along the x axis, shared by all charts of a page. */
export interface DayAxis {
  /** Local start, 2026-11-11T00:00. */
  readonly start: string;
  readonly intervalSeconds: number;
  readonly intervals: number;
  /** Moments people speak of, seconds from the start, with their names in the page's language. */
  readonly launches: readonly { readonly second: number; readonly label: string }[];
}

/** One scenario's course over the day. Arrays have one value per interval; NaN = nothing observed. */
export interface DayLine {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** Letter written at the line's end and beside hover values, so that nobody needs the colour. */
  readonly tag: string;
  readonly mean: ArrayLike<number>;
  /** Ends of the 95 % interval; left out for estimates and inputs. */
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
  /** True: drawn thin, as the second of two lines of one scenario (P50 beside P90). */
  readonly thin?: boolean;
  /** True: comes from theory, not from simulation: drawn dashed and marked "estimate". */
  readonly estimate?: boolean;
}

export type ChartUnit = 'seconds' | 'share' | 'contacts';

/** What charts of one page share: one cursor, one zoom, one highlighted scenario. */
export interface SharedView {
  readonly cursor: number | null;
  readonly onCursor: (interval: number | null) => void;
  /** First and last interval shown, inclusive. */
  readonly zoom: readonly [number, number];
  readonly onZoom: (zoom: readonly [number, number]) => void;
  readonly highlighted: string | null;
  readonly onHighlight: (id: string | null) => void;
}
