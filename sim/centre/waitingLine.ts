import { quantile } from '../distributions/index.ts';
import { QUEUE } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { LATE, NOBODY, QUEUED, STARTED } from './contactTable.ts';
import { RANK_ABANDONMENT } from './ranks.ts';
import { ROLE } from './roles.ts';

/** When the patience of a customer who begins to wait at a moment ends. */
export function patienceEnd({ contacts, model }: Centre, slot: number, from: number): number {
  const patience = model.patience[contacts.type[slot]];
  return patience === null ? Infinity : from + quantile(patience, contacts.uniform(slot, ROLE.patience));
}

/**
 * Into the queue in the order of waiting, or of deadlines where there are any and they decide; those who come later
 * stand behind equals, but work put down does not.
 */
export function enqueue(centre: Centre, slot: number, time: number): void {
  const { contacts, queues } = centre;
  const queue = contacts.cell[slot];
  const isOrderedByDeadline = centre.byDeadline && contacts.deadline[slot] < Infinity;
  const key = isOrderedByDeadline ? contacts.deadline[slot] : contacts.waitingSince[slot];
  contacts.state[slot] = QUEUED;
  contacts.orderKey[slot] = key;
  const returns = contacts.has(slot, STARTED);
  let ahead = queues.tail(queue);
  while (ahead >= 0 && (contacts.orderKey[ahead] > key || (returns && contacts.orderKey[ahead] === key))) {
    ahead = queues.previous(ahead);
  }
  queues.insertAfter(queue, slot, ahead);
  centre.counters.typeLevel(contacts.type[slot], QUEUE, 1, time);
  scheduleWaiting(centre, slot, time);
}

/** The next thing that happens to a waiting contact: a further route opens, its patience ends, or its deadline passes. */
export function scheduleWaiting(centre: Centre, slot: number, time: number): void {
  const opens = centre.overflows ? nextRouteOpening(centre, slot, time) : Infinity;
  const next = Math.min(opens, centre.contacts.leavesAt[slot], nextDeadline(centre, slot, time));
  if (next < Infinity) centre.scheduleContact(slot, next, RANK_ABANDONMENT);
}

function nextRouteOpening({ contacts, model }: Centre, slot: number, time: number): number {
  const type = contacts.type[slot];
  let next = Infinity;
  for (let i = model.routeStart[type]; i < model.routeStart[type + 1]; i++) {
    const opens = contacts.waitingSince[slot] + model.routeAfter[i];
    if (opens > time && opens < next) next = opens;
  }
  return next;
}

/** Customers watch the deadlines of their tickets: when that of the present stage passes, if it has not yet. */
export function nextDeadline({ contacts }: Centre, slot: number, time: number): number {
  if (contacts.stage[slot] === NOBODY || contacts.has(slot, LATE)) return Infinity;
  return Math.max(time, contacts.deadline[slot]);
}

/** Out of the queue, on the way to an agent or away. */
export function leaveQueue(centre: Centre, slot: number, time: number): void {
  centre.queues.remove(centre.contacts.cell[slot], slot);
  centre.counters.typeLevel(centre.contacts.type[slot], QUEUE, -1, time);
}
