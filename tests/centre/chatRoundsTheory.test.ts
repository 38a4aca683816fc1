import { describe, expect, it } from 'vitest';
import { closedQueueThroughput } from '../../sim/centre/compile/chatSpeed.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { DataSeries } from '../../sim/kernel/index.ts';
import type { Observer } from '../../sim/observe/observer.ts';
import { chatDesk, chatType } from '../support/chats.ts';
import { scenario } from '../support/scenarios.ts';

const ROUNDS = 5;
const EFFORT = 20;
const THINK = 50;
const FROM = 2_000;
const UNTIL = 42_000;

type Law =
  | { kind: 'exponential'; mean: number }
  | { kind: 'constant'; value: number }
  | { kind: 'lognormal'; mean: number; cv: number };

/** Replies per second of one agent for whom there is always another chat, over independent days. */
function repliesPerSecond(concurrency: number, thinkSeconds: Law, slowdownPerExtraChat = 0): DataSeries {
  const source = scenario({
    calendar: { start: '2026-11-11T00:00', durationHours: 12, intervalMinutes: 60 },
    contactTypes: {
      chat: chatType(
        {},
        {
          service: {
            kind: 'chatRounds',
            rounds: { kind: 'constant', value: ROUNDS },
            roundEffortSeconds: { kind: 'exponential', mean: EFFORT },
            thinkSeconds,
            autoCloseSeconds: 1e6,
          },
        },
      ),
    },
    skillGroups: {
      team: chatDesk(1, ['chat'], { concurrency, chatSpeed: { kind: 'slowdown', slowdownPerExtraChat, freeChats: 3 } }),
    },
  });
  const model = compile(source);
  const days = new DataSeries();
  for (let day = 0; day < 40; day++) {
    let replies = 0;
    const observer: Observer = {
      contact(event, time) {
        if ((event === 'answered' || event === 'replied') && time > FROM && time <= UNTIL) replies++;
      },
    };
    // More than can be served: the desk is full to the end.
    simulate(model, 'closed', day, { observer, arrivalTimes: [new Float64Array(600)] });
    days.record(replies / (UNTIL - FROM));
  }
  return days;
}

/** Within 4 standard errors of the exact value, and four of them are at most 2 % of it. */
function expectThroughput(days: DataSeries, exact: number): void {
  const fourErrors = (4 * days.standardDeviation) / Math.sqrt(days.count);
  expect(fourErrors / exact).toBeLessThan(0.02);
  expect(Math.abs(days.mean - exact)).toBeLessThan(fourErrors);
}

/** A chat that ends is followed by the next at once, so of each chat's returns one takes no time. */
const returning = (THINK * (ROUNDS - 1)) / ROUNDS;

describe('a desk that is always full of chats by rounds', () => {
  it.each([1, 2, 3, 6, 12])('with %d chats an agent replies as often as the closed queue says', (k) => {
    const days = repliesPerSecond(k, { kind: 'exponential', mean: THINK });
    expectThroughput(days, closedQueueThroughput(EFFORT, returning, k));
  });

  it.each<Law>([
    { kind: 'constant', value: THINK },
    { kind: 'lognormal', mean: THINK, cv: 1.5 },
  ])('replies as often under any law of thinking: $kind', (law) =>
    expectThroughput(repliesPerSecond(4, law), closedQueueThroughput(EFFORT, returning, 4)),
  );

  it('replies less often when each further chat makes replies longer', () => {
    const days = repliesPerSecond(13, { kind: 'exponential', mean: THINK }, 0.05);
    expectThroughput(days, closedQueueThroughput(1.5 * EFFORT, returning, 13));
  });
});
