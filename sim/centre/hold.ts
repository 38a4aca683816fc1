import { quantile } from '../distributions/index.ts';
import { FLOW, IN_SERVICE } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { type ContactTable, NOBODY, NOT_KNOWN, SILENT } from './contactTable.ts';
import { type Model, SERVICE_KINDS } from './model.ts';
import { ROLE } from './roles.ts';

const VOICE = SERVICE_KINDS.indexOf('voice');
const DEFERRED = SERVICE_KINDS.indexOf('deferred');

/** Seconds that the service takes: the contact's own draw x all that makes it longer or shorter just now. */
export function effortOf(centre: Centre, slot: number, agent: number, time: number): number {
  const { contacts, model } = centre;
  const type = contacts.type[slot];
  if (contacts.has(slot, SILENT)) return model.silentEffort[type];
  const factor = effortFactor(centre, agent, type, time) * contacts.effortFactor[slot];
  return ownEffort(centre, slot) * factor;
}

/** The customer's own draw of the effort. */
export function ownEffort({ contacts, model }: Centre, slot: number): number {
  if (contacts.effort[slot] === NOT_KNOWN) workOutEffort(contacts, model, slot);
  return contacts.effort[slot];
}

function workOutEffort(contacts: ContactTable, model: Model, slot: number): void {
  contacts.effort[slot] = quantile(model.effort[contacts.type[slot]], contacts.uniform(slot, ROLE.effort));
}

/** Factor on effort of a type that an agent begins now: skills of the group, the agent's own state, and incidents. */
export function effortFactor(centre: Centre, agent: number, type: number, time: number): number {
  const { conditions, model, people } = centre;
  const ofGroup = model.effortFactor[people.group[agent] * model.contactTypeIds.length + type];
  return ofGroup * people.effortFactor(agent, time) * conditions.effortFactor;
}

/** The contact is no longer in its agent's hands. */
export function endHold(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  if (!contacts.has(slot, SILENT)) {
    counters.flow[contacts.flowBase[slot] + FLOW.handleTime] += time - contacts.takenAt[slot];
  }
  counters.typeLevel(contacts.type[slot], IN_SERVICE, -1, time);
}

/** The agent holds one contact fewer; one who is leaving may go. Whoever calls this then serves the group's queues. */
export function releaseAgent(centre: Centre, agent: number, service: number, time: number): void {
  const { counters, people } = centre;
  const group = people.group[agent];
  const present = people.present[group];
  if (service === DEFERRED) people.releaseWhole(agent, time);
  else people.release(agent, time);
  const idle = people.held[agent] === 0 ? 1 : 0;
  counters.released(group, idle, takesAllHands(service), present - people.present[group], time);
}

/** 1 when an agent who holds a contact of this service works on it all the time, else 0. */
export function takesAllHands(service: number): number {
  return service === VOICE || service === DEFERRED ? 1 : 0;
}

/** Ends a warm transfer, if it is one: the agent who kept the customer company turns to whoever waits. */
export function leaveAlone(centre: Centre, slot: number, time: number): void {
  if (centre.contacts.escort[slot] !== NOBODY) endEscort(centre, slot, time);
}

function endEscort(centre: Centre, slot: number, time: number): void {
  const { contacts, model, people } = centre;
  const agent = contacts.escort[slot];
  contacts.escort[slot] = NOBODY;
  const group = people.group[agent];
  releaseAgent(centre, agent, model.groupService[group], time);
  centre.serveQueues(group, time);
}
