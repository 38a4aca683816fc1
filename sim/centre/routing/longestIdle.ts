import type { ArrivalRule } from './rules.ts';

/** Over all groups of the type's list: the agent with the fewest contacts in hand, among those the one longest so. */
export const longestIdleAgent: ArrivalRule = (view, type) => {
  const { routeStart, routeGroups } = view.model;
  let best = -1;
  let bestAgent = -1;
  for (let i = routeStart[type]; i < routeStart[type + 1]; i++) {
    if (view.room[routeGroups[i]] <= 0) continue;
    const agent = view.nextAgent(routeGroups[i]);
    if (bestAgent < 0 || goesBefore(view.held, view.since, agent, bestAgent)) {
      best = routeGroups[i];
      bestAgent = agent;
    }
  }
  return best;
};

function goesBefore(held: Int32Array, since: Float64Array, a: number, b: number): boolean {
  return held[a] !== held[b] ? held[a] < held[b] : since[a] < since[b];
}
