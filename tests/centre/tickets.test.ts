import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { FLOW, FLOW_COUNTERS } from '../../sim/observe/summary.ts';
import { constant } from '../support/chats.ts';
import { deferredType, route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';
import { flowTotal } from '../support/totals.ts';

type Ticket = NonNullable<NonNullable<ScenarioInput['contactTypes'][string]['afterService']>['ticket']>;

interface Chain {
  /** Seconds of work at the two stages. */
  confirm?: number;
  refund?: number;
  /** Hours outside before the second stage. */
  outside?: number;
  /** Hours from the ticket's creation. */
  deadlines?: [number, number];
}

/** Twelve hours; every call of 100 seconds opens a ticket of two stages; customers ask about each missed deadline. */
function desk({ confirm = 600, refund = 1200, outside = 2, deadlines = [1, 4] }: Chain = {}) {
  const stages: Ticket['stages'] = [
    { contactType: 'confirm', deadlineHours: deadlines[0] },
    {
      contactType: 'refund',
      deadlineHours: deadlines[1],
      ...(outside > 0 && { outsideDelayHours: constant(outside) }),
    },
  ];
  return scenario({
    calendar: { start: '2026-11-11T00:00', durationHours: 12 },
    contactTypes: {
      call: phoneType(100, {
        ...route('front'),
        afterService: { ticket: { probability: 1, stages, repeatProbabilityWhenLate: 1 } },
      }),
      confirm: deferredType(confirm, route('back')),
      refund: deferredType(refund, route('back')),
      other: deferredType(4000, route('back')),
    },
    skillGroups: { front: team(1, ['call']), back: team(1, ['confirm', 'refund', 'other']) },
  });
}

const BEGINNING = [
  '0 call#0 arrived',
  '0 call#0 offered',
  '0 call#0 answered by front/0 after 0',
  '100 call#0 talkEnded by front/0',
  '100 call#0 completed by front/0',
  '100 call#0 ticketOpened',
  '100 confirm#0 stageStarted',
  '100 confirm#0 offered',
];

describe('a ticket', () => {
  it('goes from stage to stage, waits for others in between, and is resolved with the last', () => {
    expect(storyOf(desk(), [[0], [], [], []])).toEqual([
      ...BEGINNING,
      '100 confirm#0 answered by back/0 after 0',
      '700 confirm#0 completed by back/0',
      '7900 refund#0 stageStarted',
      '7900 refund#0 offered',
      '7900 refund#0 answered by back/0 after 0',
      '9100 refund#0 completed by back/0',
      '9100 refund#0 resolved',
    ]);
  });

  it('that is late in the queue makes the customer ask, as the kind of contact that opened it', () => {
    expect(storyOf(desk(), [[0], [], [], [50]])).toEqual([
      ...BEGINNING.slice(0, 3),
      '50 other#1 arrived',
      '50 other#1 offered',
      '50 other#1 answered by back/0 after 0',
      ...BEGINNING.slice(3),
      '3700 confirm#0 deadlineMissed',
      '3700 call#0 offered',
      '3700 call#0 answered by front/0 after 0',
      '3800 call#0 talkEnded by front/0',
      '3800 call#0 completed by front/0',
      '4050 other#1 completed by back/0',
      '4050 confirm#0 answered by back/0 after 3950',
      '4650 confirm#0 completed by back/0',
      '11850 refund#0 stageStarted',
      '11850 refund#0 offered',
      '11850 refund#0 answered by back/0 after 0',
      '13050 refund#0 completed by back/0',
      '13050 refund#0 resolved',
    ]);
  });

  it('that is late while it is with others makes the customer ask, once', () => {
    expect(storyOf(desk({ outside: 5 }), [[0], [], [], []]).slice(BEGINNING.length)).toEqual([
      '100 confirm#0 answered by back/0 after 0',
      '700 confirm#0 completed by back/0',
      '14500 refund#0 deadlineMissed',
      '14500 call#0 offered',
      '14500 call#0 answered by front/0 after 0',
      '14600 call#0 talkEnded by front/0',
      '14600 call#0 completed by front/0',
      '18700 refund#0 stageStarted',
      '18700 refund#0 offered',
      '18700 refund#0 answered by back/0 after 0',
      '19900 refund#0 completed by back/0',
      '19900 refund#0 resolved',
    ]);
  });

  it('that does not come back before the horizon is late all the same', () => {
    const source = desk({ outside: 20 });
    expect(storyOf(source, [[0], [], [], []]).slice(BEGINNING.length)).toEqual([
      '100 confirm#0 answered by back/0 after 0',
      '700 confirm#0 completed by back/0',
      '14500 refund#0 deadlineMissed',
      '14500 call#0 offered',
      '14500 call#0 answered by front/0 after 0',
      '14600 call#0 talkEnded by front/0',
      '14600 call#0 completed by front/0',
    ]);
  });

  it('that is late while it is worked on makes the customer ask', () => {
    expect(storyOf(desk({ confirm: 4000 }), [[0], [], [], []]).slice(BEGINNING.length)).toEqual([
      '100 confirm#0 answered by back/0 after 0',
      '3700 confirm#0 deadlineMissed',
      '3700 call#0 offered',
      '3700 call#0 answered by front/0 after 0',
      '3800 call#0 talkEnded by front/0',
      '3800 call#0 completed by front/0',
      '4100 confirm#0 completed by back/0',
      '11300 refund#0 stageStarted',
      '11300 refund#0 offered',
      '11300 refund#0 answered by back/0 after 0',
      '12500 refund#0 completed by back/0',
      '12500 refund#0 resolved',
    ]);
  });

  it('done at the instant of its deadline is in time', () => {
    expect(storyOf(desk({ confirm: 3600 }), [[0], [], [], []]).slice(BEGINNING.length, BEGINNING.length + 3)).toEqual([
      '100 confirm#0 answered by back/0 after 0',
      '3700 confirm#0 completed by back/0',
      '10900 refund#0 stageStarted',
    ]);
  });

  it('taken at the instant of its deadline is late in the agent’s hands', () => {
    expect(storyOf(desk(), [[300], [], [], [0]]).slice(9, 16)).toEqual([
      '400 confirm#1 stageStarted',
      '400 confirm#1 offered',
      '4000 other#0 completed by back/0',
      '4000 confirm#1 answered by back/0 after 3600',
      '4000 confirm#1 deadlineMissed',
      '4000 call#1 offered',
      '4000 call#1 answered by front/0 after 0',
    ]);
  });

  it('whose deadline is past when a stage begins makes the customer ask at once', () => {
    const source = desk({ confirm: 4000, outside: 0, deadlines: [2, 1] });
    expect(storyOf(source, [[0], [], [], []]).slice(BEGINNING.length)).toEqual([
      '100 confirm#0 answered by back/0 after 0',
      '4100 confirm#0 completed by back/0',
      '4100 refund#0 stageStarted',
      '4100 refund#0 offered',
      '4100 refund#0 answered by back/0 after 0',
      '4100 refund#0 deadlineMissed',
      '4100 call#0 offered',
      '4100 call#0 answered by front/0 after 0',
      '4200 call#0 talkEnded by front/0',
      '4200 call#0 completed by front/0',
      '5300 refund#0 completed by back/0',
      '5300 refund#0 resolved',
    ]);
  });

  it('is counted by the stages that were due and those that were in time', () => {
    const counts = (chain: Chain) => {
      const summary = simulate(compile(desk(chain)), 'tickets', 0, { arrivalTimes: [[0], [], [], []] });
      return (['tickets', 'stagesDue', 'stagesMet', 'repeated', 'resolved', 'resolvedAtFirst'] as const).map((name) =>
        flowTotal(summary, name),
      );
    };
    expect(counts({})).toEqual([1, 2, 2, 0, 1, 0]);
    expect(counts({ confirm: 3600 })).toEqual([1, 2, 2, 0, 1, 0]);
    expect(counts({ confirm: 3601 })).toEqual([1, 2, 1, 1, 1, 0]);
    expect(counts({ outside: 5 })).toEqual([1, 2, 1, 1, 1, 0]);
    expect(counts({ outside: 20 })).toEqual([1, 2, 1, 1, 0, 0]);
    // Due after the horizon: nobody can tell whether it will be in time.
    expect(counts({ outside: 20, deadlines: [1, 24] })).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('is resolved in the interval in which its last stage came to the queue, for the type that opened it', () => {
    const model = compile(desk({ refund: 3 * 3600 }));
    const { flow } = simulate(model, 'tickets', 0, { arrivalTimes: [[0], [], [], []] });
    const cells = 2 * model.contactTypeIds.length;
    const resolved = [...flow.keys()].filter((i) => i % FLOW_COUNTERS.length === FLOW.resolved && flow[i] > 0);
    const interval = Math.floor(7900 / model.intervalSeconds);
    const ofCalls = 1; // those without priority
    expect(resolved).toEqual([(interval * cells + ofCalls) * FLOW_COUNTERS.length + FLOW.resolved]);
  });
});
