import { hasRoom } from './eligible.ts';
import type { ArrivalRule } from './rules.ts';

/** One of the groups with room, by the weights of their routes and the contact's own draw; without weight only in need. */
export const groupByWeight: ArrivalRule = (view, type, contact) => {
  const { routeGroups, routeStart, routeWeight } = view.model;
  let total = 0;
  let chosen = -1;
  for (let route = routeStart[type]; route < routeStart[type + 1]; route++) {
    if (!hasRoom(view, route, type, contact)) continue;
    total += routeWeight[route];
    if (chosen < 0) chosen = routeGroups[route];
  }
  let left = view.contacts.routingDraw(contact) * total;
  for (let route = routeStart[type]; route < routeStart[type + 1] && left >= 0; route++) {
    if (routeWeight[route] === 0 || !hasRoom(view, route, type, contact)) continue;
    chosen = routeGroups[route];
    left -= routeWeight[route];
  }
  return chosen;
};
