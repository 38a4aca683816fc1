import type { ChatSpeed, Roster, Scenario, SkillGroup } from '../../../scenarios/index.ts';
import { type Model, SERVICE_KINDS } from '../model.ts';
import { chatSpeeds, lengthened, slowed } from './chatSpeed.ts';
import { clockAt, commonStep, type Frame } from './time.ts';

type Columns = Pick<
  Model,
  | 'groupService'
  | 'resolution'
  | 'concurrency'
  | 'chatSpeed'
  | 'maxConcurrency'
  | 'effortFactor'
  | 'staffing'
  | 'staffingStepSeconds'
  | 'staffingSteps'
>;

const HOUR = 3600;
const ALONE: ChatSpeed = { kind: 'table', speeds: [1] };

/** Who works when, on what, and how fast. */
export function compilePeople(scenario: Scenario, frame: Frame): Columns {
  const groups = Object.values(scenario.skillGroups);
  const maxConcurrency = Math.max(...groups.map((group) => group.concurrency));
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
    ...compileStaffing(groups, frame),
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

/** Agents at work = agents on duty x (1 - shrinkage), rounded to whole people, per step. */
function compileStaffing(
  groups: readonly SkillGroup[],
  frame: Frame,
): Pick<Model, 'staffing' | 'staffingStepSeconds' | 'staffingSteps'> {
  const step = commonStep([frame.intervalSeconds, ...groups.flatMap((group) => stepsOf(group.roster, frame))]);
  const steps = Math.ceil(frame.horizon / step);
  const staffing = new Int32Array(groups.length * steps);
  groups.forEach((group, g) => {
    for (let s = 0; s < steps; s++) {
      staffing[g * steps + s] = Math.round(onDuty(group.roster, frame, s * step) * (1 - group.shrinkage));
    }
  });
  return { staffing, staffingStepSeconds: step, staffingSteps: steps };
}

function stepsOf(roster: Roster, frame: Frame): number[] {
  if (roster.kind === 'curve') return [Math.max(1, Math.round(roster.intervalMinutes * 60))];
  const toClockHour = frame.startSecondOfDay % HOUR;
  return toClockHour === 0 ? [HOUR] : [HOUR, toClockHour];
}

/** Agents scheduled at a moment, seconds from the start. */
function onDuty(roster: Roster, frame: Frame, second: number): number {
  switch (roster.kind) {
    case 'curve': {
      const interval = Math.floor(second / (roster.intervalMinutes * 60));
      return roster.agents[interval % roster.agents.length] * roster.factor;
    }
    case 'team':
      return roster.headcount * roster.onDutyShareByHour[clockAt(frame, second).hour];
    default:
      throw new RangeError(`roster '${roster.kind}' is not simulated in this version`);
  }
}
