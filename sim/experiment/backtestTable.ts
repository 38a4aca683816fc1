import { BACKTEST_FIGURES, type BacktestDay, type BacktestFigure, type Checked } from './backtest.ts';

/** How often what happened fell inside the interval. */
export interface InsideCount {
  readonly inside: number;
  readonly compared: number;
}

/** A figure over several days or hours: plain means of what happened and of what was simulated. */
export interface FigureSummary extends InsideCount {
  readonly actual: number;
  readonly simulated: number;
}
export type FigureSummaries = Readonly<Record<BacktestFigure, FigureSummary>>;

export interface BacktestTable {
  readonly days: readonly BacktestDay[];
  readonly wholeDays: FigureSummaries;
  /** All compared hours of all days. */
  readonly allHours: FigureSummaries;
  /** By clock hour; hours that are compared on no day are missing. */
  readonly clockHours: readonly { readonly hour: number; readonly days: number; readonly figures: FigureSummaries }[];
  /** Hours in which fewer contacts came are not compared. */
  readonly fewestOffered: number;
}

/** Sums a backtest up. Hours with fewer than `fewestOffered` real contacts are left out: nearly anything would fit them. */
export function backtestTable(days: readonly BacktestDay[], fewestOffered = 10): BacktestTable {
  const hoursOf = (hour: number) =>
    days.map(({ hours }) => hours[hour]).filter(({ offered }) => offered.actual >= fewestOffered);
  const byHour = Array.from({ length: 24 }, (_, hour) => ({ hour, cases: hoursOf(hour) }));
  return {
    days,
    wholeDays: summaries(days.map(({ wholeDay }) => wholeDay)),
    allHours: summaries(byHour.flatMap(({ cases }) => cases)),
    clockHours: byHour
      .filter(({ cases }) => cases.length > 0)
      .map(({ hour, cases }) => ({ hour, days: cases.length, figures: summaries(cases) })),
    fewestOffered,
  };
}

function summaries(cases: readonly Readonly<Record<BacktestFigure, Checked>>[]): FigureSummaries {
  return Object.fromEntries(
    BACKTEST_FIGURES.map((figure) => [figure, summary(cases.map((checked) => checked[figure]))]),
  ) as Record<BacktestFigure, FigureSummary>;
}

function summary(cases: readonly Checked[]): FigureSummary {
  const compared = cases.filter(({ inside }) => inside !== null);
  const mean = (of: (checked: Checked) => number): number =>
    compared.reduce((sum, checked) => sum + of(checked), 0) / compared.length;
  return {
    inside: compared.filter(({ inside }) => inside).length,
    compared: compared.length,
    actual: mean(({ actual }) => actual),
    simulated: mean(({ mean: simulated }) => simulated),
  };
}
