import { z } from 'zod';
import { nonNegative, positive, probability, text } from './common.ts';

/** Who is scheduled when. */
const roster = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('curve'),
    intervalMinutes: positive.max(1440).describe('Length of the intervals of the curve.'),
    agents: z
      .array(nonNegative)
      .min(1)
      .max(100_000)
      .describe('Agents on duty per interval from the scenario’s start; begins again when it is used up.'),
    factor: nonNegative.default(1).describe('The whole curve times this.'),
  }),
  z.strictObject({
    kind: z.literal('team'),
    headcount: nonNegative.max(1_000_000).describe('Agents of the team.'),
    onDutyShareByHour: z.array(probability).length(24).describe('Share of them on duty in each clock hour, 0 to 23.'),
  }),
  z.strictObject({
    kind: z.literal('shifts'),
    shifts: z
      .array(
        z.strictObject({
          name: text.describe('Name shown to people.'),
          startHour: nonNegative.max(24).describe('Clock hour at which it begins; it may go on past midnight.'),
          lengthHours: positive.max(24).describe('Its length, breaks included.'),
          headcount: z.int().min(0).max(1_000_000).describe('Persons who work it, on all its days.'),
          days: z
            .array(z.int().min(0).max(40))
            .optional()
            .describe(
              'Calendar days on which it begins, 0 for that of the start; left out, every day and the day before.',
            ),
          breaks: z
            .array(
              z.strictObject({
                afterHours: nonNegative.describe('Hours after the start of the shift.'),
                minutes: positive.describe('Length.'),
              }),
            )
            .default([])
            .describe(
              'Breaks in the shift. Who holds contacts when one begins takes no new ones and finishes those first.',
            ),
        }),
      )
      .min(1)
      .describe('Shifts that the group works.'),
  }),
]);

/** What each chat beyond `freeChats` costs the agent; the same of both kinds that say it. */
const slowdown = {
  slowdownPerExtraChat: nonNegative.describe('What each chat beyond freeChats adds to the effort.'),
  freeChats: z.int().min(1).default(5).describe('Chats an agent holds without getting slower.'),
};

/** How much slower each chat gets when an agent holds several. */
const chatSpeed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    speeds: z
      .array(positive)
      .min(1)
      .max(200)
      .describe(
        'Speed of each chat (chatRounds: of the reply in hand) when an agent holds 1, 2, 3 ... chats; the last one repeats.',
      ),
  }),
  /**
   * From the share of a lone chat in which the agent's hands are on it. With k chats the agent is a single server that
   * customers return to after thinking (mean value analysis of the closed queue); each chat beyond `freeChats` adds
   * `slowdownPerExtraChat` to the effort.
   */
  z.strictObject({
    kind: z.literal('handsOn'),
    handsOnShare: probability.describe(
      'Share of a lone chat in which the agent’s hands are on it; else the customer types and thinks.',
    ),
    ...slowdown,
    slowdownPerExtraChat: slowdown.slowdownPerExtraChat.default(0),
  }),
  /** For chats by rounds, where the customers' thinking is simulated: only the agent's own pace is told. */
  z.strictObject({ kind: z.literal('slowdown'), ...slowdown }),
]);

/** A group of agents with the same skills. */
export const skillGroup = z.strictObject({
  name: text.describe('Name shown to people.'),
  serves: z
    .array(
      z.strictObject({
        contactType: z.string().describe('Id of a contact type.'),
        effortFactor: positive
          .default(1)
          .describe('Above 1: this group needs longer for this type. Effort = draw x effortFactor / efficiency.'),
      }),
    )
    .min(1)
    .describe('Contact types served, most preferred first (see routing.capacityFrees).'),
  concurrency: z.int().min(1).max(200).default(1).describe('Most chats an agent holds at once; 1 for phone.'),
  chatSpeed: chatSpeed
    .optional()
    .describe(
      'How much slower an agent gets when holding several chats. For chatShared table or handsOn, needed when concurrency is above 1; for chatRounds table or slowdown, left out: no slower.',
    ),
  efficiency: positive
    .max(5)
    .default(1)
    .describe(
      '1: a fully trained permanent agent; 0.5 needs twice as long (with chat speed handsOn: while hands are on the chat).',
    ),
  roster: roster.describe('Who is on duty when.'),
  shrinkage: z
    .number()
    .min(0)
    .max(0.95)
    .default(0)
    .describe(
      'Share of on-duty time lost to breaks, meetings and the like; with shifts the share of the persons, the same all the time.',
    ),
  noShowProbability: probability
    .default(0)
    .describe('That a scheduled agent does not come; drawn for each agent and day.'),
  resolutionProbability: probability
    .default(1)
    .describe('That a contact is resolved; else it may repeat (see afterService).'),
  training: z
    .strictObject({
      days: nonNegative.describe('Days of training before the simulated time: a cost, no effect.'),
      startEfficiency: positive
        .max(1.5)
        .describe('Efficiency when the simulated time begins, times that of the group; it approaches 1 evenly.'),
      fullEfficiencyAfterHours: nonNegative.describe('Hours of work in the simulated time until it is 1.'),
    })
    .optional()
    .describe('New people and how they get faster.'),
  fatigue: z
    .strictObject({
      afterHours: nonNegative.describe('Hours of work on a day, breaks left out, after which it begins.'),
      effortFactor: positive.max(5).describe('Factor on all effort begun from then on.'),
    })
    .optional()
    .describe('Tired agents are slower.'),
  proficiencySpread: nonNegative
    .max(2)
    .optional()
    .describe('How much effort differs between agents: cv of a factor of mean 1 that each of them has for good.'),
  contract: z
    .enum(['regular', 'temporary', 'outsourced'])
    .default('regular')
    .describe('Decides under which cost the pay of the group stands, and on which lever of the app it is.'),
  wagePerHour: nonNegative
    .optional()
    .describe('Cost of an hour on duty, shrinkage included. Costs are known when every group has it or the next.'),
  pricePerContact: nonNegative
    .optional()
    .describe('Paid for each contact taken, beside or instead of the wage: the price of an outsourcer.'),
});
