import { readTable } from '../../../scenarios/import/log/callLog.ts';
import { parseDay, weekdayOfDay } from '../../../scenarios/import/log/clock.ts';
import { smallestAgents } from '../../../sim/index.ts';
import { NotExpressible, type Quantity, type ValidationCase } from '../format.ts';
import { byName, type Formula, NUMBER } from '../formulas/formula.ts';
import { Fields } from '../read/fields.ts';
import { readDataFile } from './findFile.ts';
import { keeps, readCleaning } from './readCleaning.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A row of the log by the names of its columns. */
export type LogRow = Readonly<Record<string, string>>;

/** Statistics of a call log: of all its rows, and of those that cleaning leaves. */
export function logFormula({ model, folder = '.', quantities }: ValidationCase): Formula {
  const fields = new Fields(model);
  const path = fields.text('file');
  const cleaning = readCleaning(fields.text('cleaning'));
  // The hash may be that of the log before people were replaced by codes; the number of rows is a quantity.
  for (const word of ['sha256', 'rows', 'fields']) fields.take(word);
  fields.finish();
  const rows = readRows(readDataFile(path, folder));
  const calls = rows.filter((row) => keeps(cleaning, row));
  const queued = calls.filter((row) => Number(row.q_time) > 0);
  const abandoned = queued.filter(({ outcome }) => outcome === 'HANG');
  const queueTime = sum(queued.map((row) => Number(row.q_time)));
  const served = calls.filter((row) => row.outcome === 'AGENT' && Number(row.ser_time) > 0);
  const service = momentsOf(served.map((row) => Number(row.ser_time)));
  return (quantity) =>
    byName({
      rows: () => rows.length,
      rows_after_cleaning: () => calls.length,
      [`(${WEEKDAYS.join('|')})_calls_by_hour_mean`]: (weekday) => hourlyMeans(rows, calls, weekday),
      [`(?:(${WEEKDAYS.join('|')})_)?servers_needed_by_hour`]: (weekday) =>
        hourlyMeans(rows, calls, weekday ?? weekdayOf(quantities)).map(serversFor(quantity)),
      queued_calls: () => queued.length,
      abandoned_from_queue: () => abandoned.length,
      mean_queue_time_of_queued_seconds: () => queueTime / queued.length,
      mean_service_seconds: () => service.mean,
      cv_service: () => service.cv,
      patience_hazard_estimate_per_second: () => abandoned.length / queueTime,
      // The rows of the file with one value in one column.
      [`(${Object.keys(rows[0]).filter(isWord).join('|')})_(\\w+)`]: (column, value) =>
        rows.filter((row) => row[column] === value).length,
    })(quantity);
}

function readRows(text: string): LogRow[] {
  const { header, rows } = readTable(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** Calls by the hour in which they came, over the days of the log that fall on a weekday. */
function hourlyMeans(rows: readonly LogRow[], calls: readonly LogRow[], weekday: string): number[] {
  const itsDay = (date: string): boolean => weekdayOfDay(parseDay(date) ?? NaN) === WEEKDAYS.indexOf(weekday);
  const dates = new Set(rows.map(({ date }) => date).filter(itsDay));
  const counts = Array.from({ length: 24 }, () => 0);
  for (const { date, vru_entry: entry } of calls) {
    if (dates.has(date)) counts[Number(entry.split(':')[0])]++;
  }
  return counts.map((count) => count / dates.size);
}

/** A staffing without a weekday in its name belongs to the weekday of the case. */
function weekdayOf(quantities: readonly Quantity[]): string {
  const weekday = quantities.map(({ name }) => WEEKDAYS.find((one) => name.startsWith(`${one}_`))).find(Boolean);
  if (weekday === undefined) throw new NotExpressible('hours of which weekday');
  return weekday;
}

/** `smallest n with Erlang-C P(wait) <= 0.5 at 15 calls per agent-hour`. */
function serversFor({ definition = '' }: Quantity): (callsPerHour: number) => number {
  const match = new RegExp(`Erlang-C P\\(wait\\) <= ${NUMBER} at ${NUMBER} calls per agent-hour`).exec(definition);
  if (match === null) throw new NotExpressible(`servers: ${definition}`);
  const [most, perAgent] = match.slice(1).map(Number);
  return (callsPerHour) =>
    smallestAgents({ arrivalRate: callsPerHour, serviceMean: 1 / perAgent }, ({ pWait }) => pWait <= most);
}

/** The cv divides by n. */
function momentsOf(values: readonly number[]): { mean: number; cv: number } {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  return { mean, cv: Math.sqrt(variance) / mean };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isWord(name: string): boolean {
  return /^\w+$/.test(name);
}
