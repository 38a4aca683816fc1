import type { ScenarioInput } from '../../scenarios/index.ts';
import { buildScenario } from './buildScenario.ts';
import { EVENTS, OUTAGE, REASONS, SIZES } from './domainValues.ts';
import { outageProvenance } from './outageProvenance.ts';
import { OUTAGE_TEXTS } from './texts.ts';

type ContactType = ScenarioInput['contactTypes'][string];
type SkillGroup = ScenarioInput['skillGroups'][string];
type Shift = Extract<SkillGroup['roster'], { kind: 'shifts' }>['shifts'][number];

const { day } = EVENTS.midnight;
const at = (clock: string): string => `${day}T${clock}`;
const STAGES = ['ticketConfirm', 'ticketResult'] as const;

/** The mid shop at midnight, prepared, with chats by rounds, tickets, an outage of the bot and a plan against it. */
export function buildOutage(): ScenarioInput {
  const base = buildScenario('mid', 'midnight');
  return {
    ...base,
    name: OUTAGE_TEXTS.name,
    description: OUTAGE_TEXTS.description,
    channels: { ...base.channels, tickets: { name: OUTAGE_TEXTS.tickets, kind: 'ticket' } },
    contactTypes: contactTypes(base),
    bot: { ...base.bot!, lift: SIZES.mid.botLift },
    routing: { ...base.routing, stickyAgentHours: 24 },
    skillGroups: skillGroups(base),
    incidents: [
      { kind: 'botDown', name: OUTAGE_TEXTS.botDown, at: at('00:05'), minutes: 20 },
      {
        kind: 'slowSystem',
        name: OUTAGE_TEXTS.slowSystem,
        at: at('00:00'),
        minutes: 60,
        effortFactor: OUTAGE.slowSystemFactor,
      },
    ],
    playbook: playbook(OUTAGE.reserves),
    targets: {
      list: [...(base.targets?.list ?? []), { figure: 'replyRate', channel: 'chat', atLeast: 0.9 }],
    },
    provenance: outageProvenance(base.provenance ?? []),
    variants: {
      noPlan: { name: OUTAGE_TEXTS.noPlan, patch: { playbook: [] } },
      noOutage: { name: OUTAGE_TEXTS.noOutage, patch: { incidents: [] } },
      moreReserves: {
        name: OUTAGE_TEXTS.moreReserves(OUTAGE.moreReserves),
        patch: { playbook: playbook(OUTAGE.moreReserves) },
      },
    },
  };
}

function contactTypes({ contactTypes: types }: ScenarioInput): ScenarioInput['contactTypes'] {
  const customers = Object.entries(types).map(([id, type]) => [id, type.channel === 'chat' ? byRounds(type) : type]);
  const [confirm, result] = STAGES;
  return {
    ...(Object.fromEntries(customers) as typeof types),
    [confirm]: deferred(confirm, OUTAGE.confirmSeconds, OUTAGE.confirmHours),
    [result]: deferred(result, OUTAGE.resultSeconds, OUTAGE.resultHours),
  };
}

/** The effort of the chat by reason, spread over its rounds. */
function byRounds(type: ContactType): ContactType {
  const { rounds, roundEffortCv, thinkSeconds, silentShare, silentEffortSeconds, ticketShare } = OUTAGE;
  const { reason = 'other' } = type;
  const effort = SIZES.mid.chatEffortSeconds[REASONS.indexOf(reason)] / rounds;
  return {
    ...type,
    demand: reason === 'priceProtection' ? [...type.demand, priceCut()] : type.demand,
    service: {
      kind: 'chatRounds',
      rounds: { kind: 'lognormal', mean: rounds, cv: OUTAGE.roundsCv },
      roundEffortSeconds: { kind: 'lognormal', mean: effort, cv: roundEffortCv },
      thinkSeconds: { kind: 'exponential', mean: thinkSeconds },
      autoCloseSeconds: OUTAGE.autoCloseSeconds,
      goodbyeShare: OUTAGE.goodbyeShare,
    },
    silentAbandonment: { share: silentShare, silentEffortSeconds },
    ...(reason === 'return' || reason === 'complaint' ? { afterService: { ticket: ticket(ticketShare[reason]) } } : {}),
  };
}

function priceCut(): ContactType['demand'][number] {
  const { priceCutContacts: contacts } = OUTAGE;
  return { kind: 'pulse', name: OUTAGE_TEXTS.priceCut, at: at('10:00'), contacts, riseMinutes: 10, decayMinutes: 45 };
}

function ticket(probability: number): NonNullable<ContactType['afterService']>['ticket'] {
  const [confirm, result] = STAGES;
  return {
    probability,
    stages: [
      { contactType: confirm, deadlineHours: OUTAGE.confirmHours },
      {
        contactType: result,
        outsideDelayHours: { kind: 'lognormal', mean: OUTAGE.outsideHours, cv: 0.8 },
        deadlineHours: OUTAGE.resultHours,
      },
    ],
    repeatProbabilityWhenLate: OUTAGE.repeatWhenLate,
  };
}

function deferred(id: (typeof STAGES)[number], effortSeconds: number, deadlineHours: number): ContactType {
  return {
    name: OUTAGE_TEXTS[id],
    channel: 'tickets',
    demand: [],
    priority: 9,
    service: {
      kind: 'deferred',
      effortSeconds: { kind: 'lognormal', mean: effortSeconds, cv: 0.8 },
      deadlineHours,
      atShiftEnd: 'putDown',
    },
    route: [{ skillGroup: 'backOffice' }, { skillGroup: 'seniors' }],
  };
}

function skillGroups({ skillGroups: groups }: ScenarioInput): ScenarioInput['skillGroups'] {
  const { slowdownPerExtraChat, freeChats, shrinkage, wagePerHour, tempNoShow } = SIZES.mid;
  const { agents, seniors, temps, phone } = groups;
  const chat = {
    concurrency: OUTAGE.concurrency,
    chatSpeed: { kind: 'slowdown', slowdownPerExtraChat, freeChats },
  } as const;
  const stages = STAGES.map((contactType) => ({ contactType }));
  return {
    agents: { ...agents, ...chat },
    seniors: { ...seniors, ...chat, serves: [...seniors.serves, ...stages] },
    temps: {
      ...temps,
      ...chat,
      roster: { kind: 'shifts', shifts: shifts(OUTAGE.tempShifts) },
      shrinkage,
      noShowProbability: tempNoShow,
      training: { days: 3, startEfficiency: OUTAGE.tempStartEfficiency, fullEfficiencyAfterHours: 8 },
      fatigue: { afterHours: 8, effortFactor: OUTAGE.fatigueFactor },
    },
    phone,
    backOffice: {
      name: OUTAGE_TEXTS.backOffice,
      serves: stages,
      roster: { kind: 'shifts', shifts: shifts(OUTAGE.backOfficeShifts) },
      shrinkage,
      contract: 'regular',
      wagePerHour,
    },
  };
}

/** Each with a meal after half of it. */
function shifts(of: typeof OUTAGE.tempShifts | typeof OUTAGE.backOfficeShifts): Shift[] {
  return of.map(({ name, startHour, lengthHours, headcount }) => ({
    name: OUTAGE_TEXTS[name],
    startHour,
    lengthHours,
    headcount,
    breaks: [{ afterHours: lengthHours / 2, minutes: OUTAGE.mealMinutes }],
  }));
}

function playbook(reserves: number): NonNullable<ScenarioInput['playbook']> {
  const queue = (above: number, forMinutes: number) =>
    ({ measure: 'queueLength', channel: 'chat', above, forMinutes }) as const;
  const { queueLimit, reserveDelayMinutes, raisedConcurrency, shortAutoCloseSeconds } = OUTAGE;
  return [
    ...(['agents', 'temps'] as const).map((skillGroup) => ({
      name: OUTAGE_TEXTS.raise[skillGroup],
      when: queue(queueLimit, 2),
      act: { kind: 'raiseConcurrency' as const, skillGroup, to: raisedConcurrency },
    })),
    {
      name: OUTAGE_TEXTS.callReserves,
      when: queue(queueLimit, 2),
      act: { kind: 'callReserves', skillGroup: 'temps', agents: reserves, delayMinutes: reserveDelayMinutes },
      backForMinutes: 60,
    },
    {
      name: OUTAGE_TEXTS.shorten,
      when: queue(2 * queueLimit, 5),
      act: { kind: 'shortenAutoClose', toSeconds: shortAutoCloseSeconds },
    },
  ];
}
