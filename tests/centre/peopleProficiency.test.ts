import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { Proficiency } from '../../sim/centre/proficiency.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { curve, inShifts, shift } from '../support/people.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';

type GroupFields = Partial<ScenarioInput['skillGroups'][string]>;

const HOUR = 3600;
const TALK = 100;
const modelOf = (group: GroupFields, durationHours = 24, fields: Partial<ScenarioInput> = {}) =>
  compile(
    scenario({
      calendar: { start: '2026-11-11T00:00', durationHours, intervalMinutes: 60 },
      contactTypes: { call: phoneType(TALK) },
      skillGroups: { team: team(1, ['call'], group) },
      ...fields,
    }),
  );
/** How many times as long as the draw says talks last that begin at these hours; somebody must be free then. */
const factorsAt = (model: ReturnType<typeof modelOf>, hours: readonly number[], seed = 'x'): number[] => {
  const begun = new Map<number, number>();
  const factors: number[] = [];
  const observer = {
    contact(event: string, time: number, contact: number): void {
      if (event === 'answered') begun.set(contact, time);
      if (event === 'completed') factors[contact] = (time - begun.get(contact)!) / TALK;
    },
  };
  simulate(model, seed, 0, { observer, arrivalTimes: [hours.map((hour) => hour * HOUR)] });
  return factors;
};
const rounded = (factors: readonly number[]): number[] => factors.map((factor) => Math.round(factor * 1e9) / 1e9);

describe('new people', () => {
  const training = { days: 2, startEfficiency: 0.5, fullEfficiencyAfterHours: 10 };

  it('get faster evenly with the hours they work, to full efficiency', () => {
    const factors = factorsAt(modelOf({ training }), [0, 2, 5, 10, 20]);
    // Efficiency 0.5 at first, 0.6 after 2 hours, 0.75 after 5, 1 from 10 on.
    expect(rounded(factors)).toEqual(rounded([2, 1 / 0.6, 1 / 0.75, 1, 1]));
  });

  it('learn while they work only: not in breaks, not between shifts', () => {
    const breaks = [{ afterHours: 1, minutes: 60 }];
    const model = modelOf({ training, ...inShifts(shift(8, 13, 1, { breaks })) }, 48);
    // On duty 8 to 9 and 10 to 13 o'clock: 4 hours a day.
    expect(rounded(factorsAt(model, [8, 10, 12, 32, 33.5]))).toEqual(
      rounded([2, 1 / 0.55, 1 / 0.65, 1 / 0.7, 1 / 0.75]),
    );
  });

  it('count time beyond the shift, until what they hold is done, as work', () => {
    const model = modelOf({ training, ...inShifts(shift(8, 9, 1)) }, 48, {
      contactTypes: { call: phoneType(1800) },
    });
    // A talk from 8:30 on lasts 1800 s / 0.525, to 25.714 minutes past 9.
    const factors = factorsAt(model, [8.5, 32]).map((factor) => (factor * TALK) / 1800);
    const worked = 0.5 + 0.5 / 0.525;
    expect(rounded(factors)).toEqual(rounded([1 / 0.525, 1 / (0.5 + 0.05 * worked)]));
  });

  it('learn through a break that a talk uses up', () => {
    const breaks = [{ afterHours: 1, minutes: 30 }];
    const model = modelOf({ training, ...inShifts(shift(0, 8, 1, { breaks })) }, 24, {
      contactTypes: { call: phoneType(3600) },
    });
    // The talk from 0:30 on lasts 3600 s / 0.525, beyond the break: at 3:00 they have worked all three hours.
    const factors = factorsAt(model, [0.5, 3]).map((factor) => (factor * TALK) / 3600);
    expect(rounded(factors)).toEqual(rounded([1 / 0.525, 1 / 0.65]));
  });

  it('learn in the simulated time only, also when it begins in the middle of their shift', () => {
    const calendar = { start: '2026-11-11T11:00', durationHours: 4, intervalMinutes: 60 as const };
    const breaks = [{ afterHours: 1, minutes: 30 }];
    const model = modelOf({ training, ...inShifts(shift(8, 16, 1, { breaks })) }, 4, { calendar });
    expect(rounded(factorsAt(model, [0, 2]))).toEqual(rounded([2, 1 / 0.6]));
  });

  it('work at once as well as they will when no hours are needed', () => {
    expect(factorsAt(modelOf({ training: { ...training, fullEfficiencyAfterHours: 0 } }), [0])).toEqual([1]);
  });
});

describe('tired people', () => {
  const fatigue = { afterHours: 4, effortFactor: 1.5 };

  it('are slower in what they begin after so many hours of work; breaks are no work and no new day', () => {
    const breaks = [{ afterHours: 2, minutes: 60 }];
    const model = modelOf({ fatigue, ...inShifts(shift(8, 16, 1, { breaks })) }, 48);
    expect(rounded(factorsAt(model, [8, 12.9, 13, 15, 32, 36.9, 37]))).toEqual([1, 1, 1.5, 1.5, 1, 1, 1.5]);
  });

  it('stay tired past midnight, to the end of their shift', () => {
    expect(rounded(factorsAt(modelOf({ fatigue, ...inShifts(shift(20, 30, 1)) }, 48), [23, 24.5, 29]))).toEqual([
      1, 1.5, 1.5,
    ]);
  });

  it('have worked before the simulated time begins, when it begins in the middle of their shift', () => {
    const calendar = { start: '2026-11-11T11:00', durationHours: 4, intervalMinutes: 60 as const };
    const breaks = [{ afterHours: 1, minutes: 30 }];
    const model = modelOf({ fatigue, ...inShifts(shift(8, 16, 1, { breaks })) }, 4, { calendar });
    // At 11 they have worked 2.5 hours of the day.
    expect(rounded(factorsAt(model, [0, 1.4, 1.5]))).toEqual([1, 1, 1.5]);
  });

  it('are fresh again, in a group that names nobody, when they come back on another day', () => {
    const model = modelOf(
      { fatigue, roster: { kind: 'curve', intervalMinutes: 180, agents: [1, 1, 0, 1, 0, 0, 0, 0] } },
      30,
    );
    // At work 0 to 6 and 9 to 12 o'clock, and again from midnight.
    expect(rounded(factorsAt(model, [3, 5, 9, 24, 29]))).toEqual([1, 1.5, 1.5, 1, 1.5]);
  });
});

describe('the spread between agents', () => {
  const CV = 0.3;
  const AGENTS = 100;
  const ownFactors = (model: ReturnType<typeof modelOf>, replication = 0): number[] => {
    const proficiency = new Proficiency(model, 'seed', replication);
    return Array.from({ length: model.firstAgent[1] }, (_, agent) => proficiency.effortFactor(agent, 0, 0));
  };

  it('has mean 1 and the cv given, drawn anew in each replication', () => {
    const model = modelOf({ ...inShifts(shift(0, 8, AGENTS)), proficiencySpread: CV });
    const values = Array.from({ length: 100 }, (_, replication) => ownFactors(model, replication)).flat();
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const squares = values.map((value) => (value - 1) ** 2);
    const variance = squares.reduce((sum, value) => sum + value, 0) / n;
    // Gamma of shape k = 1 / cv^2: fourth central moment 3 cv^4 + 6 cv^6.
    const varianceError = Math.sqrt((2 * CV ** 4 + 6 * CV ** 6) / n);
    expect(Math.abs(mean - 1)).toBeLessThan((4 * CV) / Math.sqrt(n));
    expect(Math.abs(variance - CV ** 2)).toBeLessThan(4 * varianceError);
    expect(4 * varianceError).toBeLessThan(0.1 * CV ** 2);
  });

  it('stays with an agent for good, on every contact', () => {
    const model = modelOf({ proficiencySpread: 1 });
    const [first, ...others] = factorsAt(model, [0, 5, 10], 'seed');
    expect(first).toBeCloseTo(ownFactors(model)[0], 9);
    expect(first).not.toBeCloseTo(1, 2);
    for (const other of others) expect(other).toBeCloseTo(first, 9);
  });

  it('of a person is the same in scenarios compared, however many others there are', () => {
    const of = (...heads: number[]): number[] =>
      ownFactors(modelOf({ ...inShifts(...heads.map((n) => shift(0, 8, n))), proficiencySpread: CV }));
    const base = of(3, 4);
    expect(of(5, 4, 2).slice(0, 3)).toEqual(base.slice(0, 3));
    expect(of(5, 4, 2).slice(5, 9)).toEqual(base.slice(3));
    const byNumber = (n: number): number[] => ownFactors(modelOf({ ...curve(n), proficiencySpread: CV }));
    expect(byNumber(20).slice(0, 8)).toEqual(byNumber(8));
  });
});

describe('what makes agents differ', () => {
  it('multiplies the work of chats that share an agent', () => {
    const model = compile(
      scenario({
        contactTypes: {
          chat: phoneType(0, {
            channel: 'chat',
            service: { kind: 'chatShared', workSeconds: { kind: 'constant', value: TALK } },
          }),
        },
        skillGroups: {
          team: team(1, ['chat'], { training: { days: 0, startEfficiency: 0.5, fullEfficiencyAfterHours: 1 } }),
        },
      }),
    );
    expect(rounded(factorsAt(model, [0, 0.5]))).toEqual(rounded([2, 1 / 0.75]));
  });

  it('comes together: own factor, learning and tiredness multiply', () => {
    const model = modelOf({
      proficiencySpread: 0.3,
      training: { days: 0, startEfficiency: 0.5, fullEfficiencyAfterHours: 10 },
      fatigue: { afterHours: 5, effortFactor: 1.2 },
    });
    const [own] = factorsAt(modelOf({ proficiencySpread: 0.3 }), [0]);
    expect(rounded(factorsAt(model, [0, 6]))).toEqual(rounded([own * 2, (own * 1.2) / 0.8]));
  });
});
