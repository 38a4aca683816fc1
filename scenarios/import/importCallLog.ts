import type { ScenarioInput } from '../schema/index.ts';
import { type ActualDay, actualDay } from './actual.ts';
import { type CallLog, readCalls, readTable, type Table } from './log/callLog.ts';
import { dateOfDay, parseDay } from './log/clock.ts';
import { averageDay, dayScenario, type DemandFrom } from './days.ts';
import { detectFormat, plainLog } from './log/knownFormats.ts';
import { type LogFormat, missingColumns } from './log/logFormat.ts';
import { type LogProblem, logProblem } from './log/problem.ts';
import { type ImportReport, importReport } from './report.ts';
import { fitLog, type IntervalMinutes } from './fit/fitLog.ts';
import type { ServiceLawChoice } from './fit/serviceLaw.ts';

export interface ImportOptions {
  /** Which columns mean what, as `parseLogFormat` gives it; found from the header when left out. */
  readonly format?: LogFormat | undefined;
  /** Days to make scenarios of (`1999-02-01`); every day of the log when left out. */
  readonly dates?: readonly string[] | undefined;
  /** Reporting interval, and the interval in which arrivals are counted. */
  readonly intervalMinutes?: IntervalMinutes | undefined;
  readonly serviceLaw?: ServiceLawChoice | undefined;
  readonly demand?: DemandFrom | undefined;
}

/** A day of the log: the scenario that should reproduce it, and what really happened. */
export interface ImportedDay {
  readonly scenario: ScenarioInput;
  readonly actual: ActualDay;
}

export type Imported =
  | {
      readonly ok: true;
      /** An average working day with its busyness, for planning. */
      readonly scenario: ScenarioInput;
      readonly days: readonly ImportedDay[];
      readonly report: ImportReport;
    }
  | { readonly ok: false; readonly problems: readonly LogProblem[] };

const MOST_CHARACTERS = 200_000_000;

/**
 * Reads a delimited call log (one call per row, header first) into scenarios. Service times and patience are fitted on
 * the whole log; contacts and agents on duty belong to each day. Bad rows are counted, not fatal.
 */
export function importCallLog(text: string, options: ImportOptions = {}): Imported {
  const refuse = (problem: LogProblem): Imported => ({ ok: false, problems: [problem] });
  if (text.length > MOST_CHARACTERS) {
    return refuse(logProblem('logTooLarge', { characters: text.length, limit: MOST_CHARACTERS }));
  }
  const table = readTable(text);
  if (table.rows.length === 0) return refuse(logProblem('emptyLog', {}));
  const format = formatOf(table, options.format);
  if ('problems' in format) return { ok: false, problems: format.problems };
  const log = readCalls(table, format.format);
  if (!log.calls.some(({ outcome }) => outcome === 'answered')) {
    const none = logProblem('noCalls', { rows: log.rows, badRows: log.badRows });
    return { ok: false, problems: [none, ...log.problems] };
  }
  return scenariosOf(log, format.format, options);
}

function formatOf(table: Table, given?: LogFormat): { format: LogFormat } | { problems: LogProblem[] } {
  const value = table.header.join(', ');
  if (given === undefined) {
    const format = detectFormat(table.header);
    if (format) return { format };
    return { problems: [logProblem('unknownLog', { needed: missingColumns(plainLog, []) }, { value })] };
  }
  const missing = missingColumns(given, table.header);
  const problems = missing.map((name) => logProblem('missingColumn', { known: table.header }, { value: name }));
  return problems.length > 0 ? { problems } : { format: given };
}

function scenariosOf(log: CallLog, format: LogFormat, options: ImportOptions): Imported {
  const { intervalMinutes = 15, serviceLaw = 'best', demand = 'sameDay' } = options;
  const fit = fitLog(log.calls, intervalMinutes, serviceLaw);
  const chosen = options.dates ? options.dates.map(parseDay) : fit.days;
  const unknown = (options.dates ?? []).filter((_, i) => !fit.days.includes(chosen[i] ?? NaN));
  if (unknown.length > 0) {
    const range = { first: dateOfDay(fit.days[0]), last: dateOfDay(fit.days[fit.days.length - 1]) };
    return { ok: false, problems: unknown.map((value) => logProblem('unknownDate', range, { value })) };
  }
  const days = fit.days.filter((day) => chosen.includes(day));
  return {
    ok: true,
    scenario: averageDay(fit, format),
    days: days.map((day) => ({
      scenario: dayScenario(fit, format, day, demand),
      actual: actualDay(day, fit.callsOf(day)),
    })),
    report: importReport(log, fit, format),
  };
}
