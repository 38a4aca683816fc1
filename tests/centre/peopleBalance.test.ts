import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { Centre } from '../../sim/centre/centre.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import {
  callReserves,
  dismissReserves,
  openGroup,
  setConcurrency,
  suspendShrinkage,
} from '../../sim/centre/staffing.ts';
import { BUSY, IN_HAND, PRESENT, SLOTS, STAFFED } from '../../sim/observe/intervalCounters.ts';
import { curve, inShifts, planFor, shift } from '../support/people.ts';
import { phoneType, team } from '../support/scenarios.ts';

type Group = ScenarioInput['skillGroups'][string];

const RESERVES = 4;
const CHAT = 1;

const byNumber = fc
  .array(fc.integer({ min: 0, max: 8 }), { minLength: 16, maxLength: 16 })
  .map((agents): Pick<Group, 'roster'> => curve(...agents));
const byName = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((shifts): Pick<Group, 'roster'> =>
    inShifts(
      ...shifts.map(([from, length, heads]) =>
        shift(from / 4, (from + length) / 4, heads, { breaks: [{ afterHours: length / 8, minutes: 7 }] }),
      ),
    ),
  );

/** A phone desk, a chat desk that also works on tickets, and a ticket desk, staffed in any way. */
const centre: fc.Arbitrary<ScenarioInput> = fc
  .record({
    rosters: fc.tuple(...[0, 1, 2].map(() => fc.oneof(byNumber, byName))),
    contacts: fc.integer({ min: 0, max: 150 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
    noShowProbability: fc.constantFrom(0, 0.2),
    shrinkage: fc.constantFrom(0, 0.3),
    atShiftEnd: fc.constantFrom('putDown' as const, 'finish' as const),
    preemptible: fc.boolean(),
  })
  .map(({ rosters, contacts, concurrency, noShowProbability, shrinkage, atShiftEnd, preemptible }): ScenarioInput => {
    const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
    const demand = [{ kind: 'series' as const, intervalMinutes: 60, counts: [contacts] }];
    const both = { noShowProbability, shrinkage, fatigue: { afterHours: 1, effortFactor: 1.5 } };
    const service = {
      kind: 'deferred' as const,
      effortSeconds: exponential(400),
      deadlineHours: 4,
      atShiftEnd,
      preemptible,
    };
    return {
      schemaVersion: 1,
      name: 'balance',
      calendar: { start: '2026-11-11T00:00', durationHours: 4 },
      channels: { phone: { name: 'phone', kind: 'phone' } },
      contactTypes: {
        call: phoneType(0, { demand, service: { kind: 'voice', talkSeconds: exponential(200) } }),
        chat: phoneType(0, {
          demand,
          service: { kind: 'chatShared', workSeconds: exponential(300) },
          route: [{ skillGroup: 'chatDesk' }],
        }),
        ticket: phoneType(0, {
          demand,
          service,
          priority: 2,
          route: [{ skillGroup: 'ticketDesk' }, { skillGroup: 'chatDesk' }],
        }),
      },
      skillGroups: {
        team: { ...team(0, ['call'], both), ...rosters[0] },
        chatDesk: {
          ...team(0, ['chat', 'ticket'], { ...both, concurrency, chatSpeed: { kind: 'table', speeds: [1, 0.8] } }),
          ...rosters[1],
        },
        ticketDesk: { ...team(0, ['ticket'], both), ...rosters[2] },
      },
      ...planFor(
        { kind: 'raiseConcurrency', skillGroup: 'chatDesk', to: 5 },
        ...['team', 'chatDesk', 'ticketDesk'].flatMap((skillGroup) => [
          { kind: 'callReserves' as const, skillGroup, agents: RESERVES, delayMinutes: 0 },
          { kind: 'suspendShrinkage' as const, skillGroup },
        ]),
      ),
    };
  });

/** What somebody does to a group at a moment. */
const doings = fc.array(
  fc.record({
    second: fc.integer({ min: 0, max: 14_399 }),
    group: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('call', 'dismiss', 'suspend', 'resume', 'close', 'open', 'chats'),
    amount: fc.integer({ min: 1, max: RESERVES }),
  }),
  { maxLength: 30 },
);
type Doing = typeof doings extends fc.Arbitrary<(infer One)[]> ? One : never;

function act(its: Centre, { group, what, amount }: Doing, time: number): void {
  const called = its.staffing.reserves[group];
  if (what === 'call') callReserves(its, group, Math.min(amount, RESERVES - called), time);
  if (what === 'dismiss') dismissReserves(its, group, Math.min(amount, called), time);
  if (what === 'suspend' || what === 'resume') suspendShrinkage(its, group, what === 'suspend', time);
  if (what === 'open' || what === 'close') openGroup(its, group, what === 'open', time);
  if (what === 'chats' && group === CHAT) setConcurrency(its, group, amount, time);
}

/** Everything that is counted twice agrees. */
function check({ counters, people }: Centre, group: number): void {
  const agents = Array.from(
    { length: people.first[group + 1] - people.first[group] },
    (_, i) => people.first[group] + i,
  );
  const onDuty = agents.filter((agent) => people.isOnDuty(agent));
  const leaving = agents.filter((agent) => people.isLeaving(agent));
  const idle = onDuty.filter((agent) => people.held[agent] === 0).length;
  const busy = agents.filter((agent) => people.held[agent] > 0).length;
  const level = (which: number): number => counters.groupNow(group, which);
  expect(level(STAFFED)).toBe(people.staffed[group]);
  expect(level(PRESENT)).toBe(onDuty.length + leaving.length);
  expect(level(BUSY)).toBe(busy);
  expect(level(PRESENT)).toBe(busy + idle);
  expect(level(PRESENT)).toBeGreaterThanOrEqual(level(STAFFED));
  expect(level(SLOTS)).toBe(level(STAFFED) * people.concurrency[group]);
  expect(leaving.every((agent) => people.held[agent] > 0)).toBe(true);
  const held = onDuty.reduce((sum, agent) => sum + people.held[agent], 0);
  expect(people.room[group]).toBe(level(STAFFED) * people.concurrency[group] - held);
  expect(level(IN_HAND)).toBeLessThanOrEqual(agents.reduce((sum, agent) => sum + people.held[agent], 0));
}

describe('whatever happens to the staff', () => {
  it('staffed + leaving = busy + idle, and room is what the staffed may hold less what those on duty hold', () => {
    fc.assert(
      fc.property(centre, doings, (input, list) => {
        const model = compile(scenarioSchema.parse(input));
        const planned = [...list].sort((a, b) => a.second - b.second);
        const looks = Array.from({ length: 60 }, (_, i) => ({ second: 240 * i + 7.5, doing: null }));
        const moments = [...planned.map((doing) => ({ second: doing.second, doing })), ...looks];
        moments.sort((a, b) => a.second - b.second);
        const its: Centre = new Centre(model, 'balance', 0, {
          snapshotTimes: Float64Array.from(moments, ({ second }) => second),
          onSnapshot: (index, { time }) => {
            const { doing } = moments[index];
            if (doing) act(its, doing, time);
            for (const group of [0, 1, 2]) check(its, group);
          },
        });
        const { flow } = its.run(0);
        expect(flow.every((value) => value >= 0)).toBe(true);
        for (const group of [0, 1, 2]) check(its, group);
      }),
      { numRuns: 150, seed: 1111 },
    );
  });
});
