import { log1p } from '../elementary.ts';
import { gammaLogDensity, lowerSeries, upperFraction } from './gammaSeries.ts';
import { normalCdf, normalDensity } from './normal.ts';

/** Above this shape Temme's expansion is exact to the last digits; below it the series is short. */
const TEMME_FROM = 5000;

/** P(a, x), the probability that a gamma variable of shape a > 0 and scale 1 is at most x. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < Infinity ? lowerGammaWith(gammaLogDensity(a, x), a, x) : 1;
}

/** Q(a, x) = 1 - P(a, x), without cancellation in the upper tail. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < Infinity ? upperGammaWith(gammaLogDensity(a, x), a, x) : 0;
}

/** The same for 0 < x < Infinity, for a caller that knows `gammaLogDensity(a, x)`. */
export function lowerGammaWith(density: number, a: number, x: number): number {
  if (a >= TEMME_FROM) return temme(a, x, -1);
  return x < a + 1 ? lowerSeries(a, x, density) : 1 - upperFraction(a, x, density);
}

/** The same for 0 < x < Infinity, for a caller that knows `gammaLogDensity(a, x)`. */
export function upperGammaWith(density: number, a: number, x: number): number {
  if (a >= TEMME_FROM) return temme(a, x, 1);
  return x < a + 1 ? 1 - lowerSeries(a, x, density) : upperFraction(a, x, density);
}

/**
 * Temme's uniform expansion for large a (N. M. Temme, 1979; DLMF 8.12): upper tail for side 1, lower for -1.
 * eta^2 / 2 = d - log(1 + d), d = x / a - 1.
 */
function temme(a: number, x: number, side: 1 | -1): number {
  const d = (x - a) / a;
  const halfSquare = d - log1p(d);
  const eta = d < 0 ? -Math.sqrt(2 * halfSquare) : Math.sqrt(2 * halfSquare);
  const z = eta * Math.sqrt(a);
  if (a * halfSquare > 700) return eta * side > 0 ? 0 : 1;
  const c0 =
    -1 / 3 +
    eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta * (1 / 2835 + eta * (-139 / 777600 + eta * (1 / 25515))))));
  const c1 = -1 / 540 + eta * (-1 / 288 + eta * (1 / 378 + eta * (-77 / 77760)));
  const c2 = 25 / 6048 + eta * (-139 / 51840);
  const correction = (normalDensity(z) * (c0 + (c1 + c2 / a) / a)) / Math.sqrt(a);
  return normalCdf(-side * z) + side * correction;
}
