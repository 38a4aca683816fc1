import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';

/** What counts as a good day; each day of the simulation either meets a target or not. */
export const target = z.strictObject({
  figure: z.string().describe('Id of a figure (docs/reference/figures.md).'),
  channel: z.string().optional().describe('Id of the channel meant; the total when this and contactType are left out.'),
  contactType: z.string().optional().describe('Id of the contact type meant.'),
  atLeast: z.number().optional().describe('Smallest value of a good day, in the figure’s unit (shares from 0 to 1).'),
  atMost: z.number().optional().describe('Largest value of a good day. One of the two limits is needed.'),
});

export const targets = z.strictObject({
  serviceLevelDenominator: z
    .enum(['offeredExcludingShortAbandons', 'offered', 'answered'])
    .default('offeredExcludingShortAbandons')
    .describe('Denominator of the service level: offered less those who left within T, all offered, or answered.'),
  list: z.array(target).default([]).describe('Targets; each simulated day either meets one or not.'),
});

export const economics = z.strictObject({
  currency: z.string().default('CNY').describe('Currency of all amounts.'),
  overtimeFactor: positive.default(1.5).describe('Pay of overtime over ordinary pay.'),
  nightFactor: positive.default(1.3).describe('Pay of night hours over ordinary pay.'),
  botCostPerContact: nonNegative.default(0).describe('Cost of a contact that meets the bot.'),
  averageOrderValue: nonNegative.default(0).describe('Value of an order.'),
  lostOrderProbability: probability.default(0).describe('That a pre-sale customer who is not served does not buy.'),
  slowReplySeconds: positive.default(180).describe('A reply later than this counts as too slow.'),
  satisfaction: z
    .strictObject({
      baseline: probability.describe('Satisfaction at the baseline wait.'),
      baselineWaitSeconds: positive.describe('The baseline wait.'),
      lossPerExtra30Seconds: probability.describe('Lost per 30 s of wait beyond it.'),
      botResolvedLoss: probability.describe('Lost where the bot, not a person, resolved the matter.'),
    })
    .optional()
    .describe('How satisfaction follows from waits and the bot.'),
});

/** How the experiment is run; flags of the command line and the app override it. */
export const run = z.strictObject({
  seed: z
    .union([z.string().min(1).max(200), z.int()])
    .default('peakdesk')
    .describe('Seed of all random numbers: text, or a whole number.'),
  replications: z.int().min(2).max(1_000_000).default(100).describe('Simulated days.'),
  warmUpHours: nonNegative.default(0).describe('The first hours are simulated but not counted.'),
});
