import { describe, expect, it } from 'vitest';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import { BatchedHistograms } from '../../sim/experiment/batchedHistograms.ts';
import { Confidence } from '../../sim/experiment/confidence.ts';
import { WaitCounts } from '../../sim/experiment/waitCounts.ts';
import { WAIT_BUCKETS, waitBucket } from '../../sim/observe/waitHistogram.ts';
import { WaitRecord } from '../../sim/observe/waitRecord.ts';
import { openStream } from '../../sim/random/index.ts';
import { modelOf, OPTIONS, SummaryBuilder } from './support.ts';

const confidence = new Confidence(0.95);
const model = modelOf({ intervals: 1, contactTypes: 1, channels: 1 });
const stream = openStream('waits', 'test', 'exponential', 0);
const exponential = (mean: number): number => -mean * Math.log(stream.next());
const waitsOf = (count: number, mean: number): number[] => Array.from({ length: count }, () => exponential(mean));

function countsOf(waits: readonly number[]): Uint32Array {
  const counts = new Uint32Array(WAIT_BUCKETS);
  for (const wait of waits) counts[waitBucket(wait)]++;
  return counts;
}

/** As in a summary: pairs of place and count, by histogram the waits in it. */
function pairsOf(...histograms: readonly (readonly number[])[]): Uint32Array {
  const counts = new Map<number, number>();
  histograms.forEach((waits, histogram) => {
    for (const place of waits.map((wait) => histogram * WAIT_BUCKETS + waitBucket(wait))) {
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  });
  return Uint32Array.from([...counts].toSorted(([a], [b]) => a - b).flat());
}

function batched(days: readonly (readonly number[])[], maxBatches: number): BatchedHistograms {
  const histograms = new BatchedHistograms(1, maxBatches);
  for (const day of days) histograms.add(pairsOf(day));
  return histograms;
}

describe('wait counts', () => {
  const waits = [0, 0, 0.05, 3, 3, 40, 41, 900, 1e9];
  const counts = new WaitCounts();
  counts.addCounts(countsOf(waits), 0);

  it('find every wait by its rank', () => {
    waits.forEach((wait, index) => expect(counts.bucketOfRank(index + 1)).toBe(waitBucket(wait)));
  });

  it('give the first and the last wait for ranks beyond the ends', () => {
    expect(counts.bucketOfRank(-3)).toBe(0);
    expect(counts.bucketOfRank(99)).toBe(WAIT_BUCKETS - 1);
  });

  it('count the waits up to any bucket', () => {
    for (const limit of [0, 0.05, 3, 40.5, 1000, 1e9]) {
      const bucket = waitBucket(limit);
      expect(counts.countUpTo(bucket)).toBe(waits.filter((wait) => waitBucket(wait) <= bucket).length);
    }
    expect(counts.total()).toBe(waits.length);
  });

  it('are written as pairs of the buckets that have any', () => {
    const pairs = new Uint32Array(2 * WAIT_BUCKETS);
    const end = counts.writePairs(pairs, 0, 0);
    expect(pairs.slice(0, end)).toEqual(pairsOf(waits));
  });
});

describe('a wait quantile', () => {
  it('is the exact quantile of all waits together to 1 %', () => {
    const days = Array.from({ length: 30 }, (_, day) => waitsOf(200, 20 + day));
    const all = days.flat().toSorted((a, b) => a - b);
    for (const probability of [0.5, 0.9, 0.95, 0.99]) {
      const [{ mean }] = batched(days, 64).quantiles([0], [probability], confidence);
      const exact = all[Math.ceil(probability * all.length) - 1];
      expect(Math.abs(mean / exact - 1)).toBeLessThan(0.01);
    }
  });

  it('does not depend on how replications were batched, only its interval does', () => {
    const days = Array.from({ length: 37 }, () => waitsOf(50, 30));
    const [few] = batched(days, 4).quantiles([0], [0.9], confidence);
    const [many] = batched(days, 64).quantiles([0], [0.9], confidence);
    const [pooled] = batched([days.flat()], 4).quantiles([0], [0.9], confidence);
    expect(few.mean).toBe(many.mean);
    expect(pooled.mean).toBe(many.mean);
    expect(pooled.low).toBeNaN();
    for (const { low, mean, high } of [few, many]) {
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
  });

  it('has an interval that merging full batches makes no different from batches made long from the start', () => {
    // 8 days in at most 4 batches end as 4 batches of 2 days.
    const days = Array.from({ length: 8 }, (_, day) => waitsOf(100, 10 + 5 * day));
    const pairs = [0, 2, 4, 6].map((day) => [...days[day], ...days[day + 1]]);
    expect(batched(days, 4).quantiles([0], [0.5, 0.9], confidence)).toEqual(
      batched(pairs, 4).quantiles([0], [0.5, 0.9], confidence),
    );
  });

  it('adds up histograms that are asked for together', () => {
    const histograms = new BatchedHistograms(2, 4);
    histograms.add(pairsOf([1, 1, 1], [60, 60, 60, 60]));
    const [{ mean }] = histograms.quantiles([0, 1], [0.5], confidence);
    expect(mean).toBeGreaterThan(59);
  });

  it('is covered by its 95 % interval in 95 % of experiments, within 4 standard errors', () => {
    const experiments = 600;
    const exact = 30 * Math.log(10);
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const days = Array.from({ length: 40 }, () => waitsOf(100, 30));
      const [{ low, high }] = batched(days, 64).quantiles([0], [0.9], confidence);
      if (low <= exact && exact <= high) covered++;
    }
    expect(Math.abs(covered / experiments - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / experiments));
  });
});

describe('waits in the results', () => {
  const aggregator = new Aggregator(model, OPTIONS);
  aggregator.add(new SummaryBuilder(model, 0).waits(0, 0, [0, 0, 0, 100]).summary);
  aggregator.add(new SummaryBuilder(model, 1).summary);
  aggregator.add(new SummaryBuilder(model, 2).waits(0, 0, [0, 0, 0, 20]).summary);
  const { figures, series } = aggregator.results();

  it('report the longest wait as the mean over the replications that answered somebody', () => {
    expect(figures.waitMax['total'].mean).toBe(60);
    expect(figures.waitMax['total'].n).toBe(2);
    expect(series.waitMax).toEqual({});
  });

  it('report quantiles by interval from the same waits', () => {
    expect(figures.waitP50['total'].mean).toBe(0);
    expect(Math.abs(figures.waitP99['total'].mean / 100 - 1)).toBeLessThan(0.01);
    expect(series.waitP99['channel:c0'].mean[0]).toBe(figures.waitP99['total'].mean);
  });

  it('keep each replication’s own quantile, with denominator 0 where nobody was answered', () => {
    const { numerator, denominator } = aggregator.daily('waitP99', 'total')!;
    expect(Array.from(denominator)).toEqual([1, 0, 1]);
    expect(Math.abs(numerator[2] / 20 - 1)).toBeLessThan(0.01);
  });

  it('report virtual waits apart, over the run and not by interval', () => {
    const builder = new SummaryBuilder(model, 0).waits(0, 0, [10]);
    builder.summary.virtualWaits[WAIT_BUCKETS + waitBucket(10)] = 1;
    builder.summary.virtualWaits[WAIT_BUCKETS + waitBucket(80)] = 1;
    const run = new Aggregator(model, OPTIONS);
    run.add(builder.summary);
    const { figures: found, series: byInterval } = run.results();
    expect(Math.abs(found.waitP90['total'].mean / 10 - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.virtualWaitP90['total'].mean / 80 - 1)).toBeLessThan(0.01);
    expect(byInterval.virtualWaitP90).toEqual({});
  });

  it('by interval leave deferred work out of rows with live contacts', () => {
    const wait = (type: number) => {
      const mixed = { ...modelOf({ intervals: 1, contactTypes: 3, channels: 2 }) };
      const record = new WaitRecord({
        ...mixed,
        deadlineSeconds: Float64Array.of(Infinity, 3600, 3600),
        rounds: [null, null, null],
      });
      record.answered(0, 2 * type + 1, 50, 50);
      const [place] = record.intervalWaits();
      const byChannel = [0, 1].map((c) => (place === c * WAIT_BUCKETS + waitBucket(50) ? 1 : 0));
      return [...byChannel, record.waits[(2 * type + 1) * WAIT_BUCKETS + waitBucket(50)]];
    };
    // Types 0 and 2 share channel 0, type 1 has channel 1 to itself.
    expect([wait(0), wait(1), wait(2)]).toEqual([
      [1, 0, 1],
      [0, 1, 1],
      [0, 0, 1],
    ]);
  });

  it('come without series where summaries are too long to keep waits by interval', () => {
    const long = modelOf({ intervals: 11_520, contactTypes: 1, channels: 1 });
    const campaign = new Aggregator(long, OPTIONS);
    campaign.add({ ...new SummaryBuilder(long, 0).summary, intervalWaits: new Uint32Array(0) });
    expect(campaign.results(['waitP90']).series.waitP90).toEqual({});
  });
});
