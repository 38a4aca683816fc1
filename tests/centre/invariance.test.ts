import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import type { Observer } from '../../sim/observe/observer.ts';
import { type Summary, summaryBuffers } from '../../sim/observe/summary.ts';
import { randomScenario } from '../support/randomScenario.ts';

const RUNS = { numRuns: 25, seed: 1111 };
const model = (input: ScenarioInput) => compile(scenarioSchema.parse(input));
const bytes = (s: Summary): Buffer => Buffer.concat(summaryBuffers(s).map((buffer) => Buffer.from(buffer)));

/** When each customer arrives and, if answered, how long it is served. */
function customers(input: ScenarioInput): { arrivals: Map<number, number>; handled: Map<number, number> } {
  const arrivals = new Map<number, number>();
  const answered = new Map<number, number>();
  const handled = new Map<number, number>();
  const observer: Observer = {
    contact(event, time, contact) {
      if (event === 'arrived') arrivals.set(contact, time);
      if (event === 'answered') answered.set(contact, time);
      if (event === 'talkEnded') handled.set(contact, time - answered.get(contact)!);
    },
  };
  simulate(model(input), 'paired', 3, { observer });
  return { arrivals, handled };
}

describe('a replication', () => {
  it('gives the same bytes for the same seed and number, whatever ran before', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const compiled = model(input);
        const first = bytes(simulate(compiled, 'same', 5));
        simulate(compiled, 'same', 6);
        expect(bytes(simulate(compiled, 'same', 5)).equals(first)).toBe(true);
      }),
      RUNS,
    );
  });

  it('differs from the next one', () => {
    const [input] = fc.sample(randomScenario, { numRuns: 1, seed: 3 });
    const compiled = model(input);
    expect(bytes(simulate(compiled, 'same', 5)).equals(bytes(simulate(compiled, 'same', 6)))).toBe(false);
  });

  it('is not changed in any byte by one more group that nobody is routed to', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const idle = {
          ...input.skillGroups.phoneDesk,
          roster: { kind: 'curve' as const, intervalMinutes: 60, agents: [5] },
        };
        const wider = { ...input, skillGroups: { ...input.skillGroups, idle } };
        const a = simulate(model(input), 'idle', 0);
        const b = simulate(model(wider), 'idle', 0);
        expect(Buffer.from(b.flow.buffer).equals(Buffer.from(a.flow.buffer))).toBe(true);
        expect(Buffer.from(b.waits.buffer).equals(Buffer.from(a.waits.buffer))).toBe(true);
        expect(Buffer.from(b.state.buffer).equals(Buffer.from(a.state.buffer))).toBe(true);
      }),
      RUNS,
    );
  });

  it('is not changed in any flow by one more contact type without demand', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const quiet = { ...input.contactTypes.phone0, demand: [] };
        const wider = { ...input, contactTypes: { ...input.contactTypes, quiet } };
        const a = simulate(model(input), 'quiet', 0);
        const b = simulate(model(wider), 'quiet', 0);
        expect(b.events).toBe(a.events);
        expect(Buffer.from(b.group.buffer).equals(Buffer.from(a.group.buffer))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('scenarios compared meet the same customers', () => {
  it('when staff and routing change: each arrives at the same time and needs the same talk time', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const more = { kind: 'curve' as const, intervalMinutes: 60, agents: [40] };
        const changed: ScenarioInput = {
          ...input,
          routing: { contactArrives: 'longestIdle', capacityFrees: 'listOrder' },
          skillGroups: { ...input.skillGroups, phoneDesk: { ...input.skillGroups.phoneDesk, roster: more } },
        };
        const a = customers(input);
        const b = customers(changed);
        expect(b.arrivals).toEqual(a.arrivals);
        for (const [contact, seconds] of a.handled) {
          if (b.handled.has(contact)) expect(b.handled.get(contact)).toBeCloseTo(seconds, 6);
        }
      }),
      RUNS,
    );
  });

  it('when the bot gets better: nobody it did not reach before arrives at another time', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        const changed = { ...input, bot: { ...input.bot!, lift: 0.4 } };
        expect(customers(changed).arrivals).toEqual(customers(input).arrivals);
      }),
      RUNS,
    );
  });
});
