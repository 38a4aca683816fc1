import { describe, expect, it } from 'vitest';
import type { Model } from '../../sim/centre/model.ts';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import { studentQuantile } from '../../sim/random/index.ts';
import { modelOf, OPTIONS, SummaryBuilder } from './support.ts';

const model = modelOf();

/** Two days: 10 offered of which 5 answered, then 90 offered and 90 answered; t0 on c0. */
function twoUnequalDays(): Aggregator {
  const aggregator = new Aggregator(model, OPTIONS);
  aggregator.add(new SummaryBuilder(model, 0).flow(0, 0, { offered: 10, answered: 5, abandoned: 5 }).summary);
  aggregator.add(new SummaryBuilder(model, 1).flow(0, 0, { offered: 90, answered: 90 }).summary);
  return aggregator;
}

describe('the estimate of a ratio', () => {
  it('is the ratio of the means and not the mean of the ratios', () => {
    const { abandonment } = twoUnequalDays().results().figures;
    expect(abandonment['total'].mean).toBeCloseTo(5 / 100, 12);
  });

  it('has the delta-method interval, worked by hand', () => {
    const { mean, low, high, n } = twoUnequalDays().results().figures.abandonment['total'];
    // residuals 5 - 0.05 x 10 = 4.5 and 0 - 0.05 x 90 = -4.5; mean denominator 50
    const standardError = Math.sqrt((2 * 4.5 ** 2) / 1 / 2) / 50;
    const half = studentQuantile(0.975, 1) * standardError;
    expect(high).toBeCloseTo(Math.min(1, mean + half), 12);
    expect(low).toBe(Math.max(0, mean - half));
    expect(n).toBe(2);
  });

  it('is a plain t interval for a count', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    [7, 10, 13].forEach((offered, day) => {
      aggregator.add(new SummaryBuilder(model, day).flow(1, 1, { offered }).summary);
    });
    const half = (studentQuantile(0.975, 2) * 3) / Math.sqrt(3);
    const { mean, low, high } = aggregator.results().figures.offered['channel:c1'];
    expect(mean).toBe(10);
    expect(low).toBeCloseTo(10 - half, 10);
    expect(high).toBeCloseTo(10 + half, 10);
  });

  it('has an interval of width exactly 0 when nothing varies', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    for (let day = 0; day < 50; day++) {
      aggregator.add(new SummaryBuilder(model, day).flow(0, 0, { answered: 3, waitAnswered: 0.1 * 7 }).summary);
    }
    const { mean, low, high } = aggregator.results().figures.averageSpeedOfAnswer['total'];
    expect(high - low).toBe(0);
    expect(mean).toBe(low);
  });

  it('is NaN where nothing was observed and has no interval after one observation', () => {
    const aggregator = twoUnequalDays();
    const { handleTime } = aggregator.results().figures;
    expect(handleTime['total']).toEqual({ mean: NaN, low: NaN, high: NaN, n: 0 });
    aggregator.add(new SummaryBuilder(model, 2).flow(0, 0, { completed: 2, handleTime: 30 }).summary);
    expect(aggregator.results().figures.handleTime['total']).toEqual({ mean: 15, low: NaN, high: NaN, n: 1 });
  });

  it('does not cut off the interval of a share that may exceed 1', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    [90, 120, 96].forEach((contactsInHand, day) => {
      aggregator.add(new SummaryBuilder(model, day).group(0, 0, { contactsInHand, capacity: 100 }).summary);
    });
    const { mean, low, high } = aggregator.results().figures.slotUse['total'];
    expect(mean).toBeCloseTo(1.02, 12);
    expect(high - mean).toBeCloseTo(mean - low, 12);
    expect(high).toBeGreaterThan(1.1);
  });

  it('keeps the interval of a share inside 0 and 1', () => {
    const { low, high } = twoUnequalDays().results().figures.abandonment['total'];
    expect(low).toBe(0);
    expect(high).toBeLessThanOrEqual(1);
  });
});

describe('rows', () => {
  const vipModel = modelOf({ contactTypes: 3 }, 0.2);
  const aggregator = new Aggregator(vipModel, OPTIONS);
  aggregator.add(
    new SummaryBuilder(vipModel, 0)
      .flow(0, 0, { offered: 1 }, true)
      .flow(0, 0, { offered: 2 })
      .flow(0, 1, { offered: 4 })
      .flow(1, 2, { offered: 8 }).summary,
  );
  const { figures, series } = aggregator.results();

  it('add up contact types to channels, VIPs to regulars, and everything to the total', () => {
    const means = Object.fromEntries(Object.entries(figures.offered).map(([row, { mean }]) => [row, mean]));
    expect(means).toEqual({
      total: 15,
      'channel:c0': 11,
      'channel:c1': 4,
      'contactType:t0': 3,
      'contactType:t1': 4,
      'contactType:t2': 8,
      'vip:vip': 1,
      'vip:regular': 14,
    });
  });

  it('add up live contacts only, where there are any; deferred work has its own contact type row', () => {
    const mixed: Model = {
      ...modelOf({ contactTypes: 4, channels: 3 }, 0.5),
      deadlineSeconds: Float64Array.of(Infinity, Infinity, 3600, 3600),
    };
    // t0 and the deferred t3 share channel c0, the deferred t2 has c2 to itself.
    const run = new Aggregator(mixed, OPTIONS);
    run.add(
      new SummaryBuilder(mixed, 0)
        .flow(0, 0, { offered: 1 })
        .flow(0, 0, { offered: 2 }, true)
        .flow(0, 1, { offered: 4 })
        .flow(0, 2, { offered: 8 })
        .flow(0, 3, { offered: 16 })
        .flow(0, 3, { offered: 32 }, true)
        .state(0, 0, { backlog: 1 })
        .state(0, 2, { backlog: 8 })
        .state(0, 3, { backlog: 16 }).summary,
    );
    const { offered, backlog } = run.results().figures;
    expect(Object.fromEntries(Object.entries(offered).map(([row, { mean }]) => [row, mean]))).toEqual({
      total: 7,
      'channel:c0': 3,
      'channel:c1': 4,
      'channel:c2': 8,
      'contactType:t0': 3,
      'contactType:t1': 4,
      'contactType:t2': 8,
      'contactType:t3': 48,
      'vip:vip': 2,
      'vip:regular': 5,
    });
    expect([backlog['total'].mean, backlog['channel:c0'].mean, backlog['channel:c2'].mean]).toEqual([1, 1, 8]);
  });

  it('are over everything where all work is deferred', () => {
    const office: Model = { ...modelOf(), deadlineSeconds: Float64Array.of(3600, 3600) };
    const run = new Aggregator(office, OPTIONS);
    run.add(new SummaryBuilder(office, 0).flow(0, 0, { offered: 1 }).flow(0, 1, { offered: 2 }).summary);
    expect(run.results().figures.offered['total'].mean).toBe(3);
  });

  it('are a single total for what concerns the shop as a whole', () => {
    const run = new Aggregator(model, OPTIONS);
    run.add(
      new SummaryBuilder(model, 0)
        .business(0, { regularPay: 30, bot: 2, contacts: 4 })
        .business(1, { overtimePay: 3, contacts: 3 }).summary,
    );
    const { figures: found, series: byInterval } = run.results();
    expect(Object.keys(found.cost)).toEqual(['total']);
    expect(found.cost['total'].mean).toBe(35);
    expect(found.costPerContact['total'].mean).toBe(5);
    expect(Array.from(byInterval.cost['total'].mean)).toEqual([32, 3]);
    expect(found.botCost['total'].mean).toBe(2);
  });

  it('come without VIPs when no contact type has any', () => {
    expect(twoUnequalDays().rows('offered')).not.toContain('vip:vip');
  });

  it('are total and channels by interval, or total and skill groups', () => {
    expect(Object.keys(series.offered)).toEqual(['total', 'channel:c0', 'channel:c1']);
    expect(Array.from(series.offered['channel:c0'].mean)).toEqual([3, 8]);
    expect(Object.keys(series.occupancy)).toEqual(['total', 'skillGroup:g0']);
  });
});

describe('the whole run', () => {
  it('leaves the warm-up out, while the series keep it', () => {
    const warm = modelOf({ intervals: 3, warmUpIntervals: 1 });
    const aggregator = new Aggregator(warm, OPTIONS);
    aggregator.add(
      new SummaryBuilder(warm, 0)
        .flow(0, 0, { offered: 100 })
        .flow(1, 0, { offered: 4 })
        .flow(2, 0, { offered: 6 })
        .group(0, 0, { staffed: 9000 })
        .group(1, 0, { staffed: 1800 })
        .group(2, 0, { staffed: 3600 }).summary,
    );
    const { figures, series } = aggregator.results();
    expect(figures.offered['total'].mean).toBe(10);
    expect(Array.from(series.offered['total'].mean)).toEqual([100, 4, 6]);
    // (1800 + 3600) agent-seconds over two intervals of 900 s
    expect(figures.staffed['skillGroup:g0'].mean).toBe(3);
  });

  it('takes the largest backlog of the interval ends, added over types, and the oldest wait of any type', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    aggregator.add(
      new SummaryBuilder(model, 0)
        .state(0, 0, { backlog: 5, oldestWait: 70 })
        .state(0, 1, { backlog: 1, oldestWait: 10 })
        .state(1, 0, { backlog: 2, oldestWait: 20 })
        .state(1, 1, { backlog: 3, oldestWait: 90 }).summary,
    );
    const { figures, series } = aggregator.results();
    expect(figures.backlog['total'].mean).toBe(6);
    expect(figures.backlog['contactType:t1'].mean).toBe(3);
    expect(figures.oldestWait['total'].mean).toBe(90);
    expect(Array.from(series.backlog['total'].mean)).toEqual([6, 5]);
    expect(Array.from(series.oldestWait['total'].mean)).toEqual([70, 90]);
  });
});

describe('the aggregator', () => {
  it('refuses a replication out of order', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    expect(() => aggregator.add(new SummaryBuilder(model, 1).summary)).toThrow('replication 1 came where 0 was due');
    aggregator.add(new SummaryBuilder(model, 0).summary);
    expect(() => aggregator.add(new SummaryBuilder(model, 0).summary)).toThrow(RangeError);
    expect(aggregator.replications).toBe(1);
  });

  it('computes only the series asked for', () => {
    const { series } = twoUnequalDays().results(['offered']);
    expect(Object.keys(series.offered)).toContain('total');
    expect(series.answered).toEqual({});
  });

  it('keeps every replication in order beyond its first capacity', () => {
    const aggregator = new Aggregator(model, OPTIONS);
    for (let day = 0; day < 200; day++) {
      aggregator.add(new SummaryBuilder(model, day).flow(0, 1, { offered: day, abandoned: 1 }).summary);
    }
    const { numerator, denominator } = aggregator.daily('abandonment', 'contactType:t1')!;
    expect(Array.from(denominator)).toEqual(Array.from({ length: 200 }, (_, day) => day));
    expect(new Set(numerator)).toEqual(new Set([1]));
    expect(aggregator.daily('abandonment', 'skillGroup:g0')).toBeNull();
  });
});
