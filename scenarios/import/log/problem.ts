import type { Language } from '../../messages/index.ts';

/** What each kind of problem of a log tells besides its place and value. */
export interface LogProblemParams {
  // --- the file
  logTooLarge: { characters: number; limit: number };
  emptyLog: object;
  unknownLog: { needed: readonly string[] };
  missingColumn: { known: readonly string[] };
  noCalls: { rows: number; badRows: number };
  unknownDate: { first: string; last: string };
  // --- a row
  tooFewFields: { found: number; expected: number };
  notADay: object;
  notATime: object;
  notASecondsNumber: object;
  unknownOutcome: { known: readonly string[] };
}
export type LogProblemCode = keyof LogProblemParams;

/** One thing wrong with a call log, as data; `formatLogProblems` says it in words. */
export type LogProblem = {
  [Code in LogProblemCode]: {
    /** Line of the file, counted from 1; null when the whole file is meant. */
    readonly line: number | null;
    readonly column: string | null;
    readonly value: string;
    readonly code: Code;
    readonly params: LogProblemParams[Code];
  };
}[LogProblemCode];

interface Place {
  line?: number;
  column?: string;
  value?: string;
}

export function logProblem<Code extends LogProblemCode>(
  code: Code,
  params: LogProblemParams[Code],
  { line, column, value = '' }: Place = {},
): LogProblem {
  return { line: line ?? null, column: column ?? null, value: value.slice(0, 60), code, params } as LogProblem;
}

type Sentences = { readonly [Code in LogProblemCode]: (value: string, params: LogProblemParams[Code]) => string };

const SENTENCES: Record<Language, Sentences> = {
  zh: {
    logTooLarge: (_, { characters, limit }) =>
      `文件过大（${Math.round(characters / 1e6)} 百万字符，上限 ${limit / 1e6}），未读取。`,
    emptyLog: () => '文件中没有数据行：第一行应为表头，之后每行一通电话。',
    unknownLog: (value, { needed }) =>
      `不认识这种通话记录。表头为：${value}。请使用列名 ${needed.join('、')}，或提供一份列说明。`,
    missingColumn: (value, { known }) => `表头中没有“${value}”列。现有：${known.join('、')}。`,
    noCalls: (_, { rows, badRows }) => `${rows} 行中没有可用的已接通电话（${badRows} 行无法读取）。`,
    unknownDate: (value, { first, last }) => `记录中没有 ${value} 这一天；记录从 ${first} 到 ${last}。`,
    tooFewFields: (_, { found, expected }) => `只有 ${found} 个字段，应有 ${expected} 个。`,
    notADay: (value) => `“${value}”不是日期；请写成 1999-02-01 或 990201。`,
    notATime: (value) => `“${value}”不是时刻；请写成 09:05:30，或 1999-02-01 09:05:30。`,
    notASecondsNumber: (value) => `“${value}”不是秒数；应为大于等于 0 的数字。`,
    unknownOutcome: (value, { known }) => `结果“${value}”不在列说明中；已知：${known.join('、')}。`,
  },
  en: {
    logTooLarge: (_, { characters, limit }) =>
      `The file is too large (${Math.round(characters / 1e6)} million characters; at most ${limit / 1e6}) and was not read.`,
    emptyLog: () => 'The file has no rows: the first line must be a header, then one line per call.',
    unknownLog: (value, { needed }) =>
      `This kind of call log is not known. Its header is: ${value}. Name the columns ${needed.join(', ')}, or describe them.`,
    missingColumn: (value, { known }) => `The header has no column "${value}". It has: ${known.join(', ')}.`,
    noCalls: (_, { rows, badRows }) => `None of ${rows} rows is an answered call (${badRows} could not be read).`,
    unknownDate: (value, { first, last }) => `The log has no calls on ${value}; it runs from ${first} to ${last}.`,
    tooFewFields: (_, { found, expected }) => `only ${found} fields; there should be ${expected}.`,
    notADay: (value) => `"${value}" is no date; write it like 1999-02-01 or 990201.`,
    notATime: (value) => `"${value}" is no time; write it like 09:05:30, or 1999-02-01 09:05:30.`,
    notASecondsNumber: (value) => `"${value}" is no number of seconds; it must be 0 or more.`,
    unknownOutcome: (value, { known }) => `outcome "${value}" is not described; known: ${known.join(', ')}.`,
  },
};

/** One sentence per problem, with line and column in front where it concerns a row. */
export function formatLogProblems(problems: readonly LogProblem[], language: Language): string[] {
  return problems.map(({ line, column, value, code, params }) => {
    const sentence = (SENTENCES[language][code] as (value: string, params: LogProblem['params']) => string)(
      value,
      params,
    );
    if (line === null) return sentence;
    const place = language === 'zh' ? `第 ${line} 行` : `line ${line}`;
    return `${place}${column === null ? '' : `, ${column}`}: ${sentence}`;
  });
}
