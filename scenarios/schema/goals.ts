import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';

/** What counts as a good day; each day of the simulation either meets a target or not. */
export const target = z.strictObject({
  /** Id of a figure, as listed by `peakdesk figures`. */
  figure: z.string(),
  /** Total when left out. */
  channel: z.string().optional(),
  contactType: z.string().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});

export const targets = z.strictObject({
  /** Denominator of the service level: offered less those who left within T, all offered, or answered. */
  serviceLevelDenominator: z
    .enum(['offeredExcludingShortAbandons', 'offered', 'answered'])
    .default('offeredExcludingShortAbandons'),
  list: z.array(target).default([]),
});

export const economics = z.strictObject({
  currency: z.string().default('CNY'),
  overtimeFactor: positive.default(1.5),
  nightFactor: positive.default(1.3),
  botCostPerContact: nonNegative.default(0),
  averageOrderValue: nonNegative.default(0),
  lostOrderProbability: probability.default(0),
  slowReplySeconds: positive.default(180),
  satisfaction: z
    .strictObject({
      baseline: probability,
      baselineWaitSeconds: positive,
      lossPerExtra30Seconds: probability,
      botResolvedLoss: probability,
    })
    .optional(),
});

/** How the experiment is run; flags of the command line and the app override it. */
export const run = z.strictObject({
  seed: z.union([z.string().min(1).max(200), z.int()]).default('peakdesk'),
  replications: z.int().min(2).max(1_000_000).default(100),
  /** Contacts arriving in the first hours are simulated but not counted. */
  warmUpHours: nonNegative.default(0),
});
