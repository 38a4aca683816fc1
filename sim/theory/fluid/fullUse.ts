import type { Model } from '../../centre/model.ts';
import { meetsBot } from './fluidInflow.ts';

/** Seconds that a group needs on average for a contact of a type when it is the agent's only one. */
export function meanWork(model: Model, group: number, type: number): number {
  const fromBot = meetsBot(model, type);
  const transferred = 1 - model.botResolved[type] - model.botFalselyContained[type] - model.botAbandoned[type];
  const asking = 1 - fromBot + fromBot * (transferred + model.botFalselyContained[type]);
  const handedOver = asking === 0 ? 0 : (fromBot * transferred) / asking;
  const effort = model.effort[type].mean * (1 + handedOver * (model.botTransferEffort[type] - 1));
  return model.effortFactor[group * model.contactTypeIds.length + type] * (effort + (model.wrapUp[type]?.mean ?? 0));
}

/** Speed of each contact when the agents of a group hold `each` on average, at most their concurrency. */
export function speedAt(model: Model, group: number, each: number): number {
  const held = Math.min(Math.max(each, 1), model.concurrency[group]);
  const below = Math.floor(held);
  const row = group * (model.maxConcurrency + 1);
  const above = Math.min(below + 1, model.concurrency[group]);
  return model.chatSpeed[row + below] + (held - below) * (model.chatSpeed[row + above] - model.chatSpeed[row + below]);
}

/** Speed of each contact when an agent of the group holds as many as it may. */
export function fullSpeed(model: Model, group: number): number {
  return speedAt(model, group, model.concurrency[group]);
}

/** Mean number of agents at work between two moments, seconds from the start; the last step's staff stays on. */
export function staffedMean(model: Model, group: number, from: number, to: number): number {
  const { staffing, staffingSteps, staffingStepSeconds } = model;
  let agentSeconds = 0;
  for (let at = from; at < to;) {
    const step = Math.floor(at / staffingStepSeconds);
    const until = Math.min(to, (step + 1) * staffingStepSeconds);
    agentSeconds += staffing[group * staffingSteps + Math.min(step, staffingSteps - 1)] * (until - at);
    at = until;
  }
  return agentSeconds / (to - from);
}
