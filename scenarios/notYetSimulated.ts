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

function groupFields(field: string, used: (group: SkillGroup) => unknown): Feature['usedAt'] {
  return ({ skillGroups }) =>
    Object.entries(skillGroups).flatMap(([id, group]) => where(used(group), `skillGroups.${id}.${field}`));
}
