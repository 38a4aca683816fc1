/**
 * Integer levels that change at instants (queue lengths, busy agents) and their integrals over time.
 * The integral up to t is level(t) x t - sum of (change x time of change), so a change costs two additions.
 */
export class Levels {
  /** Of each level in turn: the level now, and its sum of change x time. Side by side, as they change together. */
  private readonly values: Float64Array;
  private readonly integralBefore: Float64Array;

  constructor(count: number) {
    this.values = new Float64Array(2 * count);
    this.integralBefore = new Float64Array(count);
  }

  add(index: number, change: number, time: number): void {
    this.values[2 * index] += change;
    this.values[2 * index + 1] += change * time;
  }

  now(index: number): number {
    return this.values[2 * index];
  }

  /** Integral of a level since the start, level x seconds. */
  integral(index: number, time: number): number {
    return this.values[2 * index] * time - this.values[2 * index + 1];
  }

  /** Integral of a level since the last call for it, level x seconds. */
  takeIntegral(index: number, time: number): number {
    const integral = this.integral(index, time);
    const since = integral - this.integralBefore[index];
    this.integralBefore[index] = integral;
    return since;
  }
}
