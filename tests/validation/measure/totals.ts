import type { Centre } from '../read/centre.ts';
import type { Experiment } from '../read/experiment.ts';
import type { Flows } from './flows.ts';
import type { LevelKind } from './levels.ts';
import type { Needs } from './needs.ts';
import type { Recording } from './recording.ts';

/** What a quantity's name is read in. */
export interface Scope {
  readonly experiment: Experiment;
  /** The centre of the first kind of day; all kinds have the same customers and agents. */
  readonly centre: Centre;
  readonly needs: Needs;
  /** Types that the figure is of. */
  readonly types: readonly number[];
  readonly definition: string;
}

/** A number of one day or one long run. */
export type Total = (day: Recording) => number;

function sumOver(types: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const type of types) sum += values[type];
  return sum;
}

/** Contacts of a sort, of one slice or of all. */
export function flow({ types }: Scope, of: (flows: Flows) => Float64Array, slice?: number): Total {
  if (slice !== undefined) return (day) => sumOver(types, of(day.flows[slice]));
  return (day) => day.flows.reduce((sum, flows) => sum + sumOver(types, of(flows)), 0);
}

export const offered = (scope: Scope, slice?: number): Total => flow(scope, (f) => f.offered, slice);
export const answered = (scope: Scope, slice?: number): Total => flow(scope, (f) => f.answered, slice);
export const abandoned = (scope: Scope, slice?: number): Total => flow(scope, (f) => f.abandoned, slice);
export const blocked = (scope: Scope): Total => flow(scope, (f) => f.blocked);
export const accepted = (scope: Scope): Total => difference(offered(scope), blocked(scope));
export const callbacks = (scope: Scope): Total => flow(scope, (f) => f.callbacks);
export const calledBack = (scope: Scope): Total => flow(scope, (f) => f.calledBack);
export const callbackDelay = (scope: Scope): Total =>
  inUnits(
    scope,
    flow(scope, (f) => f.callbackDelay),
  );
export const delayed = (scope: Scope, slice?: number): Total => flow(scope, (f) => f.delayed, slice);

/** Time waited by the answered, by those who left, and by both, in the case's unit. */
export const waitAnswered = (scope: Scope, slice?: number): Total =>
  inUnits(
    scope,
    flow(scope, (f) => f.waitAnswered, slice),
  );
export const waitAbandoned = (scope: Scope, slice?: number): Total =>
  inUnits(
    scope,
    flow(scope, (f) => f.waitAbandoned, slice),
  );
export const waited = (scope: Scope, slice?: number): Total =>
  plus(waitAnswered(scope, slice), waitAbandoned(scope, slice));

export function answeredWithin(scope: Scope, limit: number, slice?: number): Total {
  const i = scope.needs.waitLimit(limit * scope.centre.unitSeconds);
  return flow(scope, (f) => f.answeredWithin[i], slice);
}

export function abandonedWithin(scope: Scope, limit: number): Total {
  const i = scope.needs.waitLimit(limit * scope.centre.unitSeconds);
  return flow(scope, (f) => f.abandonedWithin[i]);
}

/** Contact-seconds in a state. */
export function level({ types }: Scope, kind: LevelKind): Total {
  return (day) => types.reduce((sum, type) => sum + day.levels.integral(kind, type), 0);
}

/** Length of the time looked at. */
export const seconds: Total = ({ plan }) => plan.horizon - plan.from;

export function inUnits({ centre }: Scope, total: Total): Total {
  return (day) => total(day) / centre.unitSeconds;
}

export function plus(a: Total, b: Total): Total {
  return (day) => a(day) + b(day);
}

export function difference(a: Total, b: Total): Total {
  return (day) => a(day) - b(day);
}

/** Agent-seconds busy, and staffed (of one group or of all). */
export const busy: Total = ({ agents }) => agents.busy.reduce((a, b) => a + b, 0);

export function staffedSeconds({ plan }: Recording, group?: number): number {
  const groups = group === undefined ? plan.staff : [plan.staff[group]];
  let sum = 0;
  for (const staff of groups) {
    staff.forEach(({ from, agents }, i) => {
      const end = Math.min(plan.horizon, staff[i + 1]?.from ?? Infinity);
      sum += agents * Math.max(0, end - Math.max(from, plan.from));
    });
  }
  return sum;
}
