import { z } from 'zod';
import { positive, probability } from './common.ts';
import { distribution } from './distribution.ts';

/**
 * The bot stage. Coverage, containment, resolution and transfer are four different numbers:
 * coverage is the share of contacts offered to the bot; containment the share of those met that never ask for a person
 * (resolved or falsely contained); resolution the part really solved; transfer the part handed to a person.
 */
export const bot = z.strictObject({
  coverage: probability.describe('Share of contacts led to the bot first.'),
  refuseShare: probability.default(0).describe('Of the covered: the share that asks for a person at once.'),
  durationSeconds: distribution.describe('Length of a bot session, whatever its outcome.'),
  falseContainmentShare: probability
    .default(0)
    .describe('Of the contained: the share that leaves unsolved and comes back.'),
  abandonShare: probability
    .default(0)
    .describe('Of those met: the share that gives up inside the bot and does not come back.'),
  returnLagSeconds: distribution
    .prefault({ kind: 'exponential', mean: 1800 })
    .describe('When a falsely contained contact comes back and asks for a person.'),
  transferEffortFactor: positive
    .default(1)
    .describe(
      'Effort of a contact the bot hands over: below 1 when it collected the facts, above 1 when it made the customer angry.',
    ),
  lift: z
    .number()
    .min(-1)
    .max(1)
    .default(0)
    .describe(
      'The bot lever. Above 0: share of those who would go on to people that it contains as well. Below 0: share of the contained that is lost.',
    ),
  sessionLimit: z.int().min(0).optional().describe('Most sessions at once; beyond it contacts go to people.'),
});

const INSTEAD = 'Instead of the bot’s own.';

/** What the bot can do for one contact type. */
export const botSkill = z.strictObject({
  containment: probability.describe(
    'Of the contacts of this type that meet the bot: the share it keeps from people, solved or not.',
  ),
  coverage: probability.optional().describe(INSTEAD),
  refuseShare: probability.optional().describe(INSTEAD),
  falseContainmentShare: probability.optional().describe(INSTEAD),
  abandonShare: probability.optional().describe(INSTEAD),
  durationSeconds: distribution.optional().describe(INSTEAD),
});
