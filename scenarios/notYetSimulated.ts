import type { Text } from './schema/index.ts';
import type { ContactType, Scenario, SkillGroup } from './schema/index.ts';

interface Feature {
  readonly name: Extract<Text, object>;
  /** Paths of the fields in which a scenario uses the feature. */
  readonly usedAt: (scenario: Scenario) => string[];
}

/**
 * Chapters of the format that this version does not simulate. A scenario that uses one is refused, because a run without
 * it would look right and be wrong. Whoever builds a feature removes its line.
 *
 * Not listed, because no figure of this version reads them and nothing else depends on them: `resolutionProbability`,
 * `contract`, `wagePerHour`, `economics`. They are kept as data for the figures of cost and satisfaction.
 */
export const NOT_YET_SIMULATED: readonly Feature[] = [
  { name: { zh: '由订单带来的咨询', en: 'contacts that follow from orders' }, usedAt: demandOfKind('orders') },
  { name: { zh: '突发咨询', en: 'pulses of contacts' }, usedAt: demandOfKind('pulse') },
  {
    name: { zh: '日内时段的忙闲波动', en: 'a busyness factor per period inside the day' },
    usedAt: ({ demand }) => where(demand.busyness.period, 'demand.busyness.period'),
  },
  {
    name: { zh: '机器人会话数上限', en: 'a session limit of the bot' },
    usedAt: ({ bot }) => where(bot?.sessionLimit, 'bot.sessionLimit'),
  },
  { name: { zh: '按轮次接待的在线咨询', en: 'chats served round by round' }, usedAt: serviceOfKind('chatRounds') },
  { name: { zh: '留言与工单', en: 'deferred messages and tickets' }, usedAt: serviceOfKind('deferred') },
  { name: { zh: '静默流失', en: 'silent abandonment' }, usedAt: typesWith('silentAbandonment') },
  {
    name: { zh: '换一类咨询再来', en: 'coming back as another contact type' },
    usedAt: typeFields('retry.toContactType', (type) => type.retry?.toContactType),
  },
  { name: { zh: '排队上限与开放时间', en: 'queue limits and opening hours' }, usedAt: typesWith('queue') },
  {
    name: { zh: '接待后的回访、转接与工单', en: 'repeats, transfers and tickets after service' },
    usedAt: typesWith('afterService'),
  },
  { name: { zh: '回拨', en: 'callbacks' }, usedAt: typesWith('callback') },
  {
    name: { zh: '等待一段时间后才启用的路由', en: 'routes that open after some waiting' },
    usedAt: (scenario) =>
      Object.entries(scenario.contactTypes).flatMap(([id, { route }]) =>
        route.flatMap((entry, i) =>
          where(entry.afterWaitingSeconds > 0, `contactTypes.${id}.route[${i}].afterWaitingSeconds`),
        ),
      ),
  },
  {
    name: { zh: '按权重分配', en: 'weighted routing' },
    usedAt: ({ routing }) => where(routing.contactArrives === 'weighted', 'routing.contactArrives'),
  },
  {
    name: { zh: '这种取单规则', en: 'this rule for freed capacity' },
    usedAt: ({ routing }) =>
      where(!['listOrder', 'oldestFirst'].includes(routing.capacityFrees), 'routing.capacityFrees'),
  },
  {
    name: { zh: '回头客优先找原客服', en: 'returning customers going to their last agent' },
    usedAt: ({ routing }) => where(routing.stickyAgentHours > 0, 'routing.stickyAgentHours'),
  },
  {
    name: { zh: '按班次排班', en: 'rosters made of shifts' },
    usedAt: groupFields('roster', (group) => group.roster.kind === 'shifts'),
  },
  {
    name: { zh: '缺勤概率', en: 'no-shows' },
    usedAt: groupFields('noShowProbability', (group) => group.noShowProbability > 0),
  },
  {
    name: { zh: '新人培训与成长', en: 'training and ramp-up' },
    usedAt: groupFields('training', (group) => group.training),
  },
  { name: { zh: '疲劳', en: 'fatigue' }, usedAt: groupFields('fatigue', (group) => group.fatigue) },
  {
    name: { zh: '客服之间的熟练度差异', en: 'proficiency that differs between agents' },
    usedAt: groupFields('proficiencySpread', (group) => (group.proficiencySpread ?? 0) > 0),
  },
  { name: { zh: '突发事件', en: 'incidents' }, usedAt: ({ incidents }) => where(incidents.length > 0, 'incidents') },
  { name: { zh: '应急预案', en: 'the playbook' }, usedAt: ({ playbook }) => where(playbook.length > 0, 'playbook') },
];

/** The path, when the field there is set or the condition holds. */
function where(used: unknown, path: string): string[] {
  return used === undefined || used === false ? [] : [path];
}

function typeFields(field: string, used: (type: ContactType) => unknown): Feature['usedAt'] {
  return ({ contactTypes }) =>
    Object.entries(contactTypes).flatMap(([id, type]) => where(used(type), `contactTypes.${id}.${field}`));
}

function typesWith(field: keyof ContactType): Feature['usedAt'] {
  return typeFields(field, (type) => type[field]);
}

function serviceOfKind(kind: ContactType['service']['kind']): Feature['usedAt'] {
  return typeFields('service', (type) => type.service.kind === kind);
}

function demandOfKind(kind: ContactType['demand'][number]['kind']): Feature['usedAt'] {
  return ({ contactTypes }) =>
    Object.entries(contactTypes).flatMap(([id, { demand }]) =>
      demand.flatMap((source, i) => where(source.kind === kind, `contactTypes.${id}.demand[${i}]`)),
    );
}

function groupFields(field: string, used: (group: SkillGroup) => unknown): Feature['usedAt'] {
  return ({ skillGroups }) =>
    Object.entries(skillGroups).flatMap(([id, group]) => where(used(group), `skillGroups.${id}.${field}`));
}
