import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import type { ContactEvent, Observer } from '../../sim/observe/observer.ts';
import type { Summary } from '../../sim/observe/summary.ts';
import { chatDesk, chatType } from '../support/chats.ts';
import { expectCloseTo } from '../support/closeTo.ts';
import { scenario } from '../support/scenarios.ts';
import { flowTotal, groupTotal, stateTotal } from '../support/totals.ts';

const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
const lognormal = (mean: number) => ({ kind: 'lognormal' as const, mean, cv: 0.8 });

/** One hour of chats, all laws random; two hours more to end them. */
function randomDesk(agents: number[], concurrency: number, fields: Partial<ReturnType<typeof chatType>> = {}) {
  const service = {
    kind: 'chatRounds' as const,
    rounds: { kind: 'uniform' as const, min: 1, max: 6 },
    roundEffortSeconds: lognormal(20),
    thinkSeconds: exponential(50),
    autoCloseSeconds: 100,
    goodbyeShare: 0.5,
  };
  const demand = [{ kind: 'series' as const, intervalMinutes: 60, counts: [80, 0, 0] }];
  return scenario({
    calendar: { start: '2026-11-11T12:00', durationHours: 3, intervalMinutes: 15 },
    contactTypes: { chat: chatType({}, { service, demand, ...fields }) },
    skillGroups: {
      team: chatDesk(1, ['chat'], {
        concurrency,
        chatSpeed: { kind: 'slowdown', slowdownPerExtraChat: 0.1, freeChats: 2 },
        roster: { kind: 'curve', intervalMinutes: 15, agents },
      }),
    },
  });
}

describe('at any desk of chats by rounds', () => {
  const holds = (check: (summary: Summary) => void): void => {
    const curve = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 });
    const anyDesk = fc.record({ curve, concurrency: fc.integer({ min: 1, max: 8 }), silent: fc.constantFrom(0, 0.6) });
    const patience = { patienceSeconds: lognormal(90) };
    const retry = { retry: { probability: 0.5, lagSeconds: exponential(300), maxAttempts: 4 } };
    fc.assert(
      fc.property(anyDesk, ({ curve, concurrency, silent }) => {
        const silentAbandonment = { share: silent, silentEffortSeconds: 5 };
        const source = randomDesk([...curve, 2], concurrency, { ...patience, ...retry, silentAbandonment });
        check(simulate(compile(source), 'any', 0));
      }),
      { numRuns: 60, seed: 1111 },
    );
  };
  const sum = (summary: Summary, ...names: Parameters<typeof flowTotal>[1][]): number =>
    names.reduce((total, name) => total + flowTotal(summary, name), 0);

  it('who asks for a person is answered or gives up, and who is answered is completed', () => {
    holds((s) => {
      expect(sum(s, 'answered', 'abandoned')).toBe(sum(s, 'offered'));
      expect(sum(s, 'completed')).toBe(sum(s, 'answered'));
      expect(sum(s, 'firstOffered', 'retried', 'reopened')).toBe(sum(s, 'offered'));
    });
  });

  it('every message is answered, but for the one of each customer who gives up', () => {
    holds((s) => {
      expect(sum(s, 'roundsAnswered', 'abandoned')).toBe(sum(s, 'rounds'));
      expect(sum(s, 'windowRounds')).toBe(sum(s, 'rounds'));
      expect(sum(s, 'windowFirstRounds')).toBe(sum(s, 'offered'));
    });
  });

  it('hands are on a chat only while the agent holds one, and nothing is held in the end', () => {
    holds((s) => {
      expect(groupTotal(s, 'handsOn')).toBeLessThanOrEqual(groupTotal(s, 'busy') + 1e-6);
      expect(groupTotal(s, 'contactsInHand')).toBeGreaterThanOrEqual(groupTotal(s, 'busy') - 1e-6);
      expect(Math.abs(stateTotal(s, 'inService') - groupTotal(s, 'contactsInHand'))).toBeLessThan(1e-6);
    });
  });

  it('something of everything happens', () => {
    const counts = { reopened: 0, retried: 0, abandonedSilently: 0 };
    holds((s) => {
      for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += flowTotal(s, name);
    });
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });
});

/** What each customer of a one-agent desk brings: the effort of each reply and the think time after it. */
function conversations(concurrency: number, slowdown = 0): Map<number, { efforts: number[]; thinks: number[] }> {
  const found = new Map<number, { efforts: number[]; thinks: number[] }>();
  const repliedAt = new Map<number, number>();
  const waitsSince = new Map<number, number>();
  let handsFreeAt = 0;
  const on: Partial<Record<ContactEvent, (time: number, contact: number) => void>> = {
    taken: (time, contact) => {
      if (!found.has(contact)) found.set(contact, { efforts: [], thinks: [] });
      waitsSince.set(contact, time);
    },
    asked: (time, contact) => {
      waitsSince.set(contact, time);
      found.get(contact)!.thinks.push(time - repliedAt.get(contact)!);
    },
    replied: (time, contact) => {
      found.get(contact)!.efforts.push(time - Math.max(handsFreeAt, waitsSince.get(contact)!));
      repliedAt.set(contact, time);
      handsFreeAt = time;
    },
  };
  const observer: Observer = {
    contact: (event, time, contact) => on[event === 'answered' ? 'replied' : event]?.(time, contact),
  };
  const source = randomDesk([1], concurrency, {
    service: {
      kind: 'chatRounds',
      rounds: lognormal(4),
      roundEffortSeconds: lognormal(20),
      thinkSeconds: exponential(50),
      autoCloseSeconds: 1e6,
    },
  });
  source.skillGroups.team.chatSpeed = { kind: 'slowdown', slowdownPerExtraChat: slowdown, freeChats: 1 };
  simulate(compile(source), 'same', 4, { observer });
  return found;
}

describe('the rounds, efforts and think times of a chat', () => {
  it.each([2, 5, 20])('are the customer’s own: the same with one chat at a time and with %d', (concurrency) => {
    const alone = conversations(1);
    const together = conversations(concurrency);
    expect(alone.size).toBeGreaterThan(50);
    expect(together.size).toBe(alone.size);
    for (const [contact, { efforts, thinks }] of alone) {
      expectCloseTo(together.get(contact)!.efforts, efforts, 6);
      expectCloseTo(together.get(contact)!.thinks, thinks, 6);
    }
  });

  it('are not changed by the slowdown but for its factor on the effort', () => {
    const alone = conversations(1, 0.5);
    const slower = conversations(2, 0.5);
    for (const [contact, { efforts, thinks }] of alone) {
      expectCloseTo(slower.get(contact)!.thinks, thinks, 6);
      slower.get(contact)!.efforts.forEach((effort, i) => {
        const factor = effort / efforts[i];
        expect(Math.min(Math.abs(factor - 1), Math.abs(factor - 1.5))).toBeLessThan(1e-6);
      });
    }
  });

  it('are independent of each other: efforts and think times have the mean and the spread of their laws', () => {
    const all = [...conversations(5).values()];
    const thinks = all.flatMap((one) => one.thinks);
    const mean = thinks.reduce((sum, x) => sum + x, 0) / thinks.length;
    // An exponential law has a standard deviation equal to its mean.
    expect(Math.abs(mean - 50)).toBeLessThan((4 * 50) / Math.sqrt(thinks.length));
    const pairs = all.flatMap((one) => one.thinks.slice(1).map((x, i) => (x - 50) * (one.thinks[i] - 50)));
    const covariance = pairs.reduce((sum, x) => sum + x, 0) / pairs.length;
    expect(Math.abs(covariance)).toBeLessThan((4 * 50 * 50) / Math.sqrt(pairs.length));
  });
});
