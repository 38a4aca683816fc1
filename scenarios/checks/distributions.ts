import { formatPath, problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Distribution, Scenario } from '../schema/index.ts';

/** A normal law farther below 0, in standard deviations, leaves nothing above 0 that could be drawn. */
const MOST_BELOW_ZERO = 30;

/** What the parameters of a distribution must satisfy together, wherever one is used. */
export function checkDistributions({ contactTypes, bot }: Scenario): Problem[] {
  return [...walk(contactTypes, ['contactTypes']), ...walk(bot, ['bot'])];
}

function walk(value: unknown, path: (string | number)[]): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner, i) => walk(inner, [...path, i]));
  // Demand sources and services have kinds too; none of theirs is the name of a distribution.
  const own = problemsOf(value as Distribution, formatPath(path));
  return [...own, ...Object.entries(value).flatMap(([field, inner]) => walk(inner, [...path, field]))];
}

function problemsOf(law: Distribution, path: string): Problem[] {
  switch (law.kind) {
    case 'uniform':
      return law.min > law.max ? [problem(path, law.min, 'minAboveMax', { min: law.min, max: law.max })] : [];
    case 'normal': {
      const { mean, standardDeviation } = law;
      if (mean >= -MOST_BELOW_ZERO * standardDeviation) return [];
      return [problem(`${path}.mean`, mean, 'meanTooLow', { standardDeviation, limit: MOST_BELOW_ZERO })];
    }
    case 'empirical': {
      if (law.weights === undefined) return [];
      const lengths = sameLength(path, { values: law.values.length, weights: law.weights.length });
      const zero = law.weights.every((weight) => weight === 0);
      return zero ? [...lengths, problem(`${path}.weights`, law.weights, 'allZero', {})] : lengths;
    }
    case 'hyperexponential': {
      const lengths = sameLength(path, { probabilities: law.probabilities.length, means: law.means.length });
      const sum = law.probabilities.reduce((total, probability) => total + probability, 0);
      const isOne = Math.abs(sum - 1) < 1e-9;
      return isOne ? lengths : [...lengths, problem(`${path}.probabilities`, law.probabilities, 'sumNotOne', { sum })];
    }
    default:
      return [];
  }
}

function sameLength(path: string, lengths: Record<string, number>): Problem[] {
  const isSame = new Set(Object.values(lengths)).size === 1;
  return isSame ? [] : [problem(path, undefined, 'lengthsDiffer', { lengths })];
}
