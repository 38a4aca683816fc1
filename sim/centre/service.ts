import { FLOW } from '../observe/intervalCounters.ts';
import { afterService, transfersWarmly } from './afterService.ts';
import { callBack } from './callbacks.ts';
import type { Centre } from './centre.ts';
import { startConversation } from './chatRounds.ts';
import { CALLBACK, CHATTING, SILENT, STARTED, UNANSWERED } from './contactTable.ts';
import { startWork } from './deferred.ts';
import { effortOf, endHold, leaveAlone, releaseAgent, takesAllHands } from './hold.ts';
import { SERVICE_KINDS } from './model.ts';
import { startTalk } from './voice.ts';
import { leaveQueue } from './waitingLine.ts';

const VOICE = SERVICE_KINDS.indexOf('voice');
const CHAT_SHARED = SERVICE_KINDS.indexOf('chatShared');
const CHAT_ROUNDS = SERVICE_KINDS.indexOf('chatRounds');
const DEFERRED = SERVICE_KINDS.indexOf('deferred');

/** A group may have room: serve its queues until it has none or nobody waits. */
export function serveQueues(centre: Centre, group: number, time: number): void {
  const { people, queues } = centre;
  while (queues.size > 0 && people.room[group] > 0) {
    const slot = centre.chooseContact(centre, group);
    if (slot < 0) return;
    leaveQueue(centre, slot, time);
    take(centre, slot, people.nextAgent(group), time);
  }
}

/** An agent turns to a contact that is not, or no longer, in a queue. */
export function take(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts, counters, model, people } = centre;
  const type = contacts.type[slot];
  const group = people.group[agent];
  const service = model.typeService[type];
  counters.taken(group, type, people.held[agent] === 0 ? 1 : 0, takesAllHands(service), time);
  if (service === DEFERRED) people.takeWhole(agent, time);
  else people.take(agent, time);
  contacts.agent[slot] = agent;
  contacts.takenAt[slot] = time;
  greet(centre, slot, service, time);
  begin(centre, slot, agent, service, time);
  leaveAlone(centre, slot, time);
}

/** What the customer notices, and what is counted, when an agent turns to the contact. */
function greet(centre: Centre, slot: number, service: number, time: number): void {
  const { contacts, counters } = centre;
  const marks = contacts.marks[slot];
  if ((marks & CALLBACK) !== 0) return callBack(centre, slot, time);
  if (service === CHAT_ROUNDS) {
    contacts.marks[slot] |= UNANSWERED;
    return centre.tell('taken', slot, time);
  }
  if ((marks & SILENT) !== 0) return centre.tell('foundEmpty', slot, time);
  if ((marks & STARTED) !== 0) return centre.tell('resumed', slot, time);
  const wait = time - contacts.joinedAt[slot];
  counters.answered(contacts.flowBase[slot], contacts.cell[slot], wait, wait);
  centre.tell('answered', slot, time);
}

function begin(centre: Centre, slot: number, agent: number, service: number, time: number): void {
  switch (service) {
    case VOICE:
      return startTalk(centre, slot, effortOf(centre, slot, agent, time), time);
    case CHAT_SHARED:
      return startChat(centre, slot, agent, effortOf(centre, slot, agent, time), time);
    case CHAT_ROUNDS:
      return startConversation(centre, slot, agent, time);
    case DEFERRED:
      return startWork(centre, slot, agent, time);
  }
}

function startChat(centre: Centre, slot: number, agent: number, work: number, time: number): void {
  centre.contacts.state[slot] = CHATTING;
  centre.cancelContact(slot);
  centre.chats.add(centre.contacts, agent, slot, work, time);
  centre.scheduleAgent(agent, centre.chats.nextEnd(centre.contacts, agent, time));
}

/** The next of an agent's shared chats ends. */
export function chatEnds(centre: Centre, agent: number, time: number): void {
  const { chats, contacts } = centre;
  const slot = chats.removeNext(contacts, agent, time);
  if (chats.count(agent) > 0) centre.scheduleAgent(agent, chats.nextEnd(contacts, agent, time));
  complete(centre, slot, time);
}

/** The service is over: the contact goes on its way, then the agent is free for whoever waits. */
export function complete(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const agent = contacts.agent[slot];
  const type = contacts.type[slot];
  const stays = transfersWarmly(centre, slot);
  endHold(centre, slot, time);
  if (contacts.has(slot, SILENT)) contacts.release(slot);
  else {
    counters.flow[contacts.flowBase[slot] + FLOW.completed]++;
    if (stays) contacts.escort[slot] = agent;
    centre.tell('completed', slot, time);
    afterService(centre, slot, agent, time);
  }
  if (!stays) releaseAgent(centre, agent, model.typeService[type], time);
  serveQueues(centre, centre.people.group[agent], time);
}
