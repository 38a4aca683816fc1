/** Count, mean, variance and range of single values, by Welford's method (Technometrics 4, 1962). */
export class DataSeries {
  count = 0;
  min = Infinity;
  max = -Infinity;
  private average = 0;
  private squares = 0;

  record(value: number): void {
    this.count++;
    const deviation = value - this.average;
    this.average += deviation / this.count;
    this.squares += deviation * (value - this.average);
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** NaN when nothing was recorded. */
  get mean(): number {
    return this.count > 0 ? this.average : NaN;
  }

  /** Unbiased sample variance; NaN for fewer than two values. */
  get variance(): number {
    return this.count > 1 ? this.squares / (this.count - 1) : NaN;
  }

  get standardDeviation(): number {
    return Math.sqrt(this.variance);
  }
}

/**
 * A value that is constant between the times at which it is recorded: mean and variance weighted by time (West,
 * Communications of the ACM 22, 1979) and range. A value that lasted no time counts for the range only.
 */
export class TimeSeries {
  /** Time covered so far. */
  duration = 0;
  min: number;
  max: number;
  private average = 0;
  private squares = 0;

  constructor(
    public value = 0,
    public time = 0,
  ) {
    this.min = value;
    this.max = value;
  }

  /** The value is this from `time` on; throws RangeError when time goes back. */
  record(value: number, time: number): void {
    this.advance(time);
    this.value = value;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** The value lasts until `time`: call it before reading the figures. */
  advance(time: number): void {
    const elapsed = time - this.time;
    if (!(elapsed >= 0)) throw new RangeError(`time went back from ${this.time} to ${time}`);
    if (elapsed === 0) return;
    const deviation = this.value - this.average;
    this.time = time;
    this.duration += elapsed;
    this.average += (deviation * elapsed) / this.duration;
    this.squares += elapsed * deviation * (this.value - this.average);
  }

  /** NaN when no time has passed. */
  get mean(): number {
    return this.duration > 0 ? this.average : NaN;
  }

  /** Mean square distance from the mean over time; NaN when no time has passed. */
  get variance(): number {
    return this.duration > 0 ? this.squares / this.duration : NaN;
  }
}

/** Those who come and go: how many there are over time, and how long each stayed. */
export class Population {
  readonly size: TimeSeries;
  readonly stays = new DataSeries();

  constructor(time = 0) {
    this.size = new TimeSeries(0, time);
  }

  enter(time: number): void {
    this.size.record(this.size.value + 1, time);
  }

  /** One who came at `entered` goes at `time`. */
  leave(entered: number, time: number): void {
    this.size.record(this.size.value - 1, time);
    this.stays.record(time - entered);
  }
}
