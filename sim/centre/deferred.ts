import type { Centre } from './centre.ts';
import { type ContactTable, IN_WORK, NOBODY, STARTED } from './contactTable.ts';
import { effortOf, endHold, releaseAgent } from './hold.ts';
import { type Model, SERVICE_KINDS } from './model.ts';
import { RANK_ABANDONMENT, RANK_COMPLETION } from './ranks.ts';
import { missDeadline } from './tickets.ts';
import { enqueue, nextDeadline } from './waitingLine.ts';

const DEFERRED = SERVICE_KINDS.indexOf('deferred');

/** An agent with nothing else in hand works on it to the end, or goes on where it was put down. */
export function startWork(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts } = centre;
  const effort = contacts.has(slot, STARTED) ? contacts.finishAt[slot] : effortOf(centre, slot, agent, time);
  const end = time + effort;
  const due = nextDeadline(centre, slot, time);
  contacts.state[slot] = IN_WORK;
  contacts.marks[slot] &= ~STARTED;
  contacts.finishAt[slot] = end;
  centre.workOf[agent] = slot;
  if (due < end) centre.scheduleContact(slot, due, RANK_ABANDONMENT);
  else centre.scheduleContact(slot, end, RANK_COMPLETION);
}

/** It is done, or its deadline passes meanwhile. */
export function workEvent(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  if (time < contacts.finishAt[slot]) {
    centre.scheduleContact(slot, contacts.finishAt[slot], RANK_COMPLETION);
    return missDeadline(centre, slot, time);
  }
  centre.workOf[contacts.agent[slot]] = NOBODY;
  centre.complete(slot, time);
}

/** The agent lays it aside: back to its place in the queue, with the effort that is left, unless another is free for it. */
export function putDown(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  const agent = contacts.agent[slot];
  contacts.finishAt[slot] -= time;
  contacts.marks[slot] |= STARTED;
  contacts.leavesAt[slot] = Infinity;
  centre.cancelContact(slot);
  centre.workOf[agent] = NOBODY;
  endHold(centre, slot, time);
  releaseAgent(centre, agent, DEFERRED, time);
  centre.tell('putDown', slot, time);
  enqueue(centre, slot, time);
  centre.scheduleContact(slot, time, RANK_ABANDONMENT);
}

/** What agents of a group work on and may put down at the end of duty: the least urgent, begun last; else NOBODY. */
export function workToPutDown({ contacts, model, people, workOf }: Centre, group: number): number {
  let found = NOBODY;
  for (let agent = people.first[group]; agent < people.first[group + 1]; agent++) {
    const work = workOf[agent];
    if (work === NOBODY || model.putDown[contacts.type[work]] === 0 || people.isLeaving(agent)) continue;
    if (found === NOBODY || yieldsBefore(contacts, model, work, found)) found = work;
  }
  return found;
}

/**
 * An agent who puts less urgent work down for a contact that finds nobody free: of those in the groups of its route the
 * one with the least urgent work, begun last; NOBODY when there is none.
 */
export function freeByPreemption(centre: Centre, slot: number, time: number): number {
  const { contacts, model, people, workOf } = centre;
  const type = contacts.type[slot];
  const urgency = model.queueClass[contacts.cell[slot]];
  let found = NOBODY;
  for (let i = model.routeStart[type]; i < model.routeStart[type + 1]; i++) {
    const group = model.routeGroups[i];
    if (contacts.waitingSince[slot] + model.routeAfter[i] > time || people.room[group] < 0) continue;
    for (let agent = people.first[group]; agent < people.first[group + 1]; agent++) {
      const work = workOf[agent];
      if (work === NOBODY || model.preemptible[contacts.type[work]] === 0 || people.isLeaving(agent)) continue;
      if (model.queueClass[contacts.cell[work]] <= urgency) continue;
      if (found === NOBODY || yieldsBefore(contacts, model, work, workOf[found])) found = agent;
    }
  }
  if (found !== NOBODY) putDown(centre, workOf[found], time);
  return found;
}

function yieldsBefore(contacts: ContactTable, model: Model, a: number, b: number): boolean {
  const classOfA = model.queueClass[contacts.cell[a]];
  const classOfB = model.queueClass[contacts.cell[b]];
  return classOfA !== classOfB ? classOfA > classOfB : contacts.takenAt[a] > contacts.takenAt[b];
}
