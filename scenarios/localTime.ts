/** Seconds of a local wall time (`2026-11-11T00:00`) since 1970 in the same clock; null when no such moment exists. */
export function localSeconds(text: string): number | null {
  const [year, month, day, hour, minute, second = 0] = text.split(/\D/).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return isReal && minute < 60 && second < 60 ? date.getTime() / 1000 : null;
}
