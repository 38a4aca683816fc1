import type { Distribution, DistributionKind } from '../../scenarios/index.ts';
import { uniformOf } from '../random/index.ts';
import { constant } from './constant.ts';
import { type Curve, drawCurve, valueOn } from './curve.ts';
import { empirical } from './empirical.ts';
import { erlang } from './erlang.ts';
import { exponential, unitExponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { hyperexponential } from './hyperexponential.ts';
import type { DistributionOf, LawKind } from './kind.ts';
import type { Law } from './law.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

export { unitExponential } from './exponential.ts';
export { gammaQuantile } from './gamma.ts';
export type { Law } from './law.ts';

const REGISTRY: { readonly [K in DistributionKind]: LawKind<DistributionOf<K>> } = {
  constant,
  uniform,
  exponential,
  erlang,
  gamma,
  weibull,
  lognormal,
  normal,
  empirical,
  hyperexponential,
};

/** `Law.code` of each kind. */
const CODE = {
  constant: 0,
  uniform: 1,
  exponential: 2,
  erlang: 3,
  gamma: 4,
  weibull: 5,
  lognormal: 6,
  normal: 7,
  empirical: 8,
  hyperexponential: 9,
} as const satisfies Record<DistributionKind, number>;

type LawCode = (typeof CODE)[DistributionKind];

function kindOf(distribution: Distribution): LawKind<Distribution> {
  return REGISTRY[distribution.kind] as LawKind<Distribution>;
}

/** Makes a distribution ready to sample. Throws RangeError naming the field when its parameters are impossible. */
export function compileLaw(distribution: Distribution): Law {
  const kind = kindOf(distribution);
  const code = CODE[distribution.kind];
  const { a, b, table } = kind.compile(distribution);
  return { code, a, b, table, curve: kind.isSmoothFamily ? curveOf(code, b) : null, mean: lawMean(distribution) };
}

/** Curves drawn lately, by code and b: most laws of a scenario, and of all positions of its levers, share a few. */
const curves = new Map<string, Curve | null>();
const MOST_CURVES = 64;

function curveOf(code: number, b: number): Curve | null {
  const key = `${code} ${b}`;
  const known = curves.get(key);
  if (known !== undefined) return known;
  const unit: Law = { code, a: 1, b, table: null, curve: null, mean: NaN };
  const curve = drawCurve((u) => exactQuantile(unit, u));
  if (curves.size >= MOST_CURVES) curves.clear();
  curves.set(key, curve);
  return curve;
}

/** Mean of the law itself, in its own unit. */
export function lawMean(distribution: Distribution): number {
  return kindOf(distribution).mean(distribution);
}

/** Standard deviation / mean of the law itself; 0 when the mean is 0. */
export function lawCv(distribution: Distribution): number {
  return kindOf(distribution).cv(distribution);
}

/** P(X <= x). */
export function lawCdf(distribution: Distribution, x: number): number {
  return kindOf(distribution).cdf(distribution, x);
}

/** The value of the law at u, 0 < u < 1: one uniform in, one value out, never falling in u. */
export function quantile(law: Law, u: number): number {
  const { curve } = law;
  if (law.code === CODE.exponential) return law.a * unitExponential(u);
  if (curve === null) return exactQuantile(law, u);
  const value = valueOn(curve, u);
  return value >= 0 ? law.a * value : exactQuantile(law, u);
}

/** A switch and not a table of functions, so that the compiler can inline the cases; a missing one does not compile. */
function exactQuantile(law: Law, u: number): number {
  switch (law.code as LawCode) {
    case CODE.constant:
      return constant.quantile(law, u);
    case CODE.uniform:
      return uniform.quantile(law, u);
    case CODE.exponential:
      return exponential.quantile(law, u);
    case CODE.erlang:
      return erlang.quantile(law, u);
    case CODE.gamma:
      return gamma.quantile(law, u);
    case CODE.weibull:
      return weibull.quantile(law, u);
    case CODE.lognormal:
      return lognormal.quantile(law, u);
    case CODE.normal:
      return normal.quantile(law, u);
    case CODE.empirical:
      return empirical.quantile(law, u);
    case CODE.hyperexponential:
      return hyperexponential.quantile(law, u);
  }
}

/** Fills a list with the values of the law at a stream's words: small loops, one for each step, run several times as fast. */
export function quantilesInto(values: Float64Array, law: Law, words: Int32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = uniformOf(words[i]);
  for (let i = 0; i < values.length; i++) values[i] = quantile(law, values[i]);
}
