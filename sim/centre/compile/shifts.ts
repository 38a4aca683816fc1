import type { Roster, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { type Absence, absencesOf } from './absences.ts';
import type { Frame } from './time.ts';
import { DAY, HOUR, MINUTE } from '../units.ts';

type Shift = Extract<Roster, { kind: 'shifts' }>['shifts'][number];
type Columns = Pick<
  Model,
  'crewGroup' | 'crewStart' | 'crewAgents' | 'crewShrunk' | 'dutyTime' | 'dutyCrew' | 'dutyOn' | 'dutyDay'
>;

/** Time on duty without a pause, seconds from the scenario's start, and the calendar day on which the shift began. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly day: number;
}

/** Persons of a group (numbered inside it, shift after shift) who work the same hours. */
export interface Crew {
  readonly group: number;
  readonly persons: readonly number[];
  /** Whether they are the share lost to meetings and the like. */
  readonly shrunk: boolean;
  readonly windows: readonly Window[];
}

/** Persons in the shifts of a roster. */
export function personsIn(roster: Roster): number {
  return roster.kind === 'shifts' ? roster.shifts.reduce((sum, { headcount }) => sum + headcount, 0) : 0;
}

/** The crews of all groups that work in shifts. */
export function crewsOf(scenario: Scenario, frame: Frame): Crew[] {
  return Object.entries(scenario.skillGroups).flatMap(([id, { roster, shrinkage }], group) => {
    if (roster.kind !== 'shifts') return [];
    const absences = absencesOf(scenario, id);
    let first = 0;
    return roster.shifts.flatMap((shift) => {
      const persons = Array.from({ length: shift.headcount }, (_, i) => first + i);
      first += shift.headcount;
      return crewsOfShift(group, shift, persons, shrinkage, absences, frame);
    });
  });
}

/** Persons of a shift part where some are lost to shrinkage or missing in an incident. */
function crewsOfShift(
  group: number,
  shift: Shift,
  persons: readonly number[],
  shrinkage: number,
  absences: readonly Absence[],
  frame: Frame,
): Crew[] {
  const parts = new Map<string, number[]>();
  for (const person of persons) {
    const fate = leftOut(person, [shrinkage, ...absences.map(({ share }) => share)]).join();
    parts.set(fate, [...(parts.get(fate) ?? []), person]);
  }
  const windows = windowsOf(shift, frame);
  return Array.from(parts, ([fate, its]) => {
    const [shrunk, ...missing] = fate.split(',').map((word) => word === 'true');
    const holes = absences.filter((_, i) => missing[i]);
    return { group, persons: its, shrunk, windows: holes.reduce(without, windows) };
  });
}

/**
 * For each share in turn, whether it takes this place of a list. Shares are spread evenly: of places 0, 1, 2 ... a share s
 * takes place i where floor((i + 1) s) > floor(i s). The next one is spread in the same way over those taken, and over the
 * others.
 */
function leftOut(place: number, shares: readonly number[]): boolean[] {
  let rank = place;
  return shares.map((share) => {
    const before = wholes(rank * share);
    const taken = wholes((rank + 1) * share) > before;
    rank = taken ? before : rank - before;
    return taken;
  });
}

/** Whole number reached; a product that should be whole may be a rounding error below it. */
function wholes(value: number): number {
  return Math.floor(value + 1e-9);
}

/** On duty in a shift: every day or on its days, from start to end but for the breaks; also what began the day before the start. */
function windowsOf({ startHour, lengthHours, days, breaks }: Shift, frame: Frame): Window[] {
  const lastDay = Math.ceil((frame.startSecondOfDay + frame.horizon) / DAY);
  const everyDay = Array.from({ length: lastDay + 2 }, (_, i) => i - 1);
  return (days === undefined ? everyDay : [...new Set(days)]).flatMap((day) => {
    const from = day * DAY + Math.round(startHour * HOUR) - frame.startSecondOfDay;
    const to = from + Math.round(lengthHours * HOUR);
    if (to <= 0 || from >= frame.horizon) return [];
    const pauses = breaks.map(({ afterHours, minutes }) => {
      const begin = from + Math.round(afterHours * HOUR);
      return { from: begin, to: begin + Math.round(minutes * MINUTE) };
    });
    return pauses.reduce<Window[]>(without, [{ from, to, day }]);
  });
}

function without(windows: readonly Window[], hole: { readonly from: number; readonly to: number }): Window[] {
  return windows.flatMap(({ from, to, day }) =>
    [
      { from, to: Math.min(to, hole.from), day },
      { from: Math.max(from, hole.to), to, day },
    ].filter((part) => part.from < part.to),
  );
}

/** Mean number of persons of a group on duty in each step, when all come. */
export function meanOnDuty(crews: readonly Crew[], stepSeconds: number, steps: number): Float64Array {
  const mean = new Float64Array(steps);
  for (const { persons, windows } of crews) {
    for (const { from, to } of windows) {
      const last = Math.min(steps, Math.ceil(to / stepSeconds));
      for (let step = Math.max(0, Math.floor(from / stepSeconds)); step < last; step++) {
        const inside = Math.min(to, (step + 1) * stepSeconds) - Math.max(from, step * stepSeconds);
        mean[step] += (persons.length * inside) / stepSeconds;
      }
    }
  }
  return mean;
}

/** Crews and their changes of duty, made flat. */
export function compileCrews(crews: readonly Crew[], firstAgent: Int32Array, { horizon }: Frame): Columns {
  const changes = crews
    .flatMap(({ windows }, crew) =>
      windows.flatMap(({ from, to, day }) => [
        { time: from, crew, on: 1, day },
        { time: to, crew, on: 0, day },
      ]),
    )
    .filter(({ time }) => time < horizon)
    .sort((a, b) => a.time - b.time || a.on - b.on || a.crew - b.crew);
  let end = 0;
  return {
    crewGroup: Int32Array.from(crews, ({ group }) => group),
    crewStart: Int32Array.from([0, ...crews.map(({ persons }) => (end += persons.length))]),
    crewAgents: Int32Array.from(crews.flatMap(({ group, persons }) => persons.map((i) => firstAgent[group] + i))),
    crewShrunk: Uint8Array.from(crews, ({ shrunk }) => (shrunk ? 1 : 0)),
    dutyTime: Float64Array.from(changes, ({ time }) => time),
    dutyCrew: Int32Array.from(changes, ({ crew }) => crew),
    dutyOn: Uint8Array.from(changes, ({ on }) => on),
    dutyDay: Int32Array.from(changes, ({ day }) => day),
  };
}
