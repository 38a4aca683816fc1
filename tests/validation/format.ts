/** The file format of the validation cases ("validation v1"), as far as the runner reads it. */
export interface CaseFile {
  readonly cases: readonly ValidationCase[];
}

export interface ValidationCase {
  readonly id: string;
  readonly title: string;
  /** The exact specification; rates are per the model's `time_unit`. */
  readonly model: Json;
  readonly quantities: readonly Quantity[];
  /** Where the file of the case lies; data files are named by their paths from there. */
  readonly folder?: string;
}

export type Json = Readonly<Record<string, unknown>>;

export interface Quantity {
  readonly name: string;
  readonly value: unknown;
  readonly kind: 'analytic' | 'int' | 'exact' | 'mean' | 'prob' | 'published';
  /** Trustworthy significant digits. */
  readonly digits: number;
  readonly definition?: string;
  readonly se_max?: number;
  readonly se_pub?: number;
  readonly published?: { readonly value: unknown };
}

/** `skipped`: a file that the case needs is not there. */
export type Verdict = 'passed' | 'failed' | 'not expressible' | 'skipped';

/** One line of the report. */
export interface Row {
  readonly quantity: string;
  /** Which of several models of the case. */
  readonly label?: string;
  readonly value: unknown;
  readonly verdict: Verdict;
  readonly estimate?: number | string | readonly number[];
  readonly standardError?: number;
  /** (estimate - value) / standard error. */
  readonly z?: number;
  /** Why it failed or cannot be expressed, or that it was run again. */
  readonly note?: string;
}

/** A part of a case has no counterpart in the simulator. The message says which. */
export class NotExpressible extends Error {
  readonly verdict: Verdict = 'not expressible';
}

/** A file that the case needs is not there. The message says which. */
export class FileMissing extends NotExpressible {
  override readonly verdict = 'skipped';
}

/** A number written as 5, 0.25 or 1/3. */
export function numberOf(text: string): number {
  const [top, bottom = 1] = text.split('/').map(Number);
  return top / bottom;
}
