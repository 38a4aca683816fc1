import { describe, expect, it } from 'vitest';
import { peakdesk } from './support/terminal.ts';

const COMMANDS = ['run', 'compare', 'import', 'library', 'figures', 'schema'];

describe('help', () => {
  it('lists every command and every exit code', async () => {
    const { code, stdout } = await peakdesk('--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toContain('Exit codes: 0 done, 1');
  });

  it.each(COMMANDS)('of %s has examples, in both languages', async (command) => {
    const english = await peakdesk(command, '--help');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toContain(`Examples:\n  peakdesk ${command}`);
    const chinese = await peakdesk(command, '--help', '--lang', 'zh');
    expect(chinese.stdout).toContain(`示例：\n  peakdesk ${command}`);
    expect(chinese.stdout).toContain('选项：');
  });

  it('is what a bare command line gets, as wrong usage', async () => {
    const { code, stdout, stderr } = await peakdesk();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: peakdesk');
  });

  it('prints the version', async () => {
    expect(await peakdesk('--version')).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    [['run', 'x', '--foo'], "error: unknown option '--foo'"],
    [['simulate'], "error: unknown command 'simulate'"],
    [['frobnicate'], "error: unknown command 'frobnicate'\nCommands: run, compare, import, library, figures, schema."],
    [['run'], "error: missing required argument 'scenario'"],
    [['run', 'x', '--seed'], "error: option '--seed <text>' argument missing"],
    [['run', 'x', '--replications', '-1'], "argument '-1' is invalid. Expected a whole number from 2 to 1000000."],
    [['run', 'x', '--replications=1e3'], "argument '1e3' is invalid. Expected a whole number"],
    [['run', 'x', '--workers', '0'], 'Expected a whole number from 1 to 64.'],
    [['run', 'x', '--precision', 'charm=1'], 'There is no figure "charm"'],
    [['run', 'x', '--precision', 'serviceLevel'], 'Expected FIGURE=HALF-WIDTH'],
    [['run', 'x', '--precision', 'serviceLevel=-1%'], '"-1%" is not a number above 0.'],
    [['run', 'x', '--set', 'volumeFactor'], 'Expected path=value'],
    [['run', 'x', '--rows', 'diagonals'], 'Expected one of: total, channels, types, groups, all.'],
    [['run', 'x', '--figures', 'offered,charm'], 'There is no figure "charm"'],
    [['run', 'x', '--lang', 'fr'], 'Expected one of: zh, en.'],
    [['run', 'x', '--json', '--csv'], "error: option '--json' cannot be used with option '--csv'"],
    [['compare', 'small-midnight'], 'Name at least one variant'],
    [['compare', 'small-midnight', 'robots'], 'Its variants: bot, temps, both.'],
    [['compare', 'small-midnight', 'bot', 'bot'], 'Variant "bot" was given twice.'],
    [['figures', 'charm'], 'There is no figure "charm"'],
    [['import', 'x', '--date', 'monday'], 'Expected a day as in 2026-11-11.'],
  ])('%j ends with 2 and says what is wrong', async (argv, message) => {
    const { code, stdout, stderr } = await peakdesk(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([
    ['run', 'x', '--figures', 'offered,charm,servicelevel'],
    ['figures', 'offered', 'charm', 'servicelevel'],
  ])('%s … names every figure that does not exist, and the one probably meant', async (...argv) => {
    const english = await peakdesk(...argv);
    expect([english.code, english.stdout]).toEqual([2, '']);
    expect(english.stderr).toContain('There is no figure "charm", "servicelevel" (did you mean serviceLevel?);');
    const chinese = await peakdesk(...argv, '--lang', 'zh');
    expect(chinese.stderr).toContain('没有指标“charm”、“servicelevel”（是否指 serviceLevel？）；');
  });

  it.each([
    [['run', 'x', '--foo'], '没有选项“--foo”。'],
    [['run'], '缺少参数“scenario”。'],
    [['run', 'x', '--replications', '-1'], '选项“--replications <n>”的取值“-1”无效。应为 2 到 1000000 的整数。'],
    [['rum', 'x'], '没有命令“rum”。\n您是不是想用：run？'],
    [['run', 'x', 'y'], '参数过多：应为 1 个，实际 2 个。'],
  ])('%j is answered in Chinese when asked', async (argv, message) => {
    const { code, stderr } = await peakdesk('--lang', 'zh', ...argv);
    expect([code, stderr.trim()]).toEqual([2, message]);
  });
});

describe('lists', () => {
  it('schema prints the JSON Schema of scenario files', async () => {
    const { code, stdout } = await peakdesk('schema');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { contactTypes: { type: 'object' } } });
  });

  it('library lists every scenario with its variants, and shows one as JSON', async () => {
    const list = await peakdesk('library', '--lang', 'zh');
    expect(list.stdout).toMatch(/mid-midnight .*中型品牌店 · 双11当天 .*bot, temps, both/);
    const shown = await peakdesk('library', 'show', 'mid-midnight');
    expect(JSON.parse(shown.stdout)).toMatchObject({ schemaVersion: 1, size: 'mid' });
    expect(await peakdesk('library', 'show', 'moon')).toMatchObject({ code: 4, stdout: '' });
  });

  it('figures lists all with their formula, and defines those named', async () => {
    const all = JSON.parse((await peakdesk('figures', '--json')).stdout) as { id: string; formula: object }[];
    const table = (await peakdesk('figures')).stdout;
    for (const { id } of all) expect(table).toContain(`│ ${id} `);
    const { stdout } = await peakdesk('figures', 'abandonment');
    expect(stdout).toContain('= abandoned / offered\n');
  });
});
