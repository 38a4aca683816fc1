import fc from 'fast-check';

/** Part of a random scenario. That all parts together make a valid one is not told by types but tested, sample by sample. */
export type Part = fc.Arbitrary<unknown>;

/** A mechanism on or off. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

export const pick = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** One of several laws with this mean. */
export const law = (mean: number) =>
  pick(
    { kind: 'exponential', mean },
    { kind: 'constant', value: mean },
    { kind: 'lognormal', mean, cv: 1.2 },
    { kind: 'gamma', mean, cv: 0.7 },
    { kind: 'uniform', min: 0, max: 2 * mean },
    { kind: 'hyperexponential', probabilities: [0.5, 0.5], means: [mean / 2, mean * 1.5] },
  );

/** Hours simulated. */
export const HOURS = 4;

/** The four hours simulated; those that begin late pass midnight. */
export class Clock {
  constructor(readonly startHour: 0 | 22) {}

  /** Local time so many minutes after the start. */
  at(minutes: number): string {
    const sinceMidnight = this.startHour * 60 + minutes;
    const day = 11 + Math.floor(sinceMidnight / 1440);
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return `2026-11-${day}T${two((sinceMidnight % 1440) / 60)}:${two(sinceMidnight % 60)}`;
  }

  /** One value per clock hour: those of the hours simulated, 0 outside. */
  byHour(values: readonly number[]): number[] {
    return Array.from({ length: 24 }, (_, hour) => values[(hour - this.startHour + 24) % 24] ?? 0);
  }
}
