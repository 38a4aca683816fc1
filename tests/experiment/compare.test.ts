import { describe, expect, it } from 'vitest';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import { compareRuns } from '../../sim/experiment/compare.ts';
import { unitExponential } from '../../sim/distributions/index.ts';
import { log, openStream, studentQuantile } from '../../sim/random/index.ts';
import type { FlowCounter } from '../../sim/observe/summary.ts';
import { modelOf, OPTIONS, SummaryBuilder } from './support.ts';

const model = modelOf();

function runOf(days: readonly Partial<Record<FlowCounter, number>>[]): Aggregator {
  const aggregator = new Aggregator(model, OPTIONS);
  days.forEach((counters, day) => aggregator.add(new SummaryBuilder(model, day).flow(0, 0, counters).summary));
  return aggregator;
}

const abandoning = (abandoned: readonly number[], offered = 100): Aggregator =>
  runOf(abandoned.map((count) => ({ offered, abandoned: count })));

describe('a comparison', () => {
  const base = abandoning([10, 20, 30, 40]);
  const variant = abandoning([8, 17, 30, 33]);
  const { abandonment, offered, abandoned, occupancy } = compareRuns(base, variant);

  it('is the paired t interval of the daily differences, worked by hand', () => {
    // differences -2, -3, 0, -7 of 100: mean -3, variance 26 / 3
    const half = (studentQuantile(0.975, 3) * Math.sqrt(26 / 3 / 4)) / 100;
    const { difference } = abandonment['total'];
    expect(difference.mean).toBeCloseTo(-0.03, 12);
    expect(difference.low).toBeCloseTo(-0.03 - half, 12);
    expect(difference.high).toBeCloseTo(-0.03 + half, 12);
    expect(difference.n).toBe(4);
  });

  it('counts the days on which the variant is better, worse and equal, in the figure’s own direction', () => {
    expect(abandonment['total']).toMatchObject({ better: 3, worse: 0, equal: 1 });
    expect(compareRuns(variant, base).abandonment['total']).toMatchObject({ better: 0, worse: 3, equal: 1 });
  });

  it('states how much pairing helped', () => {
    // variance of 10, 20, 30, 40 is 500 / 3, of 8, 17, 30, 33 is 406 / 3, of their difference 26 / 3
    expect(abandoned['total'].varianceRatio).toBeCloseTo((500 + 406) / 26, 10);
  });

  it('calls a figure that is the same in every replication the same, whatever its direction', () => {
    expect(offered['total'].verdict).toBe('same');
    expect(offered['total'].difference).toEqual({ mean: 0, low: 0, high: 0, n: 4 });
    expect(offered['total'].varianceRatio).toBeNaN();
  });

  it('calls a share the same when it is 0 throughout, though its denominators differ', () => {
    const { unfinishedShare } = compareRuns(abandoning([1, 2], 100), abandoning([1, 2], 90));
    expect(unfinishedShare['total']).toMatchObject({ verdict: 'same', equal: 2 });
  });

  it('knows nothing of what neither run observed', () => {
    expect(occupancy['total']).toMatchObject({ verdict: 'neutral', better: 0, worse: 0, equal: 0 });
    expect(occupancy['total'].difference.mean).toBeNaN();
    expect(occupancy['total'].difference.n).toBe(0);
  });

  it('looks at the replications and rows that both runs have', () => {
    const shorter = compareRuns(base, abandoning([8, 17]));
    expect(shorter.abandonment['total'].difference.mean).toBeCloseTo(-0.025, 12);
    const more = modelOf({ channels: 1 });
    const other = new Aggregator(more, OPTIONS);
    other.add(new SummaryBuilder(more, 0).summary);
    expect(Object.keys(compareRuns(base, other).offered)).toEqual([
      'total',
      'channel:c0',
      'contactType:t0',
      'contactType:t1',
    ]);
  });
});

describe('the verdict', () => {
  const verdictOf = (base: number[], variant: number[]) =>
    compareRuns(abandoning(base), abandoning(variant)).abandonment['total'].verdict;

  it('is better or worse when the interval excludes 0', () => {
    expect(verdictOf([10, 20, 30, 40], [5, 16, 25, 34])).toBe('better');
    expect(verdictOf([5, 16, 25, 34], [10, 20, 30, 40])).toBe('worse');
  });

  it('is better in the other direction for a figure of which more is wanted', () => {
    const base = runOf([1, 2, 3].map((answeredWithin) => ({ offered: 10, answeredWithin })));
    const variant = runOf([3, 4, 6].map((answeredWithin) => ({ offered: 10, answeredWithin })));
    expect(compareRuns(base, variant).serviceLevel['total'].verdict).toBe('better');
  });

  it('is unclear when the interval holds 0 or there is only one replication', () => {
    expect(verdictOf([10, 20, 30, 40], [5, 25, 25, 45])).toBe('unclear');
    expect(verdictOf([10], [5])).toBe('unclear');
  });

  it('is neutral when the figure has no better direction', () => {
    const { offered } = compareRuns(abandoning([0, 0, 0], 100), abandoning([0, 0, 0], 90));
    expect(offered['total'].verdict).toBe('neutral');
  });
});

describe('pairing on common random numbers', () => {
  const stream = openStream('compare', 'test', 'busyness', 0);
  const days = Array.from({ length: 200 }, () => 500 + Math.floor(1000 * stream.next()));
  const run = (share: number) =>
    runOf(
      days.map((offered) => ({
        offered,
        abandoned: Math.round((share * offered * offered) / 1000 + 10 * stream.next()),
      })),
    );
  const { abandonment } = compareRuns(run(0.2), run(0.18));

  it('has a variance far below that of independent runs when busy days are busy in both', () => {
    expect(abandonment['total'].varianceRatio).toBeGreaterThan(10);
    expect(abandonment['total'].verdict).toBe('better');
  });

  const waitsOver = (days: readonly (readonly number[])[], factor: number) => {
    const aggregator = new Aggregator(model, OPTIONS);
    days.forEach((waits, day) => {
      aggregator.add(
        new SummaryBuilder(model, day).waits(
          0,
          0,
          waits.map((wait) => wait * factor),
        ).summary,
      );
    });
    return aggregator;
  };
  const exponentialDays = (count: number) =>
    Array.from({ length: count }, () => Array.from({ length: 200 }, () => 100 * unitExponential(stream.next())));

  it('gives wait quantiles as the difference of the two quantiles shown, the longest wait as the mean of daily differences', () => {
    const few = [
      [0, 100],
      [0, 200],
      [0, 400],
    ];
    const [base, variant] = [waitsOver(few, 1), waitsOver(few, 0.5)];
    const { waitP90, waitMax } = compareRuns(base, variant);
    const shown = (run: Aggregator) => run.results([]).figures.waitP90['total'].mean;
    expect(waitP90['total'].difference.mean).toBe(shown(variant) - shown(base));
    expect(waitMax['total'].difference.mean).toBeCloseTo(-350 / 3, 10);
    expect(waitP90['total']).toMatchObject({ better: 3, worse: 0, equal: 0 });
  });

  it('finds two equal runs the same in every quantile', () => {
    const days = exponentialDays(10);
    expect(compareRuns(waitsOver(days, 1), waitsOver(days, 1)).waitP90['total']).toMatchObject({
      difference: { mean: 0, low: 0, high: 0 },
      verdict: 'same',
    });
  });

  it('does not call two equal medians the same where single days differ', () => {
    const base = waitsOver(
      [
        [0, 0, 9],
        [0, 0, 9],
        [0, 9, 9],
      ],
      1,
    );
    const variant = waitsOver(
      [
        [0, 0, 9],
        [0, 0, 9],
        [0, 0, 9],
      ],
      1,
    );
    expect(compareRuns(base, variant).waitP50['total']).toMatchObject({ better: 1, verdict: 'unclear' });
  });

  it('claims no direction without an interval', () => {
    const { waitP50 } = compareRuns(waitsOver([[60], []], 1), waitsOver([[30], []], 1));
    expect(waitP50['total'].difference.low).toBeNaN();
    expect(waitP50['total'].verdict).toBe('unclear');
  });

  it('covers the true difference of quantiles in 95 % of experiments, within 4 standard errors', () => {
    const experiments = 400;
    const truth = (80 - 100) * log(10);
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const days = exponentialDays(20);
      const { low, high } = compareRuns(waitsOver(days, 1), waitsOver(days, 0.8)).waitP90['total'].difference;
      if (low <= truth && truth <= high) covered++;
    }
    expect(Math.abs(covered / experiments - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / experiments));
  });

  it('gives no interval of a quantile while one run is ahead of the other', () => {
    const days = exponentialDays(4);
    const { waitP90 } = compareRuns(waitsOver(days, 1), waitsOver(days.slice(1), 1));
    expect(waitP90['total'].difference.low).toBeNaN();
    expect(waitP90['total'].verdict).toBe('unclear');
  });
});
