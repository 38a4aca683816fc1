import type { Scenario } from '../../scenarios/index.ts';
import type { Law } from '../distributions/law.ts';

/** Service behaviours that the centre simulates; the index is stored in `Model.typeService`. */
export const SERVICE_KINDS = ['voice', 'chatShared', 'chatRounds', 'deferred'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** What becomes of a contact that may not join the queue; the index is stored in `Model.whenBlocked`. */
export const WHEN_BLOCKED = ['lost', 'retry', 'message'] as const;

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

  // --- reply rates, each [C]: seconds, and the daily window in seconds after midnight
  readonly replySeconds: Float64Array;
  readonly replyFrom: Float64Array;
  readonly replyTo: Float64Array;
  readonly firstReplySeconds: Float64Array;
  readonly firstReplyFrom: Float64Array;
  readonly firstReplyTo: Float64Array;

  // --- demand: piecewise constant on steps of equal length
  readonly arrivalStepSeconds: number;
  readonly arrivalSteps: number;
  /** [K x arrivalSteps] contacts per second before the busyness factor. */
  readonly arrivalRate: Float64Array;
  readonly busynessCv: number;
  readonly busynessCorrelation: number;
  /** A further factor for each period inside the day; periods begin anew at each local midnight. */
  readonly periodBusynessCv: number;
  readonly periodBusynessSeconds: number;

  // --- contact types, each [K]
  readonly typeChannel: Int32Array;
  /** Index into SERVICE_KINDS. */
  readonly typeService: Int32Array;
  readonly vipShare: Float64Array;
  /** Null: never gives up. */
  readonly patience: readonly (Law | null)[];
  /** Talk seconds (voice), work seconds (chatShared), effort of one reply (chatRounds) or of the whole (deferred). */
  readonly effort: readonly Law[];
  /** Voice only; null: no wrap-up. */
  readonly wrapUp: readonly (Law | null)[];
  /** chatRounds only, else null: messages of a customer, and seconds from a reply to the next message. */
  readonly rounds: readonly (Law | null)[];
  readonly think: readonly (Law | null)[];
  readonly autoCloseSeconds: Float64Array;
  /** Share of chats that end with the last reply. */
  readonly goodbyeShare: Float64Array;
  /** deferred only: seconds from creation, else Infinity. */
  readonly deadlineSeconds: Float64Array;
  /** deferred only: 1 when an agent whose shift ends puts it down; 1 when a more urgent contact interrupts it. */
  readonly putDown: Uint8Array;
  readonly preemptible: Uint8Array;
  /** T of the service level, seconds: of the type's channel, or the deadline of deferred contacts. */
  readonly serviceLevelThreshold: Float64Array;

  /** [C] 1 when an incident or the emergency plan may shut the channel or switch it to messages. */
  readonly channelChanges: Uint8Array;

  // --- what may keep a contact from queueing, each [K]
  /** Most contacts that may wait; the largest Int32 for no limit. */
  readonly queueCapacity: Int32Array;
  /** Opening hours as pairs of seconds after midnight, from and to; null: always open. */
  readonly openHours: readonly (Float64Array | null)[];
  /** Index into WHEN_BLOCKED. */
  readonly whenBlocked: Int32Array;
  /** Type that a message becomes, -1 for none. */
  readonly messageType: Int32Array;
  /** A callback is offered when the wait to expect is longer (Infinity: not asked) or so many wait (likewise). */
  readonly callbackWait: Float64Array;
  readonly callbackWaiting: Float64Array;
  readonly callbackAccept: Float64Array;
  /** Type under which the customer waits for the call. */
  readonly callbackType: Int32Array;
  /** Of those who give up: the share that stays in the queue, and the agent's seconds to find out. */
  readonly silentShare: Float64Array;
  readonly silentEffort: Float64Array;

  // --- after service, each [K]
  readonly repeatProbability: Float64Array;
  readonly repeatLag: readonly (Law | null)[];
  readonly transferProbability: Float64Array;
  /** Type under which a transferred contact goes on, -1 for none. */
  readonly transferType: Int32Array;
  readonly transferWarm: Uint8Array;
  readonly ticketProbability: Float64Array;
  readonly lateRepeatProbability: Float64Array;
  /** Stages of the tickets of type k: ticketStart[k] .. ticketStart[k + 1]. */
  readonly ticketStart: Int32Array;
  readonly stageType: Int32Array;
  /** Hours waiting for others before the stage; null: none. */
  readonly stageDelay: readonly (Law | null)[];
  /** Seconds from the creation of the ticket. */
  readonly stageDeadline: Float64Array;

  // --- bot, each [K]; probabilities are of the contacts that meet the bot
  readonly botCoverage: Float64Array;
  readonly botRefuse: Float64Array;
  readonly botResolved: Float64Array;
  readonly botFalselyContained: Float64Array;
  readonly botAbandoned: Float64Array;
  readonly botDuration: readonly (Law | null)[];
  readonly botReturnLag: readonly (Law | null)[];
  readonly botTransferEffort: Float64Array;
  /** Most bot sessions at once over all types; Infinity for no limit. */
  readonly botSessionLimit: number;

  // --- retry after abandonment or blocking, each [K]
  readonly retryProbability: Float64Array;
  readonly retryLag: readonly (Law | null)[];
  readonly retryMaxAttempts: Int32Array;
  /** Type as which the customer comes back. */
  readonly retryType: Int32Array;

  // --- routing. A queue is (type, VIP?): queue = 2 * type + (vip ? 0 : 1)
  /** Groups of type k: routeGroups[routeStart[k] .. routeStart[k + 1]). */
  readonly routeStart: Int32Array;
  readonly routeGroups: Int32Array;
  /** Seconds of waiting after which the route opens, and its weight, beside `routeGroups`. */
  readonly routeAfter: Float64Array;
  readonly routeWeight: Float64Array;
  /** Queues of group g, most urgent class first and inside a class in the group's order of types. */
  readonly groupQueueStart: Int32Array;
  readonly groupQueues: Int32Array;
  /** Seconds of waiting after which the group may serve the queue, beside `groupQueues`. */
  readonly groupQueueAfter: Float64Array;
  /** Priority class of each queue [2K]; lower is more urgent. */
  readonly queueClass: Int32Array;
  /** Seconds that a queue's contacts count as already waited [2K]. */
  readonly queueHeadStart: Float64Array;
  /** Names of the rules, keys of the registries in routing/. */
  readonly arrivalRule: Scenario['routing']['contactArrives'];
  readonly capacityRule: Scenario['routing']['capacityFrees'];
  readonly ageingSecondsPerClass: number;
  /** Customers who return within this time go to their last agent; 0: nobody does. */
  readonly stickySeconds: number;

  // --- people, by group
  /** Index into SERVICE_KINDS of the live service that the group gives; deferred when it gives none. */
  readonly groupService: Int32Array;
  /** Probability that a contact served by the group is resolved. */
  readonly resolution: Float64Array;
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
