import type { Confidence } from './confidence.ts';
import type { Estimate } from './types.ts';
import { WaitCounts } from './waitCounts.ts';

/** An estimate of which only the interval is known, not the number of replications behind it. */
export type Bounds = Omit<Estimate, 'n'>;

/** A quantile, and how it varies with the batches, for pairing it with that of another run. */
export interface QuantileSpread {
  readonly mean: number;
  /** Of each batch, in the unit of the quantile; their squares add up to the squared standard error. */
  readonly errors: readonly number[];
  readonly replications: number;
}

/**
 * Histograms of waits, added over replications, with intervals for their quantiles. Replications are kept in at most
 * `maxBatches` batches of consecutive ones; when all are full, neighbours are merged in pairs and batches become twice as
 * long. So memory is bounded, and the batches depend on the number of replications alone.
 */
export class BatchedHistograms {
  private readonly pooled: WaitCounts;
  private readonly batches: WaitCounts[] = [];
  private readonly merged = new WaitCounts(1);
  private batchLength = 1;
  private replications = 0;

  /** @param maxBatches an even number, so that full batches pair up. */
  constructor(
    private readonly histograms: number,
    private readonly maxBatches: number,
  ) {
    this.pooled = new WaitCounts(histograms);
  }

  /** Opens the next replication, to which counts are then added. */
  nextReplication(): void {
    if (this.replications === this.maxBatches * this.batchLength) this.mergePairs();
    if (this.replications === this.batches.length * this.batchLength) {
      this.batches.push(new WaitCounts(this.histograms, Uint32Array));
    }
    this.replications++;
  }

  /** Adds waits to one bucket. */
  addCount(histogram: number, bucket: number, count: number): void {
    this.pooled.addCount(histogram, bucket, count);
    this.batches[this.batches.length - 1].addCount(histogram, bucket, count);
  }

  /** Adds histogram `member` of others. */
  addHistogram(histogram: number, others: WaitCounts, member: number): void {
    this.pooled.addHistogram(histogram, others, member);
    this.batches[this.batches.length - 1].addHistogram(histogram, others, member);
  }

  /**
   * Quantiles of some histograms added up, each with an interval: p is moved by t standard errors of the share of waits at
   * or below the quantile, and the quantiles there are the ends. NaN where there are no waits; NaN ends when fewer than
   * 2 batches have any.
   * Source: Woodruff, Confidence intervals for medians and other position measures, JASA 47 (1952).
   */
  quantiles(members: readonly number[], probabilities: readonly number[], confidence: Confidence): Bounds[] {
    const { merged } = this;
    merged.clear();
    for (const member of members) merged.addHistogram(0, this.pooled, member);
    const total = merged.total(0);
    if (total === 0) return probabilities.map(() => ({ mean: NaN, low: NaN, high: NaN }));

    const at = (probability: number) => merged.valueOfRank(0, probability * total);
    const batches = this.batchTotals(members);
    return probabilities.map((probability) => {
      const mean = at(probability);
      if (batches.observed < 2) return { mean, low: NaN, high: NaN };
      const error = this.standardError(members, merged.bucketOfRank(0, probability * total), batches);
      const margin = confidence.t(batches.observed - 1) * error;
      return { mean, low: at(probability - margin), high: at(probability + margin) };
    });
  }

  /** As `quantiles`, by batch: where the share of waits up to the quantile is high in a batch, its quantile is low. */
  spread(members: readonly number[], probability: number, confidence: Confidence): QuantileSpread {
    const [{ mean, low, high }] = this.quantiles(members, [probability], confidence);
    const batches = this.batchTotals(members);
    const residuals = this.residuals(
      members,
      this.merged.bucketOfRank(0, probability * this.merged.total(0)),
      batches.totals,
    );
    const squares = sum(residuals, (residual) => residual * residual);
    const standardError = (high - low) / (2 * confidence.t(Math.max(1, batches.observed - 1)));
    // Unknown, not 0, while fewer than 2 batches have any waits.
    const scale = squares === 0 && standardError === 0 ? 0 : -standardError / Math.sqrt(squares);
    return { mean, errors: residuals.map((residual) => residual * scale), replications: this.replications };
  }

  /** Waits in each batch, and how many batches have any. */
  private batchTotals(members: readonly number[]) {
    const totals = this.batches.map((batch) => sum(members, (member) => batch.total(member)));
    return { totals, observed: totals.filter((total) => total > 0).length };
  }

  /** Standard error, by batches, of the share of waits up to a bucket: a ratio of means, by the delta method. */
  private standardError(members: readonly number[], bucket: number, batches: { totals: number[]; observed: number }) {
    const { totals, observed } = batches;
    const squares = sum(this.residuals(members, bucket, totals), (residual) => residual * residual);
    return Math.sqrt((squares * observed) / (observed - 1)) / this.merged.total(0);
  }

  /** Of each batch: waits up to a bucket beyond what the share over all batches lets expect. */
  private residuals(members: readonly number[], bucket: number, totals: readonly number[]): number[] {
    const share = this.merged.countUpTo(0, bucket) / this.merged.total(0);
    return this.batches.map(
      (batch, b) => sum(members, (member) => batch.countUpTo(member, bucket)) - share * totals[b],
    );
  }

  private mergePairs(): void {
    for (let pair = 0; pair < this.maxBatches / 2; pair++) {
      const first = this.batches[2 * pair];
      first.merge(this.batches[2 * pair + 1]);
      this.batches[pair] = first;
    }
    this.batches.length = this.maxBatches / 2;
    this.batchLength *= 2;
  }
}

function sum<T>(items: readonly T[], valueOf: (item: T, index: number) => number): number {
  let total = 0;
  for (let index = 0; index < items.length; index++) total += valueOf(items[index], index);
  return total;
}
