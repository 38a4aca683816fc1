import type { Scenario, Target } from '../../scenarios/index.ts';
import type { Model } from '../centre/model.ts';
import { FIGURES, figureById, ratioFigures } from '../figures/index.ts';
import type { Figure, FigureId, ServiceLevelDenominator } from '../figures/index.ts';
import type { Summary } from '../observe/summary.ts';
import type { QuantileSpread } from './batchedHistograms.ts';
import { Confidence } from './confidence.ts';
import type { DailyValues } from './dayBook.ts';
import type { Ledger } from './ledger.ts';
import { RatioLedger } from './ratioLedger.ts';
import { rowLayouts } from './rows.ts';
import { TargetTally } from './targets.ts';
import type { Estimate, Results, RowKey, Series } from './types.ts';
import { WaitLedger } from './waitLedger.ts';

/** What is asked of the aggregation besides the model. */
export interface AggregateOptions {
  readonly serviceLevelDenominator: ServiceLevelDenominator;
  readonly targets: readonly Target[];
  /** Level of all intervals; 0.95 when left out. */
  readonly confidence?: number;
}

/** The options a scenario asks for. */
export function aggregateOptions(scenario: Pick<Scenario, 'targets'>): AggregateOptions {
  return {
    serviceLevelDenominator: scenario.targets.serviceLevelDenominator,
    targets: scenario.targets.list,
  };
}

/** Where a figure is kept. */
interface Place {
  readonly ledger: Ledger;
  readonly figure: number;
}

/**
 * Turns the summaries of replications 0, 1, 2, ... of one model into figures with intervals. The order is fixed so that
 * sums, and with them every printed digit, do not depend on who ran the replications.
 */
export class Aggregator {
  private readonly ledgers: readonly Ledger[];
  private readonly places: ReadonlyMap<FigureId, Place>;
  /** Level of all intervals. */
  readonly confidence: Confidence;
  private readonly targets: TargetTally;
  private readonly intervalStarts: readonly number[];
  private count = 0;

  /** Throws a RangeError when a target cannot be judged or the confidence is not between 0 and 1. */
  constructor(model: Model, options: AggregateOptions) {
    const layouts = rowLayouts(model);
    const confidence = new Confidence(options.confidence ?? 0.95);
    const ratios = (['flow', 'group', 'state', 'business'] as const).map((domain) => {
      const figures = ratioFigures(domain, options.serviceLevelDenominator, model.parts);
      return new RatioLedger(domain, figures, layouts[domain], model, confidence);
    });
    const waits = (['answered', 'all'] as const).map((of) => {
      const figures = FIGURES.filter((figure) => figure.estimator !== 'ratio').filter((figure) => figure.of === of);
      return new WaitLedger(of, figures, layouts.flow, model, confidence);
    });
    this.confidence = confidence;
    this.ledgers = [...ratios, ...waits];
    this.places = new Map(
      this.ledgers.flatMap((ledger) => ledger.figures.map((id, figure): [FigureId, Place] => [id, { ledger, figure }])),
    );
    this.targets = new TargetTally(options.targets, model.parts, (figure, row) => this.daily(figure, row));
    this.intervalStarts = Array.from({ length: model.intervals }, (_, interval) => interval * model.intervalSeconds);
  }

  get replications(): number {
    return this.count;
  }

  /** Takes in the next replication. Throws a RangeError when it is not number `replications`. */
  add(summary: Summary): void {
    if (summary.replication !== this.count) {
      throw new RangeError(`replication ${summary.replication} came where ${this.count} was due`);
    }
    for (const ledger of this.ledgers) ledger.add(summary);
    this.targets.add(this.count);
    this.count++;
  }

  /** Keys of the rows a figure is reported for, in the order printed. */
  rows(figure: FigureId): readonly RowKey[] {
    return this.place(figure).ledger.layout.rows.map((row) => row.key);
  }

  /** A figure and row in each replication, over the whole run; null when the figure has no such row. */
  daily(figure: FigureId, row: RowKey): DailyValues | null {
    const index = this.rows(figure).indexOf(row);
    if (index < 0) return null;
    const place = this.place(figure);
    return place.ledger.daily(place.figure, index);
  }

  /** What pairing a quantile needs; null for other figures and for rows the figure does not have. */
  spread(figure: FigureId, row: RowKey): QuantileSpread | null {
    const index = this.rows(figure).indexOf(row);
    if (index < 0) return null;
    const place = this.place(figure);
    return place.ledger.spread(place.figure, index);
  }

  /**
   * All figures so far.
   * @param series the figures wanted by interval too, all when left out; the other records of `series` stay empty.
   */
  results(series: readonly FigureId[] = FIGURES.map((figure) => figure.id)): Results {
    return {
      replications: this.count,
      confidence: this.confidence.level,
      figures: forEachFigure((id) => this.estimates(id)),
      series: forEachFigure((id) => (series.includes(id) ? this.series(id) : {})),
      intervalStarts: this.intervalStarts,
      ...this.targets.results(this.confidence.level),
    };
  }

  private place(figure: FigureId): Place {
    return this.places.get(figure)!;
  }

  private estimates(id: FigureId): Record<RowKey, Estimate> {
    const { ledger, figure } = this.place(id);
    const most = upperBound(figureById(id));
    return Object.fromEntries(
      ledger.layout.rows.map(({ key }, row) => [key, bounded(ledger.estimate(figure, row), most)]),
    );
  }

  private series(id: FigureId): Record<RowKey, Series> {
    const { ledger, figure } = this.place(id);
    const most = upperBound(figureById(id));
    const records: Record<RowKey, Series> = {};
    ledger.layout.rows.slice(0, ledger.layout.seriesRows).forEach(({ key }, row) => {
      const series = ledger.series(figure, row);
      if (series !== null) records[key] = boundedSeries(series, most);
    });
    return records;
  }
}

function forEachFigure<T>(valueOf: (id: FigureId) => T): Record<FigureId, T> {
  return Object.fromEntries(FIGURES.map(({ id }) => [id, valueOf(id)])) as Record<FigureId, T>;
}

/** No figure is negative: integrals over time may come out a rounding error below 0. A share ends at 1 where it cannot be more. */
const upperBound = ({ unit, mayExceedOne }: Figure): number => (unit === 'share' && !mayExceedOne ? 1 : Infinity);

function bounded({ mean, low, high, n }: Estimate, most: number): Estimate {
  return { mean: Math.max(0, mean), low: Math.max(0, low), high: Math.min(high, Math.max(most, mean)), n };
}

function boundedSeries({ mean, low, high }: Series, most: number): Series {
  return {
    mean: mean.map((value) => Math.max(0, value)),
    low: low.map((end) => Math.max(0, end)),
    high: high.map((end, interval) => Math.min(end, Math.max(most, mean[interval]))),
  };
}
