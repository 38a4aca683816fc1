import { quantile } from '../distributions/index.ts';
import { FLOW, QUEUE } from '../observe/intervalCounters.ts';
import { block, isKeptOut, isQueueFull, leaveMessage, takesMessage } from './admission.ts';
import { acceptsCallback, awaitCallback } from './callbacks.ts';
import type { Centre } from './centre.ts';
import { CALLBACK, NOBODY, QUEUED, STARTED } from './contactTable.ts';
import { freeByPreemption } from './deferred.ts';
import { RANK_ABANDONMENT } from './ranks.ts';
import { ask } from './replyRates.ts';
import { abandon } from './retry.ts';
import { ROLE } from './roles.ts';
import { take } from './service.ts';
import { missDeadline, nextDeadline } from './tickets.ts';

/** The customer asks for a person: served at once if a group has room, else waiting as long as patience lasts. */
export function join(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  contacts.waitingSince[slot] = time;
  if (++contacts.attempts[slot] === 1) {
    counters.flow[counters.flowBase(time, contacts.cell[slot]) + FLOW.firstOffered]++;
  }
  enter(centre, slot, time);
}

/** The contact, of whatever origin, comes to the queue of its type. */
export function enter(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const base = counters.flowBase(time, contacts.cell[slot]);
  contacts.flowBase[slot] = base;
  const type = contacts.type[slot];
  contacts.joinedAt[slot] = time;
  counters.flow[base + FLOW.offered]++;
  if (model.deadlineSeconds[type] < Infinity) counters.flow[base + FLOW.stagesDue]++;
  centre.tell('offered', slot, time);
  if (centre.guarded[type] === 1) {
    if (isKeptOut(centre, type, time)) return block(centre, slot, time);
    if (takesMessage(centre, type)) return leaveMessage(centre, slot, time);
  }
  place(centre, slot, time);
}

/** Finds an agent for a contact that is in, or a place in its queue. */
export function place(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  const type = contacts.type[slot];
  contacts.deadline[slot] = dueTime(centre, slot, time);
  const agent = agentFor(centre, slot, time);
  if (agent === NOBODY && centre.guarded[type] === 1) {
    if (isQueueFull(centre, type)) return block(centre, slot, time);
    if (acceptsCallback(centre, slot, type, time)) return awaitCallback(centre, slot, time);
  }
  if (centre.model.rounds[type] !== null) ask(centre, slot, time, true);
  if (agent === NOBODY) wait(centre, slot, time);
  else take(centre, slot, agent, time);
}

/** A ticket's stage is due some time after the creation of the ticket, other deferred contacts after their own. */
function dueTime({ contacts, model }: Centre, slot: number, time: number): number {
  const stage = contacts.stage[slot];
  if (stage === NOBODY) return time + model.deadlineSeconds[contacts.type[slot]];
  return contacts.ticketSince[slot] + model.stageDeadline[stage];
}

/** The agent to take the contact now: its last one, one with room, or one who puts less urgent work down; else NOBODY. */
export function agentFor(centre: Centre, slot: number, time: number): number {
  const sticky = centre.model.stickySeconds > 0 ? lastAgent(centre, slot, time) : NOBODY;
  if (sticky !== NOBODY) return sticky;
  const group = centre.chooseGroup(centre, centre.contacts.type[slot], slot);
  if (group >= 0) return centre.people.nextAgent(group);
  return centre.preempts ? freeByPreemption(centre, slot, time) : NOBODY;
}

/** Who spoke with the customer last, when that was not too long ago and he or she has room. */
function lastAgent({ contacts, model, people }: Centre, slot: number, time: number): number {
  const agent = contacts.lastAgent[slot];
  const type = contacts.type[slot];
  if (agent === NOBODY || time - contacts.lastServedAt[slot] > model.stickySeconds) return NOBODY;
  const serves = model.effortFactor[people.group[agent] * model.contactTypeIds.length + type] > 0;
  return serves && model.deadlineSeconds[type] === Infinity && people.canTake(agent) ? agent : NOBODY;
}

/** Into the queue, with a patience that begins now. */
export function wait(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  contacts.leavesAt[slot] = contacts.has(slot, CALLBACK) ? Infinity : patienceEnd(centre, slot, time);
  enqueue(centre, slot, time);
}

/** When the patience of a customer who begins to wait at a moment ends. */
export function patienceEnd({ contacts, model }: Centre, slot: number, from: number): number {
  const patience = model.patience[contacts.type[slot]];
  return patience === null ? Infinity : from + quantile(patience, contacts.uniform(slot, ROLE.patience));
}

/**
 * Into the queue in the order of waiting, or of deadlines where these decide; those who come later stand behind equals,
 * but work put down does not.
 */
export function enqueue(centre: Centre, slot: number, time: number): void {
  const { contacts, queues } = centre;
  const queue = contacts.cell[slot];
  const key = centre.byDeadline ? contacts.deadline[slot] : contacts.waitingSince[slot];
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

/** One more group may take a waiting contact, its deadline passes, or patience ends: who can be served now still is. */
export function waitingEvent(centre: Centre, slot: number, time: number): void {
  const patienceEnds = time >= centre.contacts.leavesAt[slot];
  if (patienceEnds && !centre.overflows) return abandon(centre, slot, time);
  if (nextDeadline(centre, slot, time) <= time) missDeadline(centre, slot, time);
  const agent = agentFor(centre, slot, time);
  if (agent !== NOBODY) {
    leaveQueue(centre, slot, time);
    take(centre, slot, agent, time);
  } else if (patienceEnds) abandon(centre, slot, time);
  else scheduleWaiting(centre, slot, time);
}

/** Out of the queue, on the way to an agent or away. */
export function leaveQueue(centre: Centre, slot: number, time: number): void {
  centre.queues.remove(centre.contacts.cell[slot], slot);
  centre.counters.typeLevel(centre.contacts.type[slot], QUEUE, -1, time);
}
