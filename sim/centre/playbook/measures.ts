import { BUSY, PRESENT } from '../../observe/intervalCounters.ts';
import type { Centre } from '../centre.ts';
import { MEASURES, type Model } from '../model.ts';
import { oldestWaiting } from '../reporting.ts';
import { RollingShare } from './rollingShare.ts';
import { MINUTE } from '../units.ts';

/** Reads what a rule watches, at each minute once; NaN when there is nothing to measure. */
export type Measure = (centre: Centre, minute: number, time: number) => number;

/** What a rule of the plan watches, in the part of the centre that it names. */
export function measureOf(model: Model, rule: number): Measure {
  return MAKE[MEASURES[model.ruleMeasure[rule]]](model, rule);
}

const MAKE: Readonly<Record<(typeof MEASURES)[number], (model: Model, rule: number) => Measure>> = {
  /** Contacts waiting for a person: all that stand in the queues, silent leavers and callbacks included. */
  queueLength: (model, rule) => {
    const types = typesWatched(model, rule);
    return ({ queues }) => {
      let waiting = 0;
      for (const type of types) waiting += queues.length(2 * type) + queues.length(2 * type + 1);
      return waiting;
    };
  },

  /** Age of the oldest of them; 0 when nobody waits. */
  longestWaitSeconds: (model, rule) => {
    const types = typesWatched(model, rule);
    return (centre, _minute, time) => {
      let longest = 0;
      for (const type of types) longest = Math.max(longest, time - oldestWaiting(centre, type));
      return longest;
    };
  },

  /**
   * Share answered within T, of the contacts answered or abandoned in the last minutes: what a floor display shows. The
   * service level reported counts contacts when they joined the queue, and leaves out those abandoned within T.
   */
  serviceLevel: (model, rule) => {
    const types = typesWatched(model, rule);
    const share = newShare(model, rule);
    return ({ counters: { outcomes } }, minute) => {
      let inTime = 0;
      let all = 0;
      for (const type of types) {
        inTime += outcomes!.inTime[type];
        all += outcomes!.all[type];
      }
      return share.at(minute, inTime, all);
    };
  },

  /** Busy agent-seconds of the last minutes over those of agents in the house: staffed, or finishing what they hold. */
  occupancy: (model, rule) => {
    const only = model.ruleGroup[rule];
    const groups = model.skillGroupIds.map((_, group) => group).filter((group) => only < 0 || group === only);
    const share = newShare(model, rule);
    return ({ counters }, minute, time) => {
      let busy = 0;
      let present = 0;
      for (const group of groups) {
        busy += counters.groupIntegral(group, BUSY, time);
        present += counters.groupIntegral(group, PRESENT, time);
      }
      return share.at(minute, busy, present);
    };
  },
};

/** The types of the rule's channel that its skill group may serve; all where it names none. */
function typesWatched(model: Model, rule: number): number[] {
  const { groupQueues, groupQueueStart, typeChannel } = model;
  const channel = model.ruleChannel[rule];
  const group = model.ruleGroup[rule];
  const queues = groupQueues.subarray(groupQueueStart[group], groupQueueStart[group + 1]);
  return model.contactTypeIds
    .map((_, type) => type)
    .filter((type) => (channel < 0 || typeChannel[type] === channel) && (group < 0 || queues.includes(2 * type)));
}

function newShare(model: Model, rule: number): RollingShare {
  return new RollingShare(Math.min(model.ruleOver[rule], model.horizon / MINUTE));
}
