/**
 * Integer levels that change at instants (queue lengths, busy agents) and their integrals over time.
 * The integral up to t is level(t) x t - sum of (change x time of change), so a change costs two additions.
 */
export class Levels {
  readonly level: Int32Array;
  private readonly moment: Float64Array;
  private readonly integralBefore: Float64Array;

  constructor(count: number) {
    this.level = new Int32Array(count);
    this.moment = new Float64Array(count);
    this.integralBefore = new Float64Array(count);
  }

  add(index: number, change: number, time: number): void {
    this.level[index] += change;
    this.moment[index] += change * time;
  }

  /** Integral of a level since the start, level x seconds. */
  integral(index: number, time: number): number {
    return this.level[index] * time - this.moment[index];
  }

  /** Integral of a level since the last call for it, level x seconds. */
  takeIntegral(index: number, time: number): number {
    const integral = this.integral(index, time);
    const since = integral - this.integralBefore[index];
    this.integralBefore[index] = integral;
    return since;
  }
}
