import { bucketValue, WAIT_BUCKETS } from '../observe/waitHistogram.ts';

const SECTION_BITS = 6;
const SECTION = 1 << SECTION_BITS;
const SECTIONS = Math.ceil(WAIT_BUCKETS / SECTION);

/** A wait histogram, fast to add to and to search: a scan skips whole sections of it. */
export class WaitCounts {
  private readonly sections = new Float64Array(SECTIONS);
  private readonly buckets = new Float64Array(WAIT_BUCKETS);

  clear(): void {
    this.sections.fill(0);
    this.buckets.fill(0);
  }

  /** Adds waits to one bucket. */
  addCount(bucket: number, count: number): void {
    this.sections[bucket >> SECTION_BITS] += count;
    this.buckets[bucket] += count;
  }

  /** Adds the plain counts `source[from .. from + WAIT_BUCKETS)`. */
  addCounts(source: Uint32Array, from: number): void {
    const { buckets, sections } = this;
    for (let section = 0; section < SECTIONS; section++) {
      const start = section * SECTION;
      const end = Math.min(start + SECTION, WAIT_BUCKETS);
      let sum = 0;
      for (let bucket = start; bucket < end; bucket++) sum += source[from + bucket];
      if (sum === 0) continue;
      sections[section] += sum;
      for (let bucket = start; bucket < end; bucket++) buckets[bucket] += source[from + bucket];
    }
  }

  /**
   * Writes a place, counted from `first`, and a count for each bucket that has waits, from `at` on; returns where they end.
   */
  writePairs(pairs: Uint32Array, at: number, first: number): number {
    const { buckets, sections } = this;
    let end = at;
    for (let bucket = 0; bucket < WAIT_BUCKETS; bucket++) {
      if (sections[bucket >> SECTION_BITS] === 0) bucket |= SECTION - 1;
      else if (buckets[bucket] > 0) {
        pairs[end++] = first + bucket;
        pairs[end++] = buckets[bucket];
      }
    }
    return end;
  }

  total(): number {
    return this.sumOfSections(SECTIONS);
  }

  /** Waits in `bucket` and those below it. */
  countUpTo(bucket: number): number {
    const section = bucket >> SECTION_BITS;
    let seen = this.sumOfSections(section);
    for (let i = section * SECTION; i <= bucket; i++) seen += this.buckets[i];
    return seen;
  }

  /** The bucket of the `rank`-th wait in increasing order, counted from 1; ranks beyond the ends give the first or last wait's. */
  bucketOfRank(rank: number): number {
    const { buckets, sections } = this;
    const wanted = Math.min(Math.max(rank, 1), this.total());
    let section = 0;
    let seen = 0;
    while (seen + sections[section] < wanted) seen += sections[section++];
    let bucket = section * SECTION;
    while (seen + buckets[bucket] < wanted) seen += buckets[bucket++];
    return bucket;
  }

  /** The `rank`-th wait in seconds, interpolated between the waits of its bucket as if they lay evenly. */
  valueOfRank(rank: number): number {
    const bucket = this.bucketOfRank(rank);
    const inBucket = this.buckets[bucket];
    const before = this.countUpTo(bucket) - inBucket;
    return bucketValue(bucket, Math.min(1, Math.max(0, (rank - before - 0.5) / inBucket)));
  }

  private sumOfSections(end: number): number {
    let sum = 0;
    for (let section = 0; section < end; section++) sum += this.sections[section];
    return sum;
  }
}
