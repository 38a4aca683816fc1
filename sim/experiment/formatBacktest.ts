import type { Language } from '../../scenarios/index.ts';
import { BACKTEST_FIGURES, type BacktestDay, type BacktestFigure, type Checked } from './backtest.ts';
import type { BacktestTable, FigureSummary } from './backtestTable.ts';

/** The backtest as Markdown: shares inside the intervals, then by clock hour, then by day. */
export function formatBacktest(table: BacktestTable, language: Language): string {
  const words = WORDS[language];
  const sections = [
    `## ${words.shares}`,
    words.sharesNote(table.fewestOffered),
    grid(
      [words.figure, words.hoursInside, words.daysInside, words.actualDay, words.simulatedDay],
      shareRows(table, words),
    ),
    `## ${words.byHour}`,
    words.byHourNote,
    grid([words.hour, words.days, ...figureNames(words)], hourRows(table)),
    `## ${words.byDay}`,
    words.byDayNote,
    grid(
      [words.date, ...figureNames(words)],
      table.days.map((day) => dayRow(day, words)),
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Every compared hour of one day as Markdown, in the columns of the table by day. */
export function formatBacktestHours(day: BacktestDay, language: Language, fewestOffered = 10): string {
  const words = WORDS[language];
  const rows = day.hours.flatMap((hour, h) =>
    hour.offered.actual < fewestOffered
      ? []
      : [[clockHour(h), ...BACKTEST_FIGURES.map((figure) => checkedCell(hour[figure]))]],
  );
  return `### ${dayName(day, words)}\n\n${grid([words.hour, ...figureNames(words)], rows)}\n`;
}

function shareRows({ allHours, wholeDays }: BacktestTable, words: Words): string[][] {
  return BACKTEST_FIGURES.map((figure) => [
    words.figures[figure],
    insideCell(allHours[figure]),
    insideCell(wholeDays[figure]),
    number(wholeDays[figure].actual, 1),
    number(wholeDays[figure].simulated, 1),
  ]);
}

function hourRows({ clockHours }: BacktestTable): string[][] {
  return clockHours.map(({ hour, days, figures }) => [
    clockHour(hour),
    String(days),
    ...BACKTEST_FIGURES.map((figure) => {
      const { actual, simulated, inside, compared } = figures[figure];
      return compared === 0 ? '–' : `${number(actual)} / ${number(simulated)} (${inside}/${compared})`;
    }),
  ]);
}

function dayRow(day: BacktestDay, words: Words): string[] {
  return [dayName(day, words), ...BACKTEST_FIGURES.map((figure) => checkedCell(day.wholeDay[figure]))];
}

/** What happened, the simulated mean and interval, and a mark when it lies outside. */
function checkedCell({ actual, mean, low, high, inside }: Checked): string {
  if (inside === null) return number(actual);
  const cell = `${number(actual)} / ${number(mean)} [${number(low)}, ${number(high)}]`;
  return inside ? cell : `**${cell} ✗**`;
}

const insideCell = ({ inside, compared }: FigureSummary): string =>
  compared === 0 ? '–' : `${((100 * inside) / compared).toFixed(1)} % (${inside}/${compared})`;
const number = (value: number, digits = 0): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const dayName = ({ date, weekday }: BacktestDay, { weekdays }: Words): string => `${date} ${weekdays[weekday]}`;
const figureNames = ({ figures }: Words): string[] => BACKTEST_FIGURES.map((figure) => figures[figure]);

function grid(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

interface Words {
  readonly shares: string;
  readonly sharesNote: (fewestOffered: number) => string;
  readonly byHour: string;
  readonly byHourNote: string;
  readonly byDay: string;
  readonly byDayNote: string;
  readonly figure: string;
  readonly hoursInside: string;
  readonly daysInside: string;
  readonly actualDay: string;
  readonly simulatedDay: string;
  readonly hour: string;
  readonly days: string;
  readonly date: string;
  readonly weekdays: readonly string[];
  readonly figures: Readonly<Record<BacktestFigure, string>>;
}

const WORDS: Record<Language, Words> = {
  zh: {
    shares: '落入区间的比例',
    sharesNote: (fewest) => `只比较实际来电不少于 ${fewest} 通的小时。区间为单日（单小时）的 95% 预测区间。`,
    byHour: '按钟点',
    byHourNote: '各格：实际均值 / 模拟均值（落入区间的天数 / 比较天数）。',
    byDay: '按天',
    byDayNote: '各格：实际值 / 模拟均值 [95% 预测区间]；✗ 表示落在区间之外。',
    figure: '指标',
    hoursInside: '小时',
    daysInside: '整天',
    actualDay: '日均实际',
    simulatedDay: '日均模拟',
    hour: '钟点',
    days: '天数',
    date: '日期',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    figures: {
      offered: '来电',
      answered: '接通',
      abandoned: '放弃',
      meanWaitSeconds: '平均等待（秒）',
      p90WaitSeconds: '等待 P90（秒）',
      meanWaitOfAbandonedSeconds: '放弃者平均等待（秒）',
    },
  },
  en: {
    shares: 'Share inside the intervals',
    sharesNote: (fewest) =>
      `Hours with at least ${fewest} real contacts are compared. Intervals are 95 % prediction intervals for one day (one hour).`,
    byHour: 'By clock hour',
    byHourNote: 'Each cell: mean of what happened / simulated mean (days inside the interval / days compared).',
    byDay: 'By day',
    byDayNote: 'Each cell: what happened / simulated mean [95 % prediction interval]; ✗ marks those outside.',
    figure: 'figure',
    hoursInside: 'hours',
    daysInside: 'whole days',
    actualDay: 'actual, mean of days',
    simulatedDay: 'simulated',
    hour: 'hour',
    days: 'days',
    date: 'date',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    figures: {
      offered: 'offered',
      answered: 'answered',
      abandoned: 'abandoned',
      meanWaitSeconds: 'mean wait (s)',
      p90WaitSeconds: 'P90 wait (s)',
      meanWaitOfAbandonedSeconds: 'mean wait of abandoned (s)',
    },
  },
};
