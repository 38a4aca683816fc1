import { hasRoom } from './eligible.ts';
import type { ArrivalRule, RoutingView } from './rules.ts';

/** Over all groups of the type's list: the agent with the fewest contacts in hand, among those the one longest so. */
export const longestIdleAgent: ArrivalRule = (view, type, contact) => {
  const { model, people } = view;
  let best = -1;
  let bestAgent = -1;
  for (let route = model.routeStart[type]; route < model.routeStart[type + 1]; route++) {
    if (!hasRoom(view, route, type, contact)) continue;
    const agent = people.nextAgent(model.routeGroups[route]);
    if (bestAgent < 0 || goesBefore(people, agent, bestAgent)) {
      best = model.routeGroups[route];
      bestAgent = agent;
    }
  }
  return best;
};

function goesBefore({ held, since }: RoutingView['people'], a: number, b: number): boolean {
  return held[a] !== held[b] ? held[a] < held[b] : since[a] < since[b];
}
