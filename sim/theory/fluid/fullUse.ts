import { closedQueueThroughput } from '../../centre/compile/chatSpeed.ts';
import { type Model, SERVICE_KINDS } from '../../centre/model.ts';
import { meetsBot } from './fluidInflow.ts';

const CHAT_ROUNDS = SERVICE_KINDS.indexOf('chatRounds');

/** Seconds. Contacts that take no time at all would be finished at an infinite rate, and 0/0 of their time be hands-on. */
const SHORTEST_WORK = 0.001;

/** Seconds that a group needs on average for a contact of a type when it is the agent's only one; never 0. */
export function meanWork(model: Model, group: number, type: number): number {
  return Math.max(SHORTEST_WORK, meanHandsOn(model, group, type) + meanSilence(model, type));
}

/** All of them, but for the thinking of customers in chats by rounds. */
function meanHandsOn(model: Model, group: number, type: number): number {
  const fromBot = meetsBot(model, type);
  const transferred = 1 - model.botResolved[type] - model.botFalselyContained[type] - model.botAbandoned[type];
  const asking = 1 - fromBot + fromBot * (transferred + model.botFalselyContained[type]);
  const handedOver = asking === 0 ? 0 : (fromBot * transferred) / asking;
  const effort = model.effort[type].mean * (1 + handedOver * (model.botTransferEffort[type] - 1));
  return (
    model.effortFactor[group * model.contactTypeIds.length + type] *
    (meanRounds(model, type) * effort + (model.wrapUp[type]?.mean ?? 0))
  );
}

function meanRounds({ rounds }: Model, type: number): number {
  return Math.max(1, rounds[type]?.mean ?? 1);
}

/** Seconds of a lone chat by rounds in which nobody writes to the customer. */
function meanSilence(model: Model, type: number): number {
  const think = model.think[type];
  if (think === null) return 0;
  return (meanRounds(model, type) - 1) * think.mean + (1 - model.goodbyeShare[type]) * model.autoCloseSeconds[type];
}

/** Speed of each of k contacts that an agent of the group holds, by k up to the most it may hold; that at 0 means nothing. */
export function speedsOf(model: Model, group: number): Float64Array {
  const from = group * (model.maxConcurrency + 1);
  const speeds = model.chatSpeed.slice(from, from + model.concurrency[group] + 1);
  if (model.groupService[group] !== CHAT_ROUNDS) return speeds;
  // Each progresses as a customer of the closed queue that the agent's hands are the server of.
  const share = handsOnShare(model, group);
  return speeds.map((speed, k) => closedQueueThroughput(share / speed, 1 - share, k) / k);
}

/** Speed of each contact when agents hold `each` on average, at most their concurrency. */
export function speedAt(speeds: Float64Array, each: number): number {
  const held = Math.min(Math.max(each, 1), speeds.length - 1);
  const below = Math.floor(held);
  const speed = speeds[below];
  return held === below ? speed : speed + (held - below) * (speeds[below + 1] - speed);
}

/** Share of a lone chat in which the agent's hands are on it, over the types that the group serves. */
function handsOnShare(model: Model, group: number): number {
  let handsOn = 0;
  let whole = 0;
  for (let type = 0; type < model.contactTypeIds.length; type++) {
    if (model.rounds[type] === null || model.effortFactor[group * model.contactTypeIds.length + type] === 0) continue;
    handsOn += meanHandsOn(model, group, type);
    whole += meanWork(model, group, type);
  }
  return handsOn / whole;
}

/** Speed of each contact when an agent of the group holds as many as it may. */
export function fullSpeed(model: Model, group: number): number {
  return speedsOf(model, group)[model.concurrency[group]];
}

/** Mean number of agents at work between two moments, seconds from the start, less no-shows; the last step's staff stays on. */
export function staffedMean(model: Model, group: number, from: number, to: number): number {
  const { staffing, staffingSteps, staffingStepSeconds } = model;
  if (model.startsClosed[group] === 1) return 0;
  let agentSeconds = 0;
  for (let at = from; at < to;) {
    const step = Math.floor(at / staffingStepSeconds);
    const until = Math.min(to, (step + 1) * staffingStepSeconds);
    agentSeconds += staffing[group * staffingSteps + Math.min(step, staffingSteps - 1)] * (until - at);
    at = until;
  }
  return ((1 - model.noShow[group]) * agentSeconds) / (to - from);
}
