import { describe, expect, it } from 'vitest';
import { secondsBetween } from '../../sim/centre/compile/time.ts';
import { previewDay } from '../../sim/theory/preview.ts';
import { expectCloseTo } from '../support/closeTo.ts';
import {
  contactsBetween,
  demandModel,
  hourlyContacts,
  perHour,
  type Source,
  totalContacts,
} from '../support/demand.ts';

const pulse = (fields: object = {}): Source => ({
  kind: 'pulse',
  name: 'voucher fault',
  at: '2026-11-11T00:05',
  contacts: 480,
  riseMinutes: 4,
  decayMinutes: 10,
  ...fields,
});
const minutesOf = (source: Source, from: number, to: number, start = '2026-11-11T00:00'): number[] => {
  const calendar = { start, durationHours: 4, intervalMinutes: 60 as const };
  const model = demandModel(4, { a: { demand: [source] } }, { calendar });
  return Array.from({ length: to - from }, (_, i) => contactsBetween(model, 0, from + i, from + i + 1));
};

describe('a pulse', () => {
  // Peak = 480 / (4 / 2 + 10) = 40 contacts per minute, so the rise gains 10 per minute each minute.
  const decaying = (minute: number): number => 400 * (Math.exp(-minute / 10) - Math.exp(-(minute + 1) / 10));

  it('rises in a straight line to its peak and decays exponentially', () => {
    expectCloseTo(minutesOf(pulse(), 4, 11), [0, 5, 15, 25, 35, decaying(0), decaying(1)]);
  });

  it('that begins inside a minute is averaged over the minute by its area', () => {
    // After 0.5 and 1.5 minutes of rise: 10 x 0.5^2 / 2, and 10 x (1.5^2 - 0.5^2) / 2.
    expectCloseTo(minutesOf(pulse({ at: '2026-11-11T00:05:30' }), 5, 7), [1.25, 10]);
  });

  it('without a rise begins at its peak', () => {
    const peak = 48 * 10;
    expectCloseTo(minutesOf(pulse({ riseMinutes: 0 }), 4, 6), [0, peak * (1 - Math.exp(-0.1))]);
  });

  it('that began before the scenario is felt as far as it is left', () => {
    expectCloseTo(minutesOf(pulse(), 0, 2, '2026-11-11T00:11'), [decaying(2), decaying(3)]);
  });

  it.each([
    [0, 1],
    [4, 10],
    [0.4, 0.01],
    [61.7, 3.3],
  ])('brings all its contacts, with a rise of %d and a decay of %d minutes', (riseMinutes, decayMinutes) => {
    const model = demandModel(4, { a: { demand: [pulse({ riseMinutes, decayMinutes })] } });
    expect(totalContacts(model) / 480).toBeCloseTo(1, 7);
  });
});

describe('counts by interval', () => {
  it('shorter than a minute keep their own step', () => {
    const model = demandModel(1, { a: { demand: [{ kind: 'series', intervalMinutes: 0.5, counts: [3, 1, 2] }] } });
    expect(model.arrivalStepSeconds).toBe(30);
    expectCloseTo(Array.from(model.arrivalRate.subarray(0, 4)), [0.1, 1 / 30, 2 / 30, 0], 12);
  });

  it('that cut a step are averaged by area: no contact is lost', () => {
    // Clock hours end 20 s inside a minute of this scenario; the step stays at a minute or more.
    const hours = [...Array<number>(6).fill(0), 60, 120, ...Array<number>(16).fill(0)];
    const profile: Source = { kind: 'profile', contactsPerDay: 180, hourlyWeights: hours };
    const calendar = { start: '2026-11-11T06:00:20', durationHours: 2, intervalMinutes: 60 as const };
    const model = demandModel(2, { a: { demand: [profile] } }, { calendar });
    expect(model.arrivalStepSeconds).toBeGreaterThanOrEqual(60);
    // 59 min 40 s at 60 per hour, then an hour at 120, but the last 20 s at none.
    expect(totalContacts(model)).toBeCloseTo((60 * 3580) / 3600 + 120, 9);
  });
});

describe('the sources of a type', () => {
  const both = { demand: [perHour(60), pulse()] };

  it('add up', () => {
    const [apart, together] = [demandModel(2, { a: { demand: [pulse()] } }), demandModel(2, { a: both })];
    expectCloseTo(
      hourlyContacts(together),
      hourlyContacts(apart).map((contacts) => contacts + 60),
    );
  });

  it('are all multiplied by the volume factor, and thinned by those who help themselves', () => {
    const once = hourlyContacts(demandModel(2, { a: both }));
    const lever = hourlyContacts(demandModel(2, { a: both }, { demand: { volumeFactor: 1.5 } }));
    const helped = hourlyContacts(demandModel(2, { a: { ...both, selfService: { share: 0.25 } } }));
    expectCloseTo(
      lever,
      once.map((contacts) => 1.5 * contacts),
    );
    expectCloseTo(
      helped,
      once.map((contacts) => 0.75 * contacts),
    );
  });

  it('are what the preview counts, whatever their step', () => {
    const model = demandModel(24, { a: both });
    expect(model.arrivalSteps).toBe(1440);
    expect(previewDay(model).figures.contacts?.total).toBeCloseTo(24 * 60 + 480, 6);
  });
});

describe('seconds between two local times', () => {
  it.each([
    ['2026-11-11T00:00', '2026-11-11T00:05:30'],
    ['2026-12-31T23:00', '2027-01-01T00:05'],
    ['2028-02-28T12:00', '2028-03-01T12:00'],
    ['2027-02-28T12:00', '2027-03-01T12:00'],
    ['2100-02-27T00:00', '2100-03-02T00:00'],
    ['2026-11-11T00:00', '1999-01-31T07:08:09'],
  ])('from %s to %s are those of the calendar', (from, to) => {
    expect(secondsBetween(from, to)).toBe((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000);
  });
});
