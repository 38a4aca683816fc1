import { z } from 'zod';
import { localTime, nonNegative, positive, probability, text } from './common.ts';

const window = { name: text, at: localTime, minutes: positive };

/** Things that go wrong, each in a time window. */
export const incident = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channelDown'), ...window, channel: z.string() }),
  z.strictObject({ kind: z.literal('botDown'), ...window, sessionLimit: z.int().min(0).default(0) }),
  z.strictObject({ kind: z.literal('slowSystem'), ...window, effortFactor: positive }),
  z.strictObject({
    kind: z.literal('surge'),
    ...window,
    contactTypes: z.array(z.string()).min(1),
    factor: nonNegative,
  }),
  z.strictObject({ kind: z.literal('absence'), ...window, skillGroup: z.string(), share: probability }),
  z.strictObject({ kind: z.literal('logisticsDelay'), ...window, delayHours: positive, contactFactor: positive }),
  z.strictObject({
    kind: z.literal('productFault'),
    ...window,
    contactFactor: positive,
    detectedAfterMinutes: positive,
  }),
]);

/** An emergency plan: when a measure is beyond its limit for a while, act, until it is back. */
export const playbookRule = z.strictObject({
  name: text,
  when: z.strictObject({
    measure: z.enum(['queueLength', 'longestWaitSeconds', 'serviceLevel', 'occupancy']),
    channel: z.string().optional(),
    skillGroup: z.string().optional(),
    above: nonNegative.optional(),
    below: nonNegative.optional(),
    forMinutes: nonNegative.default(0),
    overMinutes: positive.default(15),
  }),
  act: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('callReserves'),
      skillGroup: z.string(),
      agents: z.int().min(1),
      delayMinutes: nonNegative,
    }),
    z.strictObject({ kind: z.literal('raiseConcurrency'), skillGroup: z.string(), to: z.int().min(1) }),
    z.strictObject({ kind: z.literal('shortenAutoClose'), toSeconds: positive }),
    z.strictObject({ kind: z.literal('switchToMessages'), channel: z.string() }),
    z.strictObject({ kind: z.literal('openOverflow'), skillGroup: z.string() }),
    z.strictObject({ kind: z.literal('suspendShrinkage'), skillGroup: z.string() }),
  ]),
  backForMinutes: nonNegative.default(10),
});
