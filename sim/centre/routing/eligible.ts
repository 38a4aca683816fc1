import type { CapacityRule, RoutingView } from './rules.ts';

/** Whether the group of a route may take the contact now: the route is open to it, and the group has the room it needs. */
export function hasRoom(view: RoutingView, route: number, type: number, contact: number): boolean {
  const { calendar, contacts, model, people } = view;
  const group = model.routeGroups[route];
  if (people.room[group] <= 0 || contacts.waitingSince[contact] + model.routeAfter[route] > calendar.time) return false;
  return canHold(view, group, type);
}

/** Whether one of the contact's routes leads to the group, and is open to it by now. */
export function leadsTo(
  { calendar, contacts, model }: RoutingView,
  group: number,
  type: number,
  contact: number,
): boolean {
  for (let route = model.routeStart[type]; route < model.routeStart[type + 1]; route++) {
    if (model.routeGroups[route] !== group) continue;
    return contacts.waitingSince[contact] + model.routeAfter[route] <= calendar.time;
  }
  return false;
}

/** The first contact, in the queue at a place of the group's list, that the group may serve now; -1 when there is none. */
export function servable(view: RoutingView, group: number, place: number): number {
  const { model, queues } = view;
  const queue = model.groupQueues[place];
  let contact = queues.head(queue);
  if (contact < 0 || !canHold(view, group, queue >> 1)) return -1;
  const after = model.groupQueueAfter[place];
  // The first has waited longest, but not where the queue is in the order of deadlines.
  while (contact >= 0 && view.contacts.waitingSince[contact] + after > view.calendar.time) {
    contact = model.capacityRule === 'earliestDeadline' ? queues.next(contact) : -1;
  }
  return contact;
}

/** Deferred work takes the whole of an agent, who must hold nothing else. */
function canHold({ model, people }: RoutingView, group: number, type: number): boolean {
  return model.deadlineSeconds[type] === Infinity || people.idleAgent(group) >= 0;
}

/**
 * The rule that takes, of the first contacts in the queues of the most urgent class that waits, the one with the lowest
 * score; among equals the one waiting longest, then the order of the group's list.
 */
export function lowestScoreInClass(score: (view: RoutingView, queue: number, contact: number) => number): CapacityRule {
  return (view, group) => {
    const { groupQueueStart, groupQueues, queueClass } = view.model;
    let best = -1;
    let bestClass = -1;
    let lowest = Infinity;
    let oldest = Infinity;
    for (let place = groupQueueStart[group]; place < groupQueueStart[group + 1]; place++) {
      const queue = groupQueues[place];
      if (best >= 0 && queueClass[queue] !== bestClass) break;
      const contact = servable(view, group, place);
      if (contact < 0) continue;
      const value = score(view, queue, contact);
      const since = view.contacts.waitingSince[contact];
      if (best >= 0 && (value > lowest || (value === lowest && since >= oldest))) continue;
      best = contact;
      bestClass = queueClass[queue];
      lowest = value;
      oldest = since;
    }
    return best;
  };
}
