import { quantile } from '../distributions/index.ts';
import { FLOW, ORBIT } from '../observe/intervalCounters.ts';
import { remix, uniformOf } from '../random/index.ts';
import { resolve } from './afterService.ts';
import { renewAll } from './attributes.ts';
import type { Centre } from './centre.ts';
import { CHASING, LATE, NOBODY, NOT_FIRST, OUTSIDE } from './contactTable.ts';
import { enter, join } from './joining.ts';
import { RANK_ARRIVAL } from './ranks.ts';
import { ROLE, ROLE_COUNT } from './roles.ts';

/** Renewal of the words of a customer who asks about a ticket. */
const FOR_CHASING = 1 << 21;
const HOUR = 3600;

/** The contact goes on as a ticket of its type: stage after stage in the back office. */
export function openTicket(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const type = contacts.type[slot];
  counters.flow[contacts.flowBase[slot] + FLOW.tickets]++;
  contacts.marks[slot] |= NOT_FIRST;
  contacts.ticketType[slot] = type;
  contacts.ticketSince[slot] = time;
  contacts.stage[slot] = model.ticketStart[type];
  centre.tell('ticketOpened', slot, time);
  beginStage(centre, slot, time);
}

/** Its effort and outside delay are the ticket's own, whoever works it and whatever came before. */
function beginStage(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const stage = contacts.stage[slot];
  const number = stage - model.ticketStart[contacts.ticketType[slot]];
  const words = contacts.bits[slot * ROLE_COUNT + ROLE.stages];
  contacts.marks[slot] &= ~LATE;
  contacts.effortFactor[slot] = 1;
  contacts.bits[slot * ROLE_COUNT + ROLE.effort] = remix(words, 2 * number);
  contacts.bits[slot * ROLE_COUNT + ROLE.late] = remix(contacts.bits[slot * ROLE_COUNT + ROLE.late], number);
  centre.changeType(slot, model.stageType[stage]);
  const delay = model.stageDelay[stage];
  if (delay === null) return startStage(centre, slot, time);
  const back = time + quantile(delay, uniformOf(remix(words, 2 * number + 1))) * HOUR;
  if (back >= model.horizon) return contacts.release(slot);
  contacts.state[slot] = OUTSIDE;
  contacts.leavesAt[slot] = back;
  contacts.deadline[slot] = contacts.ticketSince[slot] + model.stageDeadline[stage];
  counters.typeLevel(contacts.type[slot], ORBIT, 1, time);
  scheduleOutside(centre, slot, time);
}

function startStage(centre: Centre, slot: number, time: number): void {
  centre.contacts.waitingSince[slot] = time;
  centre.tell('stageStarted', slot, time);
  enter(centre, slot, time);
}

/** Others are done with it, or its deadline passes while it is with them. */
function scheduleOutside(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  const due = contacts.has(slot, LATE) ? Infinity : Math.max(time, contacts.deadline[slot]);
  centre.scheduleContact(slot, Math.min(contacts.leavesAt[slot], due), RANK_ARRIVAL);
}

export function outsideEvent(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  if (time < contacts.leavesAt[slot]) {
    missDeadline(centre, slot, time);
    return scheduleOutside(centre, slot, time);
  }
  counters.typeLevel(contacts.type[slot], ORBIT, -1, time);
  startStage(centre, slot, time);
}

/** A stage is done: the next one, or the end of the matter. */
export function finishStage(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  if (time > contacts.deadline[slot] && !contacts.has(slot, LATE)) missDeadline(centre, slot, time);
  const next = contacts.stage[slot] + 1;
  if (next === model.ticketStart[contacts.ticketType[slot] + 1]) {
    centre.tell('resolved', slot, time);
    return resolve(centre, slot, time);
  }
  contacts.stage[slot] = next;
  beginStage(centre, slot, time);
}

/** The ticket is late; the customer may ask about it, as the kind of contact that opened it. */
export function missDeadline(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  contacts.marks[slot] |= LATE;
  centre.tell('deadlineMissed', slot, time);
  const asks = contacts.uniform(slot, ROLE.late) < model.lateRepeatProbability[contacts.ticketType[slot]];
  if (asks && time < model.horizon) chase(centre, slot, time);
}

function chase(centre: Centre, ticket: number, time: number): void {
  const { contacts, counters } = centre;
  const slot = contacts.copy(ticket);
  contacts.marks[slot] = CHASING | NOT_FIRST;
  contacts.stage[slot] = NOBODY;
  contacts.escort[slot] = NOBODY;
  centre.changeType(slot, contacts.ticketType[ticket]);
  renewAll(contacts, slot, FOR_CHASING);
  counters.flow[counters.flowBase(time, contacts.cell[slot]) + FLOW.repeated]++;
  join(centre, slot, time);
}
