import type { Scenario } from '../../../scenarios/index.ts';
import { highestAgeingScore } from './ageingScore.ts';
import { earliestDeadline } from './earliestDeadline.ts';
import { firstGroupWithRoom, contactOfFirstQueue } from './listOrder.ts';
import { longestIdleAgent } from './longestIdle.ts';
import { longestQueue } from './longestQueue.ts';
import { oldestContact } from './oldestFirst.ts';
import type { ArrivalRule, CapacityRule } from './rules.ts';
import { groupByWeight } from './weighted.ts';

export type { ArrivalRule, CapacityRule, RoutingView } from './rules.ts';

/** The rule of each value of `routing.contactArrives`. */
export const ARRIVAL_RULES: Readonly<Record<Scenario['routing']['contactArrives'], ArrivalRule>> = {
  listOrder: firstGroupWithRoom,
  longestIdle: longestIdleAgent,
  weighted: groupByWeight,
};

/** The rule of each value of `routing.capacityFrees`. */
export const CAPACITY_RULES: Readonly<Record<Scenario['routing']['capacityFrees'], CapacityRule>> = {
  listOrder: contactOfFirstQueue,
  oldestFirst: oldestContact,
  longestQueue,
  earliestDeadline,
  ageingScore: highestAgeingScore,
};
