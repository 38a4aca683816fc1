import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { PoissonArrivals } from '../../sim/centre/arrivals.ts';
import type { Model } from '../../sim/centre/model.ts';
import { demandModel, perHour } from '../support/demand.ts';

type Busyness = NonNullable<NonNullable<ScenarioInput['demand']>['busyness']>;

const DAYS = 4000;
const CV = 0.4;
/** 2 hours of 30-minute periods with 100 contacts expected in each. */
const EXPECTED = 100;
const period = { cv: CV, minutes: 30 };

function day(busyness: Busyness, start = '2026-11-11T00:00'): Model {
  const calendar = { start, durationHours: 2, intervalMinutes: 30 as const };
  const types = { a: { demand: [perHour(2 * EXPECTED)] }, b: { demand: [perHour(2 * EXPECTED)] } };
  return demandModel(2, types, { calendar, demand: { busyness } });
}

/** Arrivals of a type in each half hour from the start, one list per day. */
function counts(model: Model, type: number, days = DAYS): number[][] {
  return Array.from({ length: days }, (_, replication) => {
    const arrivals = new PoissonArrivals(model, 'periods', replication);
    const count = [0, 0, 0, 0];
    for (let time = arrivals.next(type); time < model.horizon; time = arrivals.next(type))
      count[Math.floor(time / 1800)]++;
    return count;
  });
}

const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;

/** Covariance, and 4 of its standard errors as the sample itself shows them. */
function covariance(x: readonly number[], y: readonly number[]): { value: number; error: number } {
  const [mx, my] = [mean(x), mean(y)];
  const products = x.map((value, i) => (value - mx) * (y[i] - my));
  const value = mean(products);
  return { value, error: 4 * Math.sqrt(mean(products.map((p) => (p - value) ** 2)) / x.length) };
}

function expectCovariance(x: readonly number[], y: readonly number[], expected: number, precision: number): void {
  const { value, error } = covariance(x, y);
  expect(error).toBeLessThan(precision);
  expect(Math.abs(value - expected)).toBeLessThan(error);
}

/** Variance of the counts of a period that the factor alone makes. */
const OF_FACTOR = (EXPECTED * CV) ** 2;
const place = (table: readonly number[][], i: number): number[] => table.map((row) => row[i]);

describe('busyness of periods inside the day', () => {
  const table = counts(day({ period }), 0);

  it('keeps the mean of a period and adds (mean x cv)^2 to its variance', () => {
    for (const i of [0, 3]) {
      const count = place(table, i);
      expect(Math.abs(mean(count) - EXPECTED)).toBeLessThan(4 * Math.sqrt((EXPECTED + OF_FACTOR) / DAYS));
      expectCovariance(count, count, EXPECTED + OF_FACTOR, 250);
    }
  });

  it('is drawn anew for each period', () => {
    expectCovariance(place(table, 0), place(table, 1), 0, 150);
  });

  it('comes on top of the busyness of the day, which periods share', () => {
    const both = counts(day({ cv: 0.2, period }), 0);
    const ofDay = (EXPECTED * 0.2) ** 2;
    expectCovariance(place(both, 0), place(both, 2), ofDay, 200);
    expectCovariance(place(both, 0), place(both, 0), EXPECTED + ofDay + OF_FACTOR * (1 + 0.2 ** 2), 350);
  });

  it.each([
    [1, OF_FACTOR],
    [0, 0],
  ])('is shared between types when the correlation is %d', (correlation, expected) => {
    const model = day({ correlation, period });
    expectCovariance(place(counts(model, 0), 1), place(counts(model, 1), 1), expected, 250);
  });

  it('begins its periods anew at midnight', () => {
    // From 23:45: a quarter of an hour of the old day, then periods of half an hour.
    const model = day({ period }, '2026-11-10T23:45');
    const quarters = Array.from({ length: DAYS }, (_, replication) => {
      const arrivals = new PoissonArrivals(model, 'midnight', replication);
      const count = [0, 0, 0];
      for (let time = arrivals.next(0); time < 2700; time = arrivals.next(0)) count[Math.floor(time / 900)]++;
      return count;
    });
    expectCovariance(place(quarters, 0), place(quarters, 1), 0, 60);
    expectCovariance(place(quarters, 1), place(quarters, 2), OF_FACTOR / 4, 60);
  });

  it('of cv 0 changes no byte', () => {
    expect(day({ cv: 0.2, period: { cv: 0, minutes: 7 } })).toEqual({
      ...day({ cv: 0.2 }),
      periodBusynessSeconds: 420,
    });
    expect(counts(day({ cv: 0.2, period: { cv: 0, minutes: 7 } }), 0, 5)).toEqual(counts(day({ cv: 0.2 }), 0, 5));
  });

  it('leaves the factor of the day as it was', () => {
    // A single period as long as the day with hardly any scatter: what is left is the day without it.
    const fine = counts(day({ cv: 0.2, period: { cv: 1e-6, minutes: 1440 } }), 0, 20);
    const plain = counts(day({ cv: 0.2 }), 0, 20);
    expect(fine).toEqual(plain);
  });
});
