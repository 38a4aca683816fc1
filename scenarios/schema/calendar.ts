import { z } from 'zod';
import { localTime, positive, text } from './common.ts';

/** When the simulated time runs, and the moments people speak of. */
export const calendar = z.strictObject({
  timeZone: z.string().default('Asia/Shanghai'),
  start: localTime,
  /** 1 hour to 40 days; a whole number of reporting intervals. */
  durationHours: positive.min(1).max(960),
  intervalMinutes: z.union([z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.literal(60)]).default(15),
  launches: z.array(z.strictObject({ at: localTime, name: text })).default([]),
});

/** A way customers reach the desk. */
export const channel = z.strictObject({
  name: text,
  kind: z.enum(['phone', 'chat', 'social', 'ticket', 'counter', 'other']),
  /** T of the service level for this channel, seconds. */
  serviceLevelThresholdSeconds: positive.default(20),
});
