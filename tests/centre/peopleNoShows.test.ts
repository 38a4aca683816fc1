import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { NoShows } from '../../sim/centre/noShows.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { GROUP_COUNTERS } from '../../sim/observe/summary.ts';
import { curve, inShifts, shift } from '../support/people.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';

type GroupFields = Partial<ScenarioInput['skillGroups'][string]>;

const NO_SHOW = 0.2;
const modelOf = (group: GroupFields, durationHours = 1, fields: Partial<ScenarioInput> = {}) =>
  compile(
    scenario({
      calendar: { start: '2026-11-11T00:00', durationHours, intervalMinutes: 15 },
      contactTypes: { call: phoneType(60) },
      skillGroups: { team: team(0, ['call'], { noShowProbability: NO_SHOW, ...group }) },
      ...fields,
    }),
  );
/** Numbers of the persons of a group who are absent on a day. */
const absent = (model: ReturnType<typeof modelOf>, day = 0, replication = 0): number[] => {
  const noShows = new NoShows(model, 'seed', replication);
  return Array.from({ length: model.firstAgent[1] }, (_, agent) => agent).filter((agent) =>
    noShows.isAbsent(agent, 0, day),
  );
};
/** Agents staffed in each quarter of an hour. */
const staffed = (model: ReturnType<typeof modelOf>): number[] => {
  const { group } = simulate(model, 'seed', 0, { arrivalTimes: [[]] });
  return Array.from({ length: model.intervals }, (_, i) => group[i * GROUP_COUNTERS.length] / model.intervalSeconds);
};

describe('who does not come', () => {
  it('is drawn anew on each day, in shifts and by number, with the given probability', () => {
    const shares = [inShifts(shift(0, 8, 50)), curve(50)].map((roster) => {
      const model = modelOf(roster);
      let count = 0;
      for (let replication = 0; replication < 100; replication++) {
        for (let day = 0; day < 4; day++) count += absent(model, day, replication).length;
      }
      return count / (100 * 4 * 50);
    });
    const standardError = Math.sqrt((NO_SHOW * (1 - NO_SHOW)) / (100 * 4 * 50));
    for (const share of shares) expect(Math.abs(share - NO_SHOW)).toBeLessThan(4 * standardError);
    const model = modelOf(inShifts(shift(0, 8, 50)));
    expect(absent(model, 1)).not.toEqual(absent(model, 0));
  });

  it('is the same in scenarios compared: more persons, more shifts or more days change no other person’s luck', () => {
    const base = modelOf(inShifts(shift(0, 8, 20), shift(8, 16, 20)));
    const more = modelOf(inShifts(shift(0, 8, 30), shift(8, 16, 20), shift(16, 24, 20)), 72);
    for (const day of [-1, 0, 1]) {
      const before = absent(base, day);
      const after = absent(more, day);
      expect(after.filter((person) => person < 20)).toEqual(before.filter((person) => person < 20));
      const second = after.filter((person) => person >= 30 && person < 50).map((person) => person - 10);
      expect(second).toEqual(before.filter((person) => person >= 20));
    }
  });

  it('misses the whole shift, past midnight too', () => {
    const model = modelOf(inShifts(shift(22, 26, 30)), 48);
    const perDay = [-1, 0, 1].map((day) => 30 - absent(model, day).length);
    const counts = staffed(model);
    expect([0, 7].map((i) => counts[i])).toEqual([perDay[0], perDay[0]]);
    expect([88, 103].map((i) => counts[i])).toEqual([perDay[1], perDay[1]]);
    expect([184, 191].map((i) => counts[i])).toEqual([perDay[2], perDay[2]]);
  });

  it('is counted among the first n agents where a curve asks for n', () => {
    const model = modelOf(curve(10, 25, 10, 40));
    const missing = absent(model);
    expect(missing.length).toBeGreaterThan(0);
    expect(staffed(model)).toEqual([10, 25, 10, 40].map((n) => n - missing.filter((agent) => agent < n).length));
  });

  it('is drawn anew by number at midnight', () => {
    const calendar = { start: '2026-11-11T23:00', durationHours: 2, intervalMinutes: 15 as const };
    const model = modelOf(curve(40), 2, { calendar });
    const [before, after] = [absent(model, 0).length, absent(model, 1).length];
    expect(before).not.toBe(after);
    expect(staffed(model)).toEqual([...Array<number>(4).fill(40 - before), ...Array<number>(4).fill(40 - after)]);
  });

  it('is nobody when the probability is 0, and then nothing is drawn', () => {
    const certain = modelOf({ ...inShifts(shift(0, 8, 20)), noShowProbability: 0 });
    expect(absent(certain)).toEqual([]);
    expect(staffed(certain)).toEqual([20, 20, 20, 20]);
  });
});
