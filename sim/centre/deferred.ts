import type { Centre } from './centre.ts';
import { IN_WORK, NOBODY, STARTED } from './contactTable.ts';
import { enqueue } from './joining.ts';
import { SERVICE_KINDS } from './model.ts';
import { RANK_COMPLETION } from './ranks.ts';
import { effortOf, endHold, releaseAgent } from './service.ts';

const DEFERRED = SERVICE_KINDS.indexOf('deferred');

/** An agent with nothing else in hand works on it to the end, or goes on where it was put down. */
export function startWork(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts } = centre;
  const effort = contacts.has(slot, STARTED) ? contacts.finishAt[slot] : effortOf(centre, slot, agent, time);
  contacts.state[slot] = IN_WORK;
  contacts.marks[slot] &= ~STARTED;
  centre.workOf[agent] = slot;
  centre.scheduleContact(slot, time + effort, RANK_COMPLETION);
}

/** The agent lays it aside: back to its place in the queue, with the effort that is left. */
export function putDown(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  const agent = contacts.agent[slot];
  contacts.finishAt[slot] = centre.timeOfContact(slot) - time;
  contacts.marks[slot] |= STARTED;
  centre.cancelContact(slot);
  centre.workOf[agent] = NOBODY;
  endHold(centre, slot, time);
  releaseAgent(centre, agent, DEFERRED, time);
  centre.tell('putDown', slot, time);
  enqueue(centre, slot, time);
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
    if (contacts.joinedAt[slot] + model.routeAfter[i] > time) continue;
    for (let agent = people.first[group]; agent < people.first[group + 1]; agent++) {
      const work = workOf[agent];
      if (work === NOBODY || model.preemptible[contacts.type[work]] === 0 || people.isLeaving(agent)) continue;
      if (model.queueClass[contacts.cell[work]] <= urgency) continue;
      if (found === NOBODY || yieldsBefore(centre, work, workOf[found])) found = agent;
    }
  }
  if (found !== NOBODY) putDown(centre, workOf[found], time);
  return found;
}

function yieldsBefore({ contacts, model }: Centre, a: number, b: number): boolean {
  const classOfA = model.queueClass[contacts.cell[a]];
  const classOfB = model.queueClass[contacts.cell[b]];
  return classOfA !== classOfB ? classOfA > classOfB : contacts.takenAt[a] > contacts.takenAt[b];
}
