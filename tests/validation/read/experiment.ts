import type { Measure } from '../measure/measure.ts';
import type { Scope } from '../measure/totals.ts';
import type { Centre } from './centre.ts';

/** Something to simulate that answers quantities of a case. */
export interface Experiment {
  /** Tells the experiments of a case apart in the report; empty when there is one. */
  readonly label: string;
  /** What a quantity's name says once the label is taken off it; null when another experiment answers it. */
  readonly bareName: (name: string) => string | null;
  /** Kinds of days and how often each comes; figures are ratios of expectations over all of them. */
  readonly days: readonly { readonly weight: number; readonly centre: Centre }[];
  /** Contacts that ask for people before this moment are left out; 0 for a day from empty. Case units. */
  readonly warmUp: number;
  /** T of the case, in its unit. */
  readonly threshold?: number;
  /** Length of the slices by arrival time, in its unit. */
  readonly slice?: number;
  /** Period of the arrivals, when values are means over periods. */
  readonly period?: number;
  /** Figures that have a meaning of their own in this kind of case. */
  readonly ownMeasure?: (name: string, scope: Scope) => Measure | null;
}

/** A case as one or several models, each with its share of the quantities. */
export interface Variant<M> {
  readonly label: string;
  readonly bareName: (name: string) => string | null;
  readonly model: M;
}

export const withPrefix =
  (prefix: string) =>
  (name: string): string | null =>
    name.startsWith(prefix) ? name.slice(prefix.length) : null;

export const withSuffix =
  (suffix: string) =>
  (name: string): string | null =>
    name.endsWith(suffix) ? name.slice(0, -suffix.length) : null;
