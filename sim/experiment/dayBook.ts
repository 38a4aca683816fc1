const FIRST_CAPACITY = 64;

/** A numerator and a denominator of every replication, in replication order; the value of one day is their ratio. */
export interface DailyValues {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** The only thing kept of every replication: the whole-run numerator and denominator of each figure and row. */
export class DayBook {
  private capacity = FIRST_CAPACITY;
  private numerators: Float64Array;
  private denominators: Float64Array;

  constructor(private readonly size: number) {
    this.numerators = new Float64Array(size * FIRST_CAPACITY);
    this.denominators = new Float64Array(size * FIRST_CAPACITY);
  }

  /** Stores one pair of replication `replication`. */
  set(index: number, replication: number, numerator: number, denominator: number): void {
    if (replication >= this.capacity) this.grow();
    this.numerators[index * this.capacity + replication] = numerator;
    this.denominators[index * this.capacity + replication] = denominator;
  }

  /** Views of the first `replications` pairs; they do not follow later growth. */
  get(index: number, replications: number): DailyValues {
    const from = index * this.capacity;
    return {
      numerator: this.numerators.subarray(from, from + replications),
      denominator: this.denominators.subarray(from, from + replications),
    };
  }

  private grow(): void {
    this.numerators = this.spread(this.numerators);
    this.denominators = this.spread(this.denominators);
    this.capacity *= 2;
  }

  private spread(old: Float64Array): Float64Array {
    const wide = new Float64Array(2 * old.length);
    for (let index = 0; index < this.size; index++) {
      wide.set(old.subarray(index * this.capacity, (index + 1) * this.capacity), 2 * index * this.capacity);
    }
    return wide;
  }
}
