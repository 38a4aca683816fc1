import { quantile } from '../distributions/index.ts';
import type { Centre } from './centre.ts';
import { TALKING, WRAPPING_UP } from './contactTable.ts';
import { effortFactor, effortOf } from './hold.ts';
import { RANK_COMPLETION } from './ranks.ts';
import { ROLE } from './roles.ts';

/** One contact at a time: talk, then wrap-up. */
export function startTalk(centre: Centre, slot: number, agent: number, time: number): void {
  centre.contacts.state[slot] = TALKING;
  centre.scheduleContact(slot, time + effortOf(centre, slot, agent, time), RANK_COMPLETION);
}

/** The customer leaves; the agent may still have to note things down. */
export function endTalk(centre: Centre, slot: number, time: number): void {
  centre.tell('talkEnded', slot, time);
  if (centre.model.wrapUp[centre.contacts.type[slot]] === null) centre.complete(slot, time);
  else startWrapUp(centre, slot, time);
}

function startWrapUp(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const type = contacts.type[slot];
  const wrapUp = model.wrapUp[type]!;
  const factor = effortFactor(centre, contacts.agent[slot], type, time);
  contacts.state[slot] = WRAPPING_UP;
  centre.scheduleContact(slot, time + quantile(wrapUp, contacts.uniform(slot, ROLE.wrapUp)) * factor, RANK_COMPLETION);
}
