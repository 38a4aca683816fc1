import { servable } from './eligible.ts';
import type { CapacityRule } from './rules.ts';

/**
 * Over all classes: the highest score of seconds waited plus so many seconds for each class that one is more urgent. So
 * urgent contacts go first, but nobody waits for ever behind them.
 */
export const highestAgeingScore: CapacityRule = (view, group) => {
  const { ageingSecondsPerClass, groupQueueStart, groupQueues, queueClass } = view.model;
  let best = -1;
  let earliest = Infinity;
  for (let place = groupQueueStart[group]; place < groupQueueStart[group + 1]; place++) {
    const contact = servable(view, group, place);
    if (contact < 0) continue;
    const queue = groupQueues[place];
    const counted = view.contacts.waitingSince[contact] + queueClass[queue] * ageingSecondsPerClass;
    if (counted >= earliest) continue;
    best = queue;
    earliest = counted;
  }
  return best;
};
