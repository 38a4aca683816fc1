import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desk } from '../workers/deskScenario.ts';
import { folder, peakdesk } from './support/terminal.ts';

const { path, write } = folder();
const calls = desk.contactTypes['calls'];

describe('a scenario that is not valid', () => {
  const bad = write('bad.json', {
    ...desk,
    demand: { volumeFactor: -1 },
    contactTypes: { calls: { ...calls, patience: 90, vipShare: 2 } },
  });

  it('ends with 3 and lists every problem with path, value and what is allowed', async () => {
    const { code, stdout, stderr } = await peakdesk('run', bad);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`${bad} has 3 problems:`);
    expect(stderr).toMatch(/demand\.volumeFactor: .*-1/);
    expect(stderr).toMatch(/contactTypes\.calls\.vipShare: .*2/);
    expect(stderr).toMatch(/contactTypes\.calls\.patience: .*patienceSeconds/);
  });

  it('is explained in Chinese when asked', async () => {
    const { code, stderr } = await peakdesk('run', bad, '--lang', 'zh');
    expect(code).toBe(3);
    expect(stderr).toContain('有 3 处问题：');
    expect(stderr).toMatch(/contactTypes\.calls\.patience：.*patienceSeconds/);
  });

  it.each([
    ['broken.json', '{ "schemaVersion": 1,, }', /not valid JSON|line 1/],
    ['latin.json', Uint8Array.of(0x7b, 0xff, 0x7d), /is not UTF-8 text/],
    ['list.json', '[]', /problem/],
  ])('%s ends with 3', async (name, content, message) => {
    const { code, stderr } = await peakdesk('run', write(name, content));
    expect(code).toBe(3);
    expect(stderr).toMatch(message);
  });

  it('is refused when it is 100 MB long', async () => {
    const huge = write('huge.json', Buffer.alloc(100_000_000, ' '));
    const { code, stderr } = await peakdesk('run', huge);
    expect(code).toBe(3);
    expect(stderr).toMatch(/100 MB/);
  });

  it('that asks for a billion contacts is refused before anything is simulated', async () => {
    const { code, stderr } = await peakdesk('run', 'small-midnight', '--set', 'demand.volumeFactor=1000000');
    expect(code).toBe(3);
    expect(stderr).toMatch(/at most/);
  });

  it('is refused in the language asked for when a target names a figure that does not exist', async () => {
    const odd = write('odd.json', { ...desk, targets: { list: [{ figure: 'charm', atLeast: 1 }] } });
    const { code, stderr } = await peakdesk('run', odd, '--lang', 'zh');
    expect(code).toBe(3);
    expect(stderr).toContain('targets.list[0].figure：没有指标 "charm"');
  });
});

describe('a file that cannot be read', () => {
  it('ends with 4, and the library is named as the other place to look', async () => {
    const { code, stderr } = await peakdesk('run', path('nowhere.json'));
    expect(code).toBe(4);
    expect(stderr).toContain('small-midnight, mid-midnight');
  });

  it('ends with 4 when it is a folder', async () => {
    mkdirSync(path('folder'));
    expect((await peakdesk('run', path('folder'))).code).toBe(4);
  });
});

describe('a file that a command reads', () => {
  it('is not written over by its results', async () => {
    const file = write('mine.json', desk);
    const before = readFileSync(file, 'utf8');
    const { code, stderr } = await peakdesk('run', file, '--json', '--out', file);
    expect([code, stderr]).toEqual([
      2,
      `${file} is read by this command and would be lost; --out needs another name.\n`,
    ]);
    const log = write('log.csv', 'no log at all');
    expect((await peakdesk('import', log, '--out', log)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('--set', () => {
  it('names the path that leads nowhere', async () => {
    const { code, stderr } = await peakdesk(
      'run',
      write('desk.json', desk),
      '--set',
      'contactTypes.calls.demand[7].counts=3',
    );
    expect(code).toBe(3);
    expect(stderr).toContain('--set contactTypes.calls.demand[7].counts: there is no "7" to change.');
  });

  it('tells of a value the field does not take, and of a field that does not exist', async () => {
    const file = write('desk.json', desk);
    expect((await peakdesk('run', file, '--set', 'demand.volumeFactor=many')).stderr).toMatch(/volumeFactor: .*"many"/);
    expect((await peakdesk('run', file, '--set', 'demand.volume=2')).stderr).toMatch(/demand\.volume: .*volumeFactor/);
  });
});

describe('a variant called base', () => {
  const own = write('own.json', { ...desk, variants: { base: { name: 'b', patch: { demand: { volumeFactor: 2 } } } } });
  const patch = write('base.json', { demand: { volumeFactor: 2 } });

  it.each([
    ['own', ['compare', own, '--all-variants'], '"base"', '“base”'],
    ['in a file', ['compare', write('desk.json', desk), patch], `"${patch}"`, `“${patch}”`],
  ])('(%s) is refused with 2, for results could not tell it from the base', async (_, argv, inEnglish, inChinese) => {
    const english = await peakdesk(...argv);
    expect([english.code, english.stdout]).toEqual([2, '']);
    expect(english.stderr).toContain(`${inEnglish}: a variant cannot be called "base"`);
    expect((await peakdesk(...argv, '--lang', 'zh')).stderr).toContain(`${inChinese}：方案不能叫 base`);
  });
});

describe('a variant that is not valid', () => {
  it('ends with 3 and the problems it makes', async () => {
    const patch = write('patch.json', { skillGroups: { team: { shrinkage: 2 } } });
    const { code, stderr } = await peakdesk('compare', write('desk.json', desk), patch);
    expect(code).toBe(3);
    expect(stderr).toMatch(/skillGroups\.team\.shrinkage: .*2/);
  });

  it('ends with 3 when the file is no JSON object', async () => {
    const file = write('number.json', '7');
    const { code, stderr } = await peakdesk('compare', write('desk.json', desk), file);
    expect([code, stderr]).toEqual([3, `${file} must hold a JSON object.\n`]);
  });
});
