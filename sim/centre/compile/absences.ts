import type { Scenario } from '../../../scenarios/index.ts';
import { secondsBetween } from './time.ts';
import { MINUTE } from '../units.ts';

/** A share of a group's agents is missing for a while; seconds from the scenario's start, in whole minutes. */
export interface Absence {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The incidents in which agents of a group are missing. */
export function absencesOf({ calendar, incidents }: Scenario, group: string): Absence[] {
  return incidents.flatMap((incident) => {
    if (incident.kind !== 'absence' || incident.skillGroup !== group) return [];
    const from = Math.round(secondsBetween(calendar.start, incident.at) / MINUTE) * MINUTE;
    return [{ from, to: from + Math.round(incident.minutes) * MINUTE, share: incident.share }];
  });
}
