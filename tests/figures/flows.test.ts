import { describe, expect, it } from 'vitest';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import type { FigureId } from '../../sim/figures/index.ts';
import type { FlowCounter, GroupCounter } from '../../sim/observe/summary.ts';
import { modelOf, OPTIONS, SummaryBuilder } from '../experiment/support.ts';

const model = modelOf();

function valueOf(id: FigureId, flow: Partial<Record<FlowCounter, number>>, row = 'total'): number {
  const aggregator = new Aggregator(model, OPTIONS);
  aggregator.add(new SummaryBuilder(model, 0).flow(0, 0, flow).summary);
  return aggregator.results().figures[id][row].mean;
}

type Example = [rule: string, id: FigureId, counters: Partial<Record<FlowCounter, number>>, value: number];

const OF_OFFERED: Example[] = [
  [
    'silent abandonment is the part of the offered that leaves without a word',
    'silentAbandonment',
    { abandoned: 6, abandonedSilently: 4 },
    0.2,
  ],
  ['blocked contacts are a share of the offered', 'blockedShare', { blocked: 3 }, 0.15],
  [
    'lost contacts are those who will not come back, as a share of the offered',
    'lostShare',
    { abandoned: 6, blocked: 3, lost: 5 },
    0.25,
  ],
  ['repeats are a share of the offered', 'repeatShare', { repeated: 2, retried: 9 }, 0.1],
  [
    'transfers between people are a share of the offered, those from the bot are not in it',
    'transferShare',
    { transferred: 1, botTransferred: 9 },
    0.05,
  ],
  ['reopened chats are a share of the offered', 'reopenedShare', { reopened: 4 }, 0.2],
  ['messages are a share of the offered', 'messageShare', { messages: 5 }, 0.25],
  ['callbacks accepted are a share of the offered, made or not', 'callbackShare', { callbacks: 4, calledBack: 1 }, 0.2],
];

const EXAMPLES: Example[] = [
  ...OF_OFFERED.map(([rule, id, counters, value]): Example => [rule, id, { offered: 20, ...counters }, value]),
  [
    'the time to the callback is a mean over the callbacks made',
    'callbackDelay',
    { callbacks: 4, calledBack: 2, callbackDelay: 900 },
    450,
  ],
  [
    'the first response time runs to the answer and not to an agent taking the contact',
    'firstResponseTime',
    { answered: 4, waitAnswered: 100, responseAnswered: 180 },
    45,
  ],
  ['slow replies are a share of the answered', 'slowReplyShare', { offered: 9, answered: 5, answeredSlowly: 2 }, 0.4],
  [
    'the response time per round is a mean over the rounds answered',
    'responseTimePerRound',
    { rounds: 10, roundsAnswered: 8, roundResponse: 400 },
    50,
  ],
  ['rounds answered are a share of all rounds', 'roundsAnsweredShare', { rounds: 10, roundsAnswered: 8 }, 0.8],
  [
    'the reply rate is of the rounds asked in the daily window; those never answered count as missed',
    'replyRate',
    { rounds: 10, roundsAnswered: 9, windowRounds: 8, windowRoundsInTime: 6 },
    0.75,
  ],
  [
    'the first reply rate is of the first rounds asked in its daily window',
    'firstReplyRate',
    { windowRounds: 8, windowFirstRounds: 5, windowFirstRoundsInTime: 1 },
    0.2,
  ],
  ['deadlines met are a share of the stages due', 'deadlineMet', { stagesDue: 8, stagesMet: 6 }, 0.75],
  ['tickets are a share of the contacts completed', 'ticketShare', { answered: 10, completed: 8, tickets: 2 }, 0.25],
  [
    'first-contact resolution is a share of all that people serve, called back or answered',
    'firstContactResolution',
    { answered: 8, calledBack: 2, resolved: 9, resolvedAtFirst: 6 },
    0.6,
  ],
  [
    'the resolution rate leaves out what is still under way',
    'resolutionRate',
    { answered: 20, resolved: 9, unresolved: 3 },
    0.75,
  ],
  [
    'the resolution time is a mean over the matters resolved',
    'resolutionTime',
    { resolved: 4, resolutionTime: 7200 },
    1800,
  ],
  [
    'matters resolved by people are a number per run, those of the bot are not in it',
    'resolvedCount',
    { resolved: 7, botResolved: 5 },
    7,
  ],
  [
    'coverage of the bot counts those who refuse it and those who find it full',
    'botCoverage',
    { contacts: 20, botMet: 10, botRefused: 4, botFull: 2 },
    0.8,
  ],
  [
    'a full bot turns away a share of those who would use it',
    'botFullShare',
    { contacts: 20, botMet: 6, botRefused: 4, botFull: 2 },
    0.25,
  ],
  [
    'the mean wait of all leaves out who was blocked or is to be called back',
    'meanWaitAll',
    { offered: 20, blocked: 5, callbacks: 5, answered: 6, abandoned: 4, waitAnswered: 60, waitAbandoned: 40 },
    10,
  ],
];

describe('of flows of contacts', () => {
  it.each(EXAMPLES)('%s', (_, id, counters, value) => {
    expect(valueOf(id, counters)).toBeCloseTo(value, 12);
    expect(valueOf(id, counters, 'contactType:t0')).toBeCloseTo(value, 12);
  });

  it.each(EXAMPLES.filter(([, id]) => id !== 'resolvedCount').map(([, id]) => [id]))(
    '%s has no value when nothing was observed',
    (id) => expect(valueOf(id, {})).toBeNaN(),
  );
});

describe('hands-on utilisation', () => {
  const groups = modelOf({ skillGroups: 2 });
  const figures = (...counters: Partial<Record<GroupCounter, number>>[]) => {
    const aggregator = new Aggregator(groups, OPTIONS);
    const builder = new SummaryBuilder(groups, 0);
    counters.forEach((ofGroup, group) => builder.group(0, group, ofGroup));
    aggregator.add(builder.summary);
    return aggregator.results().figures.handsOnUtilisation;
  };

  it('is work over the time of agents present, of the groups of which the work is known', () => {
    const known = { staffed: 900, leaving: 100, busy: 800, handsOn: 600, handsOnKnown: 1000 };
    const unknown = { staffed: 5000, busy: 5000 };
    const { total, 'skillGroup:g0': first, 'skillGroup:g1': second } = figures(known, unknown);
    expect([total.mean, first.mean]).toEqual([0.6, 0.6]);
    expect(second.mean).toBeNaN();
  });
});
