import { servable } from './eligible.ts';
import type { CapacityRule } from './rules.ts';

/**
 * Over all classes: the highest score of seconds waited plus so many seconds for each class that one is more urgent. So
 * urgent contacts go first, but nobody waits for ever behind them; deferred work, hours old as it may be, still comes
 * after all live contacts.
 */
export const highestAgeingScore: CapacityRule = (view, group) => {
  const { ageingSecondsPerClass, deadlineSeconds, groupQueueStart, groupQueues, queueClass } = view.model;
  let best = -1;
  let bestIsLive = false;
  let earliest = Infinity;
  for (let place = groupQueueStart[group]; place < groupQueueStart[group + 1]; place++) {
    const contact = servable(view, group, place);
    if (contact < 0) continue;
    const queue = groupQueues[place];
    const isLive = deadlineSeconds[queue >> 1] === Infinity;
    if (bestIsLive && !isLive) break;
    const counted = view.contacts.waitingSince[contact] + queueClass[queue] * ageingSecondsPerClass;
    if (counted >= earliest) continue;
    best = contact;
    bestIsLive = isLive;
    earliest = counted;
  }
  return best;
};
