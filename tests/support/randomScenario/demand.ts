import fc from 'fast-check';
import { type Clock, maybe, type Part, pick } from './arbitraries.ts';

/** What bends the clock weights of profiles and orders. */
const launch = (clock: Clock) =>
  maybe(fc.constant({ hours: [clock.startHour], firstTenMinutesShare: 0.4, nextTenMinutesShare: 0.2 }));

/** A source of any kind that brings about so many contacts, nearly all of them in the first hour. */
const source = (clock: Clock, most: number): Part => {
  const contacts = fc.integer({ min: 0, max: most });
  const hourlyWeights = clock.byHour([8, 1]);
  return fc.oneof(
    contacts.map((count) => ({ kind: 'series', intervalMinutes: 60, counts: [count] })),
    fc.record({
      kind: fc.constant('profile'),
      contactsPerDay: contacts,
      hourlyWeights: fc.constant(hourlyWeights),
      launchShape: launch(clock),
    }),
    fc.record({
      kind: fc.constant('orders'),
      ordersPerDay: contacts,
      hourlyWeights: fc.constant(hourlyWeights),
      launchShape: launch(clock),
      contactsPerOrder: pick(0.5, 1),
      lagHours: pick({ kind: 'exponential', mean: 0.2 }, { kind: 'constant', value: 0.25 }),
    }),
    contacts.map((count) => {
      const pulse = { kind: 'pulse', name: 'pulse', at: clock.at(10) };
      return { ...pulse, contacts: count, riseMinutes: 5, decayMinutes: 10 };
    }),
  );
};

/** Demand at the beginning only, so that nearly everything has happened before the horizon. */
export const earlyDemand = (clock: Clock, most = 60): fc.Arbitrary<unknown[]> =>
  fc.array(source(clock, most), { minLength: 1, maxLength: 2 });

/** What moves the demand of all types. */
export const commonDemand = fc.record({
  busyness: fc.record({
    cv: pick(0, 0.3),
    correlation: pick(0, 0.5, 1),
    period: maybe(pick({ cv: 0.2, minutes: 30 }, { cv: 0.4, minutes: 45 })),
  }),
});
