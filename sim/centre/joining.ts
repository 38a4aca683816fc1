import { FLOW } from '../observe/intervalCounters.ts';
import { block, isKeptOut, isQueueFull, leaveMessage, takesMessage } from './admission.ts';
import { acceptsCallback, becomeCallback } from './callbacks.ts';
import type { Centre } from './centre.ts';
import { CALLBACK, NOBODY } from './contactTable.ts';
import { freeByPreemption } from './deferred.ts';
import { ask } from './replyRates.ts';
import { abandon } from './retry.ts';
import { leadsTo } from './routing/eligible.ts';
import { missDeadline } from './tickets.ts';
import { enqueue, leaveQueue, nextDeadline, patienceEnd, scheduleWaiting } from './waitingLine.ts';

/** The customer asks for a person: served at once if a group has room, else waiting as long as patience lasts. */
export function join(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  const base = counters.flowBase(time, contacts.cell[slot]);
  contacts.waitingSince[slot] = time;
  if (++contacts.attempts[slot] === 1) counters.flow[base + FLOW.firstOffered]++;
  enterAt(centre, slot, base, time);
}

/** The contact, of whatever origin, comes to the queue of its type. */
export function enter(centre: Centre, slot: number, time: number): void {
  enterAt(centre, slot, centre.counters.flowBase(time, centre.contacts.cell[slot]), time);
}

/** @param base where the counters of the contact's cell begin at this time */
function enterAt(centre: Centre, slot: number, base: number, time: number): void {
  const { contacts, counters } = centre;
  contacts.flowBase[slot] = base;
  contacts.joinedAt[slot] = time;
  counters.flow[base + FLOW.offered]++;
  centre.tell('offered', slot, time);
  if (centre.guarded[contacts.type[slot]] === 1) return enterGuarded(centre, slot, time);
  contacts.deadline[slot] = Infinity;
  takeOrWait(centre, slot, agentFor(centre, slot, time), time);
}

/** More may happen at the entrance than looking for an agent: a deadline is set, or it is shut, full, or offers a call. */
function enterGuarded(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const type = contacts.type[slot];
  if (model.deadlineSeconds[type] < Infinity) counters.flow[contacts.flowBase[slot] + FLOW.stagesDue]++;
  if (isKeptOut(centre, type, time)) return block(centre, slot, time);
  if (takesMessage(centre, type)) return leaveMessage(centre, slot, time);
  contacts.deadline[slot] = dueTime(centre, slot, time);
  let agent = agentFor(centre, slot, time);
  if (agent === NOBODY) {
    if (isQueueFull(centre, type)) return block(centre, slot, time);
    if (acceptsCallback(centre, slot, type, time)) {
      becomeCallback(centre, slot, time);
      agent = agentFor(centre, slot, time);
    }
  }
  if (model.rounds[type] !== null) ask(centre, slot, time, true);
  takeOrWait(centre, slot, agent, time);
}

function takeOrWait(centre: Centre, slot: number, agent: number, time: number): void {
  if (agent === NOBODY) wait(centre, slot, time);
  else centre.take(slot, agent, time);
}

/** A ticket's stage is due some time after the creation of the ticket, other deferred contacts after their own. */
function dueTime({ contacts, model }: Centre, slot: number, time: number): number {
  const stage = contacts.stage[slot];
  if (stage === NOBODY) return time + model.deadlineSeconds[contacts.type[slot]];
  return contacts.ticketSince[slot] + model.stageDeadline[stage];
}

/** The agent to take the contact now: its last one, one with room, or one who puts less urgent work down; else NOBODY. */
function agentFor(centre: Centre, slot: number, time: number): number {
  const sticky = centre.model.stickySeconds > 0 ? lastAgent(centre, slot, time) : NOBODY;
  if (sticky !== NOBODY) return sticky;
  const group = centre.chooseGroup(centre, centre.contacts.type[slot], slot);
  if (group >= 0) return centre.people.nextAgent(group);
  return centre.preempts ? freeByPreemption(centre, slot, time) : NOBODY;
}

/** Who spoke with the customer last, when that was not too long ago and he or she has room. */
function lastAgent(centre: Centre, slot: number, time: number): number {
  const { contacts, model, people } = centre;
  const agent = contacts.lastAgent[slot];
  const type = contacts.type[slot];
  if (agent === NOBODY || time - contacts.lastServedAt[slot] > model.stickySeconds) return NOBODY;
  if (model.deadlineSeconds[type] < Infinity || !people.canTake(agent)) return NOBODY;
  return leadsTo(centre, people.group[agent], type, slot) ? agent : NOBODY;
}

/** Into the queue, with a patience that begins now. */
function wait(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  contacts.leavesAt[slot] = contacts.has(slot, CALLBACK) ? Infinity : patienceEnd(centre, slot, time);
  enqueue(centre, slot, time);
}

/** One more group may take a waiting contact, its deadline passes, or patience ends: who can be served now still is. */
export function waitingEvent(centre: Centre, slot: number, time: number): void {
  const patienceEnds = time >= centre.contacts.leavesAt[slot];
  if (patienceEnds && !centre.overflows) return abandon(centre, slot, time);
  if (nextDeadline(centre, slot, time) <= time) missDeadline(centre, slot, time);
  const agent = agentFor(centre, slot, time);
  if (agent !== NOBODY) {
    leaveQueue(centre, slot, time);
    centre.take(slot, agent, time);
  } else if (patienceEnds) abandon(centre, slot, time);
  else scheduleWaiting(centre, slot, time);
}
