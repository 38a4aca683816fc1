/** A share over the last minutes of two totals that only grow, told once a minute from minute 1 on. */
export class RollingShare {
  /** The totals of the last minutes, and of the minute before them. */
  private readonly parts: Float64Array;
  private readonly wholes: Float64Array;

  constructor(minutes: number) {
    this.parts = new Float64Array(minutes + 1);
    this.wholes = new Float64Array(minutes + 1);
  }

  /** Takes in the totals since the start; the share since then at first, NaN while the whole has not grown. */
  at(minute: number, part: number, whole: number): number {
    const now = minute % this.parts.length;
    // The place to be written next holds the oldest totals; it is still empty, like the start, while there are none.
    const then = (minute + 1) % this.parts.length;
    this.parts[now] = part;
    this.wholes[now] = whole;
    return (part - this.parts[then]) / (whole - this.wholes[then]);
  }
}
