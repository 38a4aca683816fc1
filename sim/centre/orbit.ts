import { quantile } from '../distributions/index.ts';
import { FLOW, ORBIT } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { IN_ORBIT, TO_REPEAT, TO_RETRY } from './contactTable.ts';
import { RANK_ARRIVAL } from './ranks.ts';
import { ROLE } from './roles.ts';

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
