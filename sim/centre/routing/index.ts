import { firstGroupWithRoom, firstQueueWithContacts } from './listOrder.ts';
import { longestIdleAgent } from './longestIdle.ts';
import { oldestContact } from './oldestFirst.ts';
import type { ArrivalRule, CapacityRule } from './rules.ts';

export type { ArrivalRule, CapacityRule, RoutingView } from './rules.ts';

/** Values of `routing.contactArrives` that are simulated. */
export const ARRIVAL_RULES: Readonly<Record<string, ArrivalRule>> = {
  listOrder: firstGroupWithRoom,
  longestIdle: longestIdleAgent,
};

/** Values of `routing.capacityFrees` that are simulated. */
export const CAPACITY_RULES: Readonly<Record<string, CapacityRule>> = {
  listOrder: firstQueueWithContacts,
  oldestFirst: oldestContact,
};
