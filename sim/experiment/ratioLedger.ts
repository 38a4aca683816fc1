import type { Model } from '../centre/model.ts';
import { DOMAIN_COUNTERS, PEAK_OVER_CELLS, PEAK_OVER_INTERVALS } from '../figures/counters.ts';
import type { FigureId, RatioFigure } from '../figures/index.ts';
import type { Summary } from '../observe/summary.ts';
import type { Confidence } from './confidence.ts';
import { DayBook } from './dayBook.ts';
import type { DailyValues } from './dayBook.ts';
import { seriesOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { LinearForms } from './linearForms.ts';
import { RatioMoments } from './ratioMoments.ts';
import type { RowLayout } from './rows.ts';
import type { Estimate, Series } from './types.ts';

type Calendar = Pick<Model, 'intervals' | 'intervalSeconds' | 'warmUpIntervals'>;

/** Which of the columns take the largest value instead of the sum. */
const flags = (columns: readonly string[], peaks: readonly string[]): Uint8Array =>
  Uint8Array.from(columns, (column) => (peaks.includes(column) ? 1 : 0));

/**
 * The ratio figures of one domain. Every summary is added up to one vector of counters per row and interval, and these to one
 * per row and run; the figures are linear forms of such vectors.
 */
export class RatioLedger implements Ledger {
  readonly figures: readonly FigureId[];
  private readonly forms: LinearForms;
  private readonly counters: number;
  private readonly peakOverCells: Uint8Array;
  private readonly peakOverIntervals: Uint8Array;
  /** Counters of one row in one interval, and of every row in the run. */
  private readonly vector: Float64Array;
  private readonly runVectors: Float64Array;
  private readonly byInterval: RatioMoments;
  private readonly byRun: RatioMoments;
  private readonly days: DayBook;
  private replications = 0;

  constructor(
    private readonly domain: RatioFigure['domain'],
    figures: readonly RatioFigure[],
    readonly layout: RowLayout,
    private readonly calendar: Calendar,
    private readonly confidence: Confidence,
  ) {
    this.figures = figures.map((figure) => figure.id as FigureId);
    const counters = DOMAIN_COUNTERS[domain];
    this.counters = counters.length;
    this.forms = new LinearForms(
      counters,
      figures.flatMap((figure) => [figure.numerator, figure.denominator]),
    );
    const columns = this.forms.columns;
    this.peakOverCells = flags(counters, PEAK_OVER_CELLS);
    this.peakOverIntervals = flags(columns, [...PEAK_OVER_INTERVALS, 'run']);
    this.vector = new Float64Array(columns.length);
    this.runVectors = new Float64Array(layout.rows.length * columns.length);
    this.byInterval = new RatioMoments(calendar.intervals * layout.seriesRows * figures.length);
    this.byRun = new RatioMoments(layout.rows.length * figures.length);
    this.days = new DayBook(layout.rows.length * figures.length);
  }

  add(summary: Summary): void {
    const { intervals, warmUpIntervals } = this.calendar;
    const rows = this.layout.rows.length;
    this.runVectors.fill(0);
    for (let interval = 0; interval < intervals; interval++) {
      for (let row = 0; row < rows; row++) {
        this.gather(summary[this.domain], interval, row);
        if (interval >= warmUpIntervals) this.addToRun(row);
        if (row < this.layout.seriesRows) this.recordInterval(interval, row);
      }
    }
    for (let row = 0; row < rows; row++) this.recordRun(row);
    this.replications++;
  }

  estimate(figure: number, row: number): Estimate {
    return this.byRun.estimate(this.runIndex(figure, row), this.replications, this.confidence);
  }

  series(figure: number, row: number): Series {
    return seriesOf(this.calendar.intervals, (interval) =>
      this.byInterval.estimate(this.intervalIndex(interval, row) + figure, this.replications, this.confidence),
    );
  }

  spread(): null {
    return null;
  }

  daily(figure: number, row: number): DailyValues {
    return this.days.get(this.runIndex(figure, row), this.replications);
  }

  private runIndex(figure: number, row: number): number {
    return row * this.figures.length + figure;
  }

  private intervalIndex(interval: number, row: number): number {
    return (interval * this.layout.seriesRows + row) * this.figures.length;
  }

  /** Adds the row's cells up in `vector`. */
  private gather(source: Float64Array, interval: number, row: number): void {
    const { vector, counters, peakOverCells } = this;
    const { cells, rows } = this.layout;
    vector.fill(0);
    for (const cell of rows[row].cells) {
      const from = (interval * cells + cell) * counters;
      for (let counter = 0; counter < counters; counter++) {
        const value = source[from + counter];
        vector[counter] = peakOverCells[counter] === 1 ? Math.max(vector[counter], value) : vector[counter] + value;
      }
    }
    // The measures follow the counters: seconds, run.
    vector[counters] = this.calendar.intervalSeconds;
    vector[counters + 1] = 1;
  }

  private addToRun(row: number): void {
    const { vector, runVectors, peakOverIntervals } = this;
    const from = row * vector.length;
    for (let column = 0; column < vector.length; column++) {
      const value = vector[column];
      const sum = runVectors[from + column];
      runVectors[from + column] = peakOverIntervals[column] === 1 ? Math.max(sum, value) : sum + value;
    }
  }

  private recordInterval(interval: number, row: number): void {
    const { forms, vector, byInterval } = this;
    const index = this.intervalIndex(interval, row);
    const first = this.replications === 0;
    for (let figure = 0; figure < this.figures.length; figure++) {
      const numerator = forms.evaluate(2 * figure, vector, 0);
      byInterval.add(index + figure, numerator, forms.evaluate(2 * figure + 1, vector, 0), first);
    }
  }

  private recordRun(row: number): void {
    const { forms, runVectors, replications } = this;
    const offset = row * this.vector.length;
    for (let figure = 0; figure < this.figures.length; figure++) {
      const index = this.runIndex(figure, row);
      const numerator = forms.evaluate(2 * figure, runVectors, offset);
      const denominator = forms.evaluate(2 * figure + 1, runVectors, offset);
      this.byRun.add(index, numerator, denominator, replications === 0);
      this.days.set(index, replications, numerator, denominator);
    }
  }
}
