import { quantile } from '../distributions/index.ts';
import { uniformOf } from '../random/index.ts';
import type { Centre } from './centre.ts';
import { TALKING, WRAPPING_UP } from './contactTable.ts';
import { RANK_COMPLETION } from './ranks.ts';

/** One contact at a time: talk, then wrap-up. */
export function startTalk(centre: Centre, slot: number, seconds: number, time: number): void {
  centre.contacts.state[slot] = TALKING;
  centre.scheduleContact(slot, time + seconds, RANK_COMPLETION);
}

/** The customer leaves; the agent may still have to note things down. */
export function endTalk(centre: Centre, slot: number, time: number): void {
  const { contacts, model, people } = centre;
  const type = contacts.type[slot];
  const wrapUp = model.wrapUp[type];
  centre.tell('talkEnded', slot, time);
  if (wrapUp === null) return centre.complete(slot, time);
  const group = people.group[contacts.agent[slot]];
  const factor = model.effortFactor[group * model.contactTypeIds.length + type];
  contacts.state[slot] = WRAPPING_UP;
  centre.scheduleContact(slot, time + quantile(wrapUp, uniformOf(contacts.wrapUpBits[slot])) * factor, RANK_COMPLETION);
}

export function endWrapUp(centre: Centre, slot: number, time: number): void {
  centre.complete(slot, time);
}
