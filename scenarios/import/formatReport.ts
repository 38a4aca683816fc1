import type { Language } from '../messages/index.ts';
import type { Distribution, Text } from '../schema/index.ts';
import type { ContactTypeFit } from './fit/contactTypes.ts';
import { PARAMETRIC_KINDS } from './fit/serviceLaw.ts';
import { formatLogProblems } from './log/problem.ts';
import type { ImportReport } from './report.ts';

/** The report as Markdown: what was read, then one table of the laws by contact type. */
export function formatImportReport(report: ImportReport, language: Language): string {
  const words = WORDS[language];
  const { calls, agentHours, busyness } = report;
  const ignored = Object.entries(report.ignored).map(([reason, rows]) => `${reason} ${rows}`);
  const lines = [
    `## ${inLanguage(report.log, language)}`,
    '',
    `- ${words.rows(report.rows, report.firstDate, report.lastDate, report.days)}`,
    `- ${words.leftOut(ignored, report.badRows)}`,
    ...formatLogProblems(report.problems, language).map((problem) => `  - ${problem}`),
    `- ${words.calls(calls.answered, calls.abandoned, calls.neverQueued)}`,
    `- ${words.agents(...hours(agentHours.serving, agentHours.onDuty, agentHours.spells))}`,
    `- ${words.busyness(busyness.workingDays > 1 ? busyness.cv.toFixed(3) : '–', busyness.workingDays)}`,
    '',
    ...table(
      words.typeHeader,
      report.types.map((fit) => typeRow(fit, words)),
    ),
    '',
    words.typeNote,
  ];
  return `${lines.join('\n')}\n`;
}

const hours = (...values: number[]): [number, number, number] => values.map(Math.round) as [number, number, number];

/** A distance that could be worked out, or a dash. */
const fixed = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–');

function typeRow(
  { type, offered, abandoned, vipShare, service, patience, pooled }: ContactTypeFit,
  words: Words,
): string[] {
  const closest = PARAMETRIC_KINDS.map((kind) => `${words.law[kind]} ${fixed(service.distances[kind])}`);
  return [
    type,
    String(offered),
    `${(vipShare * 100).toFixed(0)} %`,
    `${service.mean.toFixed(0)} / ${service.cv.toFixed(2)}`,
    `${words.law[service.law.kind] ?? service.law.kind}${pooled.service ? ' *' : ''}`,
    closest.join(', '),
    String(abandoned),
    patience.abandonments === 0 ? '–' : `${patience.exponentialMeanSeconds.toFixed(0)}${pooled.patience ? ' *' : ''}`,
    patience.abandonments === 0
      ? '–'
      : `${(patience.tailShare * 100).toFixed(0)} % > ${patience.tailFromSeconds.toFixed(0)}`,
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const inLanguage = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language]);

interface Words {
  readonly rows: (rows: number, first: string, last: string, days: number) => string;
  readonly leftOut: (ignored: readonly string[], bad: number) => string;
  readonly calls: (answered: number, abandoned: number, neverQueued: number) => string;
  readonly agents: (serving: number, onDuty: number, spells: number) => string;
  readonly busyness: (cv: string, days: number) => string;
  readonly typeHeader: readonly string[];
  readonly typeNote: string;
  readonly law: Readonly<Partial<Record<Distribution['kind'], string>>> &
    Record<(typeof PARAMETRIC_KINDS)[number], string>;
}

const WORDS: Record<Language, Words> = {
  zh: {
    rows: (rows, first, last, days) => `${rows} 行，${first} 至 ${last}，共 ${days} 天`,
    leftOut: (ignored, bad) => `按规则略去：${ignored.join('，') || '无'}；无法读取：${bad} 行`,
    calls: (answered, abandoned, neverQueued) =>
      `接通 ${answered}，排队中放弃 ${abandoned}；未请求人工即挂断 ${neverQueued}（不计入）`,
    agents: (serving, onDuty, spells) =>
      `坐席工时：通话 ${serving} 小时；推算在岗 ${onDuty} 小时；首末通话之间（半小时内的停顿计入）${spells} 小时`,
    busyness: (cv, days) => `工作日忙闲系数的变异系数 ${cv}（${days} 个工作日，已扣除泊松波动）`,
    typeHeader: ['类型', '来电', '优先', '通话均值/cv（秒）', '通话分布', 'KS 距离', '放弃', '平均耐心（秒）', '尾部'],
    typeNote:
      '平均耐心 = 全部等待时间 ÷ 放弃数（假设指数分布）；模拟所用为 Kaplan–Meier 分布，“尾部”之后接指数分布。* 该类型样本过少，用全部类型合并估计。',
    law: { lognormal: '对数正态', gamma: '伽马', exponential: '指数', empirical: '经验', constant: '常数' },
  },
  en: {
    rows: (rows, first, last, days) => `${rows} rows, ${first} to ${last}, ${days} days`,
    leftOut: (ignored, bad) => `Left out by rule: ${ignored.join(', ') || 'none'}; could not be read: ${bad} rows`,
    calls: (answered, abandoned, neverQueued) =>
      `${answered} answered, ${abandoned} abandoned in the queue; ${neverQueued} hung up before asking for a person (not counted)`,
    agents: (serving, onDuty, spells) =>
      `Agent hours: ${serving} serving; ${onDuty} estimated on duty; ${spells} from first to last call (pauses up to half an hour included)`,
    busyness: (cv, days) => `cv of the busyness factor of working days: ${cv} (${days} days, Poisson chance taken out)`,
    typeHeader: [
      'type',
      'offered',
      'VIP',
      'talk mean / cv (s)',
      'talk law',
      'KS distances',
      'abandoned',
      'mean patience (s)',
      'tail',
    ],
    typeNote:
      'Mean patience = all time waited / abandonments (as if exponential); the simulation uses the Kaplan-Meier law, continued by an exponential one beyond "tail". * Too few of its own: fitted on all types together.',
    law: {
      lognormal: 'lognormal',
      gamma: 'gamma',
      exponential: 'exponential',
      empirical: 'observed',
      constant: 'constant',
    },
  },
};
