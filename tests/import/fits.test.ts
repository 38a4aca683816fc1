import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import { busyWeekdays } from '../../scenarios/import/fit/arrivals.ts';
import { busynessCv } from '../../scenarios/import/fit/busyness.ts';
import { fitPatience } from '../../scenarios/import/fit/patience.ts';
import { roundSignificant } from '../../scenarios/import/fit/round.ts';
import { momentsOf, quantileSorted, thinned } from '../../scenarios/import/fit/sample.ts';
import { fitServiceLaw } from '../../scenarios/import/fit/serviceLaw.ts';
import { gammaCdf, normalCdf } from '../../scenarios/import/fit/specialFunctions.ts';
import { compileLaw, lawCv, lawMean, openStream, quantile } from '../../sim/index.ts';
import { lowerGamma, normalCdf as oracleNormalCdf } from '../../sim/random/index.ts';

function draws(distribution: Distribution, n: number, name: string): number[] {
  const law = compileLaw(distribution);
  const stream = openStream(name, 'test', 'fits', 0);
  return Array.from({ length: n }, () => quantile(law, stream.next()));
}

describe('special functions of the fits', () => {
  it('agree with those of the simulator to 12 digits', () => {
    for (const a of [0.05, 0.5, 1, 3.7, 40]) {
      for (const x of [0.001, 0.3, 1, 4, 39, 80]) expect(gammaCdf(a, x)).toBeCloseTo(lowerGamma(a, x), 12);
    }
    for (const z of [-6, -1.5, 0, 0.3, 2, 5]) expect(normalCdf(z)).toBeCloseTo(oracleNormalCdf(z), 12);
  });
});

describe('samples', () => {
  it('the quantile is the smallest value that a share p does not exceed', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0, 0.1, 0.11, 0.9, 1].map((p) => quantileSorted(ten, p))).toEqual([1, 1, 2, 9, 10]);
    expect(quantileSorted([], 0.5)).toBeNaN();
  });

  it('a thinned sample has equally likely values and keeps the mean', () => {
    expect(thinned([1, 2, 3, 4, 10], [1, 1, 1, 1, 2], 3)).toEqual([1.5, 3.5, 10]);
    const values = draws({ kind: 'lognormal', mean: 100, cv: 2 }, 12_345, 'thin').sort((a, b) => a - b);
    const few = thinned(
      values,
      values.map(() => 1),
      1000,
    );
    expect(few).toHaveLength(1000);
    expect(momentsOf(few).mean / momentsOf(values).mean).toBeCloseTo(1, 10);
  });

  it('numbers written into a scenario have six digits, the same on every machine', () => {
    expect(roundSignificant(Math.log(3) * 1000)).toBe(1098.61);
  });
});

describe('fitting service times', () => {
  const kinds: [string, Distribution, string][] = [
    ['lognormal', { kind: 'lognormal', mean: 180, cv: 1.2 }, 'lognormal'],
    ['gamma', { kind: 'gamma', mean: 90, cv: 0.6 }, 'gamma'],
    ['two-humped', { kind: 'hyperexponential', probabilities: [0.5, 0.5], means: [5, 500] }, 'empirical'],
  ];
  it.each(kinds)('%s times are recognised and keep mean and cv', (name, truth, found) => {
    const seconds = draws(truth, 4000, name);
    const fit = fitServiceLaw(seconds, 'best');
    expect(fit.law.kind).toBe(found);
    const sample = momentsOf(seconds);
    expect(lawMean(fit.law) / sample.mean).toBeCloseTo(1, 4);
    expect(lawCv(fit.law) / sample.cv).toBeCloseTo(1, 1);
  });

  it('the distance to the right law is below the 5 % point and to a wrong law far above', () => {
    const { distances, acceptedDistance } = fitServiceLaw(draws({ kind: 'exponential', mean: 60 }, 4000, 'KS'), 'best');
    expect(acceptedDistance).toBeCloseTo(1.36 / Math.sqrt(4000), 4);
    expect(distances.exponential).toBeLessThan(acceptedDistance);
    expect(distances.lognormal).toBeGreaterThan(2 * acceptedDistance);
  });

  it('whole seconds are not taken for misfit', () => {
    const seconds = draws({ kind: 'lognormal', mean: 20, cv: 0.5 }, 4000, 'whole').map(Math.round);
    expect(fitServiceLaw(seconds, 'best').law.kind).toBe('lognormal');
  });

  it('the observed values can be asked for; more than 1000 are thinned', () => {
    const seconds = draws({ kind: 'exponential', mean: 60 }, 2000, 'observed');
    expect(fitServiceLaw([3, 1, 2], 'empirical').law).toEqual({ kind: 'empirical', values: [1, 2, 3] });
    expect(fitServiceLaw(seconds, 'empirical').law).toMatchObject({ values: { length: 1000 } });
  });

  it('equal times make a constant', () => {
    expect(fitServiceLaw([60, 60, 60], 'best').law).toEqual({ kind: 'constant', value: 60 });
    expect(fitServiceLaw([0, 0], 'best').law).toEqual({ kind: 'constant', value: 0 });
  });
});

describe('estimating patience', () => {
  const wait = (seconds: number, abandoned: boolean) => ({ seconds, abandoned });
  const many = (n: number, seconds: number, abandoned: boolean) =>
    Array.from({ length: n }, () => wait(seconds, abandoned));

  it('follows the product-limit formula: 100 wait, 10 leave at 5 s, 30 are answered at 8 s, 6 of 60 leave at 10 s', () => {
    const fit = fitPatience([
      ...many(10, 5, true),
      ...many(30, 8, false),
      ...many(6, 10, true),
      ...many(54, 20, false),
    ]);
    expect(fit.law).toMatchObject({ kind: 'empirical' });
    const { values, weights } = fit.law as { values: number[]; weights: number[] };
    expect(values.slice(0, 2)).toEqual([5, 10]);
    expect(weights.slice(0, 2)).toEqual([0.1, 0.09]);
    expect(fit).toMatchObject({ abandonments: 16, exposureSeconds: 1430, tailFromSeconds: 10, tailShare: 0.81 });
    expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 5);
  });

  it('answers without a wait tell nothing', () => {
    const some = [...many(40, 5, true), ...many(60, 8, false)];
    expect(fitPatience([...some, ...many(1000, 0, false)])).toEqual(fitPatience(some));
  });

  it('who leaves on joining the queue had no patience', () => {
    const { law } = fitPatience([...many(10, 0, true), ...many(90, 50, false)]);
    expect(law).toMatchObject({ values: expect.arrayContaining([0]) });
    expect((law as { weights: number[] }).weights[0]).toBe(0.1);
  });

  it('without abandonment nobody is known to give up', () => {
    expect(fitPatience(many(10, 5, false)).law).toBeNull();
  });

  it('recovers an exponential law from waits cut short at random, where the mean of the abandoned waits would not', () => {
    const patience = draws({ kind: 'exponential', mean: 100 }, 20_000, 'patience');
    const offered = draws({ kind: 'gamma', mean: 60, cv: 1 }, 20_000, 'offered wait');
    const waits = patience.map((p, i) => wait(Math.min(p, offered[i]), p < offered[i]));
    const fit = fitPatience(waits);
    const standardError = 100 / Math.sqrt(fit.abandonments);
    expect(standardError).toBeLessThan(1.5);
    expect(Math.abs(fit.exponentialMeanSeconds - 100)).toBeLessThan(4 * standardError);
    expect(Math.abs(lawMean(fit.law!) - 100)).toBeLessThan(4 * 2.5);
    const gaveUp = waits.filter(({ abandoned }) => abandoned).map(({ seconds }) => seconds);
    expect(momentsOf(gaveUp).mean).toBeLessThan(50);
  });

  it('a continuous log with thousands of abandonments gives at most 1000 values', () => {
    const patience = draws({ kind: 'exponential', mean: 100 }, 5000, 'continuous');
    const { law } = fitPatience(patience.map((seconds) => wait(seconds, true)));
    expect((law as { values: number[] }).values.length).toBeLessThanOrEqual(1000);
  });
});

describe('how days differ', () => {
  it('busyness is the variance of like days beyond Poisson chance, pooled over weekdays', () => {
    // Means 100 and 200; s^2 = 500 and 1000: (2 (500 - 100) + 1 (1000 - 200)) / (2 100^2 + 1 200^2) = 1600 / 60000.
    const variance1 = [100 - Math.sqrt(500), 100, 100 + Math.sqrt(500)];
    const variance2 = [200 - Math.sqrt(500), 200 + Math.sqrt(500)];
    expect(busynessCv([variance1, variance2, [70]])).toBeCloseTo(Math.sqrt(1600 / 60_000), 6);
  });

  it('days that differ no more than by chance have no busyness', () => {
    expect(busynessCv([[100, 105, 95]])).toBe(0);
    expect(busynessCv([])).toBe(0);
  });

  it('recovers the cv of a gamma factor', () => {
    const factors = draws({ kind: 'gamma', mean: 1, cv: 0.2 }, 1000, 'busy');
    // A mean of 10^6 contacts leaves only 0.1 % of Poisson chance; none is drawn here, so 10^-6 is missing in the variance.
    const counts = factors.map((factor) => 1e6 * factor);
    const standardError = 0.2 * Math.sqrt((1 + 2 * 0.04) / 2000);
    expect(Math.abs(busynessCv([counts]) - 0.2)).toBeLessThan(4 * standardError);
  });

  it('busy weekdays are those with at least 70 % of the volume of the busiest', () => {
    // 1 November 2026 (day 20758) is a Sunday.
    const totals = new Map([20758, 20759, 20760, 20765].map((day, i) => [day, [50, 100, 71, 90][i]]));
    expect([...busyWeekdays(totals)]).toEqual([
      [0, [20758, 20765]],
      [1, [20759]],
      [2, [20760]],
    ]);
    totals.set(20765, 60);
    expect([...busyWeekdays(totals).keys()]).toEqual([1, 2]);
  });
});
