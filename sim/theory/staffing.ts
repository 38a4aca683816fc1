import { markovQueue } from './markovQueue.ts';
import type { SteadyState } from './steadyState.ts';

/** What a queue is staffed for. */
export interface Demand {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly patienceMean?: number;
}

/**
 * Least number of agents, from `atLeast` on, with which the queue in the long run is good enough. The search takes for
 * granted that more agents are never worse.
 */
export function smallestAgents(demand: Demand, goodEnough: (queue: SteadyState) => boolean, atLeast = 0): number {
  const isEnough = (agents: number): boolean => goodEnough(markovQueue({ ...demand, agents }));
  if (isEnough(atLeast)) return atLeast;
  let step = 1;
  while (!isEnough(atLeast + step)) step *= 2;
  let tooFew = atLeast + Math.floor(step / 2);
  let enough = atLeast + step;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
