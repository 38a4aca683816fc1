import type { Distribution } from '../../schema/index.ts';
import { roundSignificant } from './round.ts';
import { type Moments, momentsOf, thinned } from './sample.ts';
import { gammaCdf, normalCdf } from './specialFunctions.ts';

/** `best`: a named law where one fits, else the observed values themselves. */
export type ServiceLawChoice = 'best' | 'empirical' | ParametricKind;
export const PARAMETRIC_KINDS = ['lognormal', 'gamma', 'exponential'] as const;
type ParametricKind = (typeof PARAMETRIC_KINDS)[number];

/** How service times of a contact type were made into a law. */
export interface ServiceFit extends Moments {
  readonly observations: number;
  /** Greatest distance between the distribution function of each law and that of the observations (Kolmogorov-Smirnov). */
  readonly distances: Readonly<Record<ParametricKind, number>>;
  /** Where the choice is a named law, the distance must not exceed this. */
  readonly acceptedDistance: number;
  readonly law: Distribution;
}

const EMPIRICAL_VALUES = 1000;
/** A law this close differs from the observations by less than matters for planning, however many there are. */
const CLOSE_ENOUGH = 0.02;
/** 5 % point of the Kolmogorov distance times the square root of the number of observations. */
const KOLMOGOROV_5_PERCENT = 1.36;

/**
 * Fits service seconds. The named laws take mean and cv from the sample, so that the work load is that of the log; the
 * distance judges only the shape. Times of 0 are part of the observed values, but no named law can have them.
 */
export function fitServiceLaw(seconds: readonly number[], choice: ServiceLawChoice): ServiceFit {
  const sorted = [...seconds].sort((a, b) => a - b);
  const moments = momentsOf(sorted);
  const distances = Object.fromEntries(
    PARAMETRIC_KINDS.map((kind) => [kind, roundSignificant(distance(sorted, cdfOf(kind, moments)))]),
  ) as Record<ParametricKind, number>;
  const closest = PARAMETRIC_KINDS.reduce((best, kind) => (distances[kind] < distances[best] ? kind : best));
  const acceptedDistance = roundSignificant(Math.max(CLOSE_ENOUGH, KOLMOGOROV_5_PERCENT / Math.sqrt(sorted.length)));
  const best = distances[closest] <= acceptedDistance ? closest : 'empirical';
  return {
    mean: roundSignificant(moments.mean),
    cv: roundSignificant(moments.cv),
    observations: sorted.length,
    distances,
    acceptedDistance,
    law: lawOf(choice === 'best' ? best : choice, moments, sorted),
  };
}

function lawOf(kind: ParametricKind | 'empirical', { mean, cv }: Moments, sorted: readonly number[]): Distribution {
  // All values equal, or all 0: no law with a spread.
  if (!(cv > 0)) return { kind: 'constant', value: roundSignificant(mean || 0) };
  if (kind === 'exponential') return { kind, mean: roundSignificant(mean) };
  if (kind !== 'empirical') return { kind, mean: roundSignificant(mean), cv: roundSignificant(cv) };
  const ones = sorted.map(() => 1);
  const values = sorted.length > EMPIRICAL_VALUES ? thinned(sorted, ones, EMPIRICAL_VALUES) : sorted;
  return { kind, values: values.map(roundSignificant) };
}

function cdfOf(kind: ParametricKind, { mean, cv }: Moments): (x: number) => number {
  switch (kind) {
    case 'exponential':
      return (x) => 1 - Math.exp(-x / mean);
    case 'gamma': {
      const shape = 1 / (cv * cv);
      return (x) => gammaCdf(shape, (x * shape) / mean);
    }
    case 'lognormal': {
      const variance = Math.log(1 + cv * cv);
      const location = Math.log(mean) - variance / 2;
      return (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - location) / Math.sqrt(variance)));
    }
  }
}

/** Kolmogorov-Smirnov distance. Whole seconds stand for half a second either side, else ties would count as misfit. */
function distance(sorted: readonly number[], cdf: (x: number) => number): number {
  const half = sorted.every(Number.isInteger) ? 0.5 : 0;
  const n = sorted.length;
  let greatest = 0;
  for (let i = 0; i < n;) {
    const before = i;
    while (i < n && sorted[i] === sorted[before]) i++;
    const low = Math.abs(cdf(sorted[before] - half) - before / n);
    const high = Math.abs(cdf(sorted[before] + half) - i / n);
    greatest = Math.max(greatest, low, high);
  }
  return greatest;
}
