import type { Bot, ContactType, Distribution, Scenario } from '../../../scenarios/index.ts';
import { compileLaw } from '../../distributions/index.ts';
import type { Law } from '../../distributions/law.ts';
import { type Model, SERVICE_KINDS, type ServiceKind } from '../model.ts';
import type { Frame } from './time.ts';

type Columns = Pick<
  Model,
  | 'typeChannel'
  | 'typeService'
  | 'vipShare'
  | 'patience'
  | 'effort'
  | 'wrapUp'
  | 'serviceLevelThreshold'
  | 'botCoverage'
  | 'botRefuse'
  | 'botResolved'
  | 'botFalselyContained'
  | 'botAbandoned'
  | 'botDuration'
  | 'botReturnLag'
  | 'botTransferEffort'
  | 'retryProbability'
  | 'retryLag'
  | 'retryMaxAttempts'
>;

/** What customers of each type bring with them, and what the bot does with them. */
export function compileContactTypes(scenario: Scenario, frame: Frame): Columns {
  const types = Object.values(scenario.contactTypes);
  const numbers = (of: (type: ContactType) => number): Float64Array => Float64Array.from(types, of);
  const bots = types.map((type) => botOf(scenario.bot, type));
  return {
    typeChannel: Int32Array.from(types, (type) => frame.channelIds.indexOf(type.channel)),
    typeService: Int32Array.from(types, (type) => SERVICE_KINDS.indexOf(type.service.kind as ServiceKind)),
    vipShare: numbers((type) => type.vipShare),
    patience: types.map((type) => lawOrNull(type.patienceSeconds)),
    effort: types.map((type) => compileLaw(effortOf(type))),
    wrapUp: types.map((type) => lawOrNull(type.service.kind === 'voice' ? type.service.wrapUpSeconds : undefined)),
    serviceLevelThreshold: numbers((type) => scenario.channels[type.channel].serviceLevelThresholdSeconds),
    botCoverage: Float64Array.from(bots, (bot) => bot?.coverage ?? 0),
    botRefuse: Float64Array.from(bots, (bot) => bot?.refuse ?? 0),
    botResolved: Float64Array.from(bots, (bot) => bot?.resolved ?? 0),
    botFalselyContained: Float64Array.from(bots, (bot) => bot?.falselyContained ?? 0),
    botAbandoned: Float64Array.from(bots, (bot) => bot?.abandoned ?? 0),
    botDuration: bots.map((bot) => bot?.duration ?? null),
    botReturnLag: bots.map((bot) => bot?.returnLag ?? null),
    botTransferEffort: Float64Array.from(bots, (bot) => bot?.transferEffort ?? 1),
    retryProbability: numbers((type) => type.retry?.probability ?? 0),
    retryLag: types.map((type) => lawOrNull(type.retry?.lagSeconds)),
    retryMaxAttempts: Int32Array.from(types, (type) => type.retry?.maxAttempts ?? 1),
  };
}

function lawOrNull(distribution: Distribution | undefined): Law | null {
  return distribution === undefined ? null : compileLaw(distribution);
}

function effortOf({ service }: ContactType): Distribution {
  switch (service.kind) {
    case 'voice':
      return service.talkSeconds;
    case 'chatShared':
      return service.workSeconds;
    default:
      throw new RangeError(`service '${service.kind}' is not simulated in this version`);
  }
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
