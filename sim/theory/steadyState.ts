/**
 * A queue in the long run. Probabilities are shares of all contacts offered, blocked ones included; times are in the
 * unit of the rates given. Wait = time in the queue until answered or abandoned, 0 for those answered at once.
 */
export interface SteadyState {
  readonly pWait: number;
  readonly pAbandon: number;
  readonly pBlocked: number;
  readonly pAnswered: number;
  /** Of contacts that were not blocked. */
  readonly waitMean: number;
  /** Of contacts that had to wait; NaN where there is no room to. */
  readonly waitMeanDelayed: number;
  readonly waitMeanAnswered: number;
  /** NaN when nobody abandons. */
  readonly waitMeanAbandoned: number;
  readonly queueMean: number;
  /** Share of time that an agent is busy; NaN when there is none. */
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
  /** Wait that a share q of the contacts that had to wait do not exceed. */
  delayedWaitQuantile(q: number): number;
}

/** Service level at T in its four usual definitions; figures of a report must name the one they use. */
export interface ServiceLevels {
  /** Answered within T / offered. */
  readonly offered: number;
  /** Answered within T / (offered - abandoned within T). */
  readonly offeredExcludingShortAbandons: number;
  /** Answered within T / answered. */
  readonly answered: number;
  /** (Answered + abandoned within T) / offered. */
  readonly countingShortAbandons: number;
}

export function serviceLevels(queue: SteadyState, t: number): ServiceLevels {
  const inTime = queue.answeredWithin(t);
  const short = queue.abandonedWithin(t);
  return {
    offered: inTime,
    offeredExcludingShortAbandons: inTime / (1 - short),
    answered: inTime / queue.pAnswered,
    countingShortAbandons: inTime + short,
  };
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
