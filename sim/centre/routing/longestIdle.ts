import type { ArrivalRule, RoutingView } from './rules.ts';

/** Over all groups of the type's list: the agent with the fewest contacts in hand, among those the one longest so. */
export const longestIdleAgent: ArrivalRule = ({ model, people }, type) => {
  const { routeStart, routeGroups } = model;
  let best = -1;
  let bestAgent = -1;
  for (let i = routeStart[type]; i < routeStart[type + 1]; i++) {
    if (people.room[routeGroups[i]] <= 0) continue;
    const agent = people.nextAgent(routeGroups[i]);
    if (bestAgent < 0 || goesBefore(people, agent, bestAgent)) {
      best = routeGroups[i];
      bestAgent = agent;
    }
  }
  return best;
};

function goesBefore({ held, since }: RoutingView['people'], a: number, b: number): boolean {
  return held[a] !== held[b] ? held[a] < held[b] : since[a] < since[b];
}
