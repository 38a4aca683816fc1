import { FLOW } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { leaveAlone } from './hold.ts';
import { type Model, WHEN_BLOCKED } from './model.ts';
import { goAway } from './orbit.ts';
import { DAY } from './units.ts';

const RETRY = WHEN_BLOCKED.indexOf('retry');
const MESSAGE = WHEN_BLOCKED.indexOf('message');

/**
 * Types for which something is due at the entrance but looking for an agent: the door may be shut, something else than
 * waiting may be offered, there is a deadline, or a first message to count. The contacts of the others walk past all that.
 */
export function guardedTypes(model: Model): Uint8Array {
  return Uint8Array.from(model.contactTypeIds, (_, type) => {
    const counted = model.deadlineSeconds[type] < Infinity || model.rounds[type] !== null;
    const limited = model.queueCapacity[type] < Infinity || model.openHours[type] !== null;
    const offered = model.callbackWait[type] < Infinity || model.callbackWaiting[type] < Infinity;
    return counted || limited || offered || model.channelChanges[model.typeChannel[type]] === 1 ? 1 : 0;
  });
}

/** Out of hours, or the channel is down, which stops customers but not the work of the back office. */
export function isKeptOut({ conditions, model }: Centre, type: number, time: number): boolean {
  if (conditions.channelDown[model.typeChannel[type]] === 1 && model.deadlineSeconds[type] === Infinity) return true;
  const hours = model.openHours[type];
  if (hours === null) return false;
  const clock = (model.startSecondOfDay + time) % DAY;
  for (let i = 0; i < hours.length; i += 2) if (clock >= hours[i] && clock < hours[i + 1]) return false;
  return true;
}

/** The emergency plan has switched the channel to messages. */
export function takesMessage({ conditions, model }: Centre, type: number): boolean {
  return conditions.messagesOnly[model.typeChannel[type]] === 1 && model.messageType[type] >= 0;
}

/** As many wait as may, of both priority classes together. */
export function isQueueFull({ model, queues }: Centre, type: number): boolean {
  return queues.length(2 * type) + queues.length(2 * type + 1) >= model.queueCapacity[type];
}

/** The contact may not join the queue: it is lost, comes back later, or becomes a message, as its type says. */
export function block(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const type = contacts.type[slot];
  counters.flow[contacts.flowBase[slot] + FLOW.blocked]++;
  centre.tell('blocked', slot, time);
  leaveAlone(centre, slot, time);
  const rule = model.whenBlocked[type];
  if (rule === MESSAGE) return leaveMessage(centre, slot, time);
  if (rule === RETRY) return goAway(centre, slot, time);
  counters.flow[contacts.flowBase[slot] + FLOW.lost]++;
  centre.tell('lost', slot, time);
  contacts.release(slot);
}

/** Goes on as deferred work, with a deadline instead of patience. */
export function leaveMessage(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  counters.flow[contacts.flowBase[slot] + FLOW.messages]++;
  centre.tell('leftMessage', slot, time);
  leaveAlone(centre, slot, time);
  centre.changeType(slot, model.messageType[contacts.type[slot]]);
  centre.enter(slot, time);
}
