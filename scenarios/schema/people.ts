import { z } from 'zod';
import { nonNegative, positive, probability, text } from './common.ts';

/** Who is scheduled when. */
export const roster = z.discriminatedUnion('kind', [
  /** Agents per interval from the scenario's start; starts again when it is used up. */
  z.strictObject({
    kind: z.literal('curve'),
    intervalMinutes: positive.max(1440),
    agents: z.array(nonNegative).min(1).max(100_000),
    factor: nonNegative.default(1),
  }),
  /** A team of `headcount`, of which a share is on duty at each hour of the clock day. */
  z.strictObject({
    kind: z.literal('team'),
    headcount: nonNegative.max(1_000_000),
    onDutyShareByHour: z.array(probability).length(24),
  }),
  z.strictObject({
    kind: z.literal('shifts'),
    shifts: z
      .array(
        z.strictObject({
          name: text,
          startHour: nonNegative.max(24),
          lengthHours: positive.max(24),
          headcount: z.int().min(0),
          days: z.array(z.int().min(0)).optional(),
          breaks: z.array(z.strictObject({ afterHours: nonNegative, minutes: positive })).default([]),
        }),
      )
      .min(1),
  }),
]);

/** How much slower each chat gets when an agent holds several. */
export const chatSpeed = z.discriminatedUnion('kind', [
  /** Speed of each chat at 1, 2, 3 ... chats; the last one repeats. */
  z.strictObject({ kind: z.literal('table'), speeds: z.array(positive).min(1).max(200) }),
  /**
   * From the share of a lone chat in which the agent's hands are on it. With k chats the agent is a single server that
   * customers return to after thinking (mean value analysis of the closed queue); each chat beyond `freeChats` adds
   * `slowdownPerExtraChat` to the effort.
   */
  z.strictObject({
    kind: z.literal('handsOn'),
    handsOnShare: probability,
    slowdownPerExtraChat: nonNegative.default(0),
    freeChats: z.int().min(1).default(5),
  }),
]);

/** A group of agents with the same skills. */
export const skillGroup = z.strictObject({
  name: text,
  /** Contact types served, most preferred first. */
  serves: z
    .array(
      z.strictObject({
        contactType: z.string(),
        /** Above 1: this group needs longer for this type. Effort = draw x effortFactor / efficiency. */
        effortFactor: positive.default(1),
      }),
    )
    .min(1),
  /** Most chats an agent holds at once; 1 for phone. */
  concurrency: z.int().min(1).max(200).default(1),
  chatSpeed: chatSpeed.optional(),
  /** 1 = a fully trained permanent agent; 0.5 needs twice as long (in a chat: while hands are on it). */
  efficiency: positive.max(5).default(1),
  roster,
  /** Share of on-duty time lost to breaks, meetings and the like. */
  shrinkage: z.number().min(0).max(0.95).default(0),
  noShowProbability: probability.default(0),
  resolutionProbability: probability.optional(),
  training: z
    .strictObject({ days: nonNegative, startEfficiency: positive, fullEfficiencyAfterHours: nonNegative })
    .optional(),
  fatigue: z.strictObject({ afterHours: nonNegative, effortFactor: positive }).optional(),
  proficiencySpread: nonNegative.optional(),
  contract: z.enum(['regular', 'temporary', 'outsourced']).default('regular'),
  wagePerHour: nonNegative.optional(),
});
