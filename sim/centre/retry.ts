import { FLOW, ORBIT } from '../observe/intervalCounters.ts';
import { renewAll, renewForRetry } from './attributes.ts';
import type { Centre } from './centre.ts';
import { AFTER_BOT, NOT_FIRST, SILENT, TO_GO_ON, TO_REPEAT, TO_RETRY, UNANSWERED } from './contactTable.ts';
import { leaveAlone } from './hold.ts';
import { goAway } from './orbit.ts';
import { ROLE } from './roles.ts';
import { leaveQueue, scheduleWaiting } from './waitingLine.ts';

/** Patience ends before the first human answer: the customer leaves the queue, or leaves a chat without a word. */
export function abandon(centre: Centre, slot: number, time: number): void {
  if (leavesSilently(centre, slot)) {
    abandonSilently(centre, slot, time);
    return scheduleWaiting(centre, slot, time);
  }
  leaveQueue(centre, slot, time);
  giveUp(centre, slot, time);
}

/** Whether the customer, who gives up, does so without a word. */
export function leavesSilently({ contacts, model }: Centre, slot: number): boolean {
  const share = model.silentShare[contacts.type[slot]];
  return share > 0 && contacts.uniform(slot, ROLE.silent) < share;
}

/** The customer, no longer in anybody's way, is counted and goes. */
export function giveUp(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  counters.abandoned(contacts.flowBase[slot], contacts.cell[slot], time - contacts.joinedAt[slot]);
  centre.tell('abandoned', slot, time);
  leaveAlone(centre, slot, time);
  goAway(centre, slot, time);
}

/** Nobody notices: the empty chat keeps its place, and an agent will find out. The customer may try again all the same. */
export function abandonSilently(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  counters.abandoned(contacts.flowBase[slot], contacts.cell[slot], time - contacts.joinedAt[slot]);
  counters.flow[contacts.flowBase[slot] + FLOW.abandonedSilently]++;
  centre.tell('abandonedSilently', slot, time);
  contacts.marks[slot] |= SILENT;
  contacts.leavesAt[slot] = Infinity;
  const customer = contacts.copy(slot);
  contacts.marks[customer] &= ~(SILENT | UNANSWERED);
  goAway(centre, customer, time);
}

/** A customer comes back and asks for a person. */
export function comeBack(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const reason = contacts.orbitReason[slot];
  counters.typeLevel(contacts.type[slot], ORBIT, -1, time);
  if (reason === TO_RETRY) {
    centre.changeType(slot, model.retryType[contacts.type[slot]]);
    renewForRetry(contacts, slot);
  } else if (reason === TO_REPEAT) {
    contacts.marks[slot] |= NOT_FIRST;
    renewAll(contacts, slot, contacts.attempts[slot]);
  }
  counters.flow[counters.flowBase(time, contacts.cell[slot]) + RETURNS[reason as keyof typeof RETURNS]]++;
  centre.join(slot, time);
}

/** The counter of each reason to come back. */
const RETURNS = {
  [TO_RETRY]: FLOW.retried,
  [AFTER_BOT]: FLOW.botReturned,
  [TO_REPEAT]: FLOW.repeated,
  [TO_GO_ON]: FLOW.reopened,
};
