import { z } from 'zod';
import { nonNegative, probability, text } from './common.ts';
import { botSkill } from './bot.ts';
import { demandSource, retry } from './demand.ts';
import { distribution } from './distribution.ts';
import { afterService, callback, queueLimits, service, silentAbandonment } from './service.ts';

/** A reason on a channel. */
export const contactType = z.strictObject({
  name: text,
  reason: z
    .enum(['preSale', 'promotion', 'orderChange', 'logistics', 'return', 'priceProtection', 'complaint', 'other'])
    .default('other'),
  channel: z.string(),
  demand: z.array(demandSource),
  /** Lower is more urgent; VIPs are class 0 unless routing gives them a head start instead. */
  priority: z.int().min(0).max(9).default(5),
  vipShare: probability.default(0),
  /** What the bot can do; leave out when contacts of this type go straight to people. */
  bot: botSkill.optional(),
  /** How long a customer waits for the first human answer; leave out for customers who never give up. */
  patienceSeconds: distribution.optional(),
  silentAbandonment: silentAbandonment.optional(),
  service,
  /** Skill groups in the order tried; the first with free capacity takes the contact. */
  route: z.array(z.strictObject({ skillGroup: z.string(), afterWaitingSeconds: nonNegative.default(0) })).min(1),
  retry: retry.optional(),
  queue: queueLimits.optional(),
  afterService: afterService.optional(),
  callback: callback.optional(),
});

/** The two routing decisions and what VIP means. */
export const routing = z.strictObject({
  /** A contact arrives: the first group of its list with free capacity, or the agent idle longest over all groups of the list. */
  contactArrives: z.enum(['listOrder', 'longestIdle', 'weighted']).default('listOrder'),
  /** Capacity frees: within the most urgent class, the group's own order of types, or the longest waiting. */
  capacityFrees: z
    .enum(['listOrder', 'oldestFirst', 'longestQueue', 'earliestDeadline', 'ageingScore'])
    .default('oldestFirst'),
  vip: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('priority') }),
      /** VIPs queue as if they had already waited this long (needs oldestFirst). */
      z.strictObject({ kind: z.literal('headStart'), seconds: nonNegative }),
    ])
    .prefault({ kind: 'priority' }),
  stickyAgentHours: nonNegative.default(0),
});
