import type { Law } from '../distributions/law.ts';

/** Service behaviours that the centre simulates; the index is stored in `Model.typeService`. */
export const SERVICE_KINDS = ['voice', 'chatShared'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/**
 * A scenario made flat: only numbers, strings and typed arrays, so that it can be posted to a worker as it is.
 * K contact types, G skill groups, C channels, I reporting intervals. Times in seconds from the scenario's start.
 * Row-major: `x[k * S + s]` for `[K x S]`.
 */
export interface Model {
  // --- names, in the order written in the scenario
  readonly contactTypeIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly skillGroupIds: readonly string[];

  // --- calendar
  readonly horizon: number;
  readonly intervalSeconds: number;
  readonly intervals: number;
  /** Flows of contacts that arrive in the first `warmUpIntervals` intervals are left out of the day's figures. */
  readonly warmUpIntervals: number;
  /** Local clock time of t = 0, seconds after midnight. */
  readonly startSecondOfDay: number;

  // --- demand: piecewise constant on steps of equal length
  readonly arrivalStepSeconds: number;
  readonly arrivalSteps: number;
  /** [K x arrivalSteps] contacts per second before the busyness factor. */
  readonly arrivalRate: Float64Array;
  readonly busynessCv: number;
  readonly busynessCorrelation: number;

  // --- contact types, each [K]
  readonly typeChannel: Int32Array;
  /** Index into SERVICE_KINDS. */
  readonly typeService: Int32Array;
  readonly vipShare: Float64Array;
  /** Null: never gives up. */
  readonly patience: readonly (Law | null)[];
  /** Talk seconds (voice) or work seconds (chatShared). */
  readonly effort: readonly Law[];
  /** Voice only; null: no wrap-up. */
  readonly wrapUp: readonly (Law | null)[];
  /** T of the service level of the type's channel, seconds. */
  readonly serviceLevelThreshold: Float64Array;

  // --- bot, each [K]; probabilities are of the contacts that meet the bot
  readonly botCoverage: Float64Array;
  readonly botRefuse: Float64Array;
  readonly botResolved: Float64Array;
  readonly botFalselyContained: Float64Array;
  readonly botAbandoned: Float64Array;
  readonly botDuration: readonly (Law | null)[];
  readonly botReturnLag: readonly (Law | null)[];
  readonly botTransferEffort: Float64Array;

  // --- retry after abandonment, each [K]
  readonly retryProbability: Float64Array;
  readonly retryLag: readonly (Law | null)[];
  readonly retryMaxAttempts: Int32Array;

  // --- routing. A queue is (type, VIP?): queue = 2 * type + (vip ? 0 : 1)
  /** Groups of type k: routeGroups[routeStart[k] .. routeStart[k + 1]). */
  readonly routeStart: Int32Array;
  readonly routeGroups: Int32Array;
  /** Queues of group g, most urgent class first and inside a class in the group's order of types. */
  readonly groupQueueStart: Int32Array;
  readonly groupQueues: Int32Array;
  /** Priority class of each queue [2K]; lower is more urgent. */
  readonly queueClass: Int32Array;
  /** Seconds that a queue's contacts count as already waited [2K]. */
  readonly queueHeadStart: Float64Array;
  /** Names of the rules, keys of the registries in routing/. */
  readonly arrivalRule: string;
  readonly capacityRule: string;

  // --- people, by group
  readonly groupService: Int32Array;
  readonly concurrency: Int32Array;
  /** [G x maxConcurrency + 1] speed of each chat when the agent holds j chats. */
  readonly chatSpeed: Float64Array;
  readonly maxConcurrency: number;
  /** [G x K] factor on the effort draw: effort factor / efficiency; 0 where the group does not serve the type. */
  readonly effortFactor: Float64Array;
  /** [G x staffingSteps] agents at work after shrinkage. */
  readonly staffing: Int32Array;
  readonly staffingStepSeconds: number;
  readonly staffingSteps: number;
}
