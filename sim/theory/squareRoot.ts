import { normalCdf, normalDensity } from '../random/index.ts';
import { whereFallsTo } from './steadyState.ts';

/** Square-root staffing: the load and a safety margin of `margin` times its square root, rounded up. */
export function squareRootStaffing(load: number, margin: number): number {
  return Math.ceil(load + margin * Math.sqrt(load));
}

/**
 * Share of contacts that wait with square-root staffing, in the limit of many agents. Garnett, Mandelbaum and Reiman
 * (2002); without patience Halfin and Whitt (1981).
 *
 * @param margin in square roots of the load; may be negative when customers leave
 * @param patience mean patience / mean service; left out: nobody gives up
 */
export function delayProbability(margin: number, patience = Infinity): number {
  if (patience === Infinity) return margin > 0 ? 1 / (1 + margin / hazard(-margin)) : 1;
  const root = Math.sqrt(patience);
  return 1 / (1 + hazard(margin * root) / root / hazard(-margin));
}

/** The margin at which a share `delay` of contacts waits, 0 < delay < 1: the inverse of delayProbability. */
export function marginForDelay(delay: number, patience = Infinity): number {
  const above = whereFallsTo(delay, (margin) => delayProbability(margin, patience), 1);
  if (above > 0 || patience === Infinity) return above;
  return -whereFallsTo(1 - delay, (margin) => 1 - delayProbability(-margin, patience), 1);
}

const FAR = 4;
const FRACTION_TERMS = 60;

/** Density of the standard normal law at x / P(X > x). */
function hazard(x: number): number {
  if (x < FAR) return normalDensity(x) / normalCdf(-x);
  // Laplace's continued fraction, where both would underflow in the end.
  let fraction = x;
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = x + k / fraction;
  return fraction;
}
