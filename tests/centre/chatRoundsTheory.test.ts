import { describe, expect, it } from 'vitest';
import { closedQueueThroughput } from '../../sim/centre/compile/chatSpeed.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import type { Model } from '../../sim/centre/model.ts';
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
/** The platforms' three minutes. */
const LIMIT = 180;
/** More rounds than a day holds. */
const ENDLESS = 1_500;

type Law =
  | { kind: 'exponential'; mean: number }
  | { kind: 'constant'; value: number }
  | { kind: 'lognormal'; mean: number; cv: number };

/** One agent with chats of so many rounds, and as many customers from the start as are asked for. */
function desk(concurrency: number, rounds: number, thinkSeconds: Law, slowdownPerExtraChat = 0): Model {
  const source = scenario({
    calendar: { start: '2026-11-11T00:00', durationHours: 12, intervalMinutes: 60 },
    contactTypes: {
      chat: chatType(
        {},
        {
          service: {
            kind: 'chatRounds',
            rounds: { kind: 'constant', value: rounds },
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
  return compile(source);
}

/** Replies per second of an agent for whom there is always another chat, over independent days. */
function repliesPerSecond(concurrency: number, thinkSeconds: Law, slowdownPerExtraChat = 0): DataSeries {
  const model = desk(concurrency, ROUNDS, thinkSeconds, slowdownPerExtraChat);
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

/** Mean seconds from message to reply, and the share within LIMIT, when the same chats go on for ever. */
function responses(chats: number): { mean: DataSeries; inTime: DataSeries } {
  const model = desk(chats, ENDLESS, { kind: 'exponential', mean: THINK });
  const days = { mean: new DataSeries(), inTime: new DataSeries() };
  for (let day = 0; day < 40; day++) {
    const asked = new Map<number, number>();
    const ofDay = new DataSeries();
    let inTime = 0;
    const observer: Observer = {
      contact(event, time, contact) {
        if (event === 'asked') asked.set(contact, time);
        if (event !== 'replied' || time <= FROM || time > UNTIL) return;
        const response = time - asked.get(contact)!;
        ofDay.record(response);
        if (response <= LIMIT) inTime++;
      },
    };
    simulate(model, 'response', day, { observer, arrivalTimes: [new Float64Array(chats)] });
    days.mean.record(ofDay.mean);
    days.inTime.record(inTime / ofDay.count);
  }
  return days;
}

/**
 * A message of the closed queue finds as many others before it as there are on average with one chat fewer (arrival
 * theorem), so with exponential effort and thinking its response is a mixture of Erlang laws (Lavenberg & Reiser,
 * J. Appl. Prob. 1980).
 */
function exactResponse(chats: number): { mean: number; inTime: number } {
  const weights = [1];
  for (let n = 1; n < chats; n++) weights.push((weights[n - 1] * (chats - n) * EFFORT) / THINK);
  const total = weights.reduce((a, b) => a + b);
  let mean = 0;
  let inTime = 0;
  weights.forEach((weight, before) => {
    mean += (weight / total) * (before + 1) * EFFORT;
    inTime += (weight / total) * erlangCdf(before + 1, LIMIT / EFFORT);
  });
  return { mean, inTime };
}

function erlangCdf(phases: number, x: number): number {
  let term = Math.exp(-x);
  let tail = 0;
  for (let k = 0; k < phases; k++) {
    tail += term;
    term *= x / (k + 1);
  }
  return 1 - tail;
}

/** Within 4 standard errors of the exact value, and four of them are at most this share of it. */
function expectMean(days: DataSeries, exact: number, precision = 0.02): void {
  const fourErrors = (4 * days.standardDeviation) / Math.sqrt(days.count);
  expect(fourErrors / exact).toBeLessThan(precision);
  expect(Math.abs(days.mean - exact)).toBeLessThan(fourErrors);
}

/** A chat that ends is followed by the next at once, so of each chat's returns one takes no time. */
const returning = (THINK * (ROUNDS - 1)) / ROUNDS;

describe('a desk that is always full of chats by rounds', () => {
  it.each([1, 2, 3, 6, 12])('with %d chats an agent replies as often as the closed queue says', (k) => {
    const days = repliesPerSecond(k, { kind: 'exponential', mean: THINK });
    expectMean(days, closedQueueThroughput(EFFORT, returning, k));
  });

  it.each<Law>([
    { kind: 'constant', value: THINK },
    { kind: 'lognormal', mean: THINK, cv: 1.5 },
  ])('replies as often under any law of thinking: $kind', (law) =>
    expectMean(repliesPerSecond(4, law), closedQueueThroughput(EFFORT, returning, 4)),
  );

  it('replies less often when each further chat makes replies longer', () => {
    const days = repliesPerSecond(13, { kind: 'exponential', mean: THINK }, 0.05);
    expectMean(days, closedQueueThroughput(1.5 * EFFORT, returning, 13));
  });

  it.each([4, 8, 12])('answers messages of %d chats as late as the arrival theorem says', (k) => {
    const { mean, inTime } = responses(k);
    const exact = exactResponse(k);
    expectMean(mean, exact.mean, 0.05);
    expectMean(inTime, exact.inTime, 0.05);
  });
});
