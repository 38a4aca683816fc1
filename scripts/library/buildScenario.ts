import type { ScenarioInput } from '../../scenarios/index.ts';
import * as domain from './domainValues.ts';
import { EVENTS, REASONS, SIZES } from './domainValues.ts';
import type { Event, EventId, Reason, Size, SizeId } from './domainValues.ts';
import { provenance } from './provenance.ts';
import { DESCRIPTIONS, GROUP_NAMES, NAMES, PHONE_NAMES, REASON_NAMES, VARIANT_NAMES } from './texts.ts';

type ContactTypes = ScenarioInput['contactTypes'];
type SkillGroups = ScenarioInput['skillGroups'];

const PRE_SALE: readonly Reason[] = ['preSale', 'promotion'];
/** Reasons that a customer rings about before and after the order is packed. */
const PHONE_REASONS = {
  phonePresale: ['preSale', 'promotion', 'orderChange'],
  phoneAfterSales: ['logistics', 'return', 'priceProtection', 'complaint', 'other'],
} as const satisfies Record<string, readonly Reason[]>;

/** One bundled scenario: a shop of a size on an event day, with its variants. */
export function buildScenario(sizeId: SizeId, eventId: EventId): ScenarioInput {
  const size = SIZES[sizeId];
  const event = EVENTS[eventId];
  return {
    schemaVersion: 1,
    name: NAMES[sizeId][eventId],
    description: DESCRIPTIONS[eventId],
    size: sizeId,
    calendar: {
      timeZone: 'Asia/Shanghai',
      start: `${event.day}T00:00`,
      durationHours: 24,
      intervalMinutes: 15,
      launches: [{ at: `${event.day}T${String(event.launchHour).padStart(2, '0')}:00`, name: event.launchName }],
    },
    channels: {
      chat: { name: { zh: '在线咨询', en: 'Chat' }, kind: 'chat', serviceLevelThresholdSeconds: 60 },
      phone: { name: { zh: '电话', en: 'Phone' }, kind: 'phone', serviceLevelThresholdSeconds: 20 },
    },
    demand: { volumeFactor: 1, busyness: { cv: size.busynessCv, correlation: 1 } },
    contactTypes: contactTypes(size, event, size.dayMultiplier[eventId]),
    bot: {
      coverage: size.botCoverage,
      refuseShare: size.botRefuse,
      durationSeconds: { kind: 'constant', value: size.botSeconds },
      falseContainmentShare: size.falseContainment,
      returnLagSeconds: { kind: 'exponential', mean: 1800 },
      transferEffortFactor: 1,
      lift: 0,
    },
    routing: { contactArrives: 'longestIdle', capacityFrees: 'oldestFirst', vip: { kind: 'priority' } },
    skillGroups: skillGroups(size, event),
    economics: {
      currency: 'CNY',
      overtimeFactor: 1.5,
      nightFactor: 1.3,
      botCostPerContact: size.botCostPerContact,
      averageOrderValue: size.averageOrderValue,
      lostOrderProbability: size.lostOrderProbability,
      satisfaction: { baseline: 0.75, baselineWaitSeconds: 75, lossPerExtra30Seconds: 0.01, botResolvedLoss: 0.04 },
    },
    targets: {
      list: [
        { figure: 'serviceLevel', channel: 'chat', atLeast: 0.8 },
        { figure: 'serviceLevel', channel: 'phone', atLeast: 0.8 },
        { figure: 'abandonment', channel: 'phone', atMost: 0.05 },
      ],
    },
    run: { seed: '1111', replications: size.replications },
    provenance: provenance(sizeId, eventId),
    variants: variants(size),
  };
}

function contactTypes(size: Size, event: Event, dayMultiplier: number): ContactTypes {
  const contactsPerDay = (reasons: readonly Reason[], channelShare: number): number =>
    round((size.ordinaryContactsPerDay * channelShare * percent(size.dayMix, reasons)) / 100, 2);
  const demand = (reasons: readonly Reason[], channelShare: number): ContactTypes[string]['demand'] => [
    {
      kind: 'profile',
      contactsPerDay: contactsPerDay(reasons, channelShare),
      dayMultipliers: [dayMultiplier],
      hourlyWeights: hourlyWeights(size, event, reasons),
      launchShape: {
        hours: [event.launchHour],
        firstTenMinutesShare: size.firstTenMinutesShare,
        nextTenMinutesShare: domain.LAUNCH_NEXT_TEN_MINUTES_SHARE,
      },
    },
  ];
  const chats = REASONS.map((reason) => [
    chatId(reason),
    chatType(size, reason, demand([reason], 1 - size.phoneShare)),
  ]);
  const calls = Object.entries(PHONE_REASONS).map(([id, reasons]) => {
    return [id, phoneType(size, id as keyof typeof PHONE_REASONS, demand(reasons, size.phoneShare))];
  });
  return Object.fromEntries([...chats, ...calls]) as ContactTypes;
}

function chatType(size: Size, reason: Reason, demand: ContactTypes[string]['demand']): ContactTypes[string] {
  const isPreSale = PRE_SALE.includes(reason);
  const effort = size.chatEffortSeconds[REASONS.indexOf(reason)];
  const route = reason === 'complaint' ? ['seniors', 'agents'] : ['agents', 'temps', 'seniors'];
  return {
    name: REASON_NAMES[reason],
    reason,
    channel: 'chat',
    demand,
    priority: reason === 'complaint' ? 4 : 5,
    vipShare: size.vipShare,
    bot: { containment: containmentOfMet(size, [reason]) },
    patienceSeconds: {
      kind: 'weibull',
      mean: isPreSale ? size.preSalePatienceSeconds : size.afterSalesPatienceSeconds,
      shape: 1.3,
    },
    service: {
      kind: 'chatShared',
      workSeconds: { kind: 'lognormal', mean: effort + size.thinkSeconds, cv: domain.EFFORT_CV },
    },
    route: route.map((skillGroup) => ({ skillGroup })),
    ...(isPreSale ? {} : { retry: retry(size) }),
  };
}

function phoneType(
  size: Size,
  id: keyof typeof PHONE_REASONS,
  demand: ContactTypes[string]['demand'],
): ContactTypes[string] {
  const talk = size.phoneHandleSeconds - domain.WRAP_UP_SECONDS;
  return {
    name: PHONE_NAMES[id],
    reason: PHONE_REASONS[id][0],
    channel: 'phone',
    demand,
    vipShare: size.vipShare,
    bot: { containment: containmentOfMet(size, PHONE_REASONS[id]) },
    patienceSeconds: { kind: 'exponential', mean: 90 },
    service: {
      kind: 'voice',
      talkSeconds: { kind: 'lognormal', mean: talk, cv: round((domain.PHONE_CV * size.phoneHandleSeconds) / talk, 3) },
      wrapUpSeconds: { kind: 'constant', value: domain.WRAP_UP_SECONDS },
    },
    route: [{ skillGroup: 'phone' }],
    ...(id === 'phoneAfterSales' ? { retry: retry(size) } : {}),
  };
}

/** 95 % of those who come back do so within two hours: 1 - exp(-3). */
function retry(size: Size): ContactTypes[string]['retry'] {
  return { probability: size.retryProbability, lagSeconds: { kind: 'exponential', mean: 2400 } };
}

/** Of the contacts that meet the bot: share of all contacts / (coverage x (1 - refuse)). */
function containmentOfMet(size: Size, reasons: readonly Reason[]): number {
  const contained = reasons.reduce((sum, reason) => {
    const r = REASONS.indexOf(reason);
    return sum + size.dayMix[r] * size.containmentOfAll[r];
  }, 0);
  return round(contained / percent(size.dayMix, reasons) / (size.botCoverage * (1 - size.botRefuse)), 3);
}

/**
 * Hours of the day's total times the reasons' share in that hour: the peak mix in the two hours from the launch, and
 * elsewhere what is left of the day's mix, so that reasons add up to the total in every hour and to the mix over the day.
 */
function hourlyWeights(size: Size, event: Event, reasons: readonly Reason[]): number[] {
  const total = event.hourlyWeights.reduce((sum, weight) => sum + weight, 0);
  const isPeak = (hour: number): boolean => hour === event.launchHour || hour === event.launchHour + 1;
  const peak = event.hourlyWeights.filter((_, hour) => isPeak(hour)).reduce((sum, weight) => sum + weight, 0) / total;
  const day = percent(size.dayMix, reasons);
  const inPeak = percent(size.peakMix, reasons);
  const elsewhere = (day - peak * inPeak) / (1 - peak);
  return event.hourlyWeights.map((weight, hour) => round((weight * (isPeak(hour) ? inPeak : elsewhere)) / day, 3));
}

function skillGroups(size: Size, event: Event): SkillGroups {
  const { general, senior, phone } = size.permanentAgents;
  const others = REASONS.filter((reason) => reason !== 'complaint');
  const team = (headcount: number, onDutyShareByHour = event.onDutyShareByHour): SkillGroups[string]['roster'] => {
    return { kind: 'team', headcount, onDutyShareByHour: [...onDutyShareByHour] };
  };
  const permanent = {
    efficiency: 1,
    shrinkage: size.shrinkage,
    contract: 'regular',
    wagePerHour: size.wagePerHour,
  } as const;
  return {
    agents: { name: GROUP_NAMES.agents, ...chatGroup(size, REASONS), roster: team(general), ...permanent },
    seniors: {
      name: GROUP_NAMES.seniors,
      ...chatGroup(size, ['complaint', ...others], ['complaint']),
      roster: team(senior),
      ...permanent,
    },
    temps: {
      name: GROUP_NAMES.temps,
      ...chatGroup(size, others),
      roster: team(0),
      efficiency: domain.TEMP_EFFICIENCY,
      shrinkage: round(1 - (1 - size.shrinkage) * (1 - size.tempNoShow), 4),
      contract: 'temporary',
      wagePerHour: size.tempWagePerHour,
    },
    phone: {
      name: GROUP_NAMES.phone,
      serves: Object.keys(PHONE_REASONS).map((contactType) => ({ contactType })),
      concurrency: 1,
      roster: team(phone, phoneRoster(phone * (1 - size.shrinkage), event)),
      ...permanent,
    },
  };
}

/** `working`: the reasons whose human chats make up the group's day, most of its effort. */
function chatGroup(
  size: Size,
  serves: readonly Reason[],
  working: readonly Reason[] = serves,
): Pick<SkillGroups[string], 'serves' | 'concurrency' | 'chatSpeed'> {
  const effort = blendedEffort(size, working);
  return {
    serves: serves.map((reason) => ({ contactType: chatId(reason) })),
    concurrency: size.concurrency,
    chatSpeed: {
      kind: 'handsOn',
      handsOnShare: round(effort / (effort + size.thinkSeconds), 3),
      slowdownPerExtraChat: size.slowdownPerExtraChat,
      freeChats: size.freeChats,
    },
  };
}

/** Mean effort of the chats that the bot leaves to people, seconds. */
function blendedEffort(size: Size, reasons: readonly Reason[]): number {
  const parts = reasons.map((reason) => {
    const r = REASONS.indexOf(reason);
    const chats = size.dayMix[r] * (1 - size.containmentOfAll[r]);
    return { chats, seconds: chats * size.chatEffortSeconds[r] };
  });
  return parts.reduce((sum, { seconds }) => sum + seconds, 0) / parts.reduce((sum, { chats }) => sum + chats, 0);
}

/** A phone line is never left alone: in the small shop the night share is what makes one agent. */
function phoneRoster(working: number, event: Event): number[] {
  return event.onDutyShareByHour.map((share) => round(Math.max(share, Math.min(1, 1 / working)), 3));
}

function variants(size: Size): NonNullable<ScenarioInput['variants']> {
  const bot = { bot: { lift: size.botLift } };
  const temps = { skillGroups: { temps: { roster: { headcount: size.temps } } } };
  return {
    bot: { name: VARIANT_NAMES.bot(size.botLift), patch: bot },
    temps: { name: VARIANT_NAMES.temps(size.temps), patch: temps },
    both: { name: VARIANT_NAMES.both, patch: { ...bot, ...temps } },
  };
}

function chatId(reason: Reason): string {
  return reason === 'preSale' ? 'presale' : reason;
}

function percent(mix: readonly number[], reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + mix[REASONS.indexOf(reason)], 0);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
