import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../scenarios/index.ts';
import { folder, peakdesk } from './support/terminal.ts';

const { path, write } = folder();

/** Two mornings of a desk with two agents: a call every 40 seconds, every ninth gives up. */
function log(): string {
  const rows = ['arrival,queue_seconds,outcome,service_start,service_seconds,agent,type'];
  for (const date of ['2026-11-10', '2026-11-11']) {
    for (let call = 0; call < 270; call++) {
      const clock = new Date(Date.UTC(2000, 0, 1, 9, 0, call * 40));
      const at = (seconds: number) => new Date(clock.getTime() + seconds * 1000).toISOString().slice(11, 19);
      const lost = call % 9 === 8;
      const wait = lost ? 30 : (call * 7) % 20;
      const service = lost ? ['', 0, ''] : [`${date} ${at(wait)}`, 30 + ((call * 13) % 60), `a${call % 2}`];
      rows.push([`${date} ${at(0)}`, wait, lost ? 'abandoned' : 'answered', ...service, 'calls'].join(','));
    }
  }
  return rows.join('\n');
}

describe('peakdesk import', () => {
  it('prints a valid scenario on stdout and the fit report on stderr', async () => {
    const { code, stdout, stderr } = await peakdesk('import', write('log.csv', log()));
    expect(code).toBe(0);
    expect(parseScenario(stdout).ok).toBe(true);
    expect(stderr).toContain('480 answered, 60 abandoned');
  });

  it('makes the scenario of one day when a date is given', async () => {
    const { stdout } = await peakdesk('import', write('log.csv', log()), '--date', '2026-11-11', '--quiet');
    expect(JSON.parse(stdout)).toMatchObject({ calendar: { start: '2026-11-11T00:00' } });
    expect((await peakdesk('import', write('log.csv', log()), '--date', '2026-11-12')).code).toBe(3);
    const twice = await peakdesk('import', path('log.csv'), '--date', '2026-11-10', '--date', '2026-11-11');
    expect(twice).toMatchObject({ code: 2, stdout: '' });
  });

  it('prints the report and what happened beside what was simulated with --backtest', async () => {
    const { code, stdout } = await peakdesk(
      'import',
      write('log.csv', log()),
      '--backtest',
      '--replications',
      '39',
      '--workers',
      '1',
      '--lang',
      'zh',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('## 落入区间的比例');
    expect(stdout).toMatch(/\| 2026-11-11 周三 \| 270 \/ \d+ \[\d+, \d+\]/);
  });

  it('ends with 3 when the log is not understood and with 4 when it is not there', async () => {
    const strange = await peakdesk('import', write('strange.csv', 'a,b\n1,2\n'), '--lang', 'zh');
    expect(strange.code).toBe(3);
    expect(strange.stderr).toContain('不认识这种通话记录');
    expect(await peakdesk('import', path('nowhere.csv'))).toMatchObject({
      code: 4,
      stderr: `There is no file ${path('nowhere.csv')}.\n`,
    });
  });

  it('blames a wrong description of the columns on its own file, in the language asked for', async () => {
    const format = write('columns.json', { columns: { arrival: 'arrival', queue: 3 } });
    const { code, stderr } = await peakdesk('import', write('log.csv', log()), '--format', format, '--lang', 'zh');
    expect(code).toBe(3);
    expect(stderr).toMatch(/columns\.json 有 \d+ 处问题/);
    expect(stderr).toContain('columns.queue：没有这个字段');
    expect(stderr).not.toContain('log.csv');
  });

  it('refuses options without effect on what was asked for, all of them by name', async () => {
    const { code, stdout, stderr } = await peakdesk('import', write('log.csv', log()), '--seed', 'x', '--json');
    expect([code, stdout, stderr]).toEqual([2, '', 'Only with --backtest: --seed, --json.\n']);
    const average = await peakdesk('import', path('log.csv'), '--demand', 'other-weeks', '--lang', 'zh');
    expect([average.code, average.stderr]).toEqual([2, '须与 --date / --backtest 同用：--demand。\n']);
  });

  it('reads a description of the columns, and the old Chinese encoding', async () => {
    const format = write('columns.json', {
      columns: {
        arrival: 'arrival',
        queueSeconds: 'queue_seconds',
        outcome: 'outcome',
        serviceSeconds: 'service_seconds',
        agent: 'agent',
        type: 'type',
      },
      // 接通 in GB 18030.
      outcomes: { answered: ['接通'], abandoned: ['abandoned'] },
    });
    const bytes = Buffer.concat(
      log()
        .split('answered')
        .flatMap((part, i) => [...(i > 0 ? [Buffer.from([0xbd, 0xd3, 0xcd, 0xa8])] : []), Buffer.from(part)]),
    );
    const { code, stderr } = await peakdesk('import', write('gbk.csv', bytes), '--format', format);
    expect([code, stderr.includes('480 answered')]).toEqual([0, true]);
  });
});
