export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** Such as `2.31 (2.28 … 2.40)`. */
export function formatSpread({ median, min, max }: Spread, format: (value: number) => string): string {
  return `${format(median)} (${format(min)} … ${format(max)})`;
}

export const decimals =
  (digits: number) =>
  (value: number): string =>
    value.toFixed(digits);

/** Millions, with two decimals. */
export const millions = (value: number): string => (value / 1e6).toFixed(2);

/** Bytes as millions of them. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);

/** Such as 1,000,000. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
