import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';

/** What counts as a good day; each day of the simulation either meets a target or not. */
const target = z.strictObject({
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

/**
 * Defaults are from the study of published values behind the library; where it found no source, the description says
 * "assumption".
 */
const satisfaction = z.strictObject({
  // About 75 % satisfied customers was the finding of a published diagnosis of a shop before its improvements.
  baseline: probability.describe('Satisfaction of a contact served within the baseline wait.'),
  baselineWaitSeconds: positive.describe(
    'The baseline wait; for deferred contacts their deadline stands in its place.',
  ),
  lossPerExtra30Seconds: probability.describe('Lost per 30 s of wait for the first answer beyond it (assumption).'),
  waitCountedUpToSeconds: positive.default(300).describe('A longer wait loses no more than this one (assumption).'),
  // That customers rate bots lower is published; by how much is not.
  botResolvedLoss: probability.describe('Lost where the bot, not a person, resolved the matter (assumption).'),
  unresolvedLoss: probability.default(0.3).describe('Lost where a person did not resolve it (assumption).'),
  lostSatisfaction: probability
    .default(0.2)
    .describe('Satisfaction of a customer who is never served: gave up, or was turned away, for good (assumption).'),
});

const complaints = z.strictObject({
  unresolvedShare: probability.default(0).describe('Of the contacts served but not resolved (assumption).'),
  abandonedShare: probability.default(0).describe('Of the contacts that gave up waiting (assumption).'),
  lateShare: probability.default(0).describe('Of the deadlines missed (assumption).'),
});

export const DEFAULT_CURRENCY = 'CNY';

export const economics = z.strictObject({
  currency: z.string().min(1).max(20).default(DEFAULT_CURRENCY).describe('Currency of all amounts.'),
  // Published: 1.5 to 2 times on Double Eleven; the law's least is 1.5.
  overtimeFactor: positive.default(1.5).describe('Pay of overtime, worked after the shift, over ordinary pay.'),
  // Published by an outsourcer: 30 % more at night.
  nightFactor: positive.default(1.3).describe('Pay of night hours over ordinary pay.'),
  nightFromHour: nonNegative.max(24).default(22).describe('Clock hour at which night pay begins (assumption).'),
  nightToHour: nonNegative.max(24).default(6).describe('Clock hour at which it ends (assumption).'),
  // Three days of 8 hours at a temporary agent’s wage are the 600 CNY a head of the study.
  trainingHoursPerDay: nonNegative.max(24).default(8).describe('Paid hours of a day of training (assumption).'),
  botCostPerContact: nonNegative.default(0).describe('Cost of a contact that meets the bot.'),
  compensationPerComplaint: nonNegative.default(0).describe('Paid for a complaint (see complaints).'),
  compensationPerRepeat: nonNegative
    .default(0)
    .describe('Paid to a customer who comes back because the matter was not resolved or is late.'),
  averageOrderValue: nonNegative.default(0).describe('Value of an order.'),
  lostOrderProbability: probability.default(0).describe('That a pre-sale customer who is not served does not buy.'),
  slowReplySeconds: positive.default(180).describe('A first reply later than this counts as too slow.'),
  satisfaction: satisfaction.optional().describe('How satisfaction follows from the wait, the outcome and the bot.'),
  complaints: complaints
    .optional()
    .describe('Shares of customers who complain; left out, complaints are not estimated.'),
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
