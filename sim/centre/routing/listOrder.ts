import type { ArrivalRule, CapacityRule } from './rules.ts';

/** The first group of the type's list that has room. */
export const firstGroupWithRoom: ArrivalRule = ({ model, people }, type) => {
  for (let i = model.routeStart[type]; i < model.routeStart[type + 1]; i++) {
    const group = model.routeGroups[i];
    if (people.room[group] > 0) return group;
  }
  return -1;
};

/** The first queue with somebody in it, most urgent class first, then in the group's own order of types. */
export const firstQueueWithContacts: CapacityRule = (view, group) => {
  const { groupQueueStart, groupQueues } = view.model;
  for (let i = groupQueueStart[group]; i < groupQueueStart[group + 1]; i++) {
    if (view.queues.head(groupQueues[i]) >= 0) return groupQueues[i];
  }
  return -1;
};
