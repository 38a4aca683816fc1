import type { Estimate, Unit } from '../../sim/index.ts';
import type { Messages } from '../i18n/index.ts';

const NOTHING = '–';
const DECIMALS: Record<Unit, number> = { count: 1, share: 1, seconds: 1, agents: 1, contacts: 2, money: 2 };

/** A quantity with its unit, in about three significant digits. */
export function formatValue(value: number, unit: Unit, messages: Messages): string {
  return Number.isFinite(value) ? withUnit(decimal(scaled(value, unit), unit), unit, messages) : NOTHING;
}

/** A difference with its sign; shares differ by percentage points. */
export function formatDifference(value: number, unit: Unit, messages: Messages): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = signed(decimal(scaled(value, unit), unit));
  return unit === 'share' ? messages.points(text) : withUnit(text, unit, messages);
}

/** Both ends of an interval; the unit stands beside the value. */
export function formatInterval({ low, high }: Estimate, unit: Unit, format: 'value' | 'difference'): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return NOTHING;
  const end = (value: number) => {
    const text = decimal(scaled(value, unit), unit);
    return format === 'difference' ? signed(text) : text;
  };
  return `${end(low)} … ${end(high)}`;
}

/** A value with the half-width of its interval, the wider one where it is cut off at a limit; for tables of many. */
export function formatWithin({ mean, low, high }: Omit<Estimate, 'n'>, unit: Unit, messages: Messages): string {
  const half = Math.max(mean - low, high - mean);
  const value = formatValue(mean, unit, messages);
  return Number.isFinite(half) ? `${value} ±${decimal(scaled(half, unit), unit)}` : value;
}

/** 0.95 as 95 %. */
export const formatPercent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** The local clock at a number of seconds after the start; with the date when the run is longer than a day. */
export function formatClock(start: string, seconds: number, withDate: boolean): string {
  const local = new Date(Date.parse(`${start}Z`) + seconds * 1000).toISOString();
  return withDate ? `${local.slice(5, 10)} ${local.slice(11, 16)}` : local.slice(11, 16);
}

const scaled = (value: number, unit: Unit): number => (unit === 'share' ? value * 100 : value);

function decimal(value: number, unit: Unit): string {
  const digits = unit !== 'share' && Math.abs(value) >= 100 ? 0 : DECIMALS[unit];
  const text = value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return Number(text.replaceAll(',', '')) === 0 ? text.replace('-', '') : text;
}

const signed = (text: string): string => (text.startsWith('-') || Number(text) === 0 ? text : `+${text}`);

function withUnit(text: string, unit: Unit, messages: Messages): string {
  if (unit === 'share') return `${text}%`;
  return unit === 'seconds' ? messages.seconds(text) : text;
}
