import { z } from 'zod';
import { dayWeights, localTime, nonNegative, positive, probability, text } from './common.ts';
import { distribution } from './distribution.ts';

const shapeOfDays = {
  dayMultipliers: z
    .array(nonNegative)
    .min(1)
    .default([1])
    .describe('One factor per calendar day of the horizon; the last one holds for every day after.'),
  hourlyWeights: z
    .union([dayWeights, z.array(dayWeights).min(1)])
    .describe('Relative weights of the clock hours 0 to 23: one set of 24, or one set per day (the last one repeats).'),
  launchShape: z
    .strictObject({
      hours: z
        .array(z.int().min(0).max(23))
        .min(1)
        .describe('Clock hours that begin with a launch, on every day of the horizon.'),
      firstTenMinutesShare: probability.describe('Share of the hour’s contacts in its first ten minutes.'),
      nextTenMinutesShare: probability.describe(
        'Share in the ten minutes after; the rest is even over the last forty.',
      ),
    })
    .optional()
    .describe('Hours in which contacts bunch after a launch; elsewhere an hour is even.'),
};

/** Where contacts of a type come from; sources add up. */
export const demandSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('profile'),
    contactsPerDay: nonNegative.describe('Contacts on an ordinary day, before the bot.'),
    ...shapeOfDays,
  }),
  z.strictObject({
    kind: z.literal('series'),
    intervalMinutes: positive.max(1440).describe('Length of the intervals counted.'),
    counts: z
      .array(nonNegative)
      .min(1)
      .max(100_000)
      .describe('Contacts expected in each interval from the scenario’s start; none after the last.'),
    growthFactor: nonNegative.default(1).describe('All counts times this.'),
  }),
  z.strictObject({
    kind: z.literal('orders'),
    ordersPerDay: nonNegative.describe('Orders on an ordinary day.'),
    ...shapeOfDays,
    daysBefore: z
      .array(nonNegative)
      .max(60)
      .default([])
      .describe(
        'Factors of the days before the first one, the most recent last, so that days after a peak can be simulated alone: their orders, by the first day’s clock weights, lead to contacts too. Orders before these days, and before the first midnight, are not known.',
      ),
    contactsPerOrder: nonNegative.describe('Contacts that an order leads to, on average.'),
    lagHours: distribution.describe('Time from the order to the contact.'),
  }),
  z.strictObject({
    kind: z.literal('pulse'),
    name: text.describe('Name shown to people.'),
    at: localTime.describe('When it begins.'),
    contacts: nonNegative.describe('Contacts it brings in all.'),
    riseMinutes: nonNegative.describe('Time to its peak, in a straight line.'),
    decayMinutes: positive.describe('Time in which it falls to 37 % after the peak.'),
  }),
]);

/** What moves the demand of all types at once. */
export const demand = z.strictObject({
  volumeFactor: nonNegative.default(1).describe('Every source times this: the volume lever.'),
  busyness: z
    .strictObject({
      cv: nonNegative
        .max(2)
        .default(0)
        .describe('Standard deviation of the factor, whose mean is 1; 0: days differ by Poisson chance only.'),
      correlation: probability.default(1).describe('1: one factor for all types; 0: each type has its own.'),
      period: z
        .strictObject({
          cv: nonNegative.max(2).describe('Standard deviation of the factor.'),
          minutes: z.int().min(1).max(1440).describe('Length of a period; periods begin anew at each midnight.'),
        })
        .optional()
        .describe('A further factor for each period inside the day.'),
    })
    .prefault({})
    .describe('Random factor of a day, gamma with mean 1: days differ more than by Poisson chance.'),
});

export const retry = z.strictObject({
  probability: probability.describe('That a customer who gave up comes back.'),
  lagSeconds: distribution.describe('Time until then.'),
  maxAttempts: z.int().min(2).max(1000).default(10).describe('Attempts in all; the first contact counts as one.'),
  toContactType: z.string().optional().describe('Come back as another contact type, for instance by phone.'),
});
