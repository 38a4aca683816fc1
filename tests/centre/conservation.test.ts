import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import type { Observer } from '../../sim/observe/observer.ts';
import { GROUP_COUNTERS, type Summary } from '../../sim/observe/summary.ts';
import { randomScenario } from '../support/randomScenario.ts';
import { flowTotal, groupTotal, stateTotal } from '../support/totals.ts';

const RUNS = { numRuns: 60, seed: 1111 };
const run = (input: ScenarioInput): Summary => simulate(compile(scenarioSchema.parse(input)), 'conserve', 0);
const holds = (check: (summary: Summary) => void): void =>
  fc.assert(
    fc.property(randomScenario, (input) => {
      check(run(input));
    }),
    RUNS,
  );

describe('in any centre', () => {
  it('every contact offered is answered, abandons, or is left waiting', () => {
    holds((s) => {
      const ends = flowTotal(s, 'answered') + flowTotal(s, 'abandoned') + flowTotal(s, 'unfinished');
      expect(ends).toBe(flowTotal(s, 'offered'));
    });
  });

  it('every answered contact is completed', () => {
    holds((s) => expect(flowTotal(s, 'completed')).toBe(flowTotal(s, 'answered')));
  });

  it('every bot session has one of four outcomes', () => {
    holds((s) => {
      const outcomes = (['botResolved', 'botFalselyContained', 'botTransferred', 'botAbandoned'] as const).map((name) =>
        flowTotal(s, name),
      );
      expect(outcomes.reduce((a, b) => a + b)).toBe(flowTotal(s, 'botMet'));
    });
  });

  it('whoever asks for a person is a first attempt or a retry', () => {
    holds((s) => expect(flowTotal(s, 'firstOffered') + flowTotal(s, 'retried')).toBe(flowTotal(s, 'offered')));
  });

  it('the area under the queue is the sum of the waits', () => {
    holds((s) => {
      const waits = flowTotal(s, 'waitAnswered') + flowTotal(s, 'waitAbandoned');
      if (flowTotal(s, 'unfinished') > 0) return;
      expect(Math.abs(stateTotal(s, 'queue') - waits)).toBeLessThan(1e-6 * (1 + waits));
    });
  });

  it('the area under the contacts in hand is the sum of the handle times', () => {
    holds((s) => {
      const handled = flowTotal(s, 'handleTime');
      expect(Math.abs(groupTotal(s, 'contactsInHand') - handled)).toBeLessThan(1e-6 * (1 + handled));
      expect(Math.abs(stateTotal(s, 'inService') - handled)).toBeLessThan(1e-6 * (1 + handled));
    });
  });

  it('nobody is busy who is not in the house', () => {
    holds((s) => {
      for (let row = 0; row < s.group.length; row += GROUP_COUNTERS.length) {
        const [staffed, leaving, busy] = s.group.subarray(row, row + 3);
        expect(busy).toBeLessThanOrEqual(staffed + leaving + 1e-6);
        expect(leaving).toBeGreaterThanOrEqual(-1e-6);
      }
    });
  });

  it('the clock never goes back', () => {
    fc.assert(
      fc.property(randomScenario, (input) => {
        let last = 0;
        const observer: Observer = {
          contact: (_event, time) => {
            expect(time).toBeGreaterThanOrEqual(last);
            last = time;
          },
        };
        simulate(compile(scenarioSchema.parse(input)), 'clock', 0, { observer });
      }),
      { numRuns: 10, seed: 1111 },
    );
  });
});
