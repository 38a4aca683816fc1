/** What can happen to a contact, in the words of the glossary. */
export type ContactEvent =
  | 'arrived' // a customer's first arrival
  | 'botStarted'
  | 'botResolved'
  | 'botFalselyContained'
  | 'botTransferred'
  | 'botAbandoned'
  | 'offered' // asks for a person, answered at once or not
  | 'blocked' // may not join the queue
  | 'leftMessage' // goes on as a message
  | 'callbackAccepted'
  | 'taken' // chat by rounds: an agent takes it, the first reply is still to come
  | 'calledBack' // an agent makes the callback
  | 'answered' // an agent takes it (chat by rounds: gives the first reply)
  | 'foundEmpty' // an agent takes a contact that left silently
  | 'replied' // chat by rounds: every further reply
  | 'asked' // chat by rounds: every further message of the customer
  | 'closedForSilence'
  | 'talkEnded' // voice with wrap-up: the customer leaves, the agent stays busy
  | 'putDown' // deferred: the agent interrupts the work
  | 'resumed' // deferred: an agent goes on with it
  | 'completed' // the agent is free of it
  | 'transferred' // goes on with another tier
  | 'ticketOpened'
  | 'stageStarted' // a stage of the ticket waits to be worked
  | 'deadlineMissed'
  | 'resolved' // the last stage of a ticket is done
  | 'unresolved' // served, but the matter is not closed
  | 'repeatScheduled'
  | 'abandoned'
  | 'abandonedSilently'
  | 'retryScheduled'
  | 'lost'; // abandoned or blocked, and will not come back

/** What can happen to the whole centre, written in the chapters incidents and playbook. */
export type EmergencyEvent = 'incidentBegan' | 'incidentEnded' | 'ruleActed' | 'ruleEnded';

/** Events in which an agent has part. */
export const AGENT_EVENTS: readonly ContactEvent[] = [
  'taken',
  'calledBack',
  'answered',
  'foundEmpty',
  'replied',
  'talkEnded',
  'putDown',
  'resumed',
  'completed',
];

/** Events that end a wait for a person. */
export const WAIT_EVENTS: readonly ContactEvent[] = [
  'taken',
  'calledBack',
  'answered',
  'abandoned',
  'abandonedSilently',
];

/**
 * Listens to one replication. Tracing, scripted tests and studies are observers; the centre does not change for them.
 * Called after the centre's own counters, in event order.
 */
export interface Observer {
  /**
   * @param time seconds from the scenario's start
   * @param contact number of the customer, counted from 0 in order of first arrival; attempts of one customer share it
   * @param contactType index into `Model.contactTypeIds`
   * @param skillGroup index into `Model.skillGroupIds`, -1 where no group is involved
   * @param agent index of the agent inside its group, -1 where none is involved
   * @param wait seconds in the human queue so far for the events of WAIT_EVENTS, else 0
   */
  contact(
    event: ContactEvent,
    time: number,
    contact: number,
    contactType: number,
    skillGroup: number,
    agent: number,
    wait: number,
  ): void;

  /**
   * @param time seconds from the scenario's start
   * @param index place of the incident or rule in its list of the scenario, from 0
   */
  emergency?(event: EmergencyEvent, time: number, index: number): void;
}

/** A look at the floor at one moment, filled anew for each snapshot. */
export interface Floor {
  time: number;
  /** Contacts waiting for a person, by contact type. */
  readonly queue: Int32Array;
  /** Contacts held by agents, by contact type (voice: talk and wrap-up). */
  readonly inService: Int32Array;
  /** Contacts in a bot session, by contact type. */
  readonly inBot: Int32Array;
  /** Customers waiting to come back, by contact type. */
  readonly orbit: Int32Array;
  /** Agents taking contacts, by group. */
  readonly staffed: Int32Array;
  /** Agents holding at least one contact, leaving ones included, by group. */
  readonly busy: Int32Array;
  /** Agents finishing what they hold after their schedule ended, by group. */
  readonly leaving: Int32Array;
  /** Contacts that the group can still take, by group; negative while more is held than the staffed agents may hold. */
  readonly room: Int32Array;
}

/** Extras of one replication. */
export interface SimulateOptions {
  readonly observer?: Observer;
  /** Replays these arrival times, increasing, one list per contact type, instead of drawing arrivals from the rates. */
  readonly arrivalTimes?: readonly ArrayLike<number>[];
  /** Increasing times at which `onSnapshot` sees the floor, after all else that happens at that instant. */
  readonly snapshotTimes?: Float64Array;
  readonly onSnapshot?: (index: number, floor: Floor) => void;
  /** Called with the share of the horizon done, at each reporting interval and every 16,384 events: a sign of life. */
  readonly onProgress?: (done: number) => void;
}
