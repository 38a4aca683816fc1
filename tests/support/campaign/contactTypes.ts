import type { ScenarioInput } from '../../../scenarios/index.ts';
import type { Type } from '../changes.ts';
import type { Stretch } from './days.ts';
import { CampaignDemand } from './demand.ts';

type AfterService = NonNullable<Type['afterService']>;

const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
const lognormal = (mean: number, cv: number) => ({ kind: 'lognormal' as const, mean, cv });

const messages = { whenBlocked: 'message' as const, messageContactType: 'message' };

/** Chats on the shop's own site. */
const chat = (volume: number) => ({
  queue: { capacity: Math.round(2000 * volume), ...messages },
  silentAbandonment: { share: 0.3, silentEffortSeconds: 15 },
  route: [
    { skillGroup: 'agents', weight: 3 },
    { skillGroup: 'temps', weight: 2 },
    { skillGroup: 'seniors', afterWaitingSeconds: 20 },
    { skillGroup: 'outsourcer', weight: 2 },
  ],
});

/** Chats on social media, round by round. */
const social = {
  channel: 'social',
  service: {
    kind: 'chatRounds' as const,
    rounds: lognormal(6, 0.6),
    roundEffortSeconds: lognormal(25, 0.8),
    thinkSeconds: exponential(40),
    autoCloseSeconds: 180,
    goodbyeShare: 0.4,
  },
  queue: { messageContactType: 'message' },
  silentAbandonment: { share: 0.3, silentEffortSeconds: 10 },
  route: [{ skillGroup: 'care' }],
};

const call = {
  queue: { openHours: [{ fromHour: 8, toHour: 24 }], ...messages },
  callback: { offerWhenExpectedWaitExceedsSeconds: 120, acceptProbability: 0.4 },
};

const repeat = { probabilityWhenUnresolved: 0.7, lagSeconds: exponential(5 * 3600) };
const toExpert = (warm: boolean): AfterService['transfer'] => ({ probability: 0.06, toContactType: 'expert', warm });
const ticket = (probability: number): AfterService['ticket'] => ({
  probability,
  stages: [
    { contactType: 'inspection', outsideDelayHours: lognormal(16, 0.6), deadlineHours: 24 },
    { contactType: 'refund', outsideDelayHours: exponential(6), deadlineHours: 48 },
  ],
  repeatProbabilityWhenLate: 0.3,
});

const deferred = (effort: number, deadlineHours: number, ...groups: string[]): Type => ({
  name: 'Deferred',
  channel: 'tickets',
  demand: [],
  service: {
    kind: 'deferred',
    effortSeconds: lognormal(effort, 0.8),
    deadlineHours,
    atShiftEnd: 'putDown',
    preemptible: true,
  },
  route: groups.map((skillGroup) => ({ skillGroup })),
});

const expert: Type = {
  name: 'Second tier',
  channel: 'phone',
  demand: [],
  patienceSeconds: exponential(300),
  queue: messages,
  service: { kind: 'voice', talkSeconds: lognormal(420, 0.9), wrapUpSeconds: exponential(60) },
  route: [{ skillGroup: 'experts' }],
};

/** The library's types, and what becomes of their contacts there is no word of there. */
export function campaignTypes(library: ScenarioInput, stretch: Stretch, volume: number): Record<string, Type> {
  const demand = new CampaignDemand(library, stretch);
  const chats: Record<string, Partial<Type>> = {
    presale: { demand: demand.profile('presale') },
    promotion: { demand: [...demand.profile('promotion'), ...demand.voucherFault()] },
    orderChange: { demand: demand.profile('orderChange'), afterService: { repeat } },
    logistics: {
      demand: demand.fromOrders('logistics', 2, 6),
      selfService: { share: 0.1 },
      afterService: { repeat, ticket: ticket(0.05) },
    },
    return: {
      demand: demand.fromOrders('return', 4, 12),
      afterService: { repeat, transfer: toExpert(false), ticket: ticket(0.3) },
    },
    other: { demand: demand.counted('other') },
  };
  const careful: Record<string, Partial<Type>> = {
    priceProtection: { demand: demand.profile('priceProtection'), afterService: { repeat, ticket: ticket(0.1) } },
    complaint: {
      priority: 1,
      demand: demand.profile('complaint'),
      retry: { probability: 0.5, lagSeconds: exponential(1200), toContactType: 'phoneAfterSales' },
      afterService: { repeat, transfer: toExpert(true), ticket: ticket(0.2) },
    },
  };
  const calls: Record<string, Partial<Type>> = {
    phonePresale: { demand: demand.profile('phonePresale') },
    phoneAfterSales: {
      demand: demand.profile('phoneAfterSales'),
      afterService: { repeat, transfer: toExpert(true), ticket: ticket(0.15) },
    },
  };
  const all = (types: Record<string, Partial<Type>>, common: Partial<Type>): Record<string, Type> =>
    Object.fromEntries(
      Object.entries(types).map(([id, type]) => [id, { ...library.contactTypes[id], ...common, ...type }]),
    );
  return {
    ...all(chats, chat(volume)),
    ...all(careful, social),
    ...all(calls, call),
    expert,
    message: { ...deferred(150, 12, 'office', 'care', 'agents', 'phone'), afterService: { repeat } },
    inspection: deferred(240, 24, 'office', 'care'),
    refund: deferred(180, 48, 'office', 'care'),
  };
}
