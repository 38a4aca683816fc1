import type { Confidence } from './confidence.ts';
import { SparseCounts } from './sparseCounts.ts';
import type { Estimate } from './types.ts';
import { WaitCounts } from './waitCounts.ts';

/** A quantile, its interval, and how it varies with the batches. */
export interface Quantile extends Omit<Estimate, 'n'> {
  /** Of each batch, in the unit of the quantile; their squares add up to the squared standard error. */
  readonly errors: readonly number[];
}

/** What pairing a quantile with that of another run needs. */
export interface QuantileSpread extends Pick<Quantile, 'mean' | 'errors'> {
  readonly replications: number;
}

/** Waits in each batch, and how many batches have any. */
interface BatchTotals {
  readonly totals: readonly number[];
  readonly observed: number;
}

/**
 * Histograms of waits, added over replications, with intervals for their quantiles. Replications are kept in at most
 * `maxBatches` batches of consecutive ones; when all are full, neighbours are merged in pairs and batches become twice as
 * long. So memory is bounded, and the batches depend on the number of replications alone.
 */
export class BatchedHistograms {
  private readonly batches: SparseCounts[] = [];
  private readonly merged = new WaitCounts();
  private batchLength = 1;
  private replications = 0;

  /** @param maxBatches an even number, so that full batches pair up. */
  constructor(
    private readonly histograms: number,
    private readonly maxBatches: number,
  ) {}

  /** Adds the next replication: pairs as in `Summary.intervalWaits`, the row of a place being the number of the histogram. */
  add(pairs: Uint32Array): void {
    if (this.replications === this.maxBatches * this.batchLength) this.mergePairs();
    const its = new SparseCounts(pairs, this.histograms);
    const batch = Math.floor(this.replications / this.batchLength);
    this.batches[batch] = batch < this.batches.length ? this.batches[batch].plus(its) : its;
    this.replications++;
  }

  /**
   * Quantiles of some histograms added up, each with an interval: p is moved by t standard errors of the share of waits at
   * or below the quantile, and the quantiles there are the ends. NaN where there are no waits; NaN ends and errors when
   * fewer than 2 batches have any.
   * Source: Woodruff, Confidence intervals for medians and other position measures, JASA 47 (1952).
   */
  quantiles(members: readonly number[], probabilities: readonly number[], confidence: Confidence): Quantile[] {
    this.merge(members);
    const batches = this.batchTotals(members);
    return probabilities.map((probability) => this.quantile(members, probability, batches, confidence));
  }

  private quantile(
    members: readonly number[],
    probability: number,
    { totals, observed }: BatchTotals,
    confidence: Confidence,
  ): Quantile {
    const { merged } = this;
    const total = merged.total();
    const at = (share: number): number => merged.valueOfRank(share * total);
    if (observed < 2) {
      return { mean: total === 0 ? NaN : at(probability), low: NaN, high: NaN, errors: totals.map(() => NaN) };
    }
    const residuals = this.residuals(members, merged.bucketOfRank(probability * total), totals);
    const squares = sum(residuals, (residual) => residual * residual);
    const t = confidence.t(observed - 1);
    // Of the share of waits up to the quantile, by batches: a ratio of means, by the delta method.
    const margin = t * (Math.sqrt((squares * observed) / (observed - 1)) / total);
    const low = at(probability - margin);
    const high = at(probability + margin);
    const standardError = (high - low) / (2 * t);
    // Where the share of waits up to the quantile is high in a batch, its quantile is low.
    const scale = squares === 0 && standardError === 0 ? 0 : -standardError / Math.sqrt(squares);
    return { mean: at(probability), low, high, errors: residuals.map((residual) => residual * scale) };
  }

  private batchTotals(members: readonly number[]): BatchTotals {
    const totals = this.batches.map((batch) => sum(members, (member) => batch.total(member)));
    return { totals, observed: totals.filter((total) => total > 0).length };
  }

  /** Of each batch: waits up to a bucket beyond what the share over all batches lets expect. */
  private residuals(members: readonly number[], bucket: number, totals: readonly number[]): number[] {
    const share = this.merged.countUpTo(bucket) / this.merged.total();
    return this.batches.map(
      (batch, b) => sum(members, (member) => batch.countUpTo(member, bucket)) - share * totals[b],
    );
  }

  /** Adds some histograms of all batches up in `merged`. */
  private merge(members: readonly number[]): void {
    this.merged.clear();
    for (const batch of this.batches) {
      for (const member of members) batch.addTo(this.merged, member);
    }
  }

  private mergePairs(): void {
    const pairs = this.maxBatches / 2;
    for (let pair = 0; pair < pairs; pair++) {
      this.batches[pair] = this.batches[2 * pair].plus(this.batches[2 * pair + 1]);
    }
    this.batches.length = pairs;
    this.batchLength *= 2;
  }
}

function sum<T>(items: readonly T[], valueOf: (item: T, index: number) => number): number {
  let total = 0;
  for (let index = 0; index < items.length; index++) total += valueOf(items[index], index);
  return total;
}
