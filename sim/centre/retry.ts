import { quantile } from '../distributions/index.ts';
import { FLOW, ORBIT, QUEUE } from '../observe/intervalCounters.ts';
import { uniformOf } from '../random/index.ts';
import { Attributes, happens } from './attributes.ts';
import type { Centre } from './centre.ts';
import { IN_ORBIT } from './contactTable.ts';
import { RANK_ARRIVAL } from './ranks.ts';

/** Patience ends before the first human answer: the customer leaves for good, or to try again later. */
export function abandon(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const type = contacts.type[slot];
  centre.queues.remove(contacts.cell[slot], slot);
  counters.typeLevel(type, QUEUE, -1, time);
  counters.abandoned(contacts.flowBase[slot], contacts.cell[slot], time - contacts.joinedAt[slot]);
  centre.tell('abandoned', slot, time);
  const lag = model.retryLag[type];
  const triesAgain =
    lag !== null &&
    contacts.attempts[slot] < model.retryMaxAttempts[type] &&
    happens(contacts.retryBits[slot], model.retryProbability[type]);
  if (triesAgain) return goIntoOrbit(centre, slot, time, quantile(lag, uniformOf(contacts.retryLagBits[slot])));
  centre.tell('lost', slot, time);
  contacts.release(slot);
}

/** The customer leaves for a while; one who would come back only after the horizon is not followed. */
export function goIntoOrbit(centre: Centre, slot: number, time: number, lag: number): void {
  const { contacts, counters, model } = centre;
  centre.tell('retryScheduled', slot, time);
  if (time + lag >= model.horizon) return contacts.release(slot);
  contacts.state[slot] = IN_ORBIT;
  counters.typeLevel(contacts.type[slot], ORBIT, 1, time);
  centre.scheduleContact(slot, time + lag, RANK_ARRIVAL);
}

/** A customer who abandoned, or whom the bot sent away unsolved, asks for a person. */
export function comeBack(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  counters.typeLevel(contacts.type[slot], ORBIT, -1, time);
  const abandonedBefore = contacts.attempts[slot] > 0;
  const base = counters.flowBase(time, contacts.cell[slot]);
  counters.flow[base + (abandonedBefore ? FLOW.retried : FLOW.botReturned)]++;
  if (abandonedBefore) Attributes.redraw(contacts, slot);
  centre.join(slot, time);
}
