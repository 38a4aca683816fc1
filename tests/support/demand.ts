import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import type { Model } from '../../sim/centre/model.ts';
import { phoneType, scenario, team } from './scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
export type Source = TypeInput['demand'][number];

/** The same weight for every hour of the clock. */
export const EVEN = Array<number>(24).fill(1);

/** So many contacts in every hour of the clock. */
export const perHour = (contacts: number): Source => ({
  kind: 'profile',
  contactsPerDay: 24 * contacts,
  hourlyWeights: EVEN,
});

/** A model of some hours on 11 November whose contact types are given by what differs from a plain one. */
export function demandModel(
  hours: number,
  types: Readonly<Record<string, Partial<TypeInput>>>,
  fields: Partial<ScenarioInput> = {},
): Model {
  const contactTypes = Object.fromEntries(Object.entries(types).map(([id, type]) => [id, phoneType(1, type)]));
  return compile(
    scenario({
      calendar: { start: '2026-11-11T00:00', durationHours: hours, intervalMinutes: 60 },
      contactTypes,
      skillGroups: { team: team(1, Object.keys(types)) },
      ...fields,
    }),
  );
}

/** Contacts expected of a type between two minutes from the start, at busyness 1. */
export function contactsBetween(model: Model, type: number, fromMinute: number, toMinute: number): number {
  const { arrivalRate, arrivalSteps, arrivalStepSeconds } = model;
  let contacts = 0;
  for (let step = 0; step < arrivalSteps; step++) {
    const from = Math.max(fromMinute * 60, step * arrivalStepSeconds);
    const to = Math.min(toMinute * 60, (step + 1) * arrivalStepSeconds);
    if (to > from) contacts += arrivalRate[type * arrivalSteps + step] * (to - from);
  }
  return contacts;
}

/** Contacts expected of a type in each hour from the start. */
export function hourlyContacts(model: Model, type = 0): number[] {
  const hours = model.horizon / 3600;
  return Array.from({ length: hours }, (_, hour) => contactsBetween(model, type, 60 * hour, 60 * hour + 60));
}

/** Contacts expected of a type over the whole run. */
export const totalContacts = (model: Model, type = 0): number => contactsBetween(model, type, 0, model.horizon / 60);
