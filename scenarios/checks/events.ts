import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';

type Rule = Scenario['playbook'][number];

/** Incidents find what they break; rules of the plan watch something that can be beyond their limit, and can do what they say. */
export function checkEvents(scenario: Scenario): Problem[] {
  return [
    ...scenario.incidents.flatMap(({ kind }, i) =>
      kind === 'botDown' && !scenario.bot ? [problem(`incidents[${i}]`, kind, 'botDownWithoutBot', {})] : [],
    ),
    ...scenario.playbook.flatMap((rule, i) => [
      ...limitProblems(rule, `playbook[${i}].when`),
      ...scopeProblems(scenario, rule, `playbook[${i}].when`),
      ...actionProblems(scenario, rule, `playbook[${i}].act`),
    ]),
  ];
}

function limitProblems({ when }: Rule, path: string): Problem[] {
  const limits = [
    { name: 'above', limit: when.above },
    { name: 'below', limit: when.below },
  ].flatMap(({ name, limit }) => (limit === undefined ? [] : [{ name, limit }]));
  const isShare = when.measure === 'serviceLevel' || when.measure === 'occupancy';
  return [
    ...(limits.length === 1 ? [] : [problem(path, undefined, 'oneLimitNeeded', {})]),
    ...limits
      .filter(({ limit }) => isShare && limit > 1)
      .map(({ name, limit }) => problem(`${path}.${name}`, limit, 'limitNotAShare', { measure: when.measure })),
  ];
}

/** Channels and groups that do not exist are told by the reference check. */
function scopeProblems({ channels, contactTypes, skillGroups }: Scenario, { when }: Rule, path: string): Problem[] {
  const { channel, skillGroup } = when;
  if (when.measure === 'occupancy') {
    return channel === undefined ? [] : [problem(`${path}.channel`, channel, 'occupancyOfChannel', {})];
  }
  const group = skillGroup === undefined ? undefined : skillGroups[skillGroup];
  if ((channel !== undefined && !channels[channel]) || (skillGroup !== undefined && !group)) return [];
  const isWatched = ([id, type]: [string, Scenario['contactTypes'][string]]): boolean =>
    (channel === undefined || type.channel === channel) &&
    (group === undefined || (serves(group, id) && type.route.some((step) => step.skillGroup === skillGroup)));
  return Object.entries(contactTypes).some(isWatched) ? [] : [problem(path, undefined, 'watchesNothing', {})];
}

function serves(group: Scenario['skillGroups'][string], id: string): boolean {
  return group.serves.some(({ contactType }) => contactType === id);
}

function actionProblems(scenario: Scenario, { act }: Rule, path: string): Problem[] {
  switch (act.kind) {
    case 'raiseConcurrency':
      return concurrencyProblems(scenario, act.skillGroup, act.to, path);
    case 'shortenAutoClose': {
      const byRounds = Object.values(scenario.contactTypes).some(({ service }) => service.kind === 'chatRounds');
      return byRounds ? [] : [problem(path, act.kind, 'noChatsByRounds', {})];
    }
    case 'switchToMessages': {
      const without = Object.entries(scenario.contactTypes)
        .filter(([, { channel, service }]) => channel === act.channel && service.kind !== 'deferred')
        .flatMap(([id, { queue }]) => (queue?.messageContactType === undefined ? [id] : []));
      if (without.length === 0) return [];
      return [problem(`${path}.channel`, act.channel, 'noMessageType', { contactTypes: without })];
    }
    default:
      return [];
  }
}

/** More chats than now, for agents who chat, and known how much slower that makes them. */
function concurrencyProblems({ contactTypes, skillGroups }: Scenario, id: string, to: number, path: string): Problem[] {
  const group = skillGroups[id];
  if (!group) return [];
  const kinds = group.serves.map(({ contactType }) => contactTypes[contactType]?.service.kind);
  if (!kinds.some((kind) => kind === 'chatShared' || kind === 'chatRounds')) {
    return [problem(`${path}.skillGroup`, id, 'noChatGroup', {})];
  }
  const { chatSpeed, concurrency } = group;
  if (to <= concurrency) return [problem(`${path}.to`, to, 'notAboveConcurrency', { concurrency })];
  if (chatSpeed || !kinds.includes('chatShared')) return [];
  return [problem(`skillGroups.${id}.chatSpeed`, undefined, 'chatSpeedMissing', { concurrency: to })];
}
