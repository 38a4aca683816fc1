import type { CapacityRule, RoutingView } from './rules.ts';

/** Whether the group of a route may take the contact now: the route is open to it, and the group has the room it needs. */
export function hasRoom(view: RoutingView, route: number, type: number, contact: number): boolean {
  const { calendar, contacts, model, people } = view;
  const group = model.routeGroups[route];
  if (people.room[group] <= 0 || contacts.joinedAt[contact] + model.routeAfter[route] > calendar.time) return false;
  return canHold(view, group, type);
}

/** The contact first in the queue at a place of the group's list, if the group may serve it now; else -1. */
export function servable(view: RoutingView, group: number, place: number): number {
  const { calendar, contacts, model } = view;
  const queue = model.groupQueues[place];
  const contact = view.queues.head(queue);
  if (contact < 0 || contacts.joinedAt[contact] + model.groupQueueAfter[place] > calendar.time) return -1;
  return canHold(view, group, queue >> 1) ? contact : -1;
}

/** Deferred work takes the whole of an agent, who must hold nothing else. */
function canHold({ model, people }: RoutingView, group: number, type: number): boolean {
  return model.deadlineSeconds[type] === Infinity || people.idleAgent(group) >= 0;
}

/**
 * The rule that serves the queue whose first contact has the lowest score among those of the most urgent class that
 * waits; among equals the one waiting longest, then the order of the group's list.
 */
export function lowestScoreInClass(score: (view: RoutingView, queue: number, contact: number) => number): CapacityRule {
  return (view, group) => {
    const { groupQueueStart, groupQueues, queueClass } = view.model;
    let best = -1;
    let lowest = Infinity;
    let oldest = Infinity;
    for (let place = groupQueueStart[group]; place < groupQueueStart[group + 1]; place++) {
      const queue = groupQueues[place];
      if (best >= 0 && queueClass[queue] !== queueClass[best]) break;
      const contact = servable(view, group, place);
      if (contact < 0) continue;
      const value = score(view, queue, contact);
      const since = view.contacts.waitingSince[contact];
      if (best >= 0 && (value > lowest || (value === lowest && since >= oldest))) continue;
      best = queue;
      lowest = value;
      oldest = since;
    }
    return best;
  };
}
