import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataSeries, Population, TimeSeries } from '../../sim/kernel/index.ts';

describe('DataSeries', () => {
  it('gives count, mean, unbiased variance and range of what it was told', () => {
    const series = new DataSeries();
    for (const value of [2, 4, 4, 4, 5, 5, 7, 9]) series.record(value);
    expect([series.count, series.mean, series.min, series.max]).toEqual([8, 5, 2, 9]);
    expect(series.variance).toBeCloseTo(32 / 7, 14);
    expect(series.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it('has no mean of nothing and no variance of one value', () => {
    const series = new DataSeries();
    expect([series.count, series.mean, series.variance]).toEqual([0, NaN, NaN]);
    series.record(3);
    expect([series.mean, series.variance, series.min, series.max]).toEqual([3, NaN, 3, 3]);
  });

  it('keeps the variance of small differences on a large offset', () => {
    const series = new DataSeries();
    for (let index = 0; index < 1000; index++) series.record(1e9 + (index % 2));
    expect(series.variance).toBeCloseTo(250 / 999, 9);
  });

  it('agrees with the two-pass formulas for any values', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });
    const property = fc.property(values, (list) => {
      const series = new DataSeries();
      for (const value of list) series.record(value);
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      const variance = list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - 1);
      expect(Math.abs(series.mean - mean)).toBeLessThanOrEqual(1e-8);
      expect(Math.abs(series.variance - variance)).toBeLessThanOrEqual(1e-9 * (1 + variance));
      expect([series.min, series.max]).toEqual([Math.min(...list), Math.max(...list)]);
    });
    fc.assert(property, { seed: 20261111, numRuns: 200 });
  });
});

describe('TimeSeries', () => {
  it('weights each value by the time it lasted', () => {
    const series = new TimeSeries(2, 10);
    series.record(5, 14);
    series.record(1, 15);
    series.advance(20);
    expect([series.duration, series.mean, series.min, series.max]).toEqual([10, (2 * 4 + 5 * 1 + 1 * 5) / 10, 1, 5]);
    expect(series.variance).toBeCloseTo((4 * 0.2 ** 2 + 1 * 3.2 ** 2 + 5 * 0.8 ** 2) / 10, 14);
  });

  it('shows a value that lasted no time in the range but not in the mean', () => {
    const series = new TimeSeries();
    series.record(100, 5);
    series.record(0, 5);
    series.advance(10);
    expect([series.mean, series.variance, series.max]).toEqual([0, 0, 100]);
  });

  it('has no mean before time has passed and refuses time that goes back', () => {
    const series = new TimeSeries(3, 1);
    expect([series.mean, series.variance]).toEqual([NaN, NaN]);
    expect(() => series.record(4, 0.5)).toThrow('time went back from 1 to 0.5');
    expect(() => series.advance(NaN)).toThrow(RangeError);
    expect([series.value, series.time]).toEqual([3, 1]);
  });
});

describe('Population', () => {
  it('follows who is inside and how long each stayed', () => {
    const population = new Population(0);
    population.enter(1);
    population.enter(2);
    population.leave(1, 5);
    population.leave(2, 8);
    population.size.advance(10);
    expect([population.size.value, population.size.max, population.stays.count, population.stays.mean]).toEqual([
      0, 2, 2, 5,
    ]);
    expect(population.size.mean).toBe((4 + 6) / 10);
  });

  it('has an area under its size equal to the sum of the stays once all have left (Little)', () => {
    const stays = fc.array(fc.record({ from: fc.nat(100), stay: fc.nat(50) }), { minLength: 1, maxLength: 40 });
    const property = fc.property(stays, (visits) => {
      const moves = visits.flatMap(({ from, stay }) => [
        { time: from, apply: (all: Population) => all.enter(from) },
        { time: from + stay, apply: (all: Population) => all.leave(from, from + stay) },
      ]);
      const population = new Population();
      for (const move of moves.sort((a, b) => a.time - b.time)) move.apply(population);
      population.size.advance(200);
      const total = visits.reduce((sum, { stay }) => sum + stay, 0);
      expect(population.size.mean * 200).toBeCloseTo(total, 8);
      expect(population.stays.mean * visits.length).toBeCloseTo(total, 8);
    });
    fc.assert(property, { seed: 20261111, numRuns: 200 });
  });
});
