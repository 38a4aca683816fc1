import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { GROUP_COUNTERS, type GroupCounter } from '../../sim/observe/summary.ts';
import { inShifts, shift, turns } from '../support/people.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type Shifts = Parameters<typeof inShifts>;

const HOUR = 3600;
/** Calls of so many seconds, on a day that begins at midnight unless told. */
const calls = (talk: number, shifts: Shifts, fields: object = {}, more: Partial<ScenarioInput> = {}) =>
  scenario({
    calendar: { start: '2026-11-11T00:00', durationHours: 6, intervalMinutes: 15 },
    contactTypes: { call: phoneType(talk) },
    skillGroups: { team: team(0, ['call'], { ...inShifts(...shifts), ...fields }) },
    ...more,
  });
/** The same with chats, of which an agent may hold several without getting slower. */
const chats = (work: number, concurrency: number, shifts: Shifts) => {
  const service = { kind: 'chatShared' as const, workSeconds: { kind: 'constant' as const, value: work } };
  const chatSpeed = { kind: 'table' as const, speeds: [1] };
  return calls(
    0,
    shifts,
    {},
    {
      contactTypes: { chat: phoneType(0, { channel: 'chat', service }) },
      skillGroups: { team: team(0, ['chat'], { ...inShifts(...shifts), concurrency, chatSpeed }) },
    },
  );
};

describe('a shift', () => {
  it('begins and ends by the clock; who waits is served when it begins', () => {
    const source = calls(60, [shift(1, 2, 1)]);
    expect(turns(storyOf(source, [[0, 7100, 7200]]))).toEqual([
      '3600 call#0 answered by team/0 after 3600',
      '3660 call#0 completed by team/0',
      '7100 call#1 answered by team/0 after 0',
      '7160 call#1 completed by team/0',
    ]);
  });

  it('ends for each person by name: who talks finishes, an idle one goes, and neither takes anything new', () => {
    const source = calls(1000, [shift(0, 1, 2), shift(0, 6, 1)]);
    // Persons 0 and 1 work until 3600, person 2 all day. Person 0 talks until 4400 and then leaves.
    expect(turns(storyOf(source, [[3400, 3450, 3500, 3700]]))).toEqual([
      '3400 call#0 answered by team/0 after 0',
      '3450 call#1 answered by team/1 after 0',
      '3500 call#2 answered by team/2 after 0',
      '4400 call#0 completed by team/0',
      '4450 call#1 completed by team/1',
      '4500 call#2 completed by team/2',
      '4500 call#3 answered by team/2 after 800',
      '5500 call#3 completed by team/2',
    ]);
  });

  it('lets a chat agent finish its chats, one after the other, and take none in between', () => {
    const source = chats(1000, 3, [shift(0, 1, 1), shift(0, 6, 1)]);
    // At 3600 person 0 holds chats 0 and 2, person 1 chat 1: the three that follow fill up person 1 only.
    const lines = turns(storyOf(source, [[3000, 3100, 3200, 3700, 3800, 4005]]));
    expect(lines.filter((line) => line.includes('answered'))).toEqual([
      '3000 chat#0 answered by team/0 after 0',
      '3100 chat#1 answered by team/1 after 0',
      '3200 chat#2 answered by team/0 after 0',
      '3700 chat#3 answered by team/1 after 0',
      '3800 chat#4 answered by team/1 after 0',
      '4100 chat#5 answered by team/1 after 95',
    ]);
    expect(lines).toContain('4200 chat#2 completed by team/0');
  });

  it('counts the person as leaving until what it holds is done', () => {
    const model = compile(calls(1000, [shift(0, 1, 1)]));
    const { group } = simulate(model, 'x', 0, { arrivalTimes: [[3400]] });
    const inInterval = (interval: number, name: GroupCounter): number =>
      group[interval * GROUP_COUNTERS.length + GROUP_COUNTERS.indexOf(name)];
    expect([3, 4].map((i) => inInterval(i, 'staffed'))).toEqual([900, 0]);
    expect([3, 4].map((i) => inInterval(i, 'leaving'))).toEqual([0, 800]);
    expect([3, 4].map((i) => inInterval(i, 'busy'))).toEqual([200, 800]);
  });

  it('goes on past midnight, also into the simulated time from the day before', () => {
    const night = calls(
      60,
      [shift(22, 26, 1)],
      {},
      {
        calendar: { start: '2026-11-11T01:00', durationHours: 24, intervalMinutes: 15 },
      },
    );
    // From 22 to 2 o'clock: one hour is left of the shift of the day before; the next begins 21 hours after the start.
    expect(turns(storyOf(night, [[100, HOUR + 1, 24 * HOUR - 100]]))).toEqual([
      '100 call#0 answered by team/0 after 0',
      '160 call#0 completed by team/0',
      `${21 * HOUR} call#1 answered by team/0 after ${20 * HOUR - 1}`,
      `${21 * HOUR + 60} call#1 completed by team/0`,
      `${24 * HOUR - 100} call#2 answered by team/0 after 0`,
      `${24 * HOUR - 40} call#2 completed by team/0`,
    ]);
  });

  it('is worked on its days only, where it names them', () => {
    const calendar = { start: '2026-11-11T00:00', durationHours: 72, intervalMinutes: 60 as const };
    const source = calls(60, [shift(9, 17, 1, { days: [0, 2] })], {}, { calendar });
    const lines = storyOf(source, [[0, 24 * HOUR]]).filter((line) => line.includes('answered'));
    expect(lines.map((line) => Number(line.split(' ')[0]) / HOUR)).toEqual([9, 48 + 9]);
  });

  it('of 24 hours goes over into the next one without a gap', () => {
    const source = calls(
      HOUR,
      [shift(0, 24, 1)],
      {},
      {
        calendar: { start: '2026-11-11T00:00', durationHours: 48, intervalMinutes: 60 },
      },
    );
    expect(turns(storyOf(source, [[23.5 * HOUR, 24 * HOUR]]))).toEqual([
      `${23.5 * HOUR} call#0 answered by team/0 after 0`,
      `${24.5 * HOUR} call#0 completed by team/0`,
      `${24.5 * HOUR} call#1 answered by team/0 after ${HOUR / 2}`,
      `${25.5 * HOUR} call#1 completed by team/0`,
    ]);
  });

  it('stays as it is when the simulated time is over: the persons on duty then serve whoever still waits', () => {
    const source = calls(HOUR, [shift(0, 6, 1)]);
    expect(turns(storyOf(source, [[5.5 * HOUR, 5.6 * HOUR]])).slice(2)).toEqual([
      `${6.5 * HOUR} call#1 answered by team/0 after ${0.9 * HOUR}`,
      `${7.5 * HOUR} call#1 completed by team/0`,
    ]);
  });
});

describe('a break', () => {
  const pause = { breaks: [{ afterHours: 1, minutes: 30 }] };

  it('begins when the talk is over and ends as scheduled', () => {
    const source = calls(500, [shift(0, 6, 1, pause)]);
    // The call in hand at 3600 ends at 4000; the break is over at 5400 all the same.
    expect(turns(storyOf(source, [[3500, 3700]]))).toEqual([
      '3500 call#0 answered by team/0 after 0',
      '4000 call#0 completed by team/0',
      '5400 call#1 answered by team/0 after 1700',
      '5900 call#1 completed by team/0',
    ]);
  });

  it('that a long talk uses up does not take place', () => {
    const source = calls(3000, [shift(0, 6, 1, pause)]);
    expect(turns(storyOf(source, [[3000, 3100]]))).toEqual([
      '3000 call#0 answered by team/0 after 0',
      '6000 call#0 completed by team/0',
      '6000 call#1 answered by team/0 after 2900',
      '9000 call#1 completed by team/0',
    ]);
  });

  it('of a chat agent ends with room for new chats beside those still in hand', () => {
    const source = chats(3000, 2, [shift(0, 6, 1, pause)]);
    expect(turns(storyOf(source, [[3000, 3700]])).slice(0, 2)).toEqual([
      '3000 chat#0 answered by team/0 after 0',
      '5400 chat#1 answered by team/0 after 1700',
    ]);
  });
});

describe('of the persons in shifts', () => {
  /** Persons of the group who take a call when ten times as many ring at once as there are agents. */
  const atWork = (source: ReturnType<typeof calls>, second: number): number[] => {
    const answered = storyOf(source, [Array<number>(100).fill(second)]).filter(
      (line) => line.startsWith(`${second} `) && line.includes('answered'),
    );
    return answered.map((line) => Number(/team\/(\d+)/.exec(line)![1])).sort((a, b) => a - b);
  };

  it('shrinkage takes away a share, spread evenly and always the same', () => {
    const source = calls(20_000, [shift(0, 6, 5), shift(0, 6, 5)], { shrinkage: 0.3 });
    // floor(0.3 (i + 1)) grows at i = 3, 6 and 9.
    expect(atWork(source, 100)).toEqual([0, 1, 2, 4, 5, 7, 8]);
  });

  it('an absence takes away a share of those left, while it lasts', () => {
    const incidents = [
      { kind: 'absence' as const, name: 'flu', at: '2026-11-11T01:00', minutes: 60, skillGroup: 'team', share: 0.5 },
    ];
    const source = calls(20_000, [shift(0, 6, 10)], { shrinkage: 0.2 }, { incidents });
    // Shrinkage takes 4 and 9; of 0 1 2 3 5 6 7 8 every second one is missing for an hour.
    expect(atWork(source, 100)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(atWork(source, HOUR + 100)).toEqual([0, 2, 5, 7]);
    expect(atWork(source, 2 * HOUR)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
  });

  it('the estimate knows the mean number on duty in each step', () => {
    const model = compile(
      calls(60, [shift(0, 6, 10, { breaks: [{ afterHours: 1, minutes: 9 }] })], { shrinkage: 0.2 }),
    );
    expect(model.staffingStepSeconds).toBe(900);
    expect([...model.staffing.subarray(3, 6)]).toEqual([8, Math.round(8 * 0.4), 8]);
  });
});

describe('an absence from a group that names nobody', () => {
  it('takes its share off the curve, rounded to whole agents, while it lasts', () => {
    const incidents = [
      { kind: 'absence' as const, name: 'flu', at: '2026-11-11T00:20', minutes: 10, skillGroup: 'team', share: 0.25 },
    ];
    const model = compile(
      scenario({ contactTypes: { call: phoneType(1) }, skillGroups: { team: team(10, ['call']) }, incidents }),
    );
    // 7.5 agents become 8; minutes 20 to 30 of the first hour, in steps of 5 minutes.
    expect(model.staffingStepSeconds).toBe(300);
    expect([...model.staffing]).toEqual([10, 10, 10, 10, 8, 8, 10, 10, 10, 10, 10, 10]);
  });
});
