import { quantile } from '../distributions/index.ts';
import type { Centre } from './centre.ts';
import { TALKING, WRAPPING_UP } from './contactTable.ts';
import { effortFactor } from './hold.ts';
import { RANK_COMPLETION } from './ranks.ts';
import { ROLE } from './roles.ts';

/** One contact at a time: talk, then wrap-up. */
export function startTalk(centre: Centre, slot: number, seconds: number, time: number): void {
  centre.contacts.state[slot] = TALKING;
  centre.scheduleContact(slot, time + seconds, RANK_COMPLETION);
}

/** The customer leaves; the agent may still have to note things down. */
export function endTalk(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const type = contacts.type[slot];
  const wrapUp = model.wrapUp[type];
  centre.tell('talkEnded', slot, time);
  if (wrapUp === null) return centre.complete(slot, time);
  const factor = effortFactor(centre, contacts.agent[slot], type, time);
  contacts.state[slot] = WRAPPING_UP;
  centre.scheduleContact(slot, time + quantile(wrapUp, contacts.uniform(slot, ROLE.wrapUp)) * factor, RANK_COMPLETION);
}
