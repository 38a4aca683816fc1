import type { ScenarioInput } from '../../scenarios/index.ts';

export type Type = ScenarioInput['contactTypes'][string];
export type Group = ScenarioInput['skillGroups'][string];
export type Incident = NonNullable<ScenarioInput['incidents']>[number];
export type Rule = NonNullable<ScenarioInput['playbook']>[number];
export type Change = (input: ScenarioInput) => ScenarioInput;

/** Changes all contact types, or those that `may` have it. */
export const onTypes =
  (change: (type: Type) => Partial<Type>, may: (type: Type) => boolean = () => true): Change =>
  (input) => ({ ...input, contactTypes: changed(input.contactTypes, change, may) });

/** Changes all skill groups, or those that `may` have it. */
export const onGroups =
  (change: (group: Group) => Partial<Group>, may: (group: Group) => boolean = () => true): Change =>
  (input) => ({ ...input, skillGroups: changed(input.skillGroups, change, may) });

function changed<T extends object>(
  all: Readonly<Record<string, T>>,
  change: (one: T) => Partial<T>,
  may: (one: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, may(one) ? { ...one, ...change(one) } : one]));
}

/** One more incident, in a window of so many minutes that begins ten minutes after the start. */
export const incident =
  (minutes: number, make: (window: { name: string; at: string; minutes: number }) => Incident): Change =>
  (input) => {
    const window = { name: 'incident', at: tenMinutesIn(input), minutes };
    return { ...input, incidents: [...(input.incidents ?? []), make(window)] };
  };

/** One more rule of the emergency plan. */
export const rule =
  (when: Rule['when'], act: Rule['act']): Change =>
  (input) => ({ ...input, playbook: [...(input.playbook ?? []), { name: 'rule', when, act, backForMinutes: 1 }] });

/** Local time ten minutes after the start, which is on the hour. */
export const tenMinutesIn = ({ calendar }: ScenarioInput): string => `${calendar.start.slice(0, 14)}10`;

export const together =
  (...changes: readonly Change[]): Change =>
  (input) =>
    changes.reduce((sofar, change) => change(sofar), input);

export const isLive = ({ service }: Type): boolean => service.kind !== 'deferred';
