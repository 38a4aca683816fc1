import { describe, expect, it } from 'vitest';
import { Confidence, wilsonInterval } from '../../sim/experiment/confidence.ts';
import { RatioMoments } from '../../sim/experiment/ratioMoments.ts';
import { openStream } from '../../sim/random/index.ts';

const confidence = new Confidence(0.95);
const stream = openStream('confidence', 'test', 'days', 0);

describe('the delta-method interval', () => {
  it('covers the true ratio in 95 % of experiments, within 4 standard errors', () => {
    const experiments = 4000;
    const days = 40;
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const moments = new RatioMoments(1);
      for (let day = 0; day < days; day++) {
        // Busy days have many contacts and lose a larger share of them: numerator and denominator move together.
        const busy = 0.5 + stream.next();
        const offered = 1000 * busy;
        moments.add(0, offered * (0.1 * busy + 0.05 * stream.next()), offered, day === 0);
      }
      const { low, high } = moments.estimate(0, days, confidence);
      // E[busy^2] = 13/12, so the ratio of means is 0.1 x 13/12 + 0.025
      const truth = (0.1 * 13) / 12 + 0.025;
      if (low <= truth && truth <= high) covered++;
    }
    expect(Math.abs(covered / experiments - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / experiments));
  });

  it('is not changed by replications that observed nothing', () => {
    const observed = [
      [2, 4],
      [6, 7],
      [4, 9],
    ];
    const [dense, sparse] = [observed, [...observed, [0, 0], [0, 0]]].map((pairs) => {
      const moments = new RatioMoments(1);
      pairs.forEach(([numerator, denominator], day) => moments.add(0, numerator, denominator, day === 0));
      return moments.estimate(0, pairs.length, confidence);
    });
    expect(sparse.n).toBe(3);
    expect(sparse.low).toBeCloseTo(dense.low, 12);
    expect(sparse.high).toBeCloseTo(dense.high, 12);
  });

  it('is the same to 12 digits whichever replication comes first', () => {
    const pairs = Array.from({ length: 20 }, (_, i) => [1e6 + i * i, 2e6 + 7 * i]);
    const estimates = [pairs, pairs.toReversed()].map((order) => {
      const moments = new RatioMoments(1);
      order.forEach(([numerator, denominator], day) => moments.add(0, numerator, denominator, day === 0));
      return moments.estimate(0, 20, confidence);
    });
    expect(estimates[0].high - estimates[0].low).toBeGreaterThan(0);
    expect(estimates[0].low).toBeCloseTo(estimates[1].low, 12);
    expect(estimates[0].high).toBeCloseTo(estimates[1].high, 12);
  });
});

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (count, n, low, high) => {
    const interval = wilsonInterval(count, n, 0.95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    expect(interval).toMatchObject({ mean: count / n, count, n });
  });

  it('ends at 1 when every day counts, and is NaN without days', () => {
    expect(wilsonInterval(20, 20).high).toBe(1);
    expect(wilsonInterval(0, 0).mean).toBeNaN();
  });
});

it('a confidence outside 0 and 1 is refused', () => {
  expect(() => new Confidence(95)).toThrow('confidence must lie between 0 and 1, not 95');
});
