import { WAIT_BUCKETS } from '../observe/waitHistogram.ts';
import type { WaitCounts } from './waitCounts.ts';

/**
 * Many wait histograms side by side, of which only the buckets that have waits are kept: pairs of a place, growing, and a
 * count, as in `Summary.intervalWaits`. Never changed once made.
 */
export class SparseCounts {
  /** Pairs of histogram h: number starts[h] .. starts[h + 1]. */
  private readonly starts: Int32Array;
  /** Waits of its histogram in the bucket of a pair and in those below it. */
  private readonly upTo: Uint32Array;

  constructor(
    private readonly pairs: Uint32Array,
    private readonly histograms: number,
  ) {
    const length = pairs.length / 2;
    this.starts = new Int32Array(histograms + 1);
    this.upTo = new Uint32Array(length);
    for (let histogram = 0, pair = 0; histogram < histograms; histogram++) {
      const end = (histogram + 1) * WAIT_BUCKETS;
      for (let seen = 0; pair < length && pairs[2 * pair] < end; pair++) {
        seen += pairs[2 * pair + 1];
        this.upTo[pair] = seen;
      }
      this.starts[histogram + 1] = pair;
    }
  }

  /** These histograms and others of the same number, added up. */
  plus({ pairs: others }: SparseCounts): SparseCounts {
    const { pairs } = this;
    const sums = new Uint32Array(pairs.length + others.length);
    let length = 0;
    for (let here = 0, there = 0; here < pairs.length || there < others.length; length += 2) {
      const place = here < pairs.length ? pairs[here] : Infinity;
      const other = there < others.length ? others[there] : Infinity;
      sums[length] = Math.min(place, other);
      if (place <= other) sums[length + 1] += pairs[here + 1];
      if (other <= place) sums[length + 1] += others[there + 1];
      if (place <= other) here += 2;
      if (other <= place) there += 2;
    }
    return new SparseCounts(sums.slice(0, length), this.histograms);
  }

  total(histogram: number): number {
    return this.countUpTo(histogram, WAIT_BUCKETS - 1);
  }

  /** Waits in `bucket` and those below it. */
  countUpTo(histogram: number, bucket: number): number {
    const { pairs, starts, upTo } = this;
    const first = starts[histogram];
    const place = histogram * WAIT_BUCKETS + bucket;
    let low = first;
    let high = starts[histogram + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[2 * middle] <= place) low = middle + 1;
      else high = middle;
    }
    return low > first ? upTo[low - 1] : 0;
  }

  /** Adds one of the histograms to another one. */
  addTo(counts: WaitCounts, histogram: number): void {
    const { pairs, starts } = this;
    for (let pair = starts[histogram]; pair < starts[histogram + 1]; pair++) {
      counts.addCount(pairs[2 * pair] - histogram * WAIT_BUCKETS, pairs[2 * pair + 1]);
    }
  }
}
