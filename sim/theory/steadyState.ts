/**
 * A queue in the long run. Probabilities are shares of all contacts offered, blocked ones included; times are in the
 * unit of the rates given. Wait = time in the queue until answered or abandoned, 0 for those answered at once.
 */
export interface SteadyState {
  readonly pWait: number;
  readonly pAbandon: number;
  readonly pBlocked: number;
  /** Of contacts that were not blocked. */
  readonly waitMean: number;
  /** Of contacts that had to wait. */
  readonly waitMeanDelayed: number;
  readonly waitMeanAnswered: number;
  /** NaN when nobody abandons. */
  readonly waitMeanAbandoned: number;
  readonly queueMean: number;
  /** Share of time that an agent is busy. */
  readonly occupancy: number;
  /** Share still waiting after t. */
  waitExceeds(t: number): number;
  /** Share answered after waiting at most t. */
  answeredWithin(t: number): number;
  /** Share that left after waiting at most t. */
  abandonedWithin(t: number): number;
  /** Wait that a share q of the contacts not blocked do not exceed. */
  waitQuantile(q: number): number;
  /** Wait that a share q of the answered contacts do not exceed. */
  answeredWaitQuantile(q: number): number;
}

/** Where a decreasing function of t >= 0 comes down to a level, to the last bits; 0 when it starts there. */
export function whereFallsTo(level: number, decreasing: (t: number) => number, scale: number): number {
  if (decreasing(0) <= level) return 0;
  let high = scale;
  while (decreasing(high) > level) high *= 2;
  let low = 0;
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (decreasing(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
