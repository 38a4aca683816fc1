import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';
import { distribution } from './distribution.ts';

/** How a contact is served once an agent takes it. */
export const service = z.discriminatedUnion('kind', [
  /** One at a time: talk, then wrap-up. */
  z.strictObject({ kind: z.literal('voice'), talkSeconds: distribution, wrapUpSeconds: distribution.optional() }),
  /**
   * Several chats share an agent. `workSeconds` is how long the chat lasts when it is the agent's only one
   * (the agent's effort plus the customer's thinking); with k chats each progresses at the group's chat speed for k.
   */
  z.strictObject({ kind: z.literal('chatShared'), workSeconds: distribution }),
  /** The two-layer chat: messages wait for the agent's turn, customers think between rounds. */
  z.strictObject({
    kind: z.literal('chatRounds'),
    rounds: distribution,
    roundEffortSeconds: distribution,
    thinkSeconds: distribution,
    autoCloseSeconds: positive.default(120),
  }),
  /** No patience; a deadline; worked when no live contact waits. */
  z.strictObject({ kind: z.literal('deferred'), effortSeconds: distribution, deadlineHours: positive }),
]);

export const silentAbandonment = z.strictObject({ share: probability, silentEffortSeconds: nonNegative });

/** A chain of back-office stages that a contact may open. */
export const ticket = z.strictObject({
  probability,
  stages: z
    .array(
      z.strictObject({
        name: z.string(),
        skillGroup: z.string(),
        effortSeconds: distribution,
        outsideDelayHours: distribution.optional(),
        deadlineHours: positive,
      }),
    )
    .min(1),
  repeatProbabilityWhenLate: probability.default(0),
});

export const afterService = z.strictObject({
  repeat: z.strictObject({ probabilityWhenUnresolved: probability, lagSeconds: distribution }).optional(),
  transfer: z.strictObject({ probability, toSkillGroup: z.string(), warm: z.boolean().default(true) }).optional(),
  ticket: ticket.optional(),
});

export const callback = z.strictObject({
  offerWhenExpectedWaitExceedsSeconds: positive,
  acceptProbability: probability,
});

export const queueLimits = z.strictObject({
  capacity: z.int().min(0).optional(),
  openHours: z.array(z.strictObject({ fromHour: nonNegative.max(24), toHour: nonNegative.max(24) })).optional(),
  whenBlocked: z.enum(['lost', 'retry', 'message']).default('lost'),
});
