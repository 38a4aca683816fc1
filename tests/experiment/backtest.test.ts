import { describe, expect, it } from 'vitest';
import {
  importCallLog,
  parseScenario,
  type ActualDay,
  type QueueFigures,
  type Scenario,
} from '../../scenarios/index.ts';
import {
  backtestDay,
  backtestTable,
  checkDay,
  compile,
  formatBacktest,
  formatBacktestHours,
  simulate,
  simulatedDay,
  type SimulatedDay,
} from '../../sim/index.ts';
import { syntheticLog } from '../support/syntheticLog.ts';

const figures = (value: number): QueueFigures => ({
  offered: value,
  answered: value,
  abandoned: value,
  meanWaitSeconds: value,
  p90WaitSeconds: value,
  meanWaitOfAbandonedSeconds: value,
});
const dayOf = (value: number): SimulatedDay => ({
  hours: Array.from({ length: 24 }, () => figures(value)),
  wholeDay: figures(value),
});
const realDay = (value: number): ActualDay => ({ date: '1999-02-01', weekday: 1, ...dayOf(value) });
const upTo = (n: number): SimulatedDay[] => Array.from({ length: n }, (_, i) => dayOf(i + 1));

describe('the interval for one day', () => {
  it('is the 5th smallest to the 5th largest of 199 simulated days: 1 - 2 * 5 / 200 = 95 %', () => {
    const { wholeDay } = checkDay(realDay(5), upTo(199));
    expect(wholeDay.offered).toEqual({ actual: 5, mean: 100, low: 5, high: 195, inside: true });
    expect(checkDay(realDay(4), upTo(199)).wholeDay.offered.inside).toBe(false);
    expect(checkDay(realDay(196), upTo(199)).hours[7].p90WaitSeconds.inside).toBe(false);
  });

  it('needs 39 simulated days', () => {
    expect(() => checkDay(realDay(1), upTo(38))).toThrow(RangeError);
    expect(checkDay(realDay(1), upTo(39)).wholeDay.offered).toMatchObject({ low: 1, high: 39 });
  });

  it('leaves out simulated days that lack the figure, and judges nothing when the real day lacks it', () => {
    const half = upTo(398).map((day, i) => (i % 2 === 0 ? day : dayOf(NaN)));
    expect(checkDay(realDay(9), half).wholeDay.offered).toMatchObject({ mean: 199, low: 7, high: 391 });
    expect(checkDay(realDay(NaN), upTo(39)).wholeDay.offered.inside).toBeNull();
    expect(
      checkDay(
        realDay(1),
        upTo(39).map(() => dayOf(NaN)),
      ).wholeDay.offered.inside,
    ).toBeNull();
  });
});

const log = syntheticLog('backtest');
const imported = importCallLog(log);
if (!imported.ok) throw new Error('the synthetic log must be readable');
function parsed(input: unknown): Scenario {
  const result = parseScenario(input);
  if (!result.ok) throw new Error('the scenario of a day must parse');
  return result.scenario;
}

describe('counting a simulated day', () => {
  it('agrees with a list of all its contacts: counts exactly, mean wait to rounding, P90 to the width of a bucket', () => {
    const model = compile(parsed(imported.days[0].scenario));
    const waits: { hour: number; wait: number; answered: boolean }[] = [];
    const summary = simulate(model, 'list', 0, {
      observer: {
        contact: (event, time, _contact, _type, _group, _agent, wait) => {
          if (event !== 'answered' && event !== 'abandoned') return;
          waits.push({ hour: Math.floor((time - wait + 1e-6) / 3600), wait, answered: event === 'answered' });
        },
      },
    });
    const day = simulatedDay(summary, model);
    const check = (row: QueueFigures, list: typeof waits): void => {
      const answered = list.filter((one) => one.answered).map(({ wait }) => wait);
      const p90 = answered.sort((a, b) => a - b)[Math.ceil(0.9 * answered.length) - 1];
      expect(row).toMatchObject({ answered: answered.length, abandoned: list.length - answered.length });
      expect(row.offered).toBe(list.length);
      expect(row.meanWaitSeconds).toBeCloseTo(answered.reduce((sum, w) => sum + w, 0) / answered.length, 6);
      expect(Math.abs(row.p90WaitSeconds - p90)).toBeLessThanOrEqual(0.01 * p90 + 0.5);
    };
    expect(waits.length).toBeGreaterThan(1500);
    for (let hour = 8; hour < 20; hour++)
      check(
        day.hours[hour],
        waits.filter((one) => one.hour === hour),
      );
    check(day.wholeDay, waits);
  });
});

describe('a backtest of a log that the model itself made', () => {
  const days = imported.days.map(({ scenario, actual }) => backtestDay(parsed(scenario), actual, { replications: 79 }));
  const table = backtestTable(days);

  it('finds about 95 % of hours inside: not fewer than 4 standard errors below', () => {
    for (const figure of ['answered', 'abandoned', 'meanWaitSeconds', 'p90WaitSeconds'] as const) {
      const { inside, compared } = table.allHours[figure];
      expect(compared).toBe(120);
      expect(inside / compared).toBeGreaterThanOrEqual(0.95 - 4 * Math.sqrt((0.95 * 0.05) / compared));
    }
  });

  it('has means near what happened, to 4 standard errors of ten days', () => {
    const { answered, abandoned } = table.wholeDays;
    expect(Math.abs(answered.simulated / answered.actual - 1)).toBeLessThan(0.03);
    expect(Math.abs(abandoned.simulated / abandoned.actual - 1)).toBeLessThan(0.25);
  });

  it('finds the days outside when a quarter of the agents is taken away', () => {
    const { scenario, actual } = imported.days[0];
    const fewer = structuredClone(parsed(scenario));
    for (const group of Object.values(fewer.skillGroups)) if (group.roster.kind === 'curve') group.roster.factor = 0.75;
    const { wholeDay } = backtestDay(fewer, actual, { replications: 79 });
    expect(wholeDay.abandoned.inside).toBe(false);
    expect(wholeDay.abandoned.actual).toBeLessThan(wholeDay.abandoned.low);
  });

  it('compares only hours with enough real contacts', () => {
    expect(table.clockHours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(backtestTable(days, 1e6).clockHours).toEqual([]);
  });

  it('gives the same figures again for the same seed, and others for another', () => {
    const { scenario, actual } = imported.days[0];
    const again = (seed?: string) => backtestDay(parsed(scenario), actual, { replications: 79, ...(seed && { seed }) });
    expect(again()).toEqual(days[0]);
    expect(again('other').wholeDay).not.toEqual(days[0].wholeDay);
  });
});

describe('the backtest as Markdown', () => {
  const outside = checkDay({ ...realDay(50), wholeDay: figures(1) }, upTo(199));
  const table = backtestTable([outside, checkDay(realDay(50), upTo(199))]);

  it('shows shares, clock hours and days, and marks what lies outside', () => {
    const lines = formatBacktest(table, 'en').split('\n');
    expect(lines).toContain('| answered | 100.0 % (48/48) | 50.0 % (1/2) | 25.5 | 100.0 |');
    expect(lines.find((line) => line.startsWith('| 09:00 |'))).toContain('| 50 / 100 (2/2) |');
    expect(lines.find((line) => line.startsWith('| 1999-02-01 Mon |'))).toContain('| **1 / 100 [5, 195] ✗** |');
  });

  it('speaks Chinese too', () => {
    expect(formatBacktest(table, 'zh')).toContain('| 1999-02-01 周一 | **1 / 100 [5, 195] ✗** |');
  });

  it('lists the hours of one day', () => {
    const lines = formatBacktestHours(outside, 'en').trimEnd().split('\n');
    expect(lines[0]).toBe('### 1999-02-01 Mon');
    expect(lines).toHaveLength(2 + 2 + 24);
  });
});
