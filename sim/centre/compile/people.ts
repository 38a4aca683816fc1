import type { ChatSpeed, Scenario, SkillGroup } from '../../../scenarios/index.ts';
import { type Model, SERVICE_KINDS } from '../model.ts';
import { chatSpeeds, lengthened, slowed } from './chatSpeed.ts';
import { compileProficiency } from './proficiency.ts';
import { compileStaffing } from './staffing.ts';
import type { Frame } from './time.ts';

type Skills = Pick<
  Model,
  'groupService' | 'resolution' | 'concurrency' | 'chatSpeed' | 'maxConcurrency' | 'effortFactor'
>;

const ALONE: ChatSpeed = { kind: 'table', speeds: [1] };

/** Who works when, on what, and how fast. */
export function compilePeople(
  scenario: Scenario,
  frame: Frame,
): Skills & ReturnType<typeof compileProficiency> & ReturnType<typeof compileStaffing> {
  const groups = Object.values(scenario.skillGroups);
  const raised = scenario.playbook.map(({ act }) => (act.kind === 'raiseConcurrency' ? act.to : 0));
  const maxConcurrency = Math.max(...groups.map((group) => group.concurrency), ...raised);
  const width = maxConcurrency + 1;
  const chatSpeed = new Float64Array(groups.length * width);
  groups.forEach((group, g) => {
    const speed = slowed(group.chatSpeed ?? ALONE, group.efficiency);
    chatSpeed.set(chatSpeeds(speed, maxConcurrency), g * width);
  });
  return {
    groupService: Int32Array.from(groups, (group) => serviceOf(scenario, group)),
    resolution: Float64Array.from(groups, (group) => group.resolutionProbability),
    concurrency: Int32Array.from(groups, (group) => group.concurrency),
    chatSpeed,
    maxConcurrency,
    effortFactor: effortFactors(groups, frame),
    ...compileProficiency(groups),
    ...compileStaffing(scenario, frame),
  };
}

/** The live service of a group; deferred work may come on top. */
function serviceOf({ contactTypes }: Scenario, group: SkillGroup): number {
  const kinds = group.serves.map(({ contactType }) => contactTypes[contactType].service.kind);
  return SERVICE_KINDS.indexOf(kinds.find((kind) => kind !== 'deferred') ?? 'deferred');
}

function effortFactors(groups: readonly SkillGroup[], { contactTypeIds }: Frame): Float64Array {
  const factors = new Float64Array(groups.length * contactTypeIds.length);
  groups.forEach((group, g) => {
    const longer = lengthened(group.chatSpeed ?? ALONE, group.efficiency);
    for (const { contactType, effortFactor } of group.serves) {
      factors[g * contactTypeIds.length + contactTypeIds.indexOf(contactType)] = effortFactor * longer;
    }
  });
  return factors;
}
