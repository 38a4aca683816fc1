import { exp, expm1, log, log1p } from '../random/index.ts';
import { unitExponential } from './exponential.ts';
import type { DistributionOf, LawKind } from './kind.ts';
import type { Law } from './law.ts';

type Hyperexponential = DistributionOf<'hyperexponential'>;

/** Probabilities, made to add up to exactly 1 within rounding. */
function checkedProbabilities({ probabilities, means }: Hyperexponential): number[] {
  if (probabilities.length !== means.length) {
    throw new RangeError(`probabilities: ${probabilities.length} probabilities for ${means.length} means`);
  }
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  if (Math.abs(total - 1) > 1e-9) throw new RangeError(`probabilities: they add up to ${total}, not 1`);
  return probabilities.map((p) => p / total);
}

/** Sum over the components of p f(mean). */
function expectation(distribution: Hyperexponential, f: (mean: number) => number): number {
  return checkedProbabilities(distribution).reduce((sum, p, i) => sum + p * f(distribution.means[i]), 0);
}

/**
 * A mixture of exponential laws. a = number of components with a mean above 0, b = probability of exactly 0;
 * table = their probabilities, means and logarithms of the probabilities, one after the other.
 */
export const hyperexponential: LawKind<Hyperexponential> = {
  compile(distribution) {
    const { means } = distribution;
    const probabilities = checkedProbabilities(distribution);
    const live = means.map((_, i) => i).filter((i) => means[i] > 0 && probabilities[i] > 0);
    const table = Float64Array.from([
      ...live.map((i) => probabilities[i]),
      ...live.map((i) => means[i]),
      ...live.map((i) => log(probabilities[i])),
    ]);
    return { a: live.length, b: expectation(distribution, (mean) => (mean === 0 ? 1 : 0)), table };
  },
  quantile: (law, u) => (u <= law.b || law.a === 0 ? 0 : solve(law, u)),
  mean: (distribution) => expectation(distribution, (mean) => mean),
  cv(distribution) {
    const mean = expectation(distribution, (m) => m);
    if (mean === 0) return 0;
    return Math.sqrt((2 * expectation(distribution, (m) => m * m)) / (mean * mean) - 1);
  },
  cdf: (distribution, x) => (x < 0 ? 0 : expectation(distribution, (mean) => (mean === 0 ? 1 : -expm1(-x / mean)))),
};

/**
 * Newton's method on -log P(X > x) = -log(1 - u). The hazard of a mixture of exponentials falls, so from a point at or
 * left of the root the steps only go up and never pass it.
 */
function solve(law: Law, u: number): number {
  const target = unitExponential(u);
  let x = lowerBound(law, target);
  for (let step = Infinity; step > 1e-9 * x;) {
    step = u < 0.5 ? stepFromBelow(law, target, x) : stepInTail(law, target, x);
    x += step;
  }
  return x;
}

/** No component alone is above the mixture: x >= mean_i (target + log p_i). */
function lowerBound(law: Law, target: number): number {
  const table = law.table!;
  const n = law.a;
  let bound = 0;
  for (let i = 0; i < n; i++) bound = Math.max(bound, table[n + i] * (target + table[2 * n + i]));
  return bound;
}

/** Newton step with the probability of being at most x, which keeps the digits of small x. */
function stepFromBelow(law: Law, target: number, x: number): number {
  const table = law.table!;
  const n = law.a;
  let below = law.b;
  let density = 0;
  for (let i = 0; i < n; i++) {
    const fallen = expm1(-x / table[n + i]);
    below -= table[i] * fallen;
    density += (table[i] / table[n + i]) * (1 + fallen);
  }
  return ((target + log1p(-below)) * (1 - below)) / density;
}

/** Newton step with the probability of being above x, which keeps the digits of the tail. */
function stepInTail(law: Law, target: number, x: number): number {
  const table = law.table!;
  const n = law.a;
  let above = 0;
  let density = 0;
  for (let i = 0; i < n; i++) {
    const left = table[i] * exp(-x / table[n + i]);
    above += left;
    density += left / table[n + i];
  }
  return ((target + log(above)) * above) / density;
}
