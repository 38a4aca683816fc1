import type { ScenarioInput } from './schema/index.ts';
import type { MergePatch } from './variants.ts';

type Group = ScenarioInput['skillGroups'][string];
type NamedGroup = readonly [id: string, group: Group];

export function isTemporary(group: Group): boolean {
  return group.contract === 'temporary';
}

/** Agents of groups taken together: the head count of a team, the peak of a staffing curve, the persons of all shifts. */
export function headcount(groups: readonly NamedGroup[]): number {
  const total = groups.reduce((sum, [, { roster }]) => sum + headcountOfRoster(roster), 0);
  // A curve's factor is a quotient; the product back should read as the whole number it came from.
  return Number(total.toFixed(6));
}

/** Patch that brings groups to `total` whole agents in the proportions they have; all to the first when they have none. */
export function resizePatch(groups: readonly NamedGroup[], total: number): MergePatch {
  const parts = allocate(
    Math.round(total),
    groups.map(([, { roster }]) => headcountOfRoster(roster)),
  );
  const entries = groups.map(([id, { roster }], i) => [id, { roster: rosterPatch(roster, parts[i]) }]);
  return { skillGroups: Object.fromEntries(entries) as MergePatch };
}

/** Patch that takes the size out of a roster: rosters that differ in nothing else become equal. */
export function unsizedPatch(roster: Group['roster']): MergePatch {
  if (roster.kind !== 'shifts') return { headcount: null, factor: null };
  return { shifts: roster.shifts.map((shift) => ({ ...shift, headcount: 0 })) };
}

function headcountOfRoster(roster: Group['roster']): number {
  switch (roster.kind) {
    case 'team':
      return roster.headcount;
    case 'curve':
      return (roster.factor ?? 1) * peak(roster.agents);
    case 'shifts':
      return roster.shifts.reduce((sum, shift) => sum + shift.headcount, 0);
  }
}

function rosterPatch(roster: Group['roster'], agents: number): MergePatch {
  switch (roster.kind) {
    case 'team':
      return { headcount: agents };
    case 'curve': {
      const most = peak(roster.agents);
      // A curve of zeros has no shape to scale: everyone works all day.
      return most > 0 ? { factor: agents / most } : { agents: [agents], factor: 1 };
    }
    case 'shifts': {
      const parts = allocate(
        agents,
        roster.shifts.map(({ headcount }) => headcount),
      );
      // A patch replaces lists whole.
      return { shifts: roster.shifts.map((shift, i) => ({ ...shift, headcount: parts[i] })) };
    }
  }
}

/** Splits a whole number in given proportions into whole numbers (largest remainders get the odd ones). */
function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight, i) => (sum > 0 ? (total * weight) / sum : i === 0 ? total : 0));
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]));
  for (const i of byRemainder.slice(0, left)) parts[i] += 1;
  return parts;
}

function peak(agents: readonly number[]): number {
  return agents.reduce((most, value) => Math.max(most, value), 0);
}
