import type { Roster, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { type Absence, absencesOf } from './absences.ts';
import { compileCrews, type Crew, crewsOf, meanOnDuty, personsIn } from './shifts.ts';
import { clockAt, commonStep, type Frame } from './time.ts';
import { HOUR, MINUTE } from '../units.ts';

type Curves = Pick<Model, 'staffing' | 'staffingWithoutShrinkage' | 'staffingStepSeconds' | 'staffingSteps'>;
type Numbering = Pick<Model, 'firstAgent' | 'firstReserve' | 'rollIds' | 'rollGroup' | 'rollStart'>;
type Crews = ReturnType<typeof compileCrews>;
type ByNumber = Exclude<Roster, { kind: 'shifts' }>;

/** Who works when: numbers of agents by step, the agents themselves, and the hours of those who have a name. */
export function compileStaffing(
  scenario: Scenario,
  frame: Frame,
): Curves & Numbering & Crews & Pick<Model, 'inShifts' | 'startsClosed'> {
  const groups = Object.values(scenario.skillGroups);
  const crews = crewsOf(scenario, frame);
  const curves = compileCurves(scenario, crews, frame);
  const numbering = numberAgents(scenario, curves);
  const opened = scenario.playbook.map(({ act }) => (act.kind === 'openOverflow' ? act.skillGroup : undefined));
  return {
    ...curves,
    ...numbering,
    ...compileCrews(crews, numbering.firstAgent, frame),
    inShifts: Uint8Array.from(groups, ({ roster }) => (roster.kind === 'shifts' ? 1 : 0)),
    startsClosed: Uint8Array.from(frame.skillGroupIds, (id) => (opened.includes(id) ? 1 : 0)),
  };
}

function compileCurves(scenario: Scenario, crews: readonly Crew[], frame: Frame): Curves {
  const groups = Object.entries(scenario.skillGroups);
  const step = commonStep([
    frame.intervalSeconds,
    ...groups.flatMap(([id, { roster }]) => stepsOf(roster, absencesOf(scenario, id), frame)),
  ]);
  const steps = Math.ceil(frame.horizon / step);
  const curveOf = (g: number, shrinks: boolean): Float64Array => {
    const [id, { roster, shrinkage }] = groups[g];
    if (roster.kind === 'shifts') {
      const its = crews.filter(({ group, shrunk }) => group === g && !(shrinks && shrunk));
      return meanOnDuty(its, step, steps);
    }
    const absences = absencesOf(scenario, id);
    const left = shrinks ? 1 - shrinkage : 1;
    return Float64Array.from({ length: steps }, (_, s) => numberAt(roster, absences, frame, s * step) * left);
  };
  const curves = (shrinks: boolean): Int32Array =>
    Int32Array.from(groups.flatMap((_, g) => Array.from(curveOf(g, shrinks), Math.round)));
  const suspends = scenario.playbook.some(({ act }) => act.kind === 'suspendShrinkage');
  return {
    staffing: curves(true),
    staffingWithoutShrinkage: suspends ? curves(false) : new Int32Array(0),
    staffingStepSeconds: step,
    staffingSteps: steps,
  };
}

/** Lengths of which all times are multiples at which the number of agents may change; none where they have a name. */
function stepsOf(roster: Roster, absences: readonly Absence[], frame: Frame): number[] {
  if (roster.kind === 'shifts') return [];
  const edges = absences.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > 0 && edge < frame.horizon);
  if (roster.kind === 'curve') return [Math.max(1, Math.round(roster.intervalMinutes * MINUTE)), ...edges];
  const toClockHour = frame.startSecondOfDay % HOUR;
  return toClockHour === 0 ? [HOUR, ...edges] : [HOUR, toClockHour, ...edges];
}

/** Agents scheduled at a moment and not missing, before shrinkage. */
function numberAt(roster: ByNumber, absences: readonly Absence[], frame: Frame, second: number): number {
  const missing = absences.filter(({ from, to }) => from <= second && second < to);
  return missing.reduce((agents, { share }) => agents * (1 - share), onDuty(roster, frame, second));
}

/** Agents scheduled at a moment, seconds from the start. */
function onDuty(roster: ByNumber, frame: Frame, second: number): number {
  switch (roster.kind) {
    case 'curve': {
      const interval = Math.floor(second / (roster.intervalMinutes * 60));
      return roster.agents[interval % roster.agents.length] * roster.factor;
    }
    case 'team':
      return roster.headcount * roster.onDutyShareByHour[clockAt(frame, second).hour];
  }
}

/**
 * Agents of each group: its persons, or as many as its fullest step needs; those who have not left yet are counted again
 * before others come, so it never needs more. Then the reserves that all rules of the emergency plan may call at once.
 */
function numberAgents({ playbook, skillGroups }: Scenario, curves: Curves): Numbering {
  const groups = Object.entries(skillGroups);
  const sizes = groups.map(([id, { roster }], g) => {
    const scheduled = roster.kind === 'shifts' ? personsIn(roster) : mostScheduled(curves, g);
    const reserves = playbook.reduce(
      (sum, { act }) => sum + (act.kind === 'callReserves' && act.skillGroup === id ? act.agents : 0),
      0,
    );
    return { scheduled, reserves };
  });
  const rolls = groups.flatMap(([id, { roster }], group) => {
    const { scheduled, reserves } = sizes[group];
    if (roster.kind !== 'shifts') return [{ id, group, agents: scheduled + reserves }];
    return [
      ...roster.shifts.map(({ headcount }, i) => ({ id: `${id}.${i}`, group, agents: headcount })),
      { id: `${id}.reserves`, group, agents: reserves },
    ];
  });
  const firstAgent = startsOf(sizes.map(({ scheduled, reserves }) => scheduled + reserves));
  return {
    firstAgent,
    firstReserve: Int32Array.from(sizes, ({ scheduled }, g) => firstAgent[g] + scheduled),
    rollIds: rolls.map(({ id }) => id),
    rollGroup: Int32Array.from(rolls, ({ group }) => group),
    rollStart: startsOf(rolls.map(({ agents }) => agents)),
  };
}

function mostScheduled({ staffing, staffingWithoutShrinkage, staffingSteps }: Curves, group: number): number {
  const its = [staffing, staffingWithoutShrinkage].map((curve) =>
    curve.subarray(group * staffingSteps, (group + 1) * staffingSteps),
  );
  return its.reduce((most, curve) => curve.reduce((a, b) => Math.max(a, b), most), 0);
}

/** Where each of several runs of these lengths begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => (starts[i + 1] = starts[i] + length));
  return starts;
}
