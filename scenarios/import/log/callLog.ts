import { dsvFormat } from 'd3-dsv';
import { DAY_SECONDS, parseDay, parseTimeOfDay } from './clock.ts';
import type { LogColumn, LogFormat } from './logFormat.ts';
import { type LogProblem, type LogProblemCode, type LogProblemParams, logProblem } from './problem.ts';

/** One call of the log. Seconds are counted from the midnight that begins its day. */
export interface Call {
  /** Days since 1970. */
  readonly day: number;
  readonly type: string;
  /** Null where the log does not know it. */
  readonly vip: boolean | null;
  /** When the caller asked for a person: joined the queue, or was answered at once. */
  readonly arrival: number;
  readonly wait: number;
  /** `neverQueued`: hung up before asking for a person. */
  readonly outcome: 'answered' | 'abandoned' | 'neverQueued';
  readonly serviceStart: number;
  readonly serviceSeconds: number;
  readonly agent: string | null;
}

export interface CallLog {
  readonly calls: readonly Call[];
  readonly rows: number;
  /** Rows left out on purpose, by reason: an outcome value, or a column with a negative number. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly badRows: number;
  /** What is wrong with the first bad rows. */
  readonly problems: readonly LogProblem[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const DELIMITERS = ['\t', ',', ';', '|'];
const PROBLEMS_KEPT = 10;

/** Cuts a text into fields; the delimiter is the one that cuts the first line into most. */
export function readTable(text: string): Table {
  const [firstLine] = text.split(/\r|\n/, 1);
  const fields = (delimiter: string): number => firstLine.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (fields(next) > fields(best) ? next : best));
  const [header = [], ...rows] = dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, ''));
  return { header: header.map((name) => name.trim()), rows };
}

/** Turns every row into a call; rows that cannot be read are counted and the first ones explained. */
export function readCalls({ header, rows }: Table, format: LogFormat): CallLog {
  const row = new RowReader(header, format);
  const calls: Call[] = [];
  const problems: LogProblem[] = [];
  const ignored: Record<string, number> = {};
  let badRows = 0;
  let filled = 0;
  rows.forEach((fields, index) => {
    if (fields.length === 1 && fields[0] === '') return;
    filled++;
    const read = row.read(fields, index + 2);
    if ('ignored' in read) ignored[read.ignored] = (ignored[read.ignored] ?? 0) + 1;
    else if ('problem' in read) {
      badRows++;
      if (problems.length < PROBLEMS_KEPT) problems.push(read.problem);
    } else calls.push(read);
  });
  return { calls, rows: filled, ignored, badRows, problems };
}

/** Reads one row after the other. The first thing wrong with a row is kept; what was read of that row is not used. */
class RowReader {
  private readonly place: Partial<Record<LogColumn, number>> = {};
  private readonly negative: number[];
  private fields: readonly string[] = [];
  private line = 0;
  private problem: LogProblem | null = null;

  constructor(
    private readonly header: readonly string[],
    private readonly format: LogFormat,
  ) {
    for (const [role, name] of Object.entries(format.columns) as [LogColumn, string][]) {
      const index = header.indexOf(name);
      if (index >= 0) this.place[role] = index;
    }
    this.negative = format.ignoreNegative.map((name) => header.indexOf(name));
  }

  read(fields: readonly string[], line: number): Call | { ignored: string } | { problem: LogProblem } {
    this.fields = fields;
    this.line = line;
    this.problem = null;
    const { header, format } = this;
    if (fields.length < header.length) {
      const params = { found: fields.length, expected: header.length };
      return { problem: logProblem('tooFewFields', params, { line }) };
    }
    const outcome = this.text('outcome');
    if (format.outcomes.ignored.includes(outcome)) return { ignored: outcome };
    const negative = this.negative.find((index) => Number(fields[index]) < 0);
    if (negative !== undefined) return { ignored: `${header[negative]} < 0` };
    const call = this.call(outcome);
    return this.problem === null ? call : { problem: this.problem };
  }

  private call(outcome: string): Call {
    const { answered, abandoned } = this.format.outcomes;
    const isAnswered = answered.includes(outcome);
    if (!isAnswered && !abandoned.includes(outcome)) {
      this.wrong('unknownOutcome', 'outcome', { known: [...answered, ...abandoned] });
    }
    const queued = this.text('queueStart') !== '';
    const { day, second: arrival } = this.moment(queued ? 'queueStart' : 'arrival');
    const wait = this.seconds('queueSeconds');
    const neverQueued = !isAnswered && !queued && this.place.queueStart !== undefined;
    return {
      day,
      type: this.text('type') || 'all',
      vip: this.vip(wait > 0),
      arrival,
      wait,
      outcome: isAnswered ? 'answered' : neverQueued ? 'neverQueued' : 'abandoned',
      serviceStart: isAnswered ? this.serviceStart(day, arrival, wait) : NaN,
      serviceSeconds: isAnswered ? this.seconds('serviceSeconds') : NaN,
      agent: this.text('agent') || null,
    };
  }

  /** A field as it stands; '' where the log has no such column. */
  private raw(role: LogColumn): string {
    const index = this.place[role];
    return index === undefined ? '' : this.fields[index].trim();
  }

  /** A field, '' where it holds a value that means nothing. */
  private text(role: LogColumn): string {
    const text = this.raw(role);
    return this.format.blanks.includes(text) ? '' : text;
  }

  private seconds(role: LogColumn): number {
    const text = this.raw(role);
    const value = text === '' ? NaN : Number(text);
    if (!(value >= 0 && value < Infinity)) this.wrong('notASecondsNumber', role, {});
    return value;
  }

  /** Day and time of day of a field that holds both, or only the time while the date has a column of its own. */
  private moment(role: LogColumn): { day: number; second: number } {
    const ownDate = this.place.date !== undefined;
    const [date, time = ''] = ownDate ? [this.raw('date'), this.raw(role)] : this.raw(role).split(/[T ]+/);
    const second = parseTimeOfDay(time);
    if (second === null) this.wrong('notATime', role, {});
    const day = parseDay(date);
    if (day === null) this.wrong('notADay', ownDate ? 'date' : role, {});
    return { day: day ?? NaN, second: second ?? NaN };
  }

  private serviceStart(day: number, arrival: number, wait: number): number {
    if (this.text('serviceStart') === '') return arrival + wait;
    const start = this.moment('serviceStart');
    const seconds = (start.day - day) * DAY_SECONDS + start.second;
    // A clock time long before the arrival belongs to the next day.
    return seconds < arrival - DAY_SECONDS / 2 ? seconds + DAY_SECONDS : seconds;
  }

  private vip(waited: boolean): boolean | null {
    const { vip } = this.format;
    if (!vip || this.place.priority === undefined) return false;
    return vip.knownOnlyWhenQueued && !waited ? null : vip.values.includes(this.text('priority'));
  }

  private wrong<Code extends LogProblemCode>(code: Code, role: LogColumn, params: LogProblemParams[Code]): void {
    const column = this.format.columns[role] ?? role;
    this.problem ??= logProblem(code, params, { line: this.line, column, value: this.raw(role) });
  }
}
