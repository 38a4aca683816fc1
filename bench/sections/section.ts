/** How much is measured. */
export interface Options {
  readonly rounds: number;
  /** Part of the full size: 1, or little in a test that looks at results and not at time. */
  readonly scale: number;
  /** Whether what takes minutes is measured too. */
  readonly full: boolean;
}

export interface Measured {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is not as theory, other programs or the accounts demand. */
  readonly wrong: readonly string[];
  /** The same as numbers, for --json. */
  readonly data: unknown;
}

/** One table of the bench. */
export interface Section {
  readonly id: string;
  readonly title: string;
  measure(options: Options): Measured | Promise<Measured>;
}

/** Rounds count from 1: their numbers are the seeds. */
export function inRounds<T>(rounds: number, measure: (round: number) => T): T[] {
  return Array.from({ length: rounds }, (_, index) => measure(index + 1));
}
