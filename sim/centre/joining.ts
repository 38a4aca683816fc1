import { quantile } from '../distributions/index.ts';
import { FLOW, QUEUE } from '../observe/intervalCounters.ts';
import { block, isKeptOut, isQueueFull, leaveMessage, takesMessage } from './admission.ts';
import { acceptsCallback, awaitCallback } from './callbacks.ts';
import type { Centre } from './centre.ts';
import { CALLBACK, LATE, NOBODY, QUEUED, SILENT } from './contactTable.ts';
import { freeByPreemption } from './deferred.ts';
import { RANK_ABANDONMENT } from './ranks.ts';
import { abandon } from './retry.ts';
import { ROLE } from './roles.ts';
import { take } from './service.ts';
import { missDeadline } from './tickets.ts';

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
  const agent = agentFor(centre, slot, type, time);
  if (agent !== NOBODY) return take(centre, slot, agent, time);
  if (centre.guarded[type] === 1) {
    if (isQueueFull(centre, type)) return block(centre, slot, time);
    if (acceptsCallback(centre, slot, type, time)) return awaitCallback(centre, slot, time);
  }
  wait(centre, slot, time);
}

/** A ticket's stage is due some time after the creation of the ticket, other deferred contacts after their own. */
function dueTime({ contacts, model }: Centre, slot: number, time: number): number {
  const stage = contacts.stage[slot];
  if (stage === NOBODY) return time + model.deadlineSeconds[contacts.type[slot]];
  return contacts.ticketSince[slot] + model.stageDeadline[stage];
}

/** The agent to take the contact now: its last one, one with room, or one who puts less urgent work down; else NOBODY. */
function agentFor(centre: Centre, slot: number, type: number, time: number): number {
  const sticky = centre.model.stickySeconds > 0 ? lastAgent(centre, slot, time) : NOBODY;
  if (sticky !== NOBODY) return sticky;
  const group = centre.chooseGroup(centre, type, slot);
  if (group >= 0) return centre.people.nextAgent(group);
  return centre.preempts ? freeByPreemption(centre, slot, time) : NOBODY;
}

/** Who served the customer last, when that was not too long ago and he or she has room. */
function lastAgent({ contacts, model, people }: Centre, slot: number, time: number): number {
  const agent = contacts.lastAgent[slot];
  if (agent === NOBODY || time - contacts.lastServedAt[slot] > model.stickySeconds) return NOBODY;
  const serves = model.effortFactor[people.group[agent] * model.contactTypeIds.length + contacts.type[slot]] > 0;
  return serves && people.canTake(agent) ? agent : NOBODY;
}

/** Into the queue, with a patience that begins now. */
export function wait(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const patience = model.patience[contacts.type[slot]];
  const patient = patience === null || contacts.has(slot, CALLBACK);
  contacts.leavesAt[slot] = patient ? Infinity : time + quantile(patience, contacts.uniform(slot, ROLE.patience));
  enqueue(centre, slot, time);
}

/** Into the queue in the order of waiting, or of deadlines where these decide; those who come later stand behind equals. */
export function enqueue(centre: Centre, slot: number, time: number): void {
  const { contacts, queues } = centre;
  const queue = contacts.cell[slot];
  const key = centre.byDeadline ? contacts.deadline[slot] : contacts.waitingSince[slot];
  contacts.state[slot] = QUEUED;
  contacts.orderKey[slot] = key;
  let ahead = queues.tail(queue);
  while (ahead >= 0 && contacts.orderKey[ahead] > key) ahead = queues.previous(ahead);
  queues.insertAfter(queue, slot, ahead);
  centre.counters.typeLevel(contacts.type[slot], QUEUE, 1, time);
  scheduleWaiting(centre, slot, time);
}

/** The next thing that happens to a waiting contact: a further route opens, its patience ends, or its deadline passes. */
function scheduleWaiting(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  if (contacts.has(slot, SILENT)) return;
  const opens = centre.overflows ? nextRouteOpening(centre, slot, time) : Infinity;
  const ends = Math.min(contacts.leavesAt[slot], nextDeadline(centre, slot, time));
  if (opens < ends) centre.scheduleContact(slot, opens, RANK_ABANDONMENT);
  else if (ends < Infinity) centre.scheduleContact(slot, ends, RANK_ABANDONMENT);
}

/** Customers watch the deadlines of their tickets. */
function nextDeadline({ contacts }: Centre, slot: number, time: number): number {
  if (contacts.stage[slot] === NOBODY || contacts.has(slot, LATE)) return Infinity;
  return Math.max(time, contacts.deadline[slot]);
}

function nextRouteOpening({ contacts, model }: Centre, slot: number, time: number): number {
  const type = contacts.type[slot];
  let next = Infinity;
  for (let i = model.routeStart[type]; i < model.routeStart[type + 1]; i++) {
    const opens = contacts.joinedAt[slot] + model.routeAfter[i];
    if (opens > time && opens < next) next = opens;
  }
  return next;
}

/** Patience or time is up for a waiting contact, or one more group may take it. */
export function waitingEvent(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  if (time >= contacts.leavesAt[slot]) return abandon(centre, slot, time);
  if (nextDeadline(centre, slot, time) <= time) missDeadline(centre, slot, time);
  const agent = agentFor(centre, slot, contacts.type[slot], time);
  if (agent === NOBODY) return scheduleWaiting(centre, slot, time);
  leaveQueue(centre, slot, time);
  take(centre, slot, agent, time);
}

/** Out of the queue, on the way to an agent or away. */
export function leaveQueue(centre: Centre, slot: number, time: number): void {
  centre.queues.remove(centre.contacts.cell[slot], slot);
  centre.counters.typeLevel(centre.contacts.type[slot], QUEUE, -1, time);
}
