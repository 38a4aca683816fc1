import type { Model } from '../centre/model.ts';
import type { FigureId, WaitFigure } from '../figures/index.ts';
import { liveOf } from '../observe/live.ts';
import { keepsIntervalWaits, summaryShape } from '../observe/summary.ts';
import type { Summary } from '../observe/summary.ts';
import { WAIT_BUCKETS } from '../observe/waitHistogram.ts';
import { BatchedHistograms } from './batchedHistograms.ts';
import type { Quantile, QuantileSpread } from './batchedHistograms.ts';
import type { Confidence } from './confidence.ts';
import { DayBook } from './dayBook.ts';
import type { DailyValues } from './dayBook.ts';
import { seriesOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { RatioMoments } from './ratioMoments.ts';
import type { RowLayout } from './rows.ts';
import type { Estimate, Series } from './types.ts';
import { WaitCounts } from './waitCounts.ts';

/** Where the histograms are and how many batches of them are kept over the run. */
const SOURCES = {
  answered: { histograms: 'waits', batches: 64 },
  all: { histograms: 'virtualWaits', batches: 16 },
} as const;
const MOST_INTERVAL_BATCHES = 16;
const FEWEST_INTERVAL_BATCHES = 4;
/** What the batches by interval may take if all their buckets have waits; campaigns of weeks get fewer batches. */
const INTERVAL_BATCH_BYTES = 64 * 1024 * 1024;

/** 16 batches on a day; as few as 4 where there are very many intervals and channels. Always an even number. */
function histogramsByInterval(model: Model): BatchedHistograms | null {
  if (!keepsIntervalWaits(summaryShape(model))) return null;
  const histograms = model.intervals * model.channelIds.length;
  const affordable = Math.floor(INTERVAL_BATCH_BYTES / (histograms * WAIT_BUCKETS * Uint32Array.BYTES_PER_ELEMENT));
  const even = affordable - (affordable % 2);
  return new BatchedHistograms(histograms, Math.min(MOST_INTERVAL_BATCHES, Math.max(FEWEST_INTERVAL_BATCHES, even)));
}

/**
 * Quantiles and maximum of the waits of answered contacts, or of the virtual waits of all. A quantile is that of all replications' waits together; the daily
 * values, used for targets and for counting better days, are each replication's own quantiles (denominator 1; 0 when nobody waited).
 */
export class WaitLedger implements Ledger {
  readonly figures: readonly FigureId[];
  private readonly probabilities: readonly number[];
  private readonly byRun: BatchedHistograms;
  /** Null when summaries of this model do not keep such waits by interval. */
  private readonly byInterval: BatchedHistograms | null;
  private readonly days: DayBook;
  private readonly dailyMeans: RatioMoments;
  /** Waits of one row in the replication being added, and the pairs of all its rows. */
  private readonly day = new WaitCounts();
  private readonly pairs: Uint32Array;
  private replications = 0;
  /** Quantiles of the rows asked for since the last `add`, by figure: over the run, and interval by interval. */
  private readonly runQuantiles = new Map<number, Quantile[]>();
  private readonly intervalQuantiles = new Map<number, Quantile[][]>();

  constructor(
    private readonly of: WaitFigure['of'],
    private readonly wanted: readonly (WaitFigure & { readonly id: FigureId })[],
    readonly layout: RowLayout,
    private readonly model: Model,
    private readonly confidence: Confidence,
  ) {
    const rows = layout.rows.length;
    this.figures = wanted.map((figure) => figure.id);
    this.probabilities = wanted.map((figure) => figure.probability);
    this.byRun = new BatchedHistograms(rows, SOURCES[of].batches);
    this.pairs = new Uint32Array(2 * rows * WAIT_BUCKETS);
    this.byInterval = of === 'answered' ? histogramsByInterval(model) : null;
    this.days = new DayBook(rows * wanted.length);
    this.dailyMeans = new RatioMoments(rows * wanted.length);
  }

  add(summary: Summary): void {
    const { longestWait, intervalWaits } = summary;
    const histograms = summary[SOURCES[this.of].histograms];
    let end = 0;
    this.layout.rows.forEach(({ cells }, row) => {
      let longest = 0;
      this.day.clear();
      for (const cell of cells) {
        this.day.addCounts(histograms, cell * WAIT_BUCKETS);
        longest = Math.max(longest, longestWait[cell]);
      }
      end = this.day.writePairs(this.pairs, end, row * WAIT_BUCKETS);
      this.recordDay(row, longest);
    });
    this.byRun.add(this.pairs.slice(0, end));
    this.byInterval?.add(intervalWaits);
    this.runQuantiles.clear();
    this.intervalQuantiles.clear();
    this.replications++;
  }

  estimate(figure: number, row: number): Estimate {
    const daily = this.dailyMeans.estimate(this.index(figure, row), this.replications, this.confidence);
    if (this.wanted[figure].estimator === 'maximum') return daily;
    const { mean, low, high } = this.quantile(figure, row);
    return { mean, low, high, n: daily.n };
  }

  series(figure: number, row: number): Series | null {
    const { byInterval } = this;
    if (byInterval === null || this.wanted[figure].estimator === 'maximum') return null;
    const quantiles = known(this.intervalQuantiles, row, () => this.quantilesByInterval(byInterval, row));
    return seriesOf(this.model.intervals, (interval) => quantiles[interval][figure]);
  }

  daily(figure: number, row: number): DailyValues {
    return this.days.get(this.index(figure, row), this.replications);
  }

  spread(figure: number, row: number): QuantileSpread | null {
    if (this.wanted[figure].estimator === 'maximum') return null;
    const { mean, errors } = this.quantile(figure, row);
    return { mean, errors, replications: this.replications };
  }

  /** Over the run. */
  private quantile(figure: number, row: number): Quantile {
    const ofRow = (): Quantile[] => this.byRun.quantiles([row], this.probabilities, this.confidence);
    return known(this.runQuantiles, row, ofRow)[figure];
  }

  private index(figure: number, row: number): number {
    return row * this.wanted.length + figure;
  }

  private recordDay(row: number, longest: number): void {
    const waits = this.day.total();
    const observed = waits > 0 ? 1 : 0;
    this.wanted.forEach(({ estimator, probability }, figure) => {
      const index = this.index(figure, row);
      const value = estimator === 'maximum' || observed === 0 ? longest : this.day.valueOfRank(probability * waits);
      this.days.set(index, this.replications, value, observed);
      this.dailyMeans.add(index, value, observed, this.replications === 0);
    });
  }

  /** Interval by interval. Row 0 is the total, over channels that live contacts use; the others are the channels. */
  private quantilesByInterval(histograms: BatchedHistograms, row: number): Quantile[][] {
    const channels = this.model.channelIds.length;
    const wanted = row === 0 ? liveChannels(this.model) : [row - 1];
    return Array.from({ length: this.model.intervals }, (_, interval) => {
      const members = wanted.map((channel) => interval * channels + channel);
      return histograms.quantiles(members, this.probabilities, this.confidence);
    });
  }
}

/** All figures of a row at once take little more than one: made when the first is asked for. */
function known<T>(rows: Map<number, T>, row: number, make: () => T): T {
  const found = rows.get(row) ?? make();
  rows.set(row, found);
  return found;
}

function liveChannels(model: Model): number[] {
  const live = liveOf(
    model,
    model.contactTypeIds.map((_, type) => type),
  );
  return [...new Set(live.map((type) => model.typeChannel[type]))];
}
