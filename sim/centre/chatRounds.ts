import { quantile } from '../distributions/index.ts';
import { FLOW, HANDS_ON, IN_SERVICE } from '../observe/intervalCounters.ts';
import { remix, uniformOf } from '../random/index.ts';
import { renewForRetry } from './attributes.ts';
import type { Centre } from './centre.ts';
import {
  AWAITING_REPLY,
  BEING_ANSWERED,
  NOBODY,
  SILENT,
  SILENT_CHAT,
  THINKING,
  TO_GO_ON,
  UNANSWERED,
} from './contactTable.ts';
import { effortFactor, endHold, ownEffort, releaseAgent } from './hold.ts';
import { SERVICE_KINDS } from './model.ts';
import { RANK_ABANDONMENT, RANK_ARRIVAL, RANK_COMPLETION } from './ranks.ts';
import { ask, countReply } from './replyRates.ts';
import { goIntoOrbit } from './orbit.ts';
import { abandonSilently, giveUp, leavesSilently } from './retry.ts';
import { ROLE, ROLE_COUNT } from './roles.ts';
import { patienceEnd } from './waitingLine.ts';

/*
 * The two-layer chat. An agent holds several chats and answers one message at a time, the oldest first; the customers
 * think in between. So a chat is a customer of the agent's own little queue, to which it returns after each think time,
 * and what the customers of one agent wait for each other is an outcome and not an assumption.
 *
 * How many messages a customer has, and the effort and think time of each, are the customer's own: the first effort has a
 * word of its own, those that follow are mixed from one word and the number of the round. Neither who answers nor how many
 * chats the agent holds changes them.
 */
const CHAT_ROUNDS = SERVICE_KINDS.indexOf('chatRounds');

/** An agent takes the chat; its message waits for the agent's turn, and the customer's patience goes on. */
export function startConversation(centre: Centre, slot: number, agent: number, time: number): void {
  const { contacts } = centre;
  if (contacts.round[slot] === 0) contacts.roundsLeft[slot] = numberOfRounds(centre, slot);
  // Who is called back was not waiting, and is there now.
  const unanswered = contacts.has(slot, UNANSWERED);
  if (!unanswered) ask(centre, slot, time, false);
  const patient = !unanswered || contacts.has(slot, SILENT);
  contacts.leavesAt[slot] = patient ? Infinity : patienceEnd(centre, slot, contacts.joinedAt[slot]);
  centre.cancelContact(slot);
  awaitReply(centre, slot);
  turnToOldest(centre, agent, time);
}

function numberOfRounds({ contacts, model }: Centre, slot: number): number {
  return Math.max(1, Math.round(quantile(model.rounds[contacts.type[slot]]!, contacts.uniform(slot, ROLE.rounds))));
}

/** What a chat that an agent holds waited for. */
export function conversationEvent(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  switch (contacts.state[slot]) {
    case AWAITING_REPLY:
      return leave(centre, slot, time);
    case BEING_ANSWERED:
      return time < contacts.finishAt[slot] ? leave(centre, slot, time) : reply(centre, slot, time);
    case THINKING:
      return time < contacts.askedAt[slot] ? closeForSilence(centre, slot, time) : askAgain(centre, slot, time);
    case SILENT_CHAT:
      centre.tell('closedForSilence', slot, time);
      return centre.complete(slot, time);
  }
}

// --- the agent

function awaitReply(centre: Centre, slot: number): void {
  const { contacts, messages } = centre;
  contacts.state[slot] = AWAITING_REPLY;
  messages.add(contacts, slot);
  if (contacts.leavesAt[slot] < Infinity) centre.scheduleContact(slot, contacts.leavesAt[slot], RANK_ABANDONMENT);
}

/** An agent with free hands turns to the oldest message and writes until the reply is done or the customer has left. */
function turnToOldest(centre: Centre, agent: number, time: number): void {
  const { contacts, counters, messages, people } = centre;
  if (messages.answering[agent] !== NOBODY) return;
  const slot = messages.takeOldest(agent);
  if (slot === NOBODY) return;
  counters.groupLevel(people.group[agent], HANDS_ON, 1, time);
  const done = time + effortOfReply(centre, slot, agent, time);
  const leaves = contacts.leavesAt[slot];
  contacts.state[slot] = BEING_ANSWERED;
  contacts.finishAt[slot] = done;
  if (leaves < done) centre.scheduleContact(slot, leaves, RANK_ABANDONMENT);
  else centre.scheduleContact(slot, done, RANK_COMPLETION);
}

/** The contact's own effort x all that makes it longer just now, the number of chats in the agent's hands included. */
function effortOfReply(centre: Centre, slot: number, agent: number, time: number): number {
  const { contacts, model, people } = centre;
  const type = contacts.type[slot];
  if (contacts.has(slot, SILENT)) return model.silentEffort[type];
  const round = contacts.round[slot];
  const speed = model.chatSpeed[people.group[agent] * (model.maxConcurrency + 1) + people.held[agent]];
  const factor = (effortFactor(centre, agent, type, time) * contacts.effortFactor[slot]) / speed;
  if (round === 0) return ownEffort(centre, slot) * factor;
  return quantile(model.effort[type], uniformInRound(centre, slot, 2 * round)) * factor;
}

function uniformInRound({ contacts }: Centre, slot: number, number: number): number {
  return uniformOf(remix(contacts.bits[slot * ROLE_COUNT + ROLE.conversation], number));
}

/** Last of all that happens at the end of a reply: a chat that follows may bring the oldest message. */
function freeHands(centre: Centre, agent: number, time: number): void {
  const { counters, messages, people } = centre;
  messages.answering[agent] = NOBODY;
  counters.groupLevel(people.group[agent], HANDS_ON, -1, time);
  turnToOldest(centre, agent, time);
}

/** The reply is out, or the chat is found to be empty. */
function reply(centre: Centre, slot: number, time: number): void {
  const { contacts } = centre;
  const agent = contacts.agent[slot];
  if (contacts.has(slot, SILENT)) {
    centre.tell('foundEmpty', slot, time);
    centre.complete(slot, time);
  } else {
    countReply(centre, slot, time);
    if (contacts.has(slot, UNANSWERED)) answer(centre, slot, time);
    else centre.tell('replied', slot, time);
    contacts.roundsLeft[slot]--;
    if (contacts.roundsLeft[slot] > 0) think(centre, slot, time);
    else end(centre, slot, time);
  }
  freeHands(centre, agent, time);
}

/** The first reply of this attempt: patience is over. */
function answer(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  const joined = contacts.joinedAt[slot];
  contacts.marks[slot] &= ~UNANSWERED;
  contacts.leavesAt[slot] = Infinity;
  counters.answered(contacts.flowBase[slot], contacts.cell[slot], contacts.takenAt[slot] - joined, time - joined);
  centre.tell('answered', slot, time);
}

// --- the customer

/** The customer will write again, or be shut out for having been silent too long before that. */
function think(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const round = contacts.round[slot]++;
  const seconds = quantile(model.think[contacts.type[slot]]!, uniformInRound(centre, slot, 2 * round + 1));
  const limit = silenceLimit(centre, slot);
  contacts.state[slot] = THINKING;
  contacts.askedAt[slot] = time + seconds;
  if (seconds > limit) centre.scheduleContact(slot, time + limit, RANK_ABANDONMENT);
  else centre.scheduleContact(slot, time + seconds, RANK_ARRIVAL);
}

/** Read when a silence begins: a limit that changes later is for later silences. */
function silenceLimit({ conditions, contacts, model }: Centre, slot: number): number {
  return Math.min(model.autoCloseSeconds[contacts.type[slot]], conditions.autoCloseSeconds);
}

function askAgain(centre: Centre, slot: number, time: number): void {
  ask(centre, slot, time, false);
  centre.tell('asked', slot, time);
  awaitReply(centre, slot);
  turnToOldest(centre, centre.contacts.agent[slot], time);
}

/** No more to ask: some say so, the others keep their place until they are closed for silence. */
function end(centre: Centre, slot: number, time: number): void {
  const { contacts, model } = centre;
  const share = model.goodbyeShare[contacts.type[slot]];
  contacts.round[slot] = 0;
  if (share >= 1 || contacts.uniform(slot, ROLE.goodbye) < share) return centre.complete(slot, time);
  contacts.state[slot] = SILENT_CHAT;
  centre.scheduleContact(slot, time + silenceLimit(centre, slot), RANK_ABANDONMENT);
}

/** The place is free and the chat counts as completed; the customer's next message, when it comes, joins the queue again. */
function closeForSilence(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, people } = centre;
  const agent = contacts.agent[slot];
  centre.tell('closedForSilence', slot, time);
  endHold(centre, slot, time);
  releaseAgent(centre, agent, CHAT_ROUNDS, time);
  counters.flow[contacts.flowBase[slot] + FLOW.completed]++;
  centre.tell('completed', slot, time);
  contacts.lastAgent[slot] = agent;
  contacts.lastServedAt[slot] = time;
  renewForRetry(contacts, slot);
  goIntoOrbit(centre, slot, time, contacts.askedAt[slot] - time, TO_GO_ON);
  centre.serveQueues(people.group[agent], time);
}

/** Patience ends before the first reply, which stops when it is being written; a silent leaver is found out in turn. */
function leave(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, messages, people } = centre;
  const agent = contacts.agent[slot];
  const beingAnswered = contacts.state[slot] === BEING_ANSWERED;
  if (leavesSilently(centre, slot)) {
    if (beingAnswered) centre.scheduleContact(slot, contacts.finishAt[slot], RANK_COMPLETION);
    return abandonSilently(centre, slot, time);
  }
  if (!beingAnswered) messages.remove(contacts, slot);
  contacts.marks[slot] &= ~UNANSWERED;
  // No handle time: that is a figure of completed contacts.
  counters.typeLevel(contacts.type[slot], IN_SERVICE, -1, time);
  releaseAgent(centre, agent, CHAT_ROUNDS, time);
  giveUp(centre, slot, time);
  centre.serveQueues(people.group[agent], time);
  if (beingAnswered) freeHands(centre, agent, time);
}
