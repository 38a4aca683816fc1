import { describe, expect, it } from 'vitest';
import { expectedContacts } from '../../scenarios/index.ts';
import type { MergePatch } from '../../scenarios/index.ts';
import { compile } from '../../sim/index.ts';
import { estimateDay } from '../../ui/state/estimate.ts';
import { parsed, small } from './smallScenario.ts';

const EVEN = Array<number>(24).fill(1);
const demand = (...sources: object[]): MergePatch => ({ contactTypes: { presale: { demand: sources } } });
const expected = (patch: MergePatch): number => expectedContacts(parsed(small, patch).scenario).presale;

const profile = { kind: 'profile', contactsPerDay: 240, dayMultipliers: [2, 1], hourlyWeights: EVEN };
const pulse = { kind: 'pulse', name: 'x', at: '2026-11-11T00:05', contacts: 90, riseMinutes: 1, decayMinutes: 5 };
const orders = {
  kind: 'orders',
  ordersPerDay: 1000,
  hourlyWeights: EVEN,
  contactsPerOrder: 0.1,
  lagHours: { kind: 'constant', value: 2 },
};

/** Contacts of the compiled scenario over the whole run. */
function compiled(patch: MergePatch): number {
  const { arrivalRate, arrivalSteps, arrivalStepSeconds } = compile(parsed(small, patch).scenario);
  return arrivalRate.subarray(0, arrivalSteps).reduce((sum, rate) => sum + rate * arrivalStepSeconds, 0);
}

describe('expected contacts', () => {
  it('add up over the sources of a type', () => {
    expect(expected(demand(profile, pulse))).toBeCloseTo(480 + 90, 9);
  });

  it('are those of the compiled rates where none comes after the end', () => {
    for (const patch of [
      demand(profile, pulse),
      demand({ kind: 'series', intervalMinutes: 7, counts: [3, 5], growthFactor: 2 }),
      { ...demand(profile), demand: { volumeFactor: 1.5 } },
      { contactTypes: { presale: { demand: [profile], selfService: { share: 0.25 } } } },
      { ...demand(profile), calendar: { start: '2026-11-11T20:00' } },
    ]) {
      expect(expected(patch) / compiled(patch)).toBeCloseTo(1, 9);
    }
  });

  it('count all that the known orders lead to, those of days before and of the same morning too', () => {
    expect(expected(demand(orders))).toBeCloseTo(100, 9);
    expect(expected(demand({ ...orders, daysBefore: [6, 3] }))).toBeCloseTo(1000, 9);
    expect(expected({ ...demand(orders), calendar: { start: '2026-11-11T12:00' } })).toBeCloseTo(150, 9);
    expect(compiled(demand(orders))).toBeCloseTo(100 * (22 / 24), 9);
  });
});

describe('the estimate of a day', () => {
  it('counts contacts when they come: those who ask two days after their order are not there yet', () => {
    const estimated = estimateDay(
      parsed(small, demand({ ...orders, lagHours: { kind: 'constant', value: 48 } }, pulse)).scenario,
    );
    expect(estimated.ok && estimated.estimate.contacts).toBeCloseTo(90 + 60, 6);
  });
});
