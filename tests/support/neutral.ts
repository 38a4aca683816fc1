import type { ScenarioInput } from '../../scenarios/schema/index.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
type GroupInput = ScenarioInput['skillGroups'][string];
type Incident = NonNullable<ScenarioInput['incidents']>[number];
type Rule = NonNullable<ScenarioInput['playbook']>[number];
export type Change = (input: ScenarioInput) => ScenarioInput;

/** Changes every contact type that has not got the mechanism and may have it. */
const onTypes =
  (may: (type: TypeInput) => boolean, change: (type: TypeInput) => Partial<TypeInput>): Change =>
  (input) => ({ ...input, contactTypes: changed(input.contactTypes, may, change) });

const onGroups =
  (may: (group: GroupInput) => boolean, fields: Partial<GroupInput>): Change =>
  (input) => ({ ...input, skillGroups: changed(input.skillGroups, may, () => fields) });

function changed<T extends object>(
  all: Readonly<Record<string, T>>,
  may: (one: T) => boolean,
  change: (one: T) => Partial<T>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, may(one) ? { ...one, ...change(one) } : one]));
}

const afterService = (mechanism: keyof NonNullable<TypeInput['afterService']>, off: object): Change =>
  onTypes(
    (type) => type.afterService?.[mechanism] === undefined,
    (type) => ({ afterService: { ...type.afterService, [mechanism]: off } }),
  );

const demand =
  (source: (start: string) => TypeInput['demand'][number]): Change =>
  (input) =>
    onTypes(isLive, (type) => ({ demand: [...type.demand, source(tenMinutesIn(input))] }))(input);

const incident =
  (fields: (window: { name: string; at: string; minutes: number }) => Incident): Change =>
  (input) => ({
    ...input,
    incidents: [...(input.incidents ?? []), fields({ name: 'nothing', at: tenMinutesIn(input), minutes: 23 })],
  });

const rule =
  (act: Rule['act']): Change =>
  (input) => ({
    ...input,
    playbook: [...(input.playbook ?? []), { name: 'never', when: { measure: 'serviceLevel', below: 0 }, act }],
  });

const tenMinutesIn = ({ calendar }: ScenarioInput): string => `${calendar.start.slice(0, 14)}10`;
const isLive = ({ service }: TypeInput): boolean => service.kind !== 'deferred';
const LAW = { kind: 'exponential', mean: 100 } as const;

/** Each puts a mechanism into a scenario, where it is not at work, in such a way that it does nothing. */
export const NEUTRAL: Readonly<Record<string, Change>> = {
  'self-service that helps nobody': onTypes(
    (type) => type.selfService === undefined,
    () => ({ selfService: { share: 0 } }),
  ),
  'a bot that meets nobody': onTypes(
    (type) => isLive(type) && type.bot === undefined,
    () => ({ bot: { containment: 0.5, coverage: 0 } }),
  ),
  'retries that never happen': onTypes(
    (type) => isLive(type) && type.retry === undefined,
    () => ({ retry: { probability: 0, lagSeconds: LAW } }),
  ),
  'a queue with room for everybody that is always open': onTypes(
    (type) => isLive(type) && type.queue?.capacity === undefined && type.queue?.openHours === undefined,
    ({ queue }) => ({ queue: { ...queue, capacity: 1_000_000, openHours: [{ fromHour: 0, toHour: 24 }] } }),
  ),
  'callbacks that nobody accepts': onTypes(
    (type) => type.service.kind === 'voice' && type.callback === undefined,
    () => ({ callback: { offerWhenWaiting: 0, acceptProbability: 0, toContactType: 'expert' } }),
  ),
  'silent leaving by nobody': onTypes(
    (type) => type.channel !== 'phone' && type.patienceSeconds !== undefined && type.silentAbandonment === undefined,
    () => ({ silentAbandonment: { share: 0, silentEffortSeconds: 5 } }),
  ),
  'repeats that never happen': afterService('repeat', { probabilityWhenUnresolved: 0, lagSeconds: LAW }),
  'transfers that never happen': afterService('transfer', { probability: 0, toContactType: 'expert' }),
  'tickets that nobody opens': afterService('ticket', {
    probability: 0,
    stages: [{ contactType: 'inspection', outsideDelayHours: LAW, deadlineHours: 1 }],
  }),
  'a source of no contacts': demand(() => ({ kind: 'series', intervalMinutes: 60, counts: [0] })),
  'a pulse of no contacts': demand((at) => {
    return { kind: 'pulse', name: 'nothing', at, contacts: 0, riseMinutes: 3, decayMinutes: 7 };
  }),
  'busyness by period that never differs': (input) => {
    const { busyness } = input.demand!;
    return busyness?.period
      ? input
      : { ...input, demand: { busyness: { ...busyness, period: { cv: 0, minutes: 7 } } } };
  },
  'training without effect': onGroups((group) => group.training === undefined, {
    training: { days: 0, startEfficiency: 1, fullEfficiencyAfterHours: 10 },
  }),
  'fatigue without effect': onGroups((group) => group.fatigue === undefined, {
    fatigue: { afterHours: 0, effortFactor: 1 },
  }),
  'agents who do not differ': onGroups((group) => group.proficiencySpread === undefined, { proficiencySpread: 0 }),
  'an outage of a channel that nobody uses': (input) =>
    incident((window) => ({ kind: 'channelDown', channel: 'unused', ...window }))({
      ...input,
      channels: { ...input.channels, unused: { name: 'unused', kind: 'other' } },
    }),
  'a bot limit that is never reached': incident((window) => ({ kind: 'botDown', sessionLimit: 1_000_000, ...window })),
  'a system not slower': incident((window) => ({ kind: 'slowSystem', effortFactor: 1, ...window })),
  'a surge of factor 1': incident((window) => ({ kind: 'surge', contactTypes: ['phone0'], factor: 1, ...window })),
  'an absence of nobody': incident((window) => ({ kind: 'absence', skillGroup: 'chatDesk', share: 0, ...window })),
  'a fault of no consequence': incident((window) => {
    return { kind: 'productFault', contactFactor: 1, detectedAfterMinutes: 9, ...window };
  }),
  'reserves never called': rule({ kind: 'callReserves', skillGroup: 'phoneDesk', agents: 3, delayMinutes: 0 }),
  'concurrency never raised': rule({ kind: 'raiseConcurrency', skillGroup: 'chatDesk', to: 9 }),
  'a limit of silence never shortened': rule({ kind: 'shortenAutoClose', toSeconds: 1 }),
  'messages never switched to': rule({ kind: 'switchToMessages', channel: 'chat' }),
  'shrinkage never suspended': rule({ kind: 'suspendShrinkage', skillGroup: 'phoneTemps' }),
};
