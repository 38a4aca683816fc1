import { exp, log, log1p } from '../elementary.ts';
import { logGamma } from './gammaFunction.ts';
import { normalQuantile } from './normal.ts';

const PRECISION = 2.2e-16;
/** From here on the series in 1 / degrees of freedom is exact to 12 digits for the levels used by intervals. */
const SERIES_FROM = 1000;

/** Quantile of Student's t law, 0 < p < 1, degreesOfFreedom > 0 (not only whole numbers); relative error about 1e-12. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperQuantile(p, degreesOfFreedom);
  return upperQuantile(1 - p, degreesOfFreedom);
}

/** t > 0 with P(T > t) = tail, tail < 1/2. */
function upperQuantile(tail: number, nu: number): number {
  const z = -normalQuantile(tail);
  return nu >= SERIES_FROM ? cornishFisher(z, nu) : solve(tail, nu, z);
}

/** Abramowitz & Stegun 26.7.5. */
function cornishFisher(z: number, nu: number): number {
  const z2 = z * z;
  const g1 = (z2 + 1) / 4;
  const g2 = ((5 * z2 + 16) * z2 + 3) / 96;
  const g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  const g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
  return z * (1 + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu);
}

/**
 * Newton's method on log P(T > t) as a function of log t. The density of log T is log-concave, hence so is its tail,
 * and after the first step the iterates run to the root from one side.
 */
function solve(tail: number, nu: number, start: number): number {
  const logBeta = logGamma(0.5 * nu) + logGamma(0.5) - logGamma(0.5 * (nu + 1));
  let t = start;
  for (let step = 1; Math.abs(step) > 1e-9;) {
    const w = (t * t) / nu;
    // t times the density at t.
    const density = exp(0.5 * log(w) - 0.5 * (nu + 1) * log1p(w) - logBeta);
    const probability = upperTail(w, nu, density);
    step = (log(probability / tail) * probability) / density;
    t *= exp(step);
  }
  return t;
}

/** P(T > t) for w = t^2 / nu from the incomplete beta function with parameters nu / 2 and 1/2. */
function upperTail(w: number, nu: number, density: number): number {
  const x = 1 / (1 + w);
  const a = 0.5 * nu;
  if (x < (a + 1) / (a + 2.5)) return (0.5 * density * betaFraction(a, 0.5, x)) / a;
  return 0.5 - density * betaFraction(0.5, a, w * x);
}

/** Continued fraction of the incomplete beta function (DLMF 8.17.22) by the method of Lentz. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > PRECISION && m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    const half = c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = c * d;
    fraction *= half * change;
  }
  return fraction;
}
