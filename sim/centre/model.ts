import type { Scenario } from '../../scenarios/index.ts';
import type { Law } from '../distributions/law.ts';
import type { PeopleModel } from './peopleModel.ts';

/** Service behaviours that the centre simulates; the index is stored in `Model.typeService`. */
export const SERVICE_KINDS = ['voice', 'chatShared', 'chatRounds', 'deferred'] as const;

/** What becomes of a contact that may not join the queue; the index is stored in `Model.whenBlocked`. */
export const WHEN_BLOCKED = ['lost', 'retry', 'message'] as const;

/** Terms on which a group works; the index is stored in `Model.contract`. */
export const CONTRACTS = ['regular', 'temporary', 'outsourced'] as const;

/** Mechanisms and data that a scenario may leave out and that some figures need. */
export const PARTS = [
  'silentAbandonment',
  'blocking', // limits of a queue, opening hours, or a channel that goes down
  'messages',
  'callbacks',
  'chatRounds',
  'botLimit', // of sessions, or a bot that goes down
  'resolution', // groups that leave matters open
  'repeats',
  'transfers',
  'tickets',
  'satisfaction',
  'complaints',
  'pay', // of every group
  ...CONTRACTS, // pay, and there is such a group
  'training',
  'botCost',
  'compensation',
  'orderValue',
] as const;
export type Part = (typeof PARTS)[number];

/** What may go wrong; the index is stored in `Model.incidentKind`. */
export const INCIDENT_KINDS = [
  'channelDown',
  'botDown',
  'slowSystem',
  'surge',
  'absence',
  'logisticsDelay',
  'productFault',
] as const;

/** What the emergency plan watches and does; the indices are stored in `Model.ruleMeasure` and `Model.ruleAction`. */
export const MEASURES = ['queueLength', 'longestWaitSeconds', 'serviceLevel', 'occupancy'] as const;
export const ACTIONS = [
  'callReserves',
  'raiseConcurrency',
  'shortenAutoClose',
  'switchToMessages',
  'openOverflow',
  'suspendShrinkage',
] as const;

/**
 * A scenario made flat: only numbers, strings and typed arrays, so that it can be posted to a worker as it is.
 * K contact types, G skill groups, C channels, I reporting intervals. Times in seconds from the scenario's start.
 * Row-major: `x[k * S + s]` for `[K x S]`.
 */
export interface Model extends PeopleModel {
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

  // --- what may keep a contact from queueing, each [K]
  /** Most contacts that may wait; Infinity for no limit. */
  readonly queueCapacity: Float64Array;
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

  // --- incidents and emergency plan
  /** [C] 1 when an incident or the emergency plan may shut the channel or switch it to messages. */
  readonly channelChanges: Uint8Array;
  /** Incidents in the scenario's order: index into INCIDENT_KINDS, channel concerned (-1 for none), session limit or effort factor. */
  readonly incidentKind: Int32Array;
  readonly incidentChannel: Int32Array;
  readonly incidentValue: Float64Array;
  /** Their beginnings (1) and ends (0) in the order of time, ends first; those outside the simulated time left out. */
  readonly switchTime: Float64Array;
  readonly switchIncident: Int32Array;
  readonly switchBegins: Uint8Array;
  /** Rules of the plan in the scenario's order. What is watched: index into MEASURES, of which channel and group (-1: all). */
  readonly ruleMeasure: Int32Array;
  readonly ruleChannel: Int32Array;
  readonly ruleGroup: Int32Array;
  /** Limits: Infinity or -Infinity for the one that the rule does not have. */
  readonly ruleAbove: Float64Array;
  readonly ruleBelow: Float64Array;
  /** Minutes over which shares are taken, beyond the limit before the rule acts, and back before it ends. */
  readonly ruleOver: Float64Array;
  readonly ruleFor: Float64Array;
  readonly ruleBack: Float64Array;
  /** What is done: index into ACTIONS, its group or channel (-1 for none), agents, chats or seconds, and minutes until then. */
  readonly ruleAction: Int32Array;
  readonly ruleTarget: Int32Array;
  readonly ruleAmount: Float64Array;
  readonly ruleDelay: Float64Array;

  /** What the scenario has of PARTS; figures that need another have no value. */
  readonly parts: readonly Part[];

  // --- economics: amounts in the scenario's currency
  /** [G] index into CONTRACTS. */
  readonly contract: Int32Array;
  /** [G] seconds on duty for one of work: 1 / (1 - shrinkage). */
  readonly dutyPerWork: Float64Array;
  /** [G] */
  readonly wagePerSecond: Float64Array;
  readonly overtimeFactor: number;
  readonly nightFactor: number;
  /** [I] share of the interval in the hours of night pay. */
  readonly nightShare: Float64Array;
  /** [G] for each contact taken. */
  readonly pricePerContact: Float64Array;
  /** [G] for the training of the whole group. */
  readonly trainingCost: Float64Array;
  readonly botCostPerContact: number;
  readonly compensationPerComplaint: number;
  readonly compensationPerRepeat: number;
  /** [K] sales lost, on average, with a customer who is not served or answered too slowly. */
  readonly lostSale: Float64Array;
  /** First answers later than this, seconds, are too slow. */
  readonly slowReplySeconds: number;
  /** Share that complains of those not resolved, of those who abandoned, and of the deadlines missed. */
  readonly complaintsOfUnresolved: number;
  readonly complaintsOfAbandoned: number;
  readonly complaintsOfLate: number;
  /** Satisfaction of the served without loss, and of those never served. */
  readonly baseSatisfaction: number;
  readonly lostSatisfaction: number;
  /** [K] seconds of wait that cost no satisfaction; Infinity where satisfaction is not asked for. */
  readonly satisfiedWait: Float64Array;
  /** Lost with each second of wait beyond it, of at most so many. */
  readonly lossPerSecond: number;
  readonly mostExtraWait: number;
  readonly botResolvedLoss: number;
  readonly unresolvedLoss: number;
}
