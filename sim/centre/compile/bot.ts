import type { Bot, ContactType, Scenario } from '../../../scenarios/index.ts';
import { compileLaw } from '../../distributions/index.ts';
import type { Law } from '../../distributions/law.ts';
import type { Model } from '../model.ts';

type Columns = Pick<
  Model,
  | 'botCoverage'
  | 'botRefuse'
  | 'botResolved'
  | 'botFalselyContained'
  | 'botAbandoned'
  | 'botDuration'
  | 'botReturnLag'
  | 'botTransferEffort'
  | 'botSessionLimit'
>;

/** What the bot does with the contacts of each type. */
export function compileBot(scenario: Scenario): Columns {
  const bots = Object.values(scenario.contactTypes).map((type) => botOf(scenario.bot, type));
  return {
    botCoverage: Float64Array.from(bots, (bot) => bot?.coverage ?? 0),
    botRefuse: Float64Array.from(bots, (bot) => bot?.refuse ?? 0),
    botResolved: Float64Array.from(bots, (bot) => bot?.resolved ?? 0),
    botFalselyContained: Float64Array.from(bots, (bot) => bot?.falselyContained ?? 0),
    botAbandoned: Float64Array.from(bots, (bot) => bot?.abandoned ?? 0),
    botDuration: bots.map((bot) => bot?.duration ?? null),
    botReturnLag: bots.map((bot) => bot?.returnLag ?? null),
    botTransferEffort: Float64Array.from(bots, (bot) => bot?.transferEffort ?? 1),
    botSessionLimit: scenario.bot?.sessionLimit ?? Infinity,
  };
}

interface BotOutcomes {
  coverage: number;
  refuse: number;
  resolved: number;
  falselyContained: number;
  abandoned: number;
  duration: Law;
  returnLag: Law;
  transferEffort: number;
}

/** Outcomes of the contacts of a type that meet the bot; null when the type never does. */
function botOf(bot: Bot | undefined, type: ContactType): BotOutcomes | null {
  if (bot === undefined || type.bot === undefined) return null;
  const abandoned = type.bot.abandonShare ?? bot.abandonShare;
  const contained = liftedContainment(type.bot.containment, 1 - abandoned, bot.lift);
  const falseShare = type.bot.falseContainmentShare ?? bot.falseContainmentShare;
  return {
    coverage: type.bot.coverage ?? bot.coverage,
    refuse: type.bot.refuseShare ?? bot.refuseShare,
    resolved: contained * (1 - falseShare),
    falselyContained: contained * falseShare,
    abandoned,
    duration: compileLaw(type.bot.durationSeconds ?? bot.durationSeconds),
    returnLag: compileLaw(bot.returnLagSeconds),
    transferEffort: bot.transferEffortFactor,
  };
}

/** The bot lever moves a share of the uncontained to the contained (lift > 0), or of the contained back (lift < 0). */
function liftedContainment(contained: number, most: number, lift: number): number {
  return lift >= 0 ? contained + lift * (most - contained) : contained * (1 + lift);
}
