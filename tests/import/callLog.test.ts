import { describe, expect, it } from 'vitest';
import {
  formatLogProblems,
  importCallLog,
  type LogFormat,
  parseLogFormat,
  plainLog,
} from '../../scenarios/import/index.ts';
import { formatProblems } from '../../scenarios/index.ts';
import { readCalls, readTable } from '../../scenarios/import/log/callLog.ts';
import { anonymousBank } from '../../scenarios/import/log/knownFormats.ts';

const PLAIN = 'arrival,queue_seconds,outcome,service_start,service_seconds,agent,type,priority';
const BANK = 'vru_exit\tvru_time\tdate\tq_start\tq_time\toutcome\tser_start\tser_time\tserver\ttype\tpriority'.split(
  '\t',
);

const plain = (...rows: string[]) => readCalls(readTable([PLAIN, ...rows].join('\n')), plainLog);
const bank = (...rows: string[]) => readCalls(readTable([BANK.join('\t'), ...rows].join('\n')), anonymousBank);
const tabs = (row: string): string => row.split(' ').join('\t');

describe('reading a call log', () => {
  it('a row of the plain format becomes a call with seconds counted from midnight', () => {
    const log = plain('2026-11-11 09:00:10.5,12.25,answered,2026-11-11 09:00:22.75,60,Li,orders,vip');
    expect(log.calls).toEqual([
      {
        day: 20768,
        type: 'orders',
        vip: true,
        arrival: 32410.5,
        wait: 12.25,
        outcome: 'answered',
        serviceStart: 32422.75,
        serviceSeconds: 60,
        agent: 'Li',
      },
    ]);
  });

  it('without a start of service it begins when the wait ends, and one after midnight belongs to the day of the call', () => {
    const log = plain(
      '2026-11-11 23:59:50,5,answered,,60,Li,,',
      '2026-11-11 23:59:50,20,answered,2026-11-12 00:00:10,60,Li,,',
    );
    expect(log.calls.map(({ serviceStart }) => serviceStart)).toEqual([86395, 86410]);
    expect(bank(tabs('23:59:50 5 990201 23:59:50 20 AGENT 0:00:10 60 A1 PS 2')).calls[0].serviceStart).toBe(86410);
  });

  it('blank lines, a byte-order mark, CRLF, quotes and semicolons are no obstacle', () => {
    const text = `\uFEFF${PLAIN.replaceAll(',', ';')}\r\n2026-11-11T09:00;0;answered;;60;"Li; Ann";a;\r\n\r\n`;
    const log = readCalls(readTable(text), plainLog);
    expect(log).toMatchObject({ rows: 1, badRows: 0 });
    expect(log.calls[0]).toMatchObject({ agent: 'Li; Ann', arrival: 32400 });
  });

  it('bad rows are counted and the first ten are explained with line and column', () => {
    const log = plain(
      '2026-11-11 09:00,0,answered,,60,Li,,',
      '2026-11-11 25:00,0,answered,,60,Li,,',
      '2026-02-30 09:00,0,answered,,60,Li,,',
      '2026-11-11 09:00,soon,answered,,60,Li,,',
      '2026-11-11 09:00,0,answered,,-1,Li,,',
      '2026-11-11 09:00,0,lost,,60,Li,,',
      '2026-11-11 09:00,0',
      ...Array.from({ length: 20 }, () => ',,answered,,,,,'),
    );
    expect(log).toMatchObject({ rows: 27, badRows: 26 });
    expect(log.calls).toHaveLength(1);
    expect(log.problems).toHaveLength(10);
    expect(formatLogProblems(log.problems.slice(0, 6), 'en')).toEqual([
      'line 3, arrival: "2026-11-11 25:00" is no time; write it like 09:05:30, or 1999-02-01 09:05:30.',
      'line 4, arrival: "2026-02-30 09:00" is no date; write it like 1999-02-01 or 990201.',
      'line 5, queue_seconds: "soon" is no number of seconds; it must be 0 or more.',
      'line 6, service_seconds: "-1" is no number of seconds; it must be 0 or more.',
      'line 7, outcome: outcome "lost" is not described; known: answered, abandoned.',
      'line 8: only 2 fields; there should be 8.',
    ]);
    expect(formatLogProblems(log.problems.slice(0, 1), 'zh')).toEqual([
      '第 3 行, arrival: “2026-11-11 25:00”不是时刻；请写成 09:05:30，或 1999-02-01 09:05:30。',
    ]);
  });
});

describe('the quirks of the bank log', () => {
  it('phantoms and negative times in the voice unit are left out and counted', () => {
    const log = bank(
      tabs('9:00:00 5 990201 0:00:00 0 PHANTOM 9:00:00 60 A1 PS 0'),
      tabs('9:00:00 -5 990201 0:00:00 0 AGENT 9:00:00 60 A1 PS 0'),
      tabs('9:00:00 5 990201 0:00:00 0 AGENT 9:00:00 60 A1 PS 0'),
    );
    expect(log.ignored).toEqual({ PHANTOM: 1, 'vru_time < 0': 1 });
    expect(log.calls).toHaveLength(1);
  });

  it('a caller asks for a person when joining the queue, or on leaving the voice unit to be answered at once', () => {
    const log = bank(
      tabs('9:00:00 5 990201 9:00:02 30 AGENT 9:00:31 60 A1 PS 2'),
      tabs('9:00:00 5 990201 0:00:00 0 AGENT 9:00:00 60 A1 PS 0'),
    );
    expect(log.calls.map(({ arrival }) => arrival)).toEqual([32402, 32400]);
  });

  it('who hangs up before queueing never asked for a person; who hangs up on joining the queue did', () => {
    const log = bank(
      tabs('9:00:00 5 990201 0:00:00 0 HANG 0:00:00 0 NO_SERVER PS 0'),
      tabs('9:00:00 5 990201 9:00:00 0 HANG 0:00:00 0 NO_SERVER PS 0'),
    );
    expect(log.calls.map(({ outcome }) => outcome)).toEqual(['neverQueued', 'abandoned']);
  });

  it('the priority of callers who did not queue is unknown, whatever the log says', () => {
    const log = bank(
      tabs('9:00:00 5 990201 9:00:00 9 AGENT 9:00:09 60 A1 PS 2'),
      tabs('9:00:00 5 990201 9:00:00 9 AGENT 9:00:09 60 A1 PS 1'),
      tabs('9:00:00 5 990201 0:00:00 0 AGENT 9:00:00 60 NO_SERVER PS 0'),
    );
    expect(log.calls.map(({ vip }) => vip)).toEqual([true, false, null]);
    expect(log.calls[2].agent).toBeNull();
  });
});

function described(input: unknown): LogFormat {
  const parsed = parseLogFormat(input);
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems, 'en').join('\n'));
  return parsed.format;
}

describe('a description of columns that is wrong', () => {
  it.each([
    [{ columns: { arrival: 'a' } }, 'outcomes', 'missing'],
    [{ columns: { arrivl: 'a' } }, 'columns.arrivl', 'unknownField'],
    [{ columns: { arrival: 7 } }, 'columns.arrival', 'notAllowed'],
    ['{"columns": }', '', 'invalidJson'],
    ['arrival;wait', '', 'notJson'],
  ] as const)('is told field by field: %j', (input, path, code) => {
    const parsed = parseLogFormat(input);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toContainEqual(expect.objectContaining({ path, code }));
    for (const language of ['zh', 'en'] as const) expect(formatProblems(problems, language).join()).not.toBe('');
  });
});

describe('a log that cannot be imported', () => {
  const refused = (text: string, format?: LogFormat, dates?: string[]): string[] => {
    const imported = importCallLog(text, { format, dates });
    return imported.ok ? ['imported'] : formatLogProblems(imported.problems, 'en');
  };

  it('says that there are no rows', () => {
    expect(refused('')).toEqual([expect.stringMatching(/^The file has no rows/)]);
    expect(refused(PLAIN)).toEqual([expect.stringMatching(/^The file has no rows/)]);
  });

  it('says which columns a plain log needs when the header is not known', () => {
    expect(refused('a,b\n1,2')).toEqual([
      'This kind of call log is not known. Its header is: a, b. Name the columns arrival, queue_seconds, outcome, service_seconds, or describe them.',
    ]);
  });

  it('names the columns that a given description promises and the header lacks', () => {
    const columns = { arrival: 'start', queueSeconds: 'wait', outcome: 'result', serviceSeconds: 'talk' };
    const format = { columns, outcomes: { answered: ['ok'], abandoned: ['gone'] } };
    expect(refused('start,wait,talk\n1,2,3', described(format))).toEqual([
      'The header has no column "result". It has: start, wait, talk.',
    ]);
  });

  it('tells of the bad rows when no answered call is left', () => {
    expect(refused(`${PLAIN}\nnever,0,answered,,60,Li,,`)).toEqual([
      'None of 1 rows is an answered call (1 could not be read).',
      'line 2, arrival: "never" is no time; write it like 09:05:30, or 1999-02-01 09:05:30.',
    ]);
  });

  it('names a date asked for that the log does not have', () => {
    const text = `${PLAIN}\n2026-11-11 09:00,0,answered,,60,Li,,`;
    expect(refused(text, undefined, ['2026-11-12'])).toEqual([
      'The log has no calls on 2026-11-12; it runs from 2026-11-11 to 2026-11-11.',
    ]);
  });

  it('a described log is read by its own names', () => {
    const columns = { date: 'day', arrival: 'start', queueSeconds: 'wait', outcome: 'result', serviceSeconds: 'talk' };
    const format = { name: 'ours', columns, outcomes: { answered: ['ok'], abandoned: ['gone'] } };
    const imported = importCallLog('day,start,wait,result,talk\n20261111,9:00,5,ok,60\n20261111,9:01,7,gone,0', {
      format: described(format),
    });
    expect(imported).toMatchObject({ ok: true, report: { calls: { answered: 1, abandoned: 1 } } });
  });
});
