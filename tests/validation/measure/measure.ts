import type { Recording } from './recording.ts';

/**
 * A figure as a function of expectations: `read` gives some totals of one day or run, `value` the figure from the means
 * of those totals over days. So a share over days is a ratio of means, and a variance a function of two means.
 */
export interface Measure {
  read(day: Recording): number[];
  value(means: readonly number[]): number;
}

export function mean(total: (day: Recording) => number): Measure {
  return { read: (day) => [total(day)], value: ([x]) => x };
}

/** Mean of one total over the mean of another. */
export function ratio(top: (day: Recording) => number, bottom: (day: Recording) => number): Measure {
  return { read: (day) => [top(day), bottom(day)], value: ([a, b]) => a / b };
}

export function variance(total: (day: Recording) => number): Measure {
  return {
    read: (day) => [total(day), total(day) ** 2],
    value: ([first, second]) => second - first * first,
  };
}
