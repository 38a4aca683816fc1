import { z } from 'zod';
import { localTime, nonNegative, positive, probability, text } from './common.ts';

const window = {
  name: text.describe('Name shown to people.'),
  at: localTime.describe('When it begins.'),
  minutes: positive.describe('How long it lasts.'),
};
const group = z.string().describe('Id of a skill group.');

/** Things that go wrong, each in a time window. */
export const incident = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('channelDown'),
    ...window,
    channel: z
      .string()
      .describe(
        'Id of the channel on which nobody gets through to a person: contacts are blocked (see queue.whenBlocked). Those already waiting or served go on, and so does the bot.',
      ),
  }),
  z.strictObject({
    kind: z.literal('botDown'),
    ...window,
    sessionLimit: z
      .int()
      .min(0)
      .default(0)
      .describe('Bot sessions still possible at once; the lowest limit counts. Sessions that run go on.'),
  }),
  z.strictObject({
    kind: z.literal('slowSystem'),
    ...window,
    effortFactor: positive.describe('Effort begun in the window times this; several multiply.'),
  }),
  z.strictObject({
    kind: z.literal('surge'),
    ...window,
    contactTypes: z.array(z.string()).min(1).describe('Ids of contact types.'),
    factor: nonNegative.describe('Their contacts times this.'),
  }),
  z.strictObject({
    kind: z.literal('absence'),
    ...window,
    skillGroup: group,
    share: probability.describe('Share of its agents who are missing.'),
  }),
  z.strictObject({
    kind: z.literal('logisticsDelay'),
    ...window,
    delayHours: positive.describe('How much later parcels come.'),
    contactFactor: positive.describe('Later logistics contacts times this.'),
  }),
  z.strictObject({
    kind: z.literal('productFault'),
    ...window,
    contactFactor: positive.describe('Return contacts times this.'),
    detectedAfterMinutes: positive.describe('Until it is found.'),
  }),
]);

/** An emergency plan: when a measure is beyond its limit for a while, act, until it is back. */
export const playbookRule = z.strictObject({
  name: text.describe('Name shown to people.'),
  when: z
    .strictObject({
      measure: z
        .enum(['queueLength', 'longestWaitSeconds', 'serviceLevel', 'occupancy'])
        .describe(
          'What is watched, every minute: contacts waiting, age of the oldest, share answered within T of those answered or abandoned in the last minutes, or busy time of agents over their time at work.',
        ),
      channel: z.string().optional().describe('Contacts of this channel; left out, of all. Not for occupancy.'),
      skillGroup: z
        .string()
        .optional()
        .describe('Contacts that this skill group may serve, or its agents; left out, all.'),
      above: nonNegative
        .optional()
        .describe('Beyond: more than this. One of above and below is needed; shares are from 0 to 1.'),
      below: nonNegative.optional().describe('Beyond: less than this.'),
      forMinutes: nonNegative.default(0).describe('Acts when every look was beyond for this long; 0: at the first.'),
      overMinutes: positive.default(15).describe('Last minutes over which serviceLevel and occupancy are taken.'),
    })
    .describe('When to act.'),
  act: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('callReserves'),
        skillGroup: group,
        agents: z.int().min(1).max(100_000).describe('How many come; several rules add up.'),
        delayMinutes: nonNegative.describe('Until they are there; they do not come when the rule has ended before.'),
      }),
      z.strictObject({
        kind: z.literal('raiseConcurrency'),
        skillGroup: group,
        to: z.int().min(2).max(200).describe('Chats per agent while the rule acts; of several rules the highest.'),
      }),
      z.strictObject({
        kind: z.literal('shortenAutoClose'),
        toSeconds: positive.describe(
          'Silence after which a chat closes at the latest while the rule acts; of several the shortest.',
        ),
      }),
      z.strictObject({
        kind: z.literal('switchToMessages'),
        channel: z
          .string()
          .describe(
            'Id of the channel whose new contacts become messages (queue.messageContactType) while the rule acts.',
          ),
      }),
      z.strictObject({
        kind: z.literal('openOverflow'),
        skillGroup: z.string().describe('Id of a skill group that takes contacts only while a rule opens it.'),
      }),
      z.strictObject({
        kind: z.literal('suspendShrinkage'),
        skillGroup: z.string().describe('Id of a skill group whose shrinkage is 0 while the rule acts.'),
      }),
    ])
    .describe('What to do.'),
  backForMinutes: nonNegative
    .default(10)
    .describe('Ends, and undoes what it did, when no look was beyond for this long; then it may act again.'),
});
