import { log } from '../elementary.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on Stirling's series with the terms below is exact to the last bit. */
export const STIRLING_FROM = 10;

/** log Gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= STIRLING_FROM (Abramowitz & Stegun 6.1.40). */
export function stirlingCorrection(x: number): number {
  const r = 1 / x;
  const r2 = r * r;
  return (
    r *
    (1 / 12 -
      r2 * (1 / 360 - r2 * (1 / 1260 - r2 * (1 / 1680 - r2 * (1 / 1188 - r2 * (691 / 360360 - r2 * (1 / 156)))))))
  );
}

/** log Gamma(x) for x > 0; absolute error about 1e-15, relative for large x. */
export function logGamma(x: number): number {
  let product = 1;
  for (; x < STIRLING_FROM; x++) product *= x;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingCorrection(x) - log(product);
}
