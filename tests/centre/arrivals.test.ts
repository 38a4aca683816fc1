import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioInput } from '../../scenarios/schema/index.ts';
import { PoissonArrivals } from '../../sim/centre/arrivals.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';

const HOURS = 24;
const flat = (perHour: number) => [
  { kind: 'series' as const, intervalMinutes: 60, counts: Array<number>(HOURS).fill(perHour) },
];

function day(demand: ScenarioInput['demand'], perHour = 10): Scenario {
  return scenario({
    calendar: { start: '2026-11-11T00:00', durationHours: HOURS, intervalMinutes: 60 },
    demand,
    contactTypes: { a: phoneType(1, { demand: flat(perHour) }), b: phoneType(1, { demand: flat(perHour) }) },
    skillGroups: { team: team(1, ['a', 'b']) },
  });
}

/** Arrivals of a type on each of many days. */
function dailyCounts(source: Scenario, type: number, days: number): number[] {
  const model = compile(source);
  return Array.from({ length: days }, (_, replication) => timesOf(model, type, replication).length);
}

function timesOf(model: ReturnType<typeof compile>, type: number, replication: number): number[] {
  const arrivals = new PoissonArrivals(model, 'arrivals', replication);
  const times: number[] = [];
  for (let time = arrivals.next(type); time < model.horizon; time = arrivals.next(type)) times.push(time);
  return times;
}

const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;
const covariance = (x: readonly number[], y: readonly number[]): number => {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / (x.length - 1);
};

describe('arrivals', () => {
  const DAYS = 2000;
  const EXPECTED = 240;

  it('of a Poisson day vary as much as their mean', () => {
    const counts = dailyCounts(day({}), 0, DAYS);
    // Standard errors: mean sqrt(240 / 2000) = 0.35, variance 240 sqrt(2 / 2000) = 7.6.
    expect(Math.abs(mean(counts) - EXPECTED)).toBeLessThan(4 * 0.35);
    expect(Math.abs(covariance(counts, counts) - EXPECTED)).toBeLessThan(4 * 7.6);
  });

  it('of busy and quiet days keep the mean, and the variance adds (mean x cv)^2', () => {
    const counts = dailyCounts(day({ busyness: { cv: 0.2 } }), 0, DAYS);
    const variance = EXPECTED + (EXPECTED * 0.2) ** 2;
    expect(Math.abs(mean(counts) - EXPECTED)).toBeLessThan(4 * Math.sqrt(variance / DAYS));
    expect(Math.abs(covariance(counts, counts) - variance)).toBeLessThan(4 * variance * Math.sqrt(2.3 / DAYS));
  });

  it.each([
    [1, 1],
    [0, 0],
  ])('share the busyness of the day between types when its correlation is %d', (correlation, share) => {
    const source = day({ busyness: { cv: 0.2, correlation } });
    const a = dailyCounts(source, 0, DAYS);
    const b = dailyCounts(source, 1, DAYS);
    const common = share * (EXPECTED * 0.2) ** 2;
    const variance = EXPECTED + (EXPECTED * 0.2) ** 2;
    expect(Math.abs(covariance(a, b) - common)).toBeLessThan((4 * variance * Math.sqrt(2)) / Math.sqrt(DAYS));
  });

  it('do not come before the step that rounding carries them over into', () => {
    const model = { ...compile(day({})), arrivalStepSeconds: 1050 };
    const firstArrival = (rate: (step: number) => number, replication: number): number =>
      new PoissonArrivals(
        { ...model, arrivalRate: model.arrivalRate.map((_, step) => rate(step)) },
        '',
        replication,
      ).next(0);
    for (let replication = 0; replication < 300; replication++) {
      const gap = firstArrival(() => 1, replication);
      // At these rates the first contact is due, but for rounding, when the first step ends; after it nobody comes.
      for (let ulps = -4; ulps <= 4; ulps++) {
        const rate = (gap / 1050) * (1 + ulps * Number.EPSILON);
        const time = firstArrival((step) => (step === 0 ? rate : 0), replication);
        expect(time === Infinity || time > 1049).toBe(true);
      }
    }
  });

  it('are the same draws under every rate: at double volume customer n comes at half the cumulated rate', () => {
    const once = timesOf(compile(day({})), 0, 7);
    const twice = timesOf(compile(day({ volumeFactor: 2 })), 0, 7);
    once.slice(0, 100).forEach((time, n) => expect(twice[n]).toBeCloseTo(time / 2, 6));
  });

  it('bunch inside a launch hour as the shape says, and add up to the same hour', () => {
    const launch = phoneType(1, {
      demand: [
        {
          kind: 'profile',
          contactsPerDay: 1000,
          dayMultipliers: [2],
          hourlyWeights: [3, ...Array<number>(23).fill(1)],
          launchShape: { hours: [0], firstTenMinutesShare: 0.35, nextTenMinutesShare: 0.2 },
        },
      ],
    });
    const model = compile(scenario({ contactTypes: { launch }, skillGroups: { team: team(1, ['launch']) } }));
    const perStep = [...model.arrivalRate].map((rate) => rate * model.arrivalStepSeconds);
    const between = (from: number, to: number): number =>
      perStep
        .filter((_, s) => s * model.arrivalStepSeconds >= from && s * model.arrivalStepSeconds < to)
        .reduce((a, b) => a + b, 0);
    const hour = (2000 * 3) / 26;
    expect(between(0, 600)).toBeCloseTo(0.35 * hour, 9);
    expect(between(600, 1200)).toBeCloseTo(0.2 * hour, 9);
    expect(between(0, 3600)).toBeCloseTo(hour, 9);
  });

  it('follow the clock of a day that does not start at midnight', () => {
    const evening = phoneType(1, {
      demand: [
        {
          kind: 'profile',
          contactsPerDay: 24,
          hourlyWeights: Array.from({ length: 24 }, (_, h) => (h === 21 ? 1 : 0)),
        },
      ],
    });
    const source = scenario({
      calendar: { start: '2026-11-11T20:30', durationHours: 2, intervalMinutes: 30 },
      contactTypes: { evening },
      skillGroups: { team: team(1, ['evening']) },
    });
    const times = timesOf(compile(source), 0, 0);
    expect(times.length).toBeGreaterThan(5);
    for (const time of times) expect(time >= 1800 && time < 5400).toBe(true);
  });
});
