import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { type Summary, summaryBuffers } from '../../sim/observe/summary.ts';
import { constant } from '../support/chats.ts';
import { phoneType, team } from '../support/scenarios.ts';
import { randomScenario } from '../support/randomScenario.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

const run = (input: ScenarioInput): Summary => simulate(compile(scenarioSchema.parse(input)), 'off', 0);
const bytes = (s: Summary): Buffer => Buffer.concat(summaryBuffers(s).map((buffer) => Buffer.from(buffer)));
const SAME = { numRuns: 12, seed: 1111 };

/** Changes the types of some kinds of service. */
function types(kinds: readonly string[], change: (type: TypeInput) => Partial<TypeInput>) {
  return (input: ScenarioInput): ScenarioInput => ({
    ...input,
    contactTypes: Object.fromEntries(
      Object.entries(input.contactTypes).map(([id, type]) => [
        id,
        kinds.includes(type.service.kind) ? { ...type, ...change(type) } : type,
      ]),
    ),
  });
}

const LIVE = ['voice', 'chatShared', 'chatRounds'];
const lag = constant(100);

/** Every mechanism of a contact's life, present where it was not, but so that it can do nothing. */
const PRESENT: [string, (input: ScenarioInput) => ScenarioInput][] = [
  [
    'limits of a queue that is long and always open',
    types(LIVE, ({ queue }) => ({
      queue: { capacity: 1e9, openHours: [{ fromHour: 0, toHour: 24 }], ...queue },
    })),
  ],
  [
    'callbacks that nobody accepts',
    types(['voice'], ({ callback }) => ({
      callback: callback ?? { offerWhenWaiting: 0, acceptProbability: 0, toContactType: 'expert' },
    })),
  ],
  [
    'silent leaving of none',
    types(['chatShared', 'chatRounds'], ({ silentAbandonment }) => ({
      silentAbandonment: silentAbandonment ?? { share: 0, silentEffortSeconds: 60 },
    })),
  ],
  [
    'retries, of none, on another channel',
    types(LIVE, ({ retry }) => ({ retry: retry ?? { probability: 0, lagSeconds: lag, toContactType: 'message' } })),
  ],
  [
    'warm transfers of none',
    types(LIVE, ({ afterService }) => ({
      afterService: { transfer: { probability: 0, toContactType: 'expert', warm: true }, ...afterService },
    })),
  ],
  [
    'tickets opened by none',
    types(LIVE, ({ afterService }) => ({
      afterService: {
        ticket: {
          probability: 0,
          stages: [{ contactType: 'refund', outsideDelayHours: constant(1), deadlineHours: 2 }],
          repeatProbabilityWhenLate: 1,
        },
        ...afterService,
      },
    })),
  ],
  [
    'repeats of none',
    types(LIVE, ({ afterService }) => ({
      afterService: { repeat: { probabilityWhenUnresolved: 0, lagSeconds: lag }, ...afterService },
    })),
  ],
  ['a bot that covers none', types(LIVE, ({ bot }) => ({ bot: bot ?? { containment: 0.5, coverage: 0 } }))],
  ['a session limit of a million', (input) => ({ ...input, bot: { sessionLimit: 1e6, ...input.bot! } })],
  [
    'last agents to whom nobody returns in time',
    (input) => ({ ...input, routing: { ...input.routing, stickyAgentHours: input.routing?.stickyAgentHours || 1e-9 } }),
  ],
  [
    'weights and ageing under rules that ask for none',
    (input) => {
      const { routing } = input;
      const weights = types(LIVE, ({ route }) => ({ route: route.map((step, i) => ({ ...step, weight: i + 5 })) }));
      const unweighted = routing?.contactArrives === 'weighted' ? input : weights(input);
      if (routing?.capacityFrees === 'ageingScore') return unweighted;
      return { ...unweighted, routing: { ...routing, ageingSecondsPerClass: 7 } };
    },
  ],
];

describe('a mechanism that is present and does nothing changes no byte and no event', () => {
  it.each(PRESENT)('%s', (_, present) => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const a = run(input);
        const b = run(present(input));
        expect(b.events).toBe(a.events);
        expect(bytes(b).equals(bytes(a))).toBe(true);
      }),
      SAME,
    );
  });

  it('a further route that opens to a group of nobody, but for the events that open it', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const further = types(LIVE, ({ route }) => ({
          route: [...route, { skillGroup: 'nobody', afterWaitingSeconds: 20, weight: 0 }],
        }))(input);
        const nobody = team(0, Object.keys(input.contactTypes));
        const a = run(input);
        const b = run({ ...further, skillGroups: { ...input.skillGroups, nobody } });
        for (const part of ['flow', 'state', 'waits', 'intervalWaits', 'longestWait'] as const) {
          expect(Buffer.from(b[part].buffer).equals(Buffer.from(a[part].buffer)), part).toBe(true);
        }
      }),
      SAME,
    );
  });
});

/** Calls of several classes, some VIPs, handed on to each other; two groups. */
const calls = (routing: ScenarioInput['routing'], weights: [number, number] = [1, 1]): ScenarioInput => {
  const call = (priority: number, toContactType: string): TypeInput =>
    phoneType(0, {
      demand: [{ kind: 'series', intervalMinutes: 60, counts: [150] }],
      service: { kind: 'voice', talkSeconds: { kind: 'exponential', mean: 90 } },
      patienceSeconds: { kind: 'exponential', mean: 200 },
      vipShare: 0.2,
      priority,
      afterService: { transfer: { probability: 0.2, toContactType } },
      route: ['one', 'two'].map((skillGroup, i) => ({ skillGroup, weight: weights[i] })),
    });
  return {
    schemaVersion: 1,
    name: 'calls',
    calendar: { start: '2026-11-11T00:00', durationHours: 1 },
    channels: { phone: { name: 'phone', kind: 'phone' } },
    contactTypes: { a: call(1, 'b'), b: call(2, 'c'), c: call(2, 'a') },
    routing,
    skillGroups: { one: team(5, ['a', 'b', 'c']), two: team(6, ['c', 'b', 'a']) },
  };
};

describe('a rule that has nothing to decide gives the same bytes as the simpler one', () => {
  const oldestFirst = bytes(run(calls({ capacityFrees: 'oldestFirst' })));

  it('deadlines, where nothing has one', () => {
    expect(bytes(run(calls({ capacityFrees: 'earliestDeadline' }))).equals(oldestFirst)).toBe(true);
  });

  it('ageing that no waiting makes up for', () => {
    const ageing = calls({ capacityFrees: 'ageingScore', ageingSecondsPerClass: 1e6 });
    expect(bytes(run(ageing)).equals(oldestFirst)).toBe(true);
  });

  it('a head start of no seconds beside none at all', () => {
    const withoutVips = (seconds: number): ScenarioInput =>
      types(['voice'], () => ({ vipShare: 0 }))(calls({ vip: { kind: 'headStart', seconds } }));
    expect(bytes(run(withoutVips(60))).equals(bytes(run(withoutVips(0))))).toBe(true);
  });

  it('weights that leave no choice but the order of the list', () => {
    const listed = bytes(run(calls({ contactArrives: 'listOrder' })));
    expect(bytes(run(calls({ contactArrives: 'weighted' }, [1, 0]))).equals(listed)).toBe(true);
    expect(bytes(run(calls({ contactArrives: 'weighted' }, [0, 0]))).equals(listed)).toBe(true);
    expect(bytes(run(calls({ contactArrives: 'weighted' }, [1, 1]))).equals(listed)).toBe(false);
  });
});
