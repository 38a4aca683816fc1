import { normalQuantile, studentQuantile } from '../random/index.ts';
import type { Estimate, ShareEstimate } from './types.ts';

/** Two-sided quantiles of one confidence level. Keeps those it has computed: tables ask for the same few again and again. */
export class Confidence {
  private readonly known = new Map<number, number>();

  /** @param level such as 0.95. Throws a RangeError outside (0, 1). */
  constructor(readonly level: number) {
    if (!(level > 0 && level < 1)) throw new RangeError(`confidence must lie between 0 and 1, not ${level}`);
  }

  /** Student's t with `degrees` of freedom: the interval is estimate -/+ t x standard error. */
  t(degrees: number): number {
    let t = this.known.get(degrees);
    if (t === undefined) {
      t = studentQuantile((1 + this.level) / 2, degrees);
      this.known.set(degrees, t);
    }
    return t;
  }
}

/** What is reported where nothing was observed. */
export const unobserved = (n: number): Estimate => ({ mean: NaN, low: NaN, high: NaN, n });

/**
 * Wilson's score interval for the share `count / n` of replications. NaN when n = 0.
 * Source: Wilson, JASA 22 (1927), without continuity correction.
 */
export function wilsonInterval(count: number, n: number, confidence = 0.95): ShareEstimate {
  if (n === 0) return { ...unobserved(0), count };
  const z = normalQuantile((1 + confidence) / 2);
  const share = count / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { mean: share, low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half, n, count };
}
