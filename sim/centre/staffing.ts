import { PRESENT, STAFFED } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { serveQueues } from './service.ts';

/** Brings every group to the number of agents of a staffing step; new ones turn to whoever waits. */
export function staffAll(centre: Centre, step: number, time: number): void {
  const { counters, people } = centre;
  const { skillGroupIds, staffing, staffingSteps } = centre.model;
  for (let group = 0; group < skillGroupIds.length; group++) {
    const staffedBefore = people.staffed[group];
    const presentBefore = people.present[group];
    people.staff(group, staffing[group * staffingSteps + step], time);
    counters.groupLevel(group, STAFFED, people.staffed[group] - staffedBefore, time);
    counters.groupLevel(group, PRESENT, people.present[group] - presentBefore, time);
    serveQueues(centre, group, time);
  }
}
