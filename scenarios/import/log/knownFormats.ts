import { type LogFormat, logFormatSchema, missingColumns } from './logFormat.ts';

/**
 * The "Anonymous Bank" log (Guedj and Mandelbaum, Technion, 1999): a caller passes the voice unit, then is answered at
 * once or queues. Its priority column is 0 for everybody who did not queue, by a fault of the switch.
 */
export const anonymousBank: LogFormat = logFormatSchema.parse({
  name: { zh: '匿名银行', en: 'Anonymous Bank' },
  timeZone: 'Asia/Jerusalem',
  columns: {
    date: 'date',
    arrival: 'vru_exit',
    queueStart: 'q_start',
    queueSeconds: 'q_time',
    outcome: 'outcome',
    serviceStart: 'ser_start',
    serviceSeconds: 'ser_time',
    agent: 'server',
    type: 'type',
    priority: 'priority',
  },
  outcomes: { answered: ['AGENT'], abandoned: ['HANG'], ignored: ['PHANTOM'] },
  blanks: ['0:00:00', 'NO_SERVER'],
  ignoreNegative: ['vru_time'],
  vip: { values: ['2'], headStartSeconds: 90, knownOnlyWhenQueued: true },
  typeNames: {
    PS: { zh: '常规业务', en: 'Regular activity' },
    NW: { zh: '潜在客户', en: 'Prospect' },
    NE: { zh: '证券', en: 'Stock exchange' },
    TT: { zh: '留言回呼', en: 'Call-back' },
    IN: { zh: '网银支持', en: 'Internet support' },
    PE: { zh: '未注明', en: 'Unknown' },
  },
});

/** A plain log with the columns' own names: needs no description when these names are used. */
export const plainLog: LogFormat = logFormatSchema.parse({
  columns: {
    arrival: 'arrival',
    queueSeconds: 'queue_seconds',
    outcome: 'outcome',
    serviceStart: 'service_start',
    serviceSeconds: 'service_seconds',
    agent: 'agent',
    type: 'type',
    priority: 'priority',
  },
  outcomes: { answered: ['answered'], abandoned: ['abandoned'] },
  vip: { values: ['vip'] },
});

/** The first known format whose columns a header has. */
export function detectFormat(header: readonly string[]): LogFormat | undefined {
  return [anonymousBank, plainLog].find((format) => missingColumns(format, header).length === 0);
}
