import type { CapacityRule } from './rules.ts';

/** In the most urgent class that waits: the contact that has waited longest, head start counted as waiting. */
export const oldestContact: CapacityRule = (view, group) => {
  const { groupQueueStart, groupQueues, queueClass, queueHeadStart } = view.model;
  let best = -1;
  let bestSince = Infinity;
  for (let i = groupQueueStart[group]; i < groupQueueStart[group + 1]; i++) {
    const queue = groupQueues[i];
    if (best >= 0 && queueClass[queue] !== queueClass[best]) break;
    const contact = view.queues.head(queue);
    if (contact < 0) continue;
    const since = view.contacts.joinedAt[contact] - queueHeadStart[queue];
    if (since < bestSince) {
      best = queue;
      bestSince = since;
    }
  }
  return best;
};
