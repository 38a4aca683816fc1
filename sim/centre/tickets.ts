import { quantile } from '../distributions/index.ts';
import { FLOW } from '../observe/intervalCounters.ts';
import { remix, uniformOf } from '../random/index.ts';
import { renewAll } from './attributes.ts';
import type { Centre } from './centre.ts';
import { CHASING, LATE, NOBODY, NOT_FIRST, OUTSIDE } from './contactTable.ts';
import { RANK_ABANDONMENT, RANK_ARRIVAL } from './ranks.ts';
import { ROLE, ROLE_COUNT } from './roles.ts';
import { resolve } from './resolution.ts';
import { nextDeadline } from './waitingLine.ts';
import { HOUR } from './units.ts';

/** Renewals of the words of a customer who asks about a ticket, one for each stage. */
const FOR_CHASING = 1 << 21;

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
  const { contacts, model } = centre;
  const stage = contacts.stage[slot];
  const number = stageNumber(centre, slot);
  const words = contacts.bits[slot * ROLE_COUNT + ROLE.stages];
  contacts.marks[slot] &= ~LATE;
  contacts.effortFactor[slot] = 1;
  contacts.bits[slot * ROLE_COUNT + ROLE.effort] = remix(words, 2 * number);
  contacts.bits[slot * ROLE_COUNT + ROLE.late] = remix(contacts.bits[slot * ROLE_COUNT + ROLE.late], number);
  centre.changeType(slot, model.stageType[stage]);
  const delay = model.stageDelay[stage];
  if (delay === null) return startStage(centre, slot, time);
  contacts.state[slot] = OUTSIDE;
  contacts.leavesAt[slot] = time + quantile(delay, uniformOf(remix(words, 2 * number + 1))) * HOUR;
  contacts.deadline[slot] = contacts.ticketSince[slot] + model.stageDeadline[stage];
  scheduleOutside(centre, slot, time);
}

/** Counted from 0 in the stages of its ticket. */
function stageNumber({ contacts, model }: Centre, slot: number): number {
  return contacts.stage[slot] - model.ticketStart[contacts.ticketType[slot]];
}

function startStage(centre: Centre, slot: number, time: number): void {
  centre.contacts.waitingSince[slot] = time;
  centre.tell('stageStarted', slot, time);
  centre.enter(slot, time);
}

/** Others are done with it, or its deadline passes while it is with them; not followed beyond the horizon. */
function scheduleOutside(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const back = contacts.leavesAt[slot];
  const due = nextDeadline(centre, slot, time);
  if (Math.min(back, due) >= model.horizon) contacts.release(slot);
  else if (due < back) centre.scheduleContact(slot, due, RANK_ABANDONMENT);
  else centre.scheduleContact(slot, back, RANK_ARRIVAL);
}

export function outsideEvent(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const back = contacts.leavesAt[slot];
  if (time >= back) return startStage(centre, slot, time);
  // Never to be worked on in the time simulated, and late all the same.
  if (back >= model.horizon) counters.flow[counters.flowBase(time, contacts.cell[slot]) + FLOW.stagesDue]++;
  missDeadline(centre, slot, time);
  scheduleOutside(centre, slot, time);
}

/** A stage is done: the next one, or the end of the matter. */
export function finishStage(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const next = contacts.stage[slot] + 1;
  if (next === model.ticketStart[contacts.ticketType[slot] + 1]) {
    centre.tell('resolved', slot, time);
    // Counted for those who opened it, not for the back office.
    centre.changeType(slot, contacts.ticketType[slot]);
    contacts.flowBase[slot] = counters.besideFlowBase(contacts.flowBase[slot], contacts.cell[slot]);
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
  centre.changeType(slot, contacts.ticketType[ticket]);
  renewAll(contacts, slot, FOR_CHASING + stageNumber(centre, ticket));
  counters.flow[counters.flowBase(time, contacts.cell[slot]) + FLOW.repeated]++;
  centre.join(slot, time);
}
