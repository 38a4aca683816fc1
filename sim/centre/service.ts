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
  if (service === CHAT_ROUNDS || contacts.has(slot, CALLBACK | SILENT | STARTED)) greet(centre, slot, service, time);
  else answer(centre, slot, time);
  begin(centre, slot, agent, service, time);
  leaveAlone(centre, slot, time);
}

/** What waited is answered. */
function answer(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  const wait = time - contacts.joinedAt[slot];
  counters.answered(contacts.flowBase[slot], contacts.cell[slot], wait, wait);
  centre.tell('answered', slot, time);
}

/** What happens instead where nobody waits for an answer, or the answer is still to be written. */
function greet(centre: Centre, slot: number, service: number, time: number): void {
  const { contacts } = centre;
  if (contacts.has(slot, CALLBACK)) return callBack(centre, slot, time);
  if (service === CHAT_ROUNDS) {
    contacts.marks[slot] |= UNANSWERED;
    return centre.tell('taken', slot, time);
  }
  centre.tell(contacts.has(slot, SILENT) ? 'foundEmpty' : 'resumed', slot, time);
}

function begin(centre: Centre, slot: number, agent: number, service: number, time: number): void {
  switch (service) {
    case VOICE:
      return startTalk(centre, slot, agent, time);
    case CHAT_SHARED:
      return startChat(centre, slot, agent, time);
    case CHAT_ROUNDS:
      return startConversation(centre, slot, agent, time);
    case DEFERRED:
      return startWork(centre, slot, agent, time);
  }
}

function startChat(centre: Centre, slot: number, agent: number, time: number): void {
  const work = effortOf(centre, slot, agent, time);
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
  const { contacts, model, people } = centre;
  const agent = contacts.agent[slot];
  const service = model.typeService[contacts.type[slot]];
  const stays = transfersWarmly(centre, slot);
  endHold(centre, slot, time);
  if (stays) contacts.escort[slot] = agent;
  if (contacts.has(slot, SILENT)) contacts.release(slot);
  else finish(centre, slot, agent, time);
  if (!stays) releaseAgent(centre, agent, service, time);
  serveQueues(centre, people.group[agent], time);
}

function finish(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts, counters } = centre;
  counters.flow[contacts.flowBase[slot] + FLOW.completed]++;
  centre.tell('completed', slot, time);
  afterService(centre, slot, agent, time);
}
