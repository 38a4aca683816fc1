import { describe, expect, it, vi } from 'vitest';
import { formatProblems, parseScenario } from '../../scenarios/index.ts';
import type { MergePatch, Problem } from '../../scenarios/index.ts';
import { problemsWith, small } from './smallScenario.ts';

const zh = (patch: MergePatch): string[] => formatProblems(problemsWith(patch), 'zh');
const en = (patch: MergePatch): string[] => formatProblems(problemsWith(patch), 'en');
const problemsOf = (input: unknown): Problem[] => {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.problems;
};

describe('a good scenario', () => {
  it('comes back with every default filled in, beside the input as written', () => {
    const parsed = parseScenario(JSON.stringify(small));
    expect(parsed).toMatchObject({ ok: true, input: small, scenario: { run: { replications: 100 }, size: 'other' } });
  });

  it('may begin with a byte order mark', () => {
    expect(parseScenario(`\uFEFF${JSON.stringify(small)}`).ok).toBe(true);
  });
});

describe('a bad field is named with its value and what is allowed, in both languages', () => {
  const presale = (fields: object): MergePatch => ({ contactTypes: { presale: fields } });

  it.each<[string, MergePatch, string, string]>([
    [
      'missing',
      presale({ service: null }),
      'contactTypes.presale.service：缺少这一项，应填一组字段 { "kind": … }，kind 为以下之一：voice、chatShared、chatRounds、deferred。',
      'contactTypes.presale.service: missing; it must be an object { "kind": … } whose kind is one of voice, chatShared, chatRounds, deferred.',
    ],
    [
      'of the wrong type',
      { calendar: { durationHours: '24' } },
      'calendar.durationHours：不能是 "24"，应填 1 到 960 之间的数。',
      'calendar.durationHours: "24" is not allowed; it must be a number from 1 to 960.',
    ],
    [
      'unknown, with the nearest known one',
      presale({ patienceSecond: 90 }),
      'contactTypes.presale.patienceSecond：没有这个字段，是不是要写 patienceSeconds？',
      'contactTypes.presale.patienceSecond: there is no such field. Did you mean patienceSeconds?',
    ],
    [
      'unknown, with all known ones when none is near',
      { calendar: { holiday: true } },
      'calendar.holiday：没有这个字段。这里可用的字段：timeZone、start、durationHours、intervalMinutes、launches。',
      'calendar.holiday: there is no such field. Fields here: timeZone, start, durationHours, intervalMinutes, launches.',
    ],
    [
      'negative',
      presale({ patienceSeconds: { mean: -90 } }),
      'contactTypes.presale.patienceSeconds.mean：不能是 -90，应填大于 0 的数。',
      'contactTypes.presale.patienceSeconds.mean: -90 is not allowed; it must be a number above 0.',
    ],
    [
      'of an unknown kind',
      presale({ patienceSeconds: { kind: 'pareto' } }),
      'contactTypes.presale.patienceSeconds.kind：不能是 "pareto"，应填以下之一：constant、uniform、exponential、erlang、gamma、weibull、lognormal、normal、empirical、hyperexponential。',
      'contactTypes.presale.patienceSeconds.kind: "pareto" is not allowed; it must be one of constant, uniform, exponential, erlang, gamma, weibull, lognormal, normal, empirical, hyperexponential.',
    ],
    [
      'not one of the values',
      { calendar: { intervalMinutes: 7 } },
      'calendar.intervalMinutes：不能是 7，应填以下之一：5、10、15、30、60。',
      'calendar.intervalMinutes: 7 is not allowed; it must be one of 5, 10, 15, 30, 60.',
    ],
    [
      'half of a text in two languages',
      { name: { zh: '小店' } },
      'name.en：缺少这一项，应填文字（不能为空）。',
      'name.en: missing; it must be text (not empty).',
    ],
    [
      'a fraction where only whole numbers go',
      presale({ priority: 1.5 }),
      'contactTypes.presale.priority：不能是 1.5，应填 0 到 9 之间的整数。',
      'contactTypes.presale.priority: 1.5 is not allowed; it must be a whole number from 0 to 9.',
    ],
    [
      'a list of the wrong length',
      { skillGroups: { phone: { roster: { onDutyShareByHour: [1, 1] } } } },
      'skillGroups.phone.roster.onDutyShareByHour：不能是 [1, 1]，应填列表 [ … ]，正好 24 项，每项为 0 到 1 之间的数。',
      'skillGroups.phone.roster.onDutyShareByHour: [1, 1] is not allowed; it must be a list [ … ] of exactly 24 items, each a number from 0 to 1.',
    ],
    [
      'an id that JSON would reorder',
      { channels: { '12': { name: 'x', kind: 'chat' } } },
      'channels.12：不能是 "12"，应填以英文字母开头的代号（字母、数字、- 和 _，最多 64 个字符）。',
      'channels.12: "12" is not allowed; it must be an id that begins with a letter (letters, digits, - and _, at most 64).',
    ],
    [
      'a time that is no time',
      { calendar: { start: '11 November' } },
      'calendar.start：不能是 "11 November"，应填当地日期和时间，如 2026-11-11T00:00。',
      'calendar.start: "11 November" is not allowed; it must be a local date and time like 2026-11-11T00:00.',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => {
    expect(zh(patch)).toEqual([inChinese]);
    expect(en(patch)).toEqual([inEnglish]);
  });

  it('in a list of lists names the place', () => {
    const weights = [...Array<number>(23).fill(1), -1];
    const demand = [{ kind: 'profile', contactsPerDay: 1, hourlyWeights: [weights] }];
    expect(problemsWith(presale({ demand })).map(({ path }) => path)).toEqual([
      'contactTypes.presale.demand[0].hourlyWeights[0][23]',
    ]);
  });

  it('lists every problem, not only the first', () => {
    const paths = problemsWith({ calendar: { durationHours: 0, start: 1 }, extra: 1, run: { replications: 1 } }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['calendar.start', 'calendar.durationHours', 'run.replications', 'extra']);
  });

  it('says so when the whole file is something else', () => {
    expect(formatProblems(problemsOf([1, 2]), 'en')[0]).toMatch(/^\[1, 2\] is not allowed; it must be an object/);
  });
});

describe('the text', () => {
  it('of 100 MB is refused unread', () => {
    const text = `[${'1,'.repeat(50_000_000)}1]`;
    const reading = vi.spyOn(JSON, 'parse');
    const problems = problemsOf(text);
    const reads = reading.mock.calls.length; // a matcher of calls would print all 100 MB when it fails
    reading.mockRestore();
    expect(reads).toBe(0);
    expect(formatProblems(problems, 'zh')).toEqual(['文件太大（约 100 MB），最多 5 MB，未读取。']);
    expect(formatProblems(problems, 'en')).toEqual([
      'The file is too large (about 100 MB; at most 5 MB) and was not read.',
    ]);
  });

  it('that is not JSON is refused with line and column', () => {
    const problems = problemsOf('{\n  "schemaVersion": 1,\n  "name": oops\n}');
    expect(formatProblems(problems, 'zh')).toEqual(['不是正确的 JSON：第 3 行第 11 列处有误。']);
    expect(formatProblems(problems, 'en')).toEqual(['This is not valid JSON: line 3, column 11.']);
  });

  it.each(['hour,contacts\n0,1200\n', '"hour";"contacts"', '', 'PK\u0003\u0004'])(
    'is said not to be a scenario at all when it is a table or no text: %j',
    (text) => {
      const problems = problemsOf(text);
      expect(problems).toMatchObject([{ path: '', code: 'notJson' }]);
      for (const language of ['zh', 'en'] as const)
        expect(formatProblems(problems, language)[0]).toContain('peakdesk import');
    },
  );

  it.each([`${'['.repeat(200_000)}${']'.repeat(200_000)}`, `{"a":${'[{"a":'.repeat(1000)}1${'}]'.repeat(1000)}}`])(
    'nested without end is refused instead of overflowing the stack',
    (text) => {
      expect(problemsOf(text)).toMatchObject([{ code: 'nestedTooDeep' }]);
    },
  );

  it('with 100,000 wrong fields is told by the first thousand and their number', () => {
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, i]));
    const problems = problemsOf(JSON.stringify({ ...small, ...fields }));
    expect(problems).toHaveLength(1001);
    expect(formatProblems(problems, 'en').at(-1)).toBe('And 99000 more problems, not listed.');
  });
});

describe('the version', () => {
  it.each([
    [2, '文件格式版本是 2，本程序只认识版本 1。请升级程序。', /has format version 2, this program reads version 1/],
    [0, '文件格式版本 0 不存在，应为 1。', /there is no format version 0/],
  ])('%d is refused before the fields are looked at', (schemaVersion, inChinese, inEnglish) => {
    const problems = problemsOf({ schemaVersion, whatever: 1 });
    expect(formatProblems(problems, 'zh')).toEqual([`schemaVersion：${inChinese}`]);
    expect(formatProblems(problems, 'en')[0]).toMatch(inEnglish);
  });

  it('must be there', () => {
    const { schemaVersion: _, ...rest } = small;
    expect(formatProblems(problemsOf(rest), 'en')).toEqual(['schemaVersion: missing; it must be 1.']);
  });
});
