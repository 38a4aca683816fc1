import { localSeconds } from '../../localTime.ts';

export const DAY_SECONDS = 86_400;

/** Days since 1970 of `990201`, `19990201`, `1999-02-01` or `1999/2/1`; null when there is no such day. */
export function parseDay(text: string): number | null {
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!parts) return null;
  const [year, month, date] = parts.slice(1).map(Number);
  // Two-digit years: logs of 1970 to 2069.
  const fullYear = parts[1].length === 4 ? year : year + (year < 70 ? 2000 : 1900);
  const seconds = localSeconds(`${fullYear}-${month}-${date}T00:00`);
  return seconds === null ? null : seconds / DAY_SECONDS;
}

/** Seconds after midnight of `9:05`, `09:05:30` or `09:05:30.25`; null when there is no such time. */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text);
  if (!parts) return null;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : null;
}

/** `1999-02-01` */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** 0 = Sunday, ... 6 = Saturday; 1 January 1970 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
