import { exp, log, log1p } from '../elementary.ts';
import { logGamma, STIRLING_FROM, stirlingCorrection } from './gammaFunction.ts';

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;
const PRECISION = 1.1e-16;

/** x^a e^-x / Gamma(a): the density of log x under the gamma law of shape a and scale 1. */
export function gammaLogDensity(a: number, x: number): number {
  if (a < STIRLING_FROM) return exp(a * log(x) - x - logGamma(a));
  const d = (x - a) / a;
  return Math.sqrt(a) * INVERSE_SQRT_TWO_PI * exp(-a * (d - log1p(d)) - stirlingCorrection(a));
}

/** P(a, x) by the sum of x^n / (a + 1) ... (a + n) (A&S 6.5.29). */
export function lowerSeries(a: number, x: number, density: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = a + 1; term > sum * PRECISION; k++) {
    term *= x / k;
    sum += term;
  }
  return sum * density;
}

/** Q(a, x) by the continued fraction of Legendre (A&S 6.5.31) by the method of Lentz. */
export function upperFraction(a: number, x: number, density: number): number {
  if (x === Infinity) return 0;
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 2 * PRECISION && n < 1000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return fraction * density;
}
