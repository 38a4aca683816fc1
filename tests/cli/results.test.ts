import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desk } from '../workers/deskScenario.ts';
import { folder, peakdesk } from './support/terminal.ts';

const { path, write } = folder();
const more = { skillGroups: { team: { roster: { agents: [7] } } } };
const file = write('desk.json', {
  ...desk,
  variants: { more: { name: { zh: '加两人', en: 'two more' }, patch: more } },
});
const quick = ['--replications', '20', '--workers', '1', '--quiet'];

interface Document {
  replications: number;
  seed: string;
  scenarios: {
    id: string;
    name: unknown;
    results: Record<string, Record<string, { mean: number; low: number; high: number }>>;
  }[];
}

describe('peakdesk run', () => {
  it('prints the same bytes of JSON with 1 and with 2 workers', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => peakdesk('run', file, '--json', '--replications', '20', '--workers', workers)),
    );
    expect(one.code).toBe(0);
    expect(one.stderr).toBe('');
    expect(JSON.parse(one.stdout)).toMatchObject({ replications: 20, seed: 'peakdesk' });
    expect(two.stdout).toBe(one.stdout);
  });

  it('shows each figure with its interval, by row, interval of the day and formula where asked', async () => {
    const { code, stdout } = await peakdesk('run', file, ...quick, '--rows', 'all', '--interval-table', '--explain');
    expect(code).toBe(0);
    expect(stdout).toContain('20 simulated runs, seed peakdesk, 95% confidence intervals');
    expect(stdout).toMatch(/│ Service level +│ +[\d.]+% │ +[\d.]+ … [\d.]+ │/);
    for (const title of ['Total', 'Channel: Phone', 'Contact type: Calls', 'Skill group: Team']) {
      expect(stdout).toContain(`\n${title}\n`);
    }
    for (const clock of ['00:00', '00:30', '01:00', '01:30'])
      expect(stdout).toMatch(new RegExp(`│ ${clock} +│ +[\\d.]+ ±[\\d.]+ │`));
    expect(stdout).toContain('abandoned / offered');
    expect(stdout).not.toContain('NaN');
  });

  it('says so in place of a table of which no figure has a value', async () => {
    const asked = [...quick, '--figures', 'staffed', '--rows', 'channels'];
    const alone = await peakdesk('run', file, ...asked);
    expect(alone.stdout).toContain('\nChannel: Phone\nNone of the figures asked for has a value here.\n');
    const compared = await peakdesk('compare', file, 'more', ...asked, '--lang', 'zh');
    expect(compared.stdout.match(/\n所选指标在这里都没有数值。/g)).toHaveLength(2);
  });

  it('shows amounts with the currency, and leaves out figures for which the scenario has no data', async () => {
    const paid = write('paid.json', {
      ...desk,
      skillGroups: { team: { ...desk.skillGroups['team'], wagePerHour: 30 } },
      economics: { currency: 'EUR' },
    });
    const [withPay, without] = await Promise.all(
      [paid, file].map((f) => peakdesk('run', f, ...quick, '--figures', 'all')),
    );
    expect(withPay.stdout).toMatch(/│ Cost \(EUR\) +│ +[\d,.]+ │/);
    expect(without.stdout).not.toContain('Cost');
    for (const { stdout } of [withPay, without]) expect(stdout).not.toMatch(/Satisfaction|Tickets|Callbacks|NaN/);
    const { stdout } = await peakdesk('run', paid, ...quick, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ scenarios: [{ currency: 'EUR' }] });
  });

  it('aligns Chinese tables by the width of the characters', async () => {
    const { stdout } = await peakdesk('run', file, ...quick, '--lang', 'zh');
    const table = stdout.split('\n').filter((line) => /^[┌├│└]/.test(line));
    expect(table.length).toBeGreaterThan(8);
    // Ideographs and full-width marks take two columns.
    const width = (line: string) =>
      Array.from(line).reduce((sum, c) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(c) ? 2 : 1), 0);
    expect(new Set(table.map(width)).size).toBe(1);
  });

  it('takes seed, replications and fields of the scenario from the command line', async () => {
    const { stdout } = await peakdesk('run', file, ...quick, '--json', '--seed', '7', '--set', 'demand.volumeFactor=2');
    const { seed, scenarios } = JSON.parse(stdout) as Document;
    expect(seed).toBe('7');
    // 120 contacts, doubled; 20 runs with a busyness cv of 0.2 have a standard error of about 12.
    expect(scenarios[0].results['contacts']['total'].mean).toBeGreaterThan(190);
  });

  it('runs until the precision asked for is there', async () => {
    const { stdout } = await peakdesk(
      'run',
      file,
      '--json',
      '--workers',
      '1',
      '--precision',
      'serviceLevel=0.05',
      '--precision',
      'offered=10%',
    );
    const { replications, scenarios } = JSON.parse(stdout) as Document;
    expect(replications).toBeGreaterThan(20);
    const { serviceLevel, offered } = scenarios[0].results;
    expect((serviceLevel['total'].high - serviceLevel['total'].low) / 2).toBeLessThanOrEqual(0.05);
    expect((offered['total'].high - offered['total'].low) / 2).toBeLessThanOrEqual(0.1 * offered['total'].mean);
  });
});

describe('--precision', () => {
  it('does not wait for a figure of which no run has a value, and says so', async () => {
    const { code, stdout, stderr } = await peakdesk('run', file, '--json', '--precision', 'botResolution=0.01');
    expect([code, stderr]).toEqual([
      0,
      '"Bot resolution" has no value in any of 20 runs of a scenario, so its precision was not waited for.\n',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ replications: 20 });
  });

  it('says so when the most replications allowed are not enough', async () => {
    const { code, stderr } = await peakdesk('run', file, '--replications', '20', '--precision', 'serviceLevel=0.0001');
    expect([code, stderr]).toEqual([0, 'The precision asked for was not reached with 20 runs, the most allowed.\n']);
  });
});

describe('--interval-table', () => {
  const notes = async (calendar: object, ...flags: string[]) => {
    const scenario = write('days.json', { ...desk, calendar: { ...desk.calendar, ...calendar } });
    const argv = ['run', scenario, '--json', '--interval-table', '--replications', '2', '--workers', '1', ...flags];
    return (await peakdesk(...argv)).stderr;
  };
  const longest = { durationHours: 960, intervalMinutes: 5 };

  it('says so when the scenario has too many intervals to keep the waits of each', async () => {
    expect(await notes(longest)).toContain('Quantiles of the wait are not reported by interval');
    expect(await notes(longest, '--lang', 'zh')).toContain('未按时段保留等待时长的分位数');
    expect(await notes(longest, '--quiet')).toBe('');
    expect(await notes({})).toBe('');
  });
});

describe('peakdesk compare', () => {
  it('shows the paired difference, the better runs and the verdict of each variant', async () => {
    const { code, stdout } = await peakdesk('compare', file, '--all-variants', ...quick);
    expect(code).toBe(0);
    expect(stdout).toContain('=== Variant: two more ===');
    expect(stdout).toMatch(/│ Service level .*│ +\+[\d.]+ pp │ +\+[\d.]+ … \+[\d.]+ │ +\d+\/20 │ better +│/);
    expect(stdout).toMatch(/│ Contacts .*│ +0\.0 │/);
  });

  it('takes variants from files: a patch, a named patch, a whole scenario; as CSV', async () => {
    const variants = [
      write('patch.json', more),
      write('named.json', { name: 'named', patch: more }),
      write('whole.json', { ...desk, demand: { volumeFactor: 0.5 } }),
    ];
    const { code, stdout } = await peakdesk('compare', file, ...variants, ...quick, '--csv');
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const mean = (id: string) =>
      rows.find(([scenario, figure, row]) => scenario === id && figure === 'serviceLevel' && row === 'total')?.[4];
    expect([...new Set(rows.slice(1).map(([scenario]) => scenario))]).toEqual(['base', 'patch', 'named', 'whole']);
    expect(mean('patch')).toBe(mean('named'));
    expect(Number(mean('whole'))).toBeGreaterThan(Number(mean('base')));
  });
});

describe('--out', () => {
  it('writes the whole result under its name and nothing beside it', async () => {
    const out = path('result.json');
    const { code, stdout, stderr } = await peakdesk(
      'run',
      file,
      '--json',
      '--out',
      out,
      '--replications',
      '4',
      '--workers',
      '1',
    );
    expect([code, stdout, stderr]).toEqual([0, '', `Written to ${out}.\n`]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ replications: 4 });
    expect(readdirSync(path('')).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('leaves the old file as it was when the run fails', async () => {
    const out = write('old.json', 'old');
    const bad = write('bad.json', { ...desk, name: 7 });
    expect((await peakdesk('run', bad, '--json', '--out', out)).code).toBe(3);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  it('is refused with 4 before anything is simulated when it cannot be written', async () => {
    for (const out of [path('missing/result.json'), path('')]) {
      const { code, stderr } = await peakdesk('run', file, '--out', out, '--replications', '1000000');
      expect([code, stderr.includes(out)]).toEqual([4, true]);
    }
  });
});
