import { FLOW } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { UNANSWERED } from './contactTable.ts';
import { DAY } from './units.ts';

/** The customer writes a message; `first`: the first one of this attempt to reach a person. */
export function ask(centre: Centre, slot: number, time: number, first: boolean): void {
  const { contacts, counters, model } = centre;
  const channel = model.typeChannel[contacts.type[slot]];
  const { flow } = counters;
  const base = contacts.flowBase[slot];
  contacts.askedAt[slot] = time;
  flow[base + FLOW.rounds]++;
  if (isInside(centre, time, model.replyFrom[channel], model.replyTo[channel])) flow[base + FLOW.windowRounds]++;
  if (first && isInside(centre, time, model.firstReplyFrom[channel], model.firstReplyTo[channel])) {
    flow[base + FLOW.windowFirstRounds]++;
  }
}

/** The agent's reply is out. What counts for a daily window is when the customer asked. */
export function countReply(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const channel = model.typeChannel[contacts.type[slot]];
  const { flow } = counters;
  const base = contacts.flowBase[slot];
  const asked = contacts.askedAt[slot];
  const response = time - asked;
  flow[base + FLOW.roundsAnswered]++;
  flow[base + FLOW.roundResponse] += response;
  if (response <= model.replySeconds[channel]) {
    if (isInside(centre, asked, model.replyFrom[channel], model.replyTo[channel]))
      flow[base + FLOW.windowRoundsInTime]++;
  }
  if (contacts.has(slot, UNANSWERED) && response <= model.firstReplySeconds[channel]) {
    if (isInside(centre, asked, model.firstReplyFrom[channel], model.firstReplyTo[channel])) {
      flow[base + FLOW.windowFirstRoundsInTime]++;
    }
  }
}

/** Whether a moment lies in a window of the clock; one that ends before it begins runs past midnight. */
function isInside({ model }: Centre, time: number, from: number, to: number): boolean {
  const clock = (model.startSecondOfDay + time) % DAY;
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}
