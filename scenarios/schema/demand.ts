import { z } from 'zod';
import { dayWeights, localTime, nonNegative, positive, probability, text } from './common.ts';
import { distribution } from './distribution.ts';

const shapeOfDays = {
  /** One factor per day of the horizon; the last one repeats. */
  dayMultipliers: z.array(nonNegative).min(1).default([1]),
  /** Weights of the day's hours: one set of 24, or one set per day (the last one repeats). */
  hourlyWeights: z.union([dayWeights, z.array(dayWeights).min(1)]),
  /** Inside these clock hours contacts bunch after the launch; elsewhere an hour is even. */
  launchShape: z
    .strictObject({
      hours: z.array(z.int().min(0).max(23)).min(1),
      firstTenMinutesShare: probability,
      nextTenMinutesShare: probability,
    })
    .optional(),
};

/** Where contacts of a type come from; sources add up. */
export const demandSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('profile'), contactsPerDay: nonNegative, ...shapeOfDays }),
  z.strictObject({
    kind: z.literal('series'),
    intervalMinutes: positive.max(1440),
    /** Contacts in each interval from the scenario's start. */
    counts: z.array(nonNegative).min(1).max(100_000),
    growthFactor: nonNegative.default(1),
  }),
  z.strictObject({
    kind: z.literal('orders'),
    ordersPerDay: nonNegative,
    ...shapeOfDays,
    contactsPerOrder: nonNegative,
    lagHours: distribution,
  }),
  z.strictObject({
    kind: z.literal('pulse'),
    name: text,
    at: localTime,
    contacts: nonNegative,
    riseMinutes: nonNegative,
    decayMinutes: positive,
  }),
]);

/** What moves the demand of all types at once. */
export const demand = z.strictObject({
  /** Every source times this: the volume lever. */
  volumeFactor: nonNegative.default(1),
  /** Random factor of a day, gamma with mean 1: days differ more than Poisson chance alone. */
  busyness: z
    .strictObject({
      cv: nonNegative.max(2).default(0),
      /** 1: one factor for all types; 0: each type has its own. */
      correlation: probability.default(1),
      /** A further factor for each period inside the day. */
      period: z.strictObject({ cv: nonNegative.max(2), minutes: positive }).optional(),
    })
    .prefault({}),
});

export const retry = z.strictObject({
  probability,
  lagSeconds: distribution,
  /** The first contact counts as attempt 1. */
  maxAttempts: z.int().min(2).max(1000).default(10),
  /** Come back as another contact type, for instance by phone. */
  toContactType: z.string().optional(),
});
