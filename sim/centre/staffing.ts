import { LEAVING, STAFFED } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';

/** Brings every group to the number of agents of a staffing step; those beyond it finish what they hold and leave. */
export function staffAll(centre: Centre, step: number, time: number): void {
  const { skillGroupIds, staffing, staffingSteps } = centre.model;
  for (let group = 0; group < skillGroupIds.length; group++) {
    staffGroup(centre, group, staffing[group * staffingSteps + step], time);
  }
}

function staffGroup(centre: Centre, group: number, target: number, time: number): void {
  const { counters, people } = centre;
  while (people.staffed[group] < target) {
    const agent = people.bringIn(group, time);
    counters.groupLevel(group, STAFFED, 1, time);
    if (people.held[agent] > 0) counters.groupLevel(group, LEAVING, -1, time);
  }
  while (people.staffed[group] > target) {
    const agent = people.sendHome(group);
    counters.groupLevel(group, STAFFED, -1, time);
    if (people.held[agent] > 0) counters.groupLevel(group, LEAVING, 1, time);
  }
  centre.serveQueues(group, time);
}
