import { quantile } from '../distributions/index.ts';
import { FLOW, ORBIT } from '../observe/intervalCounters.ts';
import { renewAll, renewForRetry } from './attributes.ts';
import type { Centre } from './centre.ts';
import { AFTER_BOT, IN_ORBIT, NOT_FIRST, SILENT, TO_GO_ON, TO_REPEAT, TO_RETRY, UNANSWERED } from './contactTable.ts';
import { join, leaveQueue, scheduleWaiting } from './joining.ts';
import { RANK_ARRIVAL } from './ranks.ts';
import { ROLE } from './roles.ts';
import { leaveAlone } from './service.ts';

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

/** For good, or to try again later. */
export function goAway(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  if (triesAgain(centre, slot)) {
    const lag = quantile(model.retryLag[contacts.type[slot]]!, contacts.uniform(slot, ROLE.retryLag));
    return goIntoOrbit(centre, slot, time, lag, TO_RETRY);
  }
  counters.flow[contacts.flowBase[slot] + FLOW.lost]++;
  centre.tell('lost', slot, time);
  contacts.release(slot);
}

function triesAgain({ contacts, model }: Centre, slot: number): boolean {
  const type = contacts.type[slot];
  return (
    model.retryLag[type] !== null &&
    contacts.attempts[slot] < model.retryMaxAttempts[type] &&
    contacts.uniform(slot, ROLE.retry) < model.retryProbability[type]
  );
}

/** The customer leaves for a while; one who would come back only after the horizon is not followed. */
export function goIntoOrbit(centre: Centre, slot: number, time: number, lag: number, reason: number): void {
  const { contacts, counters, model } = centre;
  centre.tell(reason === TO_REPEAT ? 'repeatScheduled' : 'retryScheduled', slot, time);
  if (time + lag >= model.horizon) return contacts.release(slot);
  contacts.state[slot] = IN_ORBIT;
  contacts.orbitReason[slot] = reason;
  counters.typeLevel(contacts.type[slot], ORBIT, 1, time);
  centre.scheduleContact(slot, time + lag, RANK_ARRIVAL);
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
  join(centre, slot, time);
}

/** The counter of each reason to come back. */
const RETURNS = {
  [TO_RETRY]: FLOW.retried,
  [AFTER_BOT]: FLOW.botReturned,
  [TO_REPEAT]: FLOW.repeated,
  [TO_GO_ON]: FLOW.reopened,
};
