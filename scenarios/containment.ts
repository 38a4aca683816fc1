import { expectedContacts } from './expectedContacts.ts';
import type { Bot, ContactType, Scenario } from './schema/index.ts';

/** What the bot takes off people, over all contact types by their expected contacts. */
export interface Containment {
  /** Of the contacts that meet the bot: the share that does not go on to a person at once. */
  readonly ofMet: number;
  /** Of all contacts, those that never meet the bot included. */
  readonly ofAll: number;
}

/**
 * Containment after the bot lever. NaN where there are no contacts.
 * @param contacts contacts by contact type, which weigh the types
 */
export function containment(
  scenario: Scenario,
  contacts: Readonly<Record<string, number>> = expectedContacts(scenario),
): Containment {
  let all = 0;
  let met = 0;
  let contained = 0;
  for (const [id, type] of Object.entries(scenario.contactTypes)) {
    const share = scenario.bot && type.bot ? meetingShare(scenario.bot, type.bot) : 0;
    all += contacts[id];
    met += contacts[id] * share;
    contained += contacts[id] * share * (scenario.bot && type.bot ? liftedContainment(scenario.bot, type.bot) : 0);
  }
  return { ofMet: contained / met, ofAll: contained / all };
}

type Skill = NonNullable<ContactType['bot']>;

function meetingShare(bot: Bot, skill: Skill): number {
  return (skill.coverage ?? bot.coverage) * (1 - (skill.refuseShare ?? bot.refuseShare));
}

/** Above 0 the lift moves a share of those who go on to people; those who give up inside the bot stay as they are. */
function liftedContainment(bot: Bot, skill: Skill): number {
  const transferred = 1 - skill.containment - (skill.abandonShare ?? bot.abandonShare);
  return bot.lift >= 0 ? skill.containment + bot.lift * transferred : skill.containment * (1 + bot.lift);
}
