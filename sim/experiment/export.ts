import { FIGURES } from '../figures/index.ts';
import type { FigureId } from '../figures/index.ts';
import type { ExperimentOutcome, ScenarioOutcome } from './outcome.ts';
import type { Difference, Estimate, Results, RowKey, Series, ShareEstimate } from './types.ts';

export interface ExportOptions {
  /** Also write every figure by interval. */
  readonly series?: boolean;
}

const FORMAT = 'peakdesk-outcome';
const FORMAT_VERSION = 1;

/**
 * An outcome as JSON text: the same bytes wherever the same outcome is written. Keys have a fixed order, numbers are those of
 * JSON.stringify, what was not observed is null, and the text ends with a newline.
 */
export function outcomeToJson(outcome: ExperimentOutcome, options: ExportOptions = {}): string {
  const document = {
    format: FORMAT,
    version: FORMAT_VERSION,
    seed: outcome.seed,
    replications: outcome.replications,
    complete: outcome.complete,
    figures: FIGURES.map(({ id, name, unit, better, formula }) => ({ id, name, unit, better, formula })),
    scenarios: outcome.scenarios.map((scenario) => scenarioDocument(scenario, options.series ?? false)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function scenarioDocument({ id, name, currency, results, comparison }: ScenarioOutcome, series: boolean) {
  return {
    id,
    name,
    currency,
    replications: results.replications,
    confidence: results.confidence,
    results: eachFigure(results.figures, estimateDocument),
    targets: results.targets.map(({ index, share }) => ({ index, ...shareDocument(share) })),
    allTargets: results.allTargets === null ? null : shareDocument(results.allTargets),
    comparison: comparison === null ? null : eachFigure(comparison, differenceDocument),
    ...(series ? seriesDocument(results) : {}),
  };
}

type ByFigure<T> = Readonly<Record<FigureId, Readonly<Record<RowKey, T>>>>;

/** Figures in the order of the table, rows in the order they were made. */
function eachFigure<T>(table: ByFigure<T>, document: (value: T) => unknown) {
  return Object.fromEntries(
    FIGURES.map(({ id }) => [
      id,
      Object.fromEntries(Object.entries(table[id]).map(([row, value]) => [row, document(value)])),
    ]),
  );
}

const estimateDocument = ({ mean, low, high, n }: Estimate) => ({ mean, low, high, n });
const shareDocument = ({ mean, low, high, n, count }: ShareEstimate) => ({ mean, low, high, n, count });

function differenceDocument({ difference, better, worse, equal, verdict, varianceRatio }: Difference) {
  return { ...estimateDocument(difference), better, worse, equal, verdict, varianceRatio };
}

function seriesDocument({ intervalStarts, series }: Results) {
  const arrays = ({ mean, low, high }: Series) => ({
    mean: Array.from(mean),
    low: Array.from(low),
    high: Array.from(high),
  });
  return { intervalStarts, series: eachFigure(series, arrays) };
}

const VALUE_COLUMNS = ['scenario', 'figure', 'row', 'interval_start', 'mean', 'low', 'high', 'n'];
const DIFFERENCE_COLUMNS = [
  'difference',
  'difference_low',
  'difference_high',
  'difference_n',
  'better',
  'worse',
  'equal',
  'verdict',
  'variance_ratio',
];

/**
 * An outcome as CSV, one line per scenario, figure and row; with `series` also one per interval, which then has
 * `interval_start` (seconds) and no difference. What was not observed, or does not apply, is empty.
 */
export function outcomeToCsv(outcome: ExperimentOutcome, options: ExportOptions = {}): string {
  const lines = outcome.scenarios.flatMap((scenario) => [
    ...runRecords(scenario),
    ...(options.series === true ? seriesRecords(scenario) : []),
  ]);
  return [[...VALUE_COLUMNS, ...DIFFERENCE_COLUMNS], ...lines]
    .map((record) => `${record.map(csvField).join(',')}\n`)
    .join('');
}

type CsvValue = string | number;

function runRecords({ id, results, comparison }: ScenarioOutcome): CsvValue[][] {
  return FIGURES.flatMap(({ id: figure }) =>
    Object.entries(results.figures[figure]).map(([row, { mean, low, high, n }]) => {
      const values: CsvValue[] = [id, figure, row, '', mean, low, high, n];
      return values.concat(differenceFields(comparison?.[figure][row]));
    }),
  );
}

function differenceFields(compared: Difference | undefined): CsvValue[] {
  if (compared === undefined) return DIFFERENCE_COLUMNS.map(() => '');
  const { difference, better, worse, equal, verdict, varianceRatio } = compared;
  const { mean, low, high, n } = difference;
  return [mean, low, high, n, better, worse, equal, verdict, varianceRatio];
}

function seriesRecords({ id, results }: ScenarioOutcome): CsvValue[][] {
  return FIGURES.flatMap(({ id: figure }) =>
    Object.entries(results.series[figure]).flatMap(([row, { mean, low, high }]) =>
      results.intervalStarts.map((start, i) => {
        const values: CsvValue[] = [id, figure, row, start, mean[i], low[i], high[i], ''];
        return values.concat(differenceFields(undefined));
      }),
    ),
  );
}

/** Numbers as in the JSON; text that would break the line is quoted (RFC 4180). */
function csvField(value: CsvValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
