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
  z.strictObject({ kind: z.literal('channelDown'), ...window, channel: z.string().describe('Id of a channel.') }),
  z.strictObject({
    kind: z.literal('botDown'),
    ...window,
    sessionLimit: z.int().min(0).default(0).describe('Bot sessions still possible at once.'),
  }),
  z.strictObject({
    kind: z.literal('slowSystem'),
    ...window,
    effortFactor: positive.describe('All effort times this.'),
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
        .describe('What is watched, once a minute.'),
      channel: z.string().optional().describe('Id of a channel; left out, all.'),
      skillGroup: z.string().optional().describe('Id of a skill group; left out, all.'),
      above: nonNegative.optional().describe('Beyond this value.'),
      below: nonNegative.optional().describe('Under this value.'),
      forMinutes: nonNegative.default(0).describe('For this long.'),
      overMinutes: positive.default(15).describe('Minutes over which shares are taken.'),
    })
    .describe('When to act.'),
  act: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('callReserves'),
        skillGroup: group,
        agents: z.int().min(1).describe('How many come.'),
        delayMinutes: nonNegative.describe('Until they are there.'),
      }),
      z.strictObject({
        kind: z.literal('raiseConcurrency'),
        skillGroup: group,
        to: z.int().min(1).describe('Chats per agent from then on.'),
      }),
      z.strictObject({
        kind: z.literal('shortenAutoClose'),
        toSeconds: positive.describe('Silence after which a chat closes from then on.'),
      }),
      z.strictObject({ kind: z.literal('switchToMessages'), channel: z.string().describe('Id of a channel.') }),
      z.strictObject({ kind: z.literal('openOverflow'), skillGroup: group }),
      z.strictObject({ kind: z.literal('suspendShrinkage'), skillGroup: group }),
    ])
    .describe('What to do.'),
  backForMinutes: nonNegative.default(10).describe('Ends when the measure has been back for this long.'),
});
