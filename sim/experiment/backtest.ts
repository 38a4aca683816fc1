import type { ActualDay, QueueFigures, Scenario } from '../../scenarios/index.ts';
import { compile } from '../centre/compile/index.ts';
import type { Model } from '../centre/model.ts';
import { simulate } from '../centre/simulate.ts';
import { eachIntervalWait, FLOW_COUNTERS, type FlowCounter, type Summary } from '../observe/summary.ts';
import { bucketValue, WAIT_BUCKETS } from '../observe/waitHistogram.ts';

export const BACKTEST_FIGURES = [
  'offered',
  'answered',
  'abandoned',
  'meanWaitSeconds',
  'p90WaitSeconds',
  'meanWaitOfAbandonedSeconds',
] as const satisfies readonly (keyof QueueFigures)[];
export type BacktestFigure = (typeof BACKTEST_FIGURES)[number];

/** A figure that happened, beside the simulated days. */
export interface Checked {
  readonly actual: number;
  /** Mean over the simulated days. */
  readonly mean: number;
  /** Ends of the interval in which one further simulated day falls with 95 % probability. */
  readonly low: number;
  readonly high: number;
  /** Null where the figure does not exist: nobody answered, nobody abandoned. */
  readonly inside: boolean | null;
}
export type CheckedFigures = Readonly<Record<BacktestFigure, Checked>>;

export interface BacktestDay {
  readonly date: string;
  /** 0 = Sunday, ... 6 = Saturday. */
  readonly weekday: number;
  readonly wholeDay: CheckedFigures;
  /** Clock hours 0 to 23. */
  readonly hours: readonly CheckedFigures[];
}

export interface BacktestOptions {
  readonly seed?: string;
  /** Simulated days behind each interval; 200 when left out. */
  readonly replications?: number;
}

/** One simulated day, counted like `ActualDay`. */
export type SimulatedDay = Pick<ActualDay, 'hours' | 'wholeDay'>;

/**
 * Simulates a day of a log many times and holds what happened against it. The scenario must begin at midnight. Each date has
 * streams of its own.
 */
export function backtestDay(scenario: Scenario, actual: ActualDay, options: BacktestOptions = {}): BacktestDay {
  const { seed = 'backtest', replications = 200 } = options;
  const model = compile(scenario);
  const days = Array.from({ length: replications }, (_, replication) =>
    simulatedDay(simulate(model, `${seed}|${actual.date}`, replication), model),
  );
  return checkDay(actual, days);
}

/** Holds a real day against simulated ones. Throws a RangeError when these are fewer than 39. */
export function checkDay(actual: ActualDay, simulated: readonly SimulatedDay[]): BacktestDay {
  const figures = (real: QueueFigures, days: readonly QueueFigures[]): CheckedFigures =>
    Object.fromEntries(
      BACKTEST_FIGURES.map((figure) => [
        figure,
        check(
          real[figure],
          days.map((day) => day[figure]),
        ),
      ]),
    ) as Record<BacktestFigure, Checked>;
  return {
    date: actual.date,
    weekday: actual.weekday,
    wholeDay: figures(
      actual.wholeDay,
      simulated.map((day) => day.wholeDay),
    ),
    hours: actual.hours.map((hour, h) =>
      figures(
        hour,
        simulated.map((day) => day.hours[h]),
      ),
    ),
  };
}

/** Probability beyond each end of an interval. */
const TAIL = 0.025;

/**
 * Of n simulated days, the k-th smallest and the k-th largest value enclose one further day of the same kind with
 * probability 1 - 2k / (n + 1), whatever the law of the figure (order statistics of exchangeable values).
 */
function check(actual: number, simulated: readonly number[]): Checked {
  const rank = Math.floor(TAIL * (simulated.length + 1));
  if (rank < 1) throw new RangeError(`an interval for one day needs 39 simulated days, not ${simulated.length}`);
  const sorted = simulated.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const n = sorted.length;
  // Where part of the simulated days lack the figure, the same share of the others is cut off.
  const cut = Math.max(1, Math.floor((rank * n) / simulated.length));
  const low = sorted[cut - 1] ?? NaN;
  const high = sorted[n - cut] ?? NaN;
  return {
    actual,
    mean: sorted.reduce((sum, value) => sum + value, 0) / n,
    low,
    high,
    inside: Number.isNaN(actual) || n === 0 ? null : actual >= low && actual <= high,
  };
}

/** Figures of each clock hour and of the day from one replication of a day that begins at midnight. */
export function simulatedDay(summary: Summary, model: Model): SimulatedDay {
  const hours = Array.from({ length: 24 }, () => new Tally());
  const hourOf = (interval: number) => hours[Math.floor((interval * model.intervalSeconds) / 3600)];
  for (let interval = 0; interval < model.intervals; interval++) hourOf(interval).addFlow(summary, model, interval);
  eachIntervalWait(summary.intervalWaits, (row, bucket, count) =>
    hourOf(Math.floor(row / model.channelIds.length)).addWaits(bucket, count),
  );
  const wholeDay = new Tally();
  for (const hour of hours) wholeDay.add(hour);
  return { hours: hours.map((tally) => tally.figures()), wholeDay: wholeDay.figures() };
}

/** Flow counters and waits summed over intervals, types and channels. */
class Tally {
  private readonly flow = new Float64Array(FLOW_COUNTERS.length);
  private readonly waits = new Float64Array(WAIT_BUCKETS);

  addFlow(summary: Summary, model: Model, interval: number): void {
    const cells = 2 * model.contactTypeIds.length;
    for (let cell = 0; cell < cells; cell++) addRow(this.flow, summary.flow, interval * cells + cell);
  }

  addWaits(bucket: number, count: number): void {
    this.waits[bucket] += count;
  }

  add(other: Tally): void {
    addRow(this.flow, other.flow, 0);
    addRow(this.waits, other.waits, 0);
  }

  figures(): QueueFigures {
    const count = (counter: FlowCounter): number => this.flow[FLOW_COUNTERS.indexOf(counter)];
    return {
      offered: count('offered'),
      answered: count('answered'),
      abandoned: count('abandoned'),
      meanWaitSeconds: count('waitAnswered') / count('answered'),
      p90WaitSeconds: this.waitQuantile(0.9, count('answered')),
      meanWaitOfAbandonedSeconds: count('waitAbandoned') / count('abandoned'),
    };
  }

  /** The ceil(p n)-th shortest wait, to the accuracy of its bucket. */
  private waitQuantile(p: number, answered: number): number {
    if (answered === 0) return NaN;
    const rank = Math.ceil(p * answered);
    let bucket = 0;
    let seen = this.waits[0];
    while (seen < rank) seen += this.waits[++bucket];
    return bucketValue(bucket, 0.5);
  }
}

/** Adds one row of a table of rows as long as `sum`. */
function addRow(sum: Float64Array, table: Float64Array, row: number): void {
  const from = row * sum.length;
  for (let i = 0; i < sum.length; i++) sum[i] += table[from + i];
}
