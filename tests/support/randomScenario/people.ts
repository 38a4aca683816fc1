import fc from 'fast-check';
import { type Clock, HOURS, maybe, type Part, pick } from './arbitraries.ts';

const INTERVALS = HOURS * 4;

/** Staff that changes every quarter of the first hour, and then stays. */
const curve = (atLeast: number): Part =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: atLeast, max: 3 }),
    )
    .map(([first, then]) => ({
      kind: 'curve',
      intervalMinutes: 15,
      agents: [...first, ...Array<number>(INTERVALS - 4).fill(then)],
    }));

const team = (clock: Clock, atLeast: number): Part =>
  fc
    .record({ headcount: fc.integer({ min: atLeast, max: 6 }), share: pick(0.2, 0.5, 1) })
    .map(({ headcount, share }) => ({
      kind: 'team',
      headcount,
      onDutyShareByHour: clock.byHour([share, 0.5, 1, 1]),
    }));

/** One shift through all hours, with breaks, and one that ends within them. */
const shifts = (clock: Clock, atLeast: number): Part =>
  fc
    .record({
      steady: fc.record({
        headcount: fc.integer({ min: atLeast, max: 4 }),
        breaks: fc.array(pick({ afterHours: 0.4, minutes: 15 }, { afterHours: 0.5, minutes: 10 }), { maxLength: 2 }),
      }),
      short: fc.record({
        headcount: fc.integer({ min: 0, max: 4 }),
        lengthHours: pick(0.5, 1.1),
        days: maybe(fc.constant([0])),
      }),
    })
    .map(({ steady, short }) => {
      const shift = { name: 'shift', startHour: clock.startHour };
      return {
        kind: 'shifts',
        shifts: [
          { ...shift, ...steady, lengthHours: HOURS + 1 },
          { ...shift, ...short },
        ],
      };
    });

const roster = (clock: Clock, atLeast: number): Part =>
  fc.oneof(curve(atLeast), team(clock, atLeast), shifts(clock, atLeast));

/** What makes agents differ, get better, tire, stay away or leave matters open. */
const traits = {
  efficiency: pick(0.8, 1),
  shrinkage: pick(0, 0.2),
  noShowProbability: pick(0, 0.2),
  resolutionProbability: pick(0.6, 1),
  training: maybe(pick({ days: 2, startEfficiency: 0.6, fullEfficiencyAfterHours: 2 })),
  fatigue: maybe(pick({ afterHours: 0.5, effortFactor: 1.3 })),
  proficiencySpread: maybe(pick(0.3)),
  contract: pick('regular', 'temporary', 'outsourced'),
  wagePerHour: fc.constant(30),
};

const skills = (types: readonly string[]): Part =>
  fc
    .tuple(...types.map(() => pick(1, 1, 1.4)))
    .map((factors) => factors.map((effortFactor, i) => ({ contactType: types[i], effortFactor })));

const chatting = {
  shared: {
    concurrency: fc.integer({ min: 1, max: 4 }),
    chatSpeed: pick(
      { kind: 'handsOn', handsOnShare: 0.4, slowdownPerExtraChat: 0.02 },
      { kind: 'table', speeds: [1, 0.8, 0.5] },
    ),
  },
  rounds: {
    concurrency: fc.integer({ min: 1, max: 4 }),
    chatSpeed: maybe(
      pick({ kind: 'slowdown', slowdownPerExtraChat: 0.1, freeChats: 1 }, { kind: 'table', speeds: [1, 0.8, 0.5] }),
    ),
  },
};

/** What the types are that each desk serves; deferred work is done by the office, or beside live contacts. */
export interface Work {
  readonly phone: readonly string[];
  readonly chat: readonly string[];
  readonly social: readonly string[];
  readonly deferred: readonly string[];
}

/**
 * Two groups for each live kind, experts, an office, and a group that helps out on the phone. But for experts and office every kind
 * has somebody scheduled at the end.
 */
export function randomSkillGroups(clock: Clock, work: Work): fc.Arbitrary<Record<string, object>> {
  const group = (types: readonly string[], atLeast: number, more: Record<string, Part> = {}) =>
    fc.record({
      name: fc.constant('group'),
      serves: skills(types),
      roster: roster(clock, atLeast),
      ...traits,
      ...more,
    });
  const blended = (types: readonly string[]): readonly string[] => [...types, ...work.deferred];
  return fc.record({
    phoneDesk: group(blended(work.phone), 1),
    phoneTemps: group(work.phone, 0),
    phoneHelpers: group(work.phone, 1),
    chatDesk: group(blended(work.chat), 1, chatting.shared),
    chatTemps: group(work.chat, 0, chatting.shared),
    socialDesk: group(blended(work.social), 1, chatting.rounds),
    socialTemps: group(work.social, 0, chatting.rounds),
    experts: group(['expert'], 0),
    office: group(work.deferred, 0),
  });
}
