import type { Language, Text } from '../scenarios/index.ts';

export type { Language } from '../scenarios/index.ts';

/** How a quantity is written: seconds as a duration, shares as per cent, a count as a whole number. The currency of money stands beside the figure's name. */
export type Unit = 'seconds' | 'share' | 'count' | 'contacts' | 'agents' | 'money';

interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Decimals that are written. */
type Digits = 0 | 1 | 2;

export const NOTHING = '–';
const MINUS = '−';
const TIME_UNITS = {
  zh: { hour: ' 小时', minute: ' 分', second: ' 秒' },
  en: { hour: ' h', minute: ' m', second: ' s' },
} as const;

/** By language and number of decimals; made once, as making one takes a hundred times as long as using it. */
const DECIMALS = { zh: decimals('zh-CN'), en: decimals('en-US') };

function decimals(locale: string): Intl.NumberFormat[] {
  return [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
}

function decimal(value: number, digits: Digits, language: Language): string {
  return DECIMALS[language][digits].format(value);
}

/** 1 分 20 秒 / 1 m 20 s. Below ten seconds one decimal is kept, above an hour the seconds are dropped. */
export function formatDuration(seconds: number, language: Language): string {
  if (!Number.isFinite(seconds)) return NOTHING;
  if (seconds < 0) return MINUS + formatDuration(-seconds, language);
  const unit = TIME_UNITS[language];
  const tenths = Math.round(seconds * 10) / 10;
  if (tenths < 10) return decimal(tenths, Number.isInteger(tenths) ? 0 : 1, language) + unit.second;
  const whole = Math.round(seconds);
  if (whole < 60) return whole + unit.second;
  if (whole < 3600) return joined(Math.floor(whole / 60), unit.minute, whole % 60, unit.second);
  const minutes = Math.round(seconds / 60);
  return joined(Math.floor(minutes / 60), unit.hour, minutes % 60, unit.minute);
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? large + largeUnit : `${large}${largeUnit} ${small}${smallUnit}`;
}

/** 0.4321 -> 43.2%. */
export function formatShare(share: number, language: Language, digits: Digits = 1): string {
  return Number.isFinite(share) ? `${decimal(clean(share * 100, digits), digits, language)}%` : NOTHING;
}

/** Thousands are grouped, in Chinese 100,000 and above are written in 万; means below 100 keep decimals. */
export function formatCount(value: number, language: Language): string {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  if (language === 'zh' && size >= 100_000) return `${decimal(value / 10_000, size >= 1_000_000 ? 0 : 1, language)} 万`;
  if (size >= 100 || Number.isInteger(value)) return decimal(value, 0, language);
  return decimal(value, size < 10 ? 2 : 1, language);
}

/** Rounding must not leave "-0". */
const clean = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** Any quantity in the words of its unit. */
export function formatValue(value: number, unit: Unit, language: Language, digits?: Digits): string {
  if (unit === 'seconds') return formatDuration(value, language);
  if (unit === 'share') return formatShare(value, language, digits);
  return formatCount(unit === 'count' ? Math.round(value) : value, language);
}

/** Digits of a per cent that its interval supports: none when it is wider than a point, or when there is none. */
const shareDigits = ({ low, high }: Interval): Digits => (high - low <= 0.01 ? 1 : 0);

/** The value, with as many digits as its interval supports. */
export function formatMean(estimate: Interval, unit: Unit, language: Language): string {
  return formatValue(estimate.mean, unit, language, unit === 'share' ? shareDigits(estimate) : undefined);
}

/** 41–45%, or 3 分 2 秒–3 分 18 秒. Empty when there is no interval, or when it is narrower than the digits shown. */
export function formatInterval(estimate: Interval, unit: Unit, language: Language): string {
  if (!Number.isFinite(estimate.low) || !Number.isFinite(estimate.high)) return '';
  const digits = unit === 'share' ? shareDigits(estimate) : undefined;
  const [low, high] = [estimate.low, estimate.high].map((v) => formatValue(v, unit, language, digits));
  if (low === high) return '';
  return unit === 'share' ? `${low.slice(0, -1)}–${high}` : `${low}–${high}`;
}

const POINTS = { zh: ' 个百分点', en: ' pts' } as const;

/** A signed difference: +35.2 个百分点, −1 分 20 秒, +120. */
export function formatDifference(value: number, unit: Unit, language: Language): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = unsigned(Math.abs(value), unit, language);
  if (isNothing(text)) return text;
  return (value < 0 ? MINUS : '+') + text;
}

/** Whether a quantity as written is 0, if only by its digits. */
export const isNothing = (text: string): boolean => /^[^1-9]*$/.test(text);

function unsigned(size: number, unit: Unit, language: Language): string {
  return unit === 'share' ? decimal(size * 100, 1, language) + POINTS[language] : formatValue(size, unit, language);
}

/** The ends of a difference's interval: "+33.1 到 +37.4", in the unit of the difference beside it. Empty when there is none or it has no width. */
export function formatDifferenceInterval(estimate: Interval, unit: Unit, language: Language): string {
  if (!Number.isFinite(estimate.low) || !Number.isFinite(estimate.high)) return '';
  const ends = [estimate.low, estimate.high].map((end) =>
    formatDifference(end, unit, language).replace(POINTS[language], ''),
  );
  return ends[0] === ends[1] ? '' : ends.join(language === 'zh' ? ' 到 ' : ' to ');
}

/** Clock time of a second counted from a local start such as 2026-11-11T00:00. */
export function formatClock(start: string, second: number): string {
  return localMoment(start, second).toISOString().slice(11, 16);
}

/** Local moment as if the zone were UTC: only clock and date are read from it, so no zone can shift it. */
export function localMoment(start: string, second: number): Date {
  return new Date(Date.parse(`${start}Z`) + second * 1000);
}

const DATES = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
};

/** 11月11日 / 11 Nov. */
export const formatDate = (moment: Date, language: Language): string => DATES[language].format(moment);

/** A scenario's own text in the page's language. */
export const textIn = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language]);
