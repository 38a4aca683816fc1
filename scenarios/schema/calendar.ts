import { z } from 'zod';
import { localTime, positive, text } from './common.ts';

/** When the simulated time runs, and the moments people speak of. */
export const calendar = z.strictObject({
  timeZone: z.string().default('Asia/Shanghai').describe('Name of the time zone; clock times below are local to it.'),
  start: localTime.describe('Local time at which the simulated time begins.'),
  durationHours: positive.min(1).max(960).describe('1 hour to 40 days; a whole number of reporting intervals.'),
  intervalMinutes: z
    .union([z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.literal(60)])
    .default(15)
    .describe('Length of a reporting interval: of the steps of charts and interval tables.'),
  launches: z
    .array(
      z.strictObject({
        at: localTime.describe('When; inside the simulated time.'),
        name: text.describe('What people call it.'),
      }),
    )
    .default([])
    .describe('Moments marked in the charts; they change nothing.'),
});

/** Share of messages answered by a person within a time, over those sent in a daily window. */
function replyRate(withinSeconds: number, fromHour: number, toHour: number) {
  return z
    .strictObject({
      withinSeconds: positive.default(withinSeconds).describe('A reply up to this late is in time.'),
      fromHour: z.number().min(0).max(24).default(fromHour).describe('Clock hour at which the daily window begins.'),
      toHour: z.number().min(0).max(24).default(toHour).describe('Clock hour at which it ends.'),
    })
    .prefault({});
}

/** A way customers reach the desk. */
export const channel = z.strictObject({
  name: text.describe('Name shown to people.'),
  kind: z
    .enum(['phone', 'chat', 'social', 'ticket', 'counter', 'other'])
    .describe('What it is; how contacts are served is said by each contact type.'),
  serviceLevelThresholdSeconds: positive
    .default(20)
    .describe('T of the service level: a wait up to T counts as answered in time.'),
  replyRate: replyRate(180, 8, 23).describe('The reply rate that the platform watches, over all rounds of a chat.'),
  firstReplyRate: replyRate(30, 9, 23).describe('The same over the first rounds only.'),
});
