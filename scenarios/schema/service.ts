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
    rounds: distribution.describe('Messages of the customer, each answered by the agent; rounded, at least 1.'),
    roundEffortSeconds: distribution.describe('Agent’s effort for one reply.'),
    thinkSeconds: distribution.describe('Customer’s time from a reply to the next message.'),
    autoCloseSeconds: positive
      .default(120)
      .describe(
        'A chat silent for longer closes and frees its place; a customer who still writes later joins the queue again.',
      ),
    goodbyeShare: probability
      .default(1)
      .describe(
        'Share of chats that end with the last reply; the others keep their place until they are closed for silence.',
      ),
  }),
  /** No patience; a deadline; worked when no live contact waits. */
  z.strictObject({
    kind: z.literal('deferred'),
    effortSeconds: distribution.describe('Agent’s effort.'),
    deadlineHours: positive.describe('To be done within this time from its creation.'),
    atShiftEnd: z
      .enum(['finish', 'putDown'])
      .default('finish')
      .describe('An agent whose shift ends finishes it, or puts it down for whoever comes next.'),
    preemptible: z
      .boolean()
      .default(false)
      .describe(
        'Whether a more urgent contact that finds no free agent interrupts it; it is resumed where it stopped.',
      ),
  }),
]);

export const silentAbandonment = z.strictObject({
  share: probability.describe('Of those who give up: the share that says nothing and stays in the queue.'),
  silentEffortSeconds: nonNegative.describe('Agent’s time until the chat is found empty.'),
});

/** A chain of back-office stages that a contact may open. */
const ticket = z.strictObject({
  probability: probability.describe('That a contact opens a ticket.'),
  stages: z
    .array(
      z.strictObject({
        contactType: z
          .string()
          .describe(
            'Id of the contact type, of service deferred, under which the stage is worked; it says by whom and how long.',
          ),
        outsideDelayHours: distribution
          .optional()
          .describe('Waiting for others before the stage can be worked: inspection, logistics, arbitration.'),
        deadlineHours: positive.describe('To be done within this time from the creation of the ticket.'),
      }),
    )
    .min(1)
    .describe('Stages, one after the other.'),
  repeatProbabilityWhenLate: probability
    .default(0)
    .describe('That a customer asks again when a deadline passes (“where is my refund?”).'),
});

export const afterService = z.strictObject({
  repeat: z
    .strictObject({
      probabilityWhenUnresolved: probability.describe('That a customer whose matter was not resolved comes back.'),
      lagSeconds: distribution.describe('Time until then.'),
    })
    .optional()
    .describe('Customers whose matter was not resolved (see resolutionProbability of the skill group).'),
  transfer: z
    .strictObject({
      probability: probability.describe('That the contact is handed on.'),
      toContactType: z.string().describe('Id of the contact type under which it goes on; its route says to whom.'),
      warm: z
        .boolean()
        .default(false)
        .describe('Warm: the agent stays with the customer until the next one takes over; cold: back into a queue.'),
    })
    .optional()
    .describe('Contacts handed to another tier; they keep their age.'),
  ticket: ticket.optional().describe('Work in the back office that a contact leads to.'),
});

export const callback = z.strictObject({
  offerWhenExpectedWaitExceedsSeconds: nonNegative
    .optional()
    .describe(
      'Offered when the wait to expect is longer: that of the customer who has waited longest in the queue just now.',
    ),
  offerWhenWaiting: z
    .int()
    .min(0)
    .optional()
    .describe('Offered when at least this many wait. One of the two is needed.'),
  acceptProbability: probability.describe('That a customer takes it.'),
  toContactType: z
    .string()
    .optional()
    .describe('Wait for the call as this contact type, for instance a less urgent one; left out, in the same place.'),
});

export const queueLimits = z.strictObject({
  capacity: z.int().min(0).optional().describe('Most contacts that may wait; left out, no limit.'),
  openHours: z
    .array(
      z.strictObject({
        fromHour: nonNegative.max(24).describe('Clock hour of opening.'),
        toHour: nonNegative.max(24).describe('Clock hour of closing.'),
      }),
    )
    .min(1)
    .optional()
    .describe('When contacts are taken; left out, always.'),
  whenBlocked: z
    .enum(['lost', 'retry', 'message'])
    .default('lost')
    .describe('What becomes of the others: lost, back later as told by retry, or turned into a message.'),
  messageContactType: z
    .string()
    .optional()
    .describe('Id of the contact type, of service deferred, that a message becomes.'),
});
