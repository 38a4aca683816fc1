import { bucketValue, WAIT_BUCKETS } from '../observe/waitHistogram.ts';

const SECTION_BITS = 6;
const SECTION = 1 << SECTION_BITS;
const SECTIONS = Math.ceil(WAIT_BUCKETS / SECTION);
/** Each histogram is stored as the sums of its sections, then its buckets: a scan skips whole sections. */
const STRIDE = SECTIONS + WAIT_BUCKETS;

/** Many wait histograms side by side, fast to add to, to merge and to search. */
export class WaitCounts {
  private readonly counts: Float64Array | Uint32Array;

  /** @param Counts what to count in: Uint32Array takes half the memory, Float64Array never overflows. */
  constructor(histograms: number, Counts: typeof Float64Array | typeof Uint32Array = Float64Array) {
    this.counts = new Counts(histograms * STRIDE);
  }

  clear(): void {
    this.counts.fill(0);
  }

  /** Adds waits to one bucket. */
  addCount(histogram: number, bucket: number, count: number): void {
    const at = histogram * STRIDE;
    this.counts[at + (bucket >> SECTION_BITS)] += count;
    this.counts[at + SECTIONS + bucket] += count;
  }

  /** Adds the plain counts `source[from .. from + WAIT_BUCKETS)`. */
  addCounts(histogram: number, source: Uint32Array, from: number): void {
    const { counts } = this;
    const at = histogram * STRIDE;
    for (let section = 0; section < SECTIONS; section++) {
      const start = section * SECTION;
      const end = Math.min(start + SECTION, WAIT_BUCKETS);
      let sum = 0;
      for (let bucket = start; bucket < end; bucket++) sum += source[from + bucket];
      if (sum === 0) continue;
      counts[at + section] += sum;
      for (let bucket = start; bucket < end; bucket++) counts[at + SECTIONS + bucket] += source[from + bucket];
    }
  }

  /** Adds histogram `member` of others. */
  addHistogram(histogram: number, others: WaitCounts, member: number): void {
    const from = member * STRIDE;
    const to = histogram * STRIDE;
    for (let section = 0; section < SECTIONS; section++) {
      const sum = others.counts[from + section];
      if (sum === 0) continue;
      this.counts[to + section] += sum;
      const start = SECTIONS + section * SECTION;
      const end = Math.min(start + SECTION, STRIDE);
      for (let i = start; i < end; i++) this.counts[to + i] += others.counts[from + i];
    }
  }

  /** Adds all histograms of others of the same number. */
  merge(others: WaitCounts): void {
    for (let i = 0; i < this.counts.length; i++) this.counts[i] += others.counts[i];
  }

  total(histogram: number): number {
    return this.sumOfSections(histogram, SECTIONS);
  }

  /** Waits in `bucket` and those below it. */
  countUpTo(histogram: number, bucket: number): number {
    const section = bucket >> SECTION_BITS;
    const at = histogram * STRIDE + SECTIONS;
    let seen = this.sumOfSections(histogram, section);
    for (let i = section * SECTION; i <= bucket; i++) seen += this.counts[at + i];
    return seen;
  }

  /** The bucket of the `rank`-th wait in increasing order, counted from 1; ranks beyond the ends give the first or last wait's. */
  bucketOfRank(histogram: number, rank: number): number {
    const wanted = Math.min(Math.max(rank, 1), this.total(histogram));
    const at = histogram * STRIDE;
    let section = 0;
    let seen = 0;
    while (seen + this.counts[at + section] < wanted) seen += this.counts[at + section++];
    let bucket = section * SECTION;
    while (seen + this.counts[at + SECTIONS + bucket] < wanted) seen += this.counts[at + SECTIONS + bucket++];
    return bucket;
  }

  /** The `rank`-th wait in seconds, interpolated between the waits of its bucket as if they lay evenly. */
  valueOfRank(histogram: number, rank: number): number {
    const bucket = this.bucketOfRank(histogram, rank);
    const inBucket = this.counts[histogram * STRIDE + SECTIONS + bucket];
    const before = this.countUpTo(histogram, bucket) - inBucket;
    return bucketValue(bucket, Math.min(1, Math.max(0, (rank - before - 0.5) / inBucket)));
  }

  private sumOfSections(histogram: number, end: number): number {
    const at = histogram * STRIDE;
    let sum = 0;
    for (let section = 0; section < end; section++) sum += this.counts[at + section];
    return sum;
  }
}
