import { hasRoom, servable } from './eligible.ts';
import type { ArrivalRule, CapacityRule } from './rules.ts';

/** The first group of the type's list that has room. */
export const firstGroupWithRoom: ArrivalRule = (view, type, contact) => {
  const { routeGroups, routeStart } = view.model;
  for (let route = routeStart[type]; route < routeStart[type + 1]; route++) {
    if (hasRoom(view, route, type, contact)) return routeGroups[route];
  }
  return -1;
};

/** From the first queue with somebody in it, most urgent class first, then in the group's own order of types. */
export const contactOfFirstQueue: CapacityRule = (view, group) => {
  const { groupQueueStart } = view.model;
  for (let place = groupQueueStart[group]; place < groupQueueStart[group + 1]; place++) {
    const contact = servable(view, group, place);
    if (contact >= 0) return contact;
  }
  return -1;
};
