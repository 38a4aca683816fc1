import { z } from 'zod';
import { nonNegative, probability, text } from './common.ts';
import { botSkill } from './bot.ts';
import { demandSource, retry } from './demand.ts';
import { distribution } from './distribution.ts';
import { afterService, callback, queueLimits, service, silentAbandonment } from './service.ts';

/** A reason on a channel. */
export const contactType = z.strictObject({
  name: text.describe('Name shown to people.'),
  reason: z
    .enum(['preSale', 'promotion', 'orderChange', 'logistics', 'return', 'priceProtection', 'complaint', 'other'])
    .default('other')
    .describe('What customers want. A label, but logisticsDelay acts on logistics and productFault on return.'),
  channel: z.string().describe('Id of its channel.'),
  demand: z.array(demandSource).describe('Where its contacts come from; sources add up.'),
  selfService: z
    .strictObject({
      share: probability.describe('Share of its contacts that are never made; all sources times 1 minus this.'),
    })
    .optional()
    .describe('Customers who help themselves before they ask anybody: order look-up page, proactive notice.'),
  priority: z
    .int()
    .min(0)
    .max(9)
    .default(5)
    .describe('Lower is more urgent. VIPs are class 0 unless routing gives them a head start instead.'),
  vipShare: probability.default(0).describe('Share of its customers who are VIPs.'),
  bot: botSkill.optional().describe('What the bot can do; left out, contacts of this type go straight to people.'),
  patienceSeconds: distribution
    .optional()
    .describe('How long a customer waits for the first human answer; left out, customers never give up.'),
  silentAbandonment: silentAbandonment.optional().describe('Customers who leave a chat without saying so.'),
  service: service.describe('How a contact is served once an agent takes it.'),
  route: z
    .array(
      z.strictObject({
        skillGroup: z.string().describe('Id of a group that serves this type.'),
        afterWaitingSeconds: nonNegative.default(0).describe('Only after waiting this long.'),
        weight: nonNegative.default(1).describe('Its share of the contacts when routing.contactArrives is weighted.'),
      }),
    )
    .min(1)
    .describe('Skill groups that may take it, in the order tried (see routing.contactArrives).'),
  retry: retry.optional().describe('Customers who come back after giving up; left out, none does.'),
  queue: queueLimits.optional().describe('Limits of the queue for people.'),
  afterService: afterService.optional().describe('What may follow the service.'),
  callback: callback.optional().describe('Offer to call back instead of waiting.'),
});

/** The two routing decisions and what VIP means. */
export const routing = z.strictObject({
  contactArrives: z
    .enum(['listOrder', 'longestIdle', 'weighted'])
    .default('listOrder')
    .describe(
      'A contact arrives: to the first group of its route with free capacity, to the agent idle longest (fewest chats first) over all of them, or to one of them by weight.',
    ),
  capacityFrees: z
    .enum(['listOrder', 'oldestFirst', 'longestQueue', 'earliestDeadline', 'ageingScore'])
    .default('oldestFirst')
    .describe(
      'Capacity frees: within the most urgent class that waits, by the group’s own order of types, the one waiting longest, from the longest queue, or the one due first; ageingScore takes the highest score over all classes.',
    ),
  ageingSecondsPerClass: nonNegative
    .default(60)
    .describe('For ageingScore: a class that is one more urgent counts as this much more waiting.'),
  vip: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('priority') }),
      z.strictObject({
        kind: z.literal('headStart'),
        seconds: nonNegative.describe('VIPs queue as if they had already waited this long (needs oldestFirst).'),
      }),
    ])
    .prefault({ kind: 'priority' })
    .describe('What VIPs have: class 0, or a head start in the queue.'),
  stickyAgentHours: nonNegative.default(0).describe('Customers who return within this time go to their last agent.'),
});
