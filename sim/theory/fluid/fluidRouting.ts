import type { Model } from '../../centre/model.ts';

/** A queue and a group on its routing list. */
export interface Choice {
  readonly queue: number;
  readonly group: number;
}

/** The queues of one priority class: all, those that each group serves, and their first choices, second choices, ... */
export interface UrgencyClass {
  readonly queues: readonly number[];
  readonly queuesOfGroup: readonly (readonly number[])[];
  readonly choices: readonly (readonly Choice[])[];
}

/** Most urgent first. Queues of VIPs that do not exist are left out. */
export function urgencyClasses(model: Model): UrgencyClass[] {
  const { groupQueues, groupQueueStart, queueClass, routeGroups, routeStart, vipShare } = model;
  const isUsed = (queue: number): boolean => queue % 2 === 1 || vipShare[queue >> 1] > 0;
  const used = Array.from(queueClass, (_, queue) => queue).filter(isUsed);
  const urgencies = [...new Set(used.map((queue) => queueClass[queue]))].sort((a, b) => a - b);
  return urgencies.map((urgency) => {
    const queues = used.filter((queue) => queueClass[queue] === urgency);
    const queuesOfGroup = model.skillGroupIds.map((_, g) =>
      [...groupQueues.subarray(groupQueueStart[g], groupQueueStart[g + 1])].filter((queue) => queues.includes(queue)),
    );
    const choices: Choice[][] = [];
    for (const queue of queues) {
      const route = routeGroups.subarray(routeStart[queue >> 1], routeStart[(queue >> 1) + 1]);
      route.forEach((group, place) => (choices[place] ??= []).push({ queue, group }));
    }
    return { queues, queuesOfGroup, choices };
  });
}
