import { FLOW } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { CALLBACK } from './contactTable.ts';
import { leaveAlone } from './hold.ts';
import { ROLE } from './roles.ts';

/**
 * Whether a customer about to wait is offered a call instead, and takes it. The wait to expect is the wait so far of the
 * one who stands first in the same queue (head-of-line estimator: Ibrahim & Whitt, M&SOM 2009).
 */
export function acceptsCallback(centre: Centre, slot: number, type: number, time: number): boolean {
  const { contacts, model, queues } = centre;
  if (contacts.has(slot, CALLBACK) || model.callbackAccept[type] === 0) return false;
  const waiting = queues.length(2 * type) + queues.length(2 * type + 1);
  const first = queues.head(contacts.cell[slot]);
  const expected = first < 0 ? 0 : time - contacts.waitingSince[first];
  const offered = waiting >= model.callbackWaiting[type] || expected > model.callbackWait[type];
  return offered && contacts.uniform(slot, ROLE.callback) < model.callbackAccept[type];
}

/**
 * From now on it waits without losing patience, in its place or as another type, which somebody may be free for. It stays
 * in the counters of the type it asked as.
 */
export function becomeCallback(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  counters.flow[contacts.flowBase[slot] + FLOW.callbacks]++;
  contacts.marks[slot] |= CALLBACK;
  centre.tell('callbackAccepted', slot, time);
  centre.changeType(slot, model.callbackType[contacts.type[slot]]);
  leaveAlone(centre, slot, time);
}

/** An agent makes the call: counted apart from the answered, as the customer was not waiting. */
export function callBack(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  counters.flow[contacts.flowBase[slot] + FLOW.calledBack]++;
  counters.flow[contacts.flowBase[slot] + FLOW.callbackDelay] += time - contacts.joinedAt[slot];
  contacts.marks[slot] &= ~CALLBACK;
  centre.tell('calledBack', slot, time);
}
