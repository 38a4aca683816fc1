import type { ContactEvent } from '../../../sim/observe/observer.ts';

/**
 * Where a strand of a customer's story stands. A story may have several strands at once: a ticket and the question what
 * became of it, or an empty chat and the customer who left it.
 */
export type Place =
  | 'arrived'
  | 'inBot'
  | 'leavingBot'
  | 'toPerson'
  | 'waiting'
  | 'waitingForCall'
  | 'waitingPutDown'
  | 'emptyWaiting'
  | 'blocked'
  | 'leaving'
  | 'taken' // chat by rounds: the first reply is still to come
  | 'held'
  | 'emptyHeld'
  | 'served'
  | 'unresolved'
  | 'betweenStages'
  | 'lastStageDone'
  | 'away'
  | 'gone';

/** What may happen next to a strand at each place, and where it then stands. Nothing else may happen. */
export const PATHS: Readonly<Record<Place, Partial<Record<ContactEvent, Place>>>> = {
  arrived: { botStarted: 'inBot', offered: 'waiting' },
  inBot: { botResolved: 'gone', botAbandoned: 'gone', botFalselyContained: 'leavingBot', botTransferred: 'toPerson' },
  leavingBot: { retryScheduled: 'away' },
  toPerson: { offered: 'waiting' },
  waiting: {
    answered: 'held',
    taken: 'taken',
    blocked: 'blocked',
    leftMessage: 'toPerson',
    callbackAccepted: 'waitingForCall',
    abandoned: 'leaving',
    abandonedSilently: 'emptyWaiting',
    deadlineMissed: 'waiting',
  },
  waitingForCall: { calledBack: 'held', deadlineMissed: 'waitingForCall' },
  waitingPutDown: { resumed: 'held', deadlineMissed: 'waitingPutDown' },
  emptyWaiting: { foundEmpty: 'gone', taken: 'emptyHeld' },
  blocked: { lost: 'gone', retryScheduled: 'away', leftMessage: 'toPerson' },
  leaving: { lost: 'gone', retryScheduled: 'away' },
  taken: { answered: 'held', abandoned: 'leaving', abandonedSilently: 'emptyHeld' },
  held: {
    asked: 'held',
    replied: 'held',
    talkEnded: 'held',
    deadlineMissed: 'held',
    putDown: 'waitingPutDown',
    closedForSilence: 'held',
    completed: 'served',
  },
  emptyHeld: { foundEmpty: 'gone' },
  served: {
    transferred: 'toPerson',
    ticketOpened: 'betweenStages',
    unresolved: 'unresolved',
    retryScheduled: 'away', // a chat closed for silence goes on
  },
  unresolved: { repeatScheduled: 'away' },
  betweenStages: { stageStarted: 'toPerson', deadlineMissed: 'betweenStages' },
  lastStageDone: { resolved: 'gone' },
  away: { offered: 'waiting' },
  gone: {},
};

export const ALL_EVENTS: readonly ContactEvent[] = [
  'arrived',
  ...new Set(Object.values(PATHS).flatMap((next) => Object.keys(next) as ContactEvent[])),
];

/** Places that a strand leaves in the instant in which it comes there ... */
export const MOMENTARY: readonly Place[] = ['arrived', 'leavingBot', 'toPerson', 'blocked', 'leaving', 'lastStageDone'];
/** ... unless the story ends there. */
export const LAST_WORD: readonly Place[] = ['served', 'unresolved'];

/** What counts as a place of each kind in the levels of a contact type. */
export type Level = 'queue' | 'inBot' | 'inService' | 'orbit';

export const LEVEL_OF: Partial<Record<Place, Level>> = {
  inBot: 'inBot',
  away: 'orbit',
  waiting: 'queue',
  waitingForCall: 'queue',
  waitingPutDown: 'queue',
  emptyWaiting: 'queue',
  taken: 'inService',
  held: 'inService',
  emptyHeld: 'inService',
};
