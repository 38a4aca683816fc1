import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import type { Model } from '../../sim/centre/model.ts';
import { expectCloseTo } from '../support/closeTo.ts';
import { contactsBetween, demandModel, EVEN, hourlyContacts, type Source, totalContacts } from '../support/demand.ts';

/** 100 orders in every hour, of which 30 lead to a contact. */
const orders = (lagHours: Distribution, fields: object = {}): Source => ({
  kind: 'orders',
  ordersPerDay: 2400,
  hourlyWeights: EVEN,
  contactsPerOrder: 0.3,
  lagHours,
  ...fields,
});
const hoursLater = (value: number): Distribution => ({ kind: 'constant', value });
const weightsAt = (hour: number): number[] => EVEN.map((_, h) => (h === hour ? 1 : 0));

/** A run that begins at a clock time of 11 November. */
function run(source: Source, hours: number, start = '2026-11-11T00:00'): Model {
  const calendar = { start, durationHours: hours, intervalMinutes: 60 as const };
  return demandModel(hours, { a: { demand: [source] } }, { calendar });
}

describe('contacts that follow from orders', () => {
  it('come with the orders when there is no lag', () => {
    expectCloseTo(hourlyContacts(run(orders(hoursLater(0)), 3)), [30, 30, 30]);
  });

  it('come after a constant lag, each as the orders were', () => {
    const launchShape = { hours: [0], firstTenMinutesShare: 0.5, nextTenMinutesShare: 0.3 };
    const model = run(orders(hoursLater(0.5), { hourlyWeights: weightsAt(0), launchShape }), 3);
    const contacts = 0.3 * 2400;
    const parts = [
      [0, 30],
      [30, 40],
      [40, 50],
      [50, 90],
      [90, 180],
    ].map(([from, to]) => contactsBetween(model, 0, from, to));
    expectCloseTo(parts, [0, 0.5 * contacts, 0.3 * contacts, 0.2 * contacts, 0]);
  });

  it('set in as the lag law lets them: evenly within 0 to 2 hours', () => {
    // Of the orders of an hour ago half have asked: 30 x the mean of t / 2 over the first hour, and so on.
    expectCloseTo(hourlyContacts(run(orders({ kind: 'uniform', min: 0, max: 2 }), 4)), [7.5, 22.5, 30, 30]);
  });

  it('set in as the lag law lets them: exponentially', () => {
    const expected = [0, 1, 2].map((hour) => 30 * (1 - Math.exp(-hour) + Math.exp(-hour - 1)));
    expectCloseTo(hourlyContacts(run(orders({ kind: 'exponential', mean: 1 }), 3)), expected, 3);
  });

  it.each<Distribution>([
    { kind: 'constant', value: 1.23 },
    { kind: 'uniform', min: 0.1, max: 2 },
    { kind: 'exponential', mean: 30 },
    { kind: 'erlang', mean: 20, phases: 4 },
    { kind: 'gamma', mean: 48, cv: 0.5 },
    { kind: 'weibull', mean: 20, shape: 0.8 },
    { kind: 'lognormal', mean: 24, cv: 0.7 },
    { kind: 'normal', mean: 96, standardDeviation: 24 },
    { kind: 'empirical', values: [1, 5, 72.3], weights: [1, 2, 3] },
    { kind: 'hyperexponential', probabilities: [0.5, 0.5], means: [0, 12] },
  ])('are as many as the orders of one day lead to, whatever the lag: %j', (lagHours) => {
    const source = orders(lagHours, { dayMultipliers: [5, 0], hourlyWeights: EVEN.map((_, hour) => hour % 7) });
    expect(totalContacts(run(source, 960)) / (5 * 2400 * 0.3)).toBeCloseTo(1, 9);
  });
});

describe('orders of earlier days', () => {
  it('count from the first midnight on, although the run begins at noon', () => {
    const model = run(orders(hoursLater(13), { hourlyWeights: weightsAt(0) }), 3, '2026-11-11T12:00');
    expectCloseTo(hourlyContacts(model), [0, 720, 0]);
  });

  it('are not known unless given', () => {
    expect(totalContacts(run(orders(hoursLater(24)), 24))).toBe(0);
  });

  it.each([
    [24, 2],
    [48, 6],
    [72, 0],
  ])('lead to contacts after %d hours by the multiplier of their day, %d', (lag, multiplier) => {
    const model = run(orders(hoursLater(lag), { daysBefore: [6, 2], hourlyWeights: weightsAt(20) }), 24);
    expectCloseTo(
      hourlyContacts(model),
      EVEN.map((_, hour) => (hour === 20 ? 720 * multiplier : 0)),
    );
  });

  it('make a day simulated alone the same as at the end of all the days', () => {
    const source = (fields: object): Source =>
      orders({ kind: 'lognormal', mean: 30, cv: 0.6 }, { hourlyWeights: EVEN.map((_, hour) => 1 + hour), ...fields });
    const whole = hourlyContacts(run(source({ dayMultipliers: [6, 2, 1] }), 72));
    const alone = hourlyContacts(run(source({ daysBefore: [6, 2] }), 24, '2026-11-13T00:00'));
    expectCloseTo(alone, whole.slice(48), 9);
    expect(alone[0]).toBeGreaterThan(30);
  });
});
