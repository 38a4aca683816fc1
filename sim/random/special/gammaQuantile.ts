import { exp, log } from '../elementary.ts';
import { logGamma } from './gammaFunction.ts';
import { gammaLogDensity } from './gammaSeries.ts';
import { lowerGammaWith, upperGammaWith } from './incompleteGamma.ts';
import { normalQuantile } from './normal.ts';

/** Limits, in log x, that keep a step from a poor start inside the range where the next one is good. */
const LONGEST_STEP = 2;
/** P(a, x) = x^a / Gamma(a + 1) (1 - O(x)): that small, the start from the leading term is exact. */
const EXACT_START_BELOW = 1e-16;
const LEAST_HALLEY_DIVISOR = 0.5;

/**
 * Quantile of the gamma law of shape a > 0 and scale 1, 0 < u < 1; relative error about 1e-13.
 * Halley's method on log P (below the median) or log Q (above) as a function of log x: both are concave, so the steps
 * run to the root from any start.
 */
export function unitGammaQuantile(a: number, u: number): number {
  let x = startValue(a, u);
  if (x < EXACT_START_BELOW) return x;
  const below = u < 0.5;
  const target = below ? u : 1 - u;
  for (let step = 1; Math.abs(step) > 1e-5;) {
    const density = gammaLogDensity(a, x);
    const probability = below ? lowerGammaWith(density, a, x) : upperGammaWith(density, a, x);
    const slope = (below ? density : -density) / probability;
    const newton = log(target / probability) / slope;
    step = newton / Math.max(LEAST_HALLEY_DIVISOR, 1 + 0.5 * newton * (a - x - slope));
    step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    x *= exp(step);
  }
  return x;
}

/** Wilson and Hilferty's cube of a normal value where it is good, else the leading term of the tail. */
function startValue(a: number, u: number): number {
  const root = 1 - 1 / (9 * a) + normalQuantile(u) / (3 * Math.sqrt(a));
  if (a >= 1 && root > 0.5) return a * root * root * root;
  const upper = -(log(1 - u) + logGamma(a));
  if (a < 1 && upper > 1.5) return upper - (1 - a) * log(upper);
  return exp((log(u) + logGamma(a + 1)) / a);
}
