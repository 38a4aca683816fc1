import type { Scenario, ScenarioInput } from '../../scenarios/schema/index.ts';
import { Centre } from '../../sim/centre/centre.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { Trace } from '../../sim/observe/trace.ts';

type Group = ScenarioInput['skillGroups'][string];
type Shift = Extract<Group['roster'], { kind: 'shifts' }>['shifts'][number];
type Action = NonNullable<ScenarioInput['playbook']>[number]['act'];

/** A shift from one clock hour to another. */
export function shift(fromHour: number, toHour: number, headcount: number, fields: Partial<Shift> = {}): Shift {
  return { name: 'shift', startHour: fromHour, lengthHours: toHour - fromHour, headcount, ...fields };
}

/** What makes a group work in these shifts. */
export const inShifts = (...shifts: Shift[]): Pick<Group, 'roster'> => ({ roster: { kind: 'shifts', shifts } });

/** What makes a group follow a curve of so many agents per quarter of an hour. */
export const curve = (...agents: number[]): Pick<Group, 'roster'> => ({
  roster: { kind: 'curve', intervalMinutes: 15, agents },
});

/** A plan that could do these things, for agents to be there who can be called, but never does one. */
export function planFor(...acts: Action[]): Pick<ScenarioInput, 'playbook'> {
  return {
    playbook: acts.map((act) => ({ name: 'rule', when: { measure: 'queueLength', above: 1e6 }, act })),
  };
}

/** The story that unfolds when, besides, these things are done at the given seconds, after all else at that instant. */
export function storyWith(
  source: Scenario,
  arrivalTimes: readonly (readonly number[])[],
  doings: Readonly<Record<number, (centre: Centre, time: number) => void>>,
): string[] {
  const model = compile(source);
  const observer = new Trace(model);
  const moments = Object.entries(doings).map(([second, act]) => ({ time: Number(second), act }));
  const centre: Centre = new Centre(model, 'story', 0, {
    observer,
    arrivalTimes,
    snapshotTimes: Float64Array.from(moments, ({ time }) => time),
    onSnapshot: (index, { time }) => moments[index].act(centre, time),
  });
  centre.run(0);
  return observer.lines;
}

/** Lines that tell when agents turn to contacts and when they are done with them. */
export const turns = (lines: readonly string[]): string[] =>
  lines.filter((line) => /answered|completed|putDown|resumed/.test(line));
