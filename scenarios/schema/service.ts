import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';
import { distribution } from './distribution.ts';

/** How a contact is served once an agent takes it. */
export const service = z.discriminatedUnion('kind', [
  /** One at a time: talk, then wrap-up. */
  z.strictObject({
    kind: z.literal('voice'),
    talkSeconds: distribution.describe('Length of the talk.'),
    wrapUpSeconds: distribution.optional().describe('Work after the customer has left; left out, none.'),
  }),
  /** Several chats share an agent; with k chats each progresses at the group's chat speed for k. */
  z.strictObject({
    kind: z.literal('chatShared'),
    workSeconds: distribution.describe(
      'How long a chat lasts when it is the agent’s only one: effort plus the customer’s thinking.',
    ),
  }),
  /** The two-layer chat: messages wait for the agent's turn, customers think between rounds. */
  z.strictObject({
    kind: z.literal('chatRounds'),
    rounds: distribution.describe('Messages of the customer.'),
    roundEffortSeconds: distribution.describe('Agent’s effort for a reply.'),
    thinkSeconds: distribution.describe('Customer’s time before the next message.'),
    autoCloseSeconds: positive.default(120).describe('A chat silent for longer closes.'),
  }),
  /** No patience; a deadline; worked when no live contact waits. */
  z.strictObject({
    kind: z.literal('deferred'),
    effortSeconds: distribution.describe('Agent’s effort.'),
    deadlineHours: positive.describe('To be done within this time.'),
  }),
]);

export const silentAbandonment = z.strictObject({
  share: probability.describe('Of those who give up: the share that says nothing.'),
  silentEffortSeconds: nonNegative.describe('Agent’s time until the chat is found empty.'),
});

/** A chain of back-office stages that a contact may open. */
export const ticket = z.strictObject({
  probability: probability.describe('That a contact opens a ticket.'),
  stages: z
    .array(
      z.strictObject({
        name: z.string().describe('Name of the stage.'),
        skillGroup: z.string().describe('Id of the group that does it.'),
        effortSeconds: distribution.describe('Agent’s effort.'),
        outsideDelayHours: distribution.optional().describe('Waiting for others: inspection, logistics, arbitration.'),
        deadlineHours: positive.describe('From the creation of the ticket.'),
      }),
    )
    .min(1)
    .describe('Stages, one after the other.'),
  repeatProbabilityWhenLate: probability.default(0).describe('That a missed deadline makes the customer ask again.'),
});

export const afterService = z.strictObject({
  repeat: z
    .strictObject({
      probabilityWhenUnresolved: probability.describe('That an unresolved contact comes back.'),
      lagSeconds: distribution.describe('Time until then.'),
    })
    .optional()
    .describe('Customers whose matter was not resolved.'),
  transfer: z
    .strictObject({
      probability: probability.describe('That the contact is handed on.'),
      toSkillGroup: z.string().describe('Id of the group that takes it.'),
      warm: z.boolean().default(true).describe('Handed over in person, or put back in a queue.'),
    })
    .optional()
    .describe('Contacts handed to another group.'),
  ticket: ticket.optional().describe('Work in the back office that a contact leads to.'),
});

export const callback = z.strictObject({
  offerWhenExpectedWaitExceedsSeconds: positive.describe('Offered when the expected wait is longer.'),
  acceptProbability: probability.describe('That a customer takes it.'),
});

export const queueLimits = z.strictObject({
  capacity: z.int().min(0).optional().describe('Most contacts that may wait.'),
  openHours: z
    .array(
      z.strictObject({
        fromHour: nonNegative.max(24).describe('Clock hour of opening.'),
        toHour: nonNegative.max(24).describe('Clock hour of closing.'),
      }),
    )
    .optional()
    .describe('When contacts are taken; left out, always.'),
  whenBlocked: z.enum(['lost', 'retry', 'message']).default('lost').describe('What becomes of the others.'),
});
