import { z } from 'zod';
import { nonNegative, text } from '../../schema/common.ts';

const column = z.string().min(1);

/** Which columns of a delimited call log mean what: one row per call, a header line first. */
export const logFormatSchema = z.strictObject({
  name: text.default({ zh: '通话记录', en: 'Call log' }),
  timeZone: z.string().default('Asia/Shanghai'),
  columns: z.strictObject({
    /** Day of the call (yymmdd, yyyymmdd or yyyy-mm-dd); leave out when the times hold the date too. */
    date: column.optional(),
    /** When the caller asked for a person. */
    arrival: column,
    /** When the caller joined the queue, blank for those who did not; an abandoned call that did not queue asked for nobody. */
    queueStart: column.optional(),
    queueSeconds: column,
    outcome: column,
    /** Leave out when service begins at the end of the wait. */
    serviceStart: column.optional(),
    serviceSeconds: column,
    agent: column.optional(),
    type: column.optional(),
    priority: column.optional(),
  }),
  /** Values of the outcome column; a row with any other value is a bad row. */
  outcomes: z.strictObject({
    answered: z.array(z.string()).min(1),
    abandoned: z.array(z.string()).min(1),
    ignored: z.array(z.string()).default([]),
  }),
  /** Values that mean "nothing", besides the empty field. */
  blanks: z.array(z.string()).default([]),
  /** A row with a negative number in one of these columns is ignored. */
  ignoreNegative: z.array(column).default([]),
  vip: z
    .strictObject({
      /** Values of the priority column that make a VIP. */
      values: z.array(z.string()).min(1),
      /** VIPs queue as if they had already waited this long; left out, they always go first. */
      headStartSeconds: nonNegative.optional(),
      /** The log knows the priority only of callers who queued. */
      knownOnlyWhenQueued: z.boolean().default(false),
    })
    .optional(),
  /** Names of the values of the type column. */
  typeNames: z.record(z.string(), text).default({}),
});
export type LogFormat = z.output<typeof logFormatSchema>;
export type LogFormatInput = z.input<typeof logFormatSchema>;
export type LogColumn = keyof LogFormat['columns'];

const OPTIONAL: readonly LogColumn[] = ['date', 'serviceStart', 'agent', 'type', 'priority'];

/** Columns of the format that a header lacks, the optional ones aside. */
export function missingColumns(format: LogFormat, header: readonly string[]): string[] {
  const named = Object.entries(format.columns) as [LogColumn, string][];
  const needed = named.filter(([role]) => !OPTIONAL.includes(role)).map(([, name]) => name);
  return [...needed, ...format.ignoreNegative].filter((name) => !header.includes(name));
}
