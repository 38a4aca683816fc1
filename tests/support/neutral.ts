import {
  type Change,
  type Rule,
  type Type,
  incident,
  isLive,
  onGroups,
  onTypes,
  rule,
  tenMinutesIn,
} from './changes.ts';

const LAW = { kind: 'exponential', mean: 100 } as const;

const afterService = (mechanism: keyof NonNullable<Type['afterService']>, off: object): Change =>
  onTypes(
    (type) => ({ afterService: { ...type.afterService, [mechanism]: off } }),
    (type) => type.afterService?.[mechanism] === undefined,
  );

const source =
  (make: (at: string) => Type['demand'][number]): Change =>
  (input) =>
    onTypes((type) => ({ demand: [...type.demand, make(tenMinutesIn(input))] }))(input);

const never = (act: Rule['act']): Change => rule({ measure: 'serviceLevel', below: 0 }, act);

/** Each puts a mechanism into a scenario, where it is not at work yet, in such a way that it does nothing. */
export const NEUTRAL: Readonly<Record<string, Change>> = {
  'self-service that helps nobody': onTypes(
    () => ({ selfService: { share: 0 } }),
    (type) => type.selfService === undefined,
  ),
  'a bot that meets nobody': onTypes(
    () => ({ bot: { containment: 0.5, coverage: 0 } }),
    (type) => isLive(type) && type.bot === undefined,
  ),
  'retries that never happen': onTypes(
    () => ({ retry: { probability: 0, lagSeconds: LAW } }),
    (type) => isLive(type) && type.retry === undefined,
  ),
  'a queue with room for everybody that is always open': onTypes(
    ({ queue }) => ({ queue: { ...queue, capacity: 1_000_000, openHours: [{ fromHour: 0, toHour: 24 }] } }),
    (type) => isLive(type) && type.queue?.capacity === undefined && type.queue?.openHours === undefined,
  ),
  'callbacks that nobody accepts': onTypes(
    () => ({ callback: { offerWhenWaiting: 0, acceptProbability: 0, toContactType: 'expert' } }),
    (type) => type.service.kind === 'voice' && type.callback === undefined,
  ),
  'silent leaving by nobody': onTypes(
    () => ({ silentAbandonment: { share: 0, silentEffortSeconds: 5 } }),
    (type) => type.channel !== 'phone' && type.patienceSeconds !== undefined && type.silentAbandonment === undefined,
  ),
  'repeats that never happen': afterService('repeat', { probabilityWhenUnresolved: 0, lagSeconds: LAW }),
  'transfers that never happen': afterService('transfer', { probability: 0, toContactType: 'expert' }),
  'tickets that nobody opens': afterService('ticket', {
    probability: 0,
    stages: [{ contactType: 'inspection', outsideDelayHours: LAW, deadlineHours: 1 }],
  }),
  'a source of no contacts': source(() => ({ kind: 'series', intervalMinutes: 60, counts: [0] })),
  'a pulse of no contacts': source((at) => {
    return { kind: 'pulse', name: 'nothing', at, contacts: 0, riseMinutes: 3, decayMinutes: 7 };
  }),
  'busyness by period that never differs': (input) => {
    const { busyness } = input.demand!;
    return busyness?.period
      ? input
      : { ...input, demand: { busyness: { ...busyness, period: { cv: 0, minutes: 7 } } } };
  },
  'training without effect': onGroups(
    () => ({ training: { days: 0, startEfficiency: 1, fullEfficiencyAfterHours: 10 } }),
    (group) => group.training === undefined,
  ),
  'fatigue without effect': onGroups(
    () => ({ fatigue: { afterHours: 0, effortFactor: 1 } }),
    (group) => group.fatigue === undefined,
  ),
  'agents who do not differ': onGroups(
    () => ({ proficiencySpread: 0 }),
    (group) => group.proficiencySpread === undefined,
  ),
  'an outage of a channel that nobody uses': (input) =>
    incident(23, (window) => ({ kind: 'channelDown', channel: 'unused', ...window }))({
      ...input,
      channels: { ...input.channels, unused: { name: 'unused', kind: 'other' } },
    }),
  'a bot limit that is never reached': incident(23, (window) => {
    return { kind: 'botDown', sessionLimit: 1_000_000, ...window };
  }),
  'a system not slower': incident(23, (window) => ({ kind: 'slowSystem', effortFactor: 1, ...window })),
  'a surge of factor 1': incident(23, (window) => ({ kind: 'surge', contactTypes: ['phone0'], factor: 1, ...window })),
  'an absence of nobody': incident(23, (window) => ({ kind: 'absence', skillGroup: 'chatDesk', share: 0, ...window })),
  'a fault of no consequence': incident(23, (window) => {
    return { kind: 'productFault', contactFactor: 1, detectedAfterMinutes: 9, ...window };
  }),
  'reserves never called': never({ kind: 'callReserves', skillGroup: 'phoneDesk', agents: 3, delayMinutes: 0 }),
  'concurrency never raised': never({ kind: 'raiseConcurrency', skillGroup: 'chatDesk', to: 9 }),
  'a limit of silence never shortened': never({ kind: 'shortenAutoClose', toSeconds: 1 }),
  'messages never switched to': never({ kind: 'switchToMessages', channel: 'chat' }),
  'shrinkage never suspended': never({ kind: 'suspendShrinkage', skillGroup: 'phoneTemps' }),
};

/** Demand hour by hour and nothing that cuts the hours: what makes steps finer shows itself. */
export const withHourlyDemand: Change = (input) =>
  onTypes(() => ({ demand: [{ kind: 'series', intervalMinutes: 60, counts: [40, 10] }] }))({
    ...input,
    demand: { busyness: { cv: 0.3 } },
    incidents: [],
  });
