import { quantile } from '../distributions/index.ts';
import { FLOW } from '../observe/intervalCounters.ts';
import { renewAll } from './attributes.ts';
import type { Centre } from './centre.ts';
import { CHASING, NOBODY, NOT_FIRST, SILENT, TO_REPEAT } from './contactTable.ts';
import { goIntoOrbit } from './orbit.ts';
import { resolve } from './resolution.ts';
import type { Model } from './model.ts';
import { ROLE } from './roles.ts';
import { finishStage, openTicket } from './tickets.ts';

/** Renewals of a contact's words for a transfer; those for repeats are numbered by attempts, which stay below. */
const FOR_TRANSFER = 1 << 20;

/** Types whose contacts may go on somewhere after their service, or be known to their agent later; all others are closed. */
export function followedTypes(model: Model): Uint8Array {
  const leavesOpen = model.resolution.some((probability) => probability < 1);
  return Uint8Array.from(model.contactTypeIds, (_, type) => {
    const isHandedOn = model.transferProbability[type] > 0 || model.ticketProbability[type] > 0;
    return leavesOpen || isHandedOn || model.stickySeconds > 0 || model.deadlineSeconds[type] < Infinity ? 1 : 0;
  });
}

/** Where a served contact goes from here: on to another tier, into the back office, home, or back another day. */
export function afterService(centre: Centre, slot: number, agent: number, time: number): void {
  if (centre.followed[centre.contacts.type[slot]] === 1) goOn(centre, slot, agent, time);
  else resolve(centre, slot, time);
}

function goOn(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts, model } = centre;
  const type = contacts.type[slot];
  if (model.deadlineSeconds[type] < Infinity) countDeadline(centre, slot, time);
  else {
    contacts.lastAgent[slot] = agent;
    contacts.lastServedAt[slot] = time;
  }
  if (contacts.stage[slot] !== NOBODY) return finishStage(centre, slot, time);
  if (happens(centre, slot, ROLE.transfer, model.transferProbability[type])) return transfer(centre, slot, time);
  if (contacts.has(slot, CHASING)) return contacts.release(slot);
  if (happens(centre, slot, ROLE.ticket, model.ticketProbability[type])) return openTicket(centre, slot, time);
  if (happens(centre, slot, ROLE.resolution, model.resolution[centre.people.group[agent]])) {
    return resolve(centre, slot, time);
  }
  leaveUnresolved(centre, slot, time);
}

/** What is certain or impossible needs no draw. */
function happens({ contacts }: Centre, slot: number, role: number, probability: number): boolean {
  return probability > 0 && (probability >= 1 || contacts.uniform(slot, role) < probability);
}

function countDeadline({ contacts, counters }: Centre, slot: number, time: number): void {
  if (time <= contacts.deadline[slot]) counters.flow[contacts.flowBase[slot] + FLOW.stagesMet]++;
}

/** Whether its agent stays with the customer until the next one takes over. */
export function transfersWarmly(centre: Centre, slot: number): boolean {
  return centre.model.transferWarm[centre.contacts.type[slot]] === 1 && transfersNow(centre, slot);
}

function transfersNow(centre: Centre, slot: number): boolean {
  const { contacts, model } = centre;
  const type = contacts.type[slot];
  if (model.deadlineSeconds[type] < Infinity || contacts.has(slot, SILENT)) return false;
  return happens(centre, slot, ROLE.transfer, model.transferProbability[type]);
}

/** Somebody else, the same matter: it keeps its age, and is as patient and as much work as another draw says. */
function transfer(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  centre.tell('transferred', slot, time);
  contacts.marks[slot] |= NOT_FIRST;
  contacts.lastAgent[slot] = NOBODY;
  centre.changeType(slot, model.transferType[contacts.type[slot]]);
  renewAll(contacts, slot, FOR_TRANSFER);
  counters.flow[counters.flowBase(time, contacts.cell[slot]) + FLOW.transferred]++;
  centre.enter(slot, time);
}

/** The customer believes it is closed, and may find out later that it is not. */
function leaveUnresolved(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const type = contacts.type[slot];
  counters.flow[contacts.flowBase[slot] + FLOW.unresolved]++;
  centre.tell('unresolved', slot, time);
  if (!happens(centre, slot, ROLE.repeat, model.repeatProbability[type])) return contacts.release(slot);
  const lag = quantile(model.repeatLag[type]!, contacts.uniform(slot, ROLE.repeatLag));
  goIntoOrbit(centre, slot, time, lag, TO_REPEAT);
}
