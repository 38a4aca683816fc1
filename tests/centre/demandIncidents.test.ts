import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { PoissonArrivals } from '../../sim/centre/arrivals.ts';
import type { Model } from '../../sim/centre/model.ts';
import { expectCloseTo } from '../support/closeTo.ts';
import { contactsBetween, demandModel, hourlyContacts, perHour, totalContacts } from '../support/demand.ts';

type Incident = NonNullable<ScenarioInput['incidents']>[number];

const clock = (time: string): string => `2026-11-11T${time}`;
const surge = (at: string, minutes: number, factor: number, contactTypes = ['other']): Incident => {
  return { kind: 'surge', name: 'rumour', at: clock(at), minutes, contactTypes, factor };
};
const delay = (at: string, minutes: number, delayHours: number, contactFactor: number): Incident => {
  return { kind: 'logisticsDelay', name: 'snow', at: clock(at), minutes, delayHours, contactFactor };
};
const fault = (at: string, minutes: number, detectedAfterMinutes: number, contactFactor: number): Incident => {
  return { kind: 'productFault', name: 'bad batch', at: clock(at), minutes, detectedAfterMinutes, contactFactor };
};

const TYPES = {
  other: { demand: [perHour(60)] },
  parcels: { demand: [perHour(60)], reason: 'logistics' as const },
  returns: { demand: [perHour(60)], reason: 'return' as const },
};
const [OTHER, PARCELS, RETURNS] = [0, 1, 2];

/** Six hours of 60 contacts per hour and type, as incidents change them. */
function dayWith(incidents: Incident[], start = '00:00'): Model {
  const calendar = { start: clock(start), durationHours: 6, intervalMinutes: 60 as const };
  return demandModel(6, TYPES, { calendar, incidents });
}

const CALM = Array<number>(6).fill(60);

describe('a surge', () => {
  it('multiplies the contacts of its types inside its window, and no others', () => {
    const model = dayWith([surge('00:50', 30, 3)]);
    expectCloseTo(hourlyContacts(model, OTHER), [80, 100, 60, 60, 60, 60]);
    expectCloseTo(hourlyContacts(model, PARCELS), CALM);
  });

  it('that begins and ends inside a minute counts for the part it covers', () => {
    const model = dayWith([{ ...surge('00:10', 1, 3), at: clock('00:10:30') }]);
    const minutes = [9, 10, 11, 12].map((minute) => contactsBetween(model, OTHER, minute, minute + 1));
    expectCloseTo(minutes, [1, 2, 2, 1]);
  });

  it('multiplies what another one has multiplied', () => {
    const model = dayWith([surge('01:00', 120, 2), surge('02:00', 60, 3)]);
    expectCloseTo(hourlyContacts(model, OTHER), [60, 120, 360, 60, 60, 60]);
  });

  it('of more contacts than can be simulated is refused', () => {
    expect(() => dayWith([surge('01:00', 60, 1e9)])).toThrow(/demand: about 60000001020 contacts in all/);
  });
});

describe('a logistics delay', () => {
  it('moves the logistics contacts due in its window and multiplies them', () => {
    const model = dayWith([delay('01:00', 60, 2, 1.5)]);
    expectCloseTo(hourlyContacts(model, PARCELS), [60, 0, 60, 150, 60, 60]);
    expectCloseTo(hourlyContacts(model, OTHER), CALM);
  });

  it('moves again what an earlier one moved into its window, in whatever order they are written', () => {
    const [first, second] = [delay('01:00', 60, 2, 1.5), delay('03:00', 60, 1, 1)];
    const expected = [60, 0, 60, 0, 210, 60];
    expectCloseTo(hourlyContacts(dayWith([first, second]), PARCELS), expected);
    expectCloseTo(hourlyContacts(dayWith([second, first]), PARCELS), expected);
  });

  it('comes before a surge, which multiplies what is due in the end', () => {
    const incidents = [surge('03:00', 60, 2, ['parcels']), delay('01:00', 60, 2, 1.5)];
    expectCloseTo(hourlyContacts(dayWith(incidents), PARCELS), [60, 0, 60, 300, 60, 60]);
  });

  it('neither loses nor adds contacts that are only later', () => {
    const model = dayWith([{ ...delay('00:20', 47.3, 1.234, 1), at: clock('00:20:11') }]);
    expect(totalContacts(model, PARCELS)).toBeCloseTo(360, 9);
    expect(contactsBetween(model, PARCELS, 21, 67)).toBe(0);
  });

  it('before the run brings its contacts into the run', () => {
    const model = dayWith([delay('03:00', 60, 4, 1)], '06:00');
    expectCloseTo(hourlyContacts(model, PARCELS), [60, 120, 60, 60, 60, 60]);
  });

  it('past the end of the run takes them out of it', () => {
    expectCloseTo(hourlyContacts(dayWith([delay('05:00', 60, 4, 3)]), PARCELS), [60, 60, 60, 60, 60, 0]);
  });
});

describe('a product fault', () => {
  it('multiplies the return contacts until it is found', () => {
    const model = dayWith([fault('01:00', 300, 90, 4)]);
    expectCloseTo(hourlyContacts(model, RETURNS), [60, 240, 150, 60, 60, 60]);
    expectCloseTo(hourlyContacts(model, OTHER), CALM);
  });

  it('multiplies them for no longer than it lasts', () => {
    expectCloseTo(hourlyContacts(dayWith([fault('01:00', 30, 90, 4)]), RETURNS), [60, 150, 60, 60, 60, 60]);
  });
});

describe('arrivals under an incident', () => {
  function timesOf(model: Model, type: number): number[] {
    const arrivals = new PoissonArrivals(model, 'incident', 3);
    return Array.from({ length: 300 }, () => arrivals.next(type));
  }
  const calm = dayWith([]);

  it('of a type that it does not touch stay the same, to the last bit where its window falls between the steps', () => {
    expect(timesOf(dayWith([surge('01:00', 60, 3)]), PARCELS)).toEqual(timesOf(calm, PARCELS));
    expectCloseTo(timesOf(dayWith([surge('01:07', 13, 3)]), PARCELS), timesOf(calm, PARCELS), 6);
  });

  it('of a type that it touches are the same draws: customer n comes when as many are expected as before', () => {
    const surged = dayWith([surge('01:00', 60, 3)]);
    const after = timesOf(surged, OTHER);
    timesOf(calm, OTHER).forEach((time, n) => {
      const expected = contactsBetween(surged, OTHER, 0, after[n] / 60);
      expect(expected).toBeCloseTo(contactsBetween(calm, OTHER, 0, time / 60), 6);
    });
    expect(after[200]).toBeLessThan(timesOf(calm, OTHER)[200] - 600);
  });
});
