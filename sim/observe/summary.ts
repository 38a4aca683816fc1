import type { Model } from '../centre/model.ts';
import { WAIT_BUCKETS } from './waitHistogram.ts';

/**
 * What one replication leaves behind: plain counters in typed arrays, transferable, of a size that depends on the model
 * and not on the number of contacts.
 */

/**
 * Flows of contacts, counted in the interval in which the contact asked for the first time what the row counts:
 * bot rows in the interval of first arrival, all others in the interval of joining the human queue.
 * Sums of seconds belong to the same interval.
 */
export const FLOW_COUNTERS = [
  'contacts', // first arrivals of customers, before the bot
  'botMet', // contacts that began a bot session
  'botRefused', // covered, but asked for a person at once
  'botFull', // covered, but the bot was down or its session limit reached
  'botResolved',
  'botFalselyContained',
  'botTransferred',
  'botAbandoned',
  'botReturned', // falsely contained contacts that came back for a person
  'offered', // asked for a person: every attempt counts
  'firstOffered', // of these, the customer's first attempt
  'retried', // of these, attempts after an abandonment or a blocking
  'repeated', // of these, because the matter was not resolved or a deadline passed
  'reopened', // of these, to go on with a chat that was closed for silence
  'transferred', // of these, handed over by another tier
  'blocked', // of these, kept out of the queue: closed, down or full
  'messages', // of these, turned into a message
  'callbacks', // of these, accepted to be called back
  'answered',
  'answeredAtOnce', // without waiting
  'answeredWithin', // first answer within T of the channel
  'answeredSlowly', // later than the scenario's slowReplySeconds
  'abandoned',
  'abandonedWithin', // left after at most T
  'abandonedSilently', // of the abandoned: those who said nothing and stayed in the queue
  'lost', // abandoned or blocked, and will not come back
  'unfinished', // still waiting when nothing was left to happen
  'calledBack', // callbacks made
  'callbackDelay', // sum of seconds from joining the queue to the call
  'waitAnswered', // sum of seconds to an agent taking the contact
  'responseAnswered', // sum of seconds to the answer: longer than the wait in chatRounds only
  'waitAbandoned', // sum of seconds
  'completed',
  'handleTime', // seconds an agent held the contact: talk and wrap-up, or the whole chat
  'resolved', // matters closed for good by a person
  'resolvedAtFirst', // of these, with no repeat, transfer or ticket
  'resolutionTime', // sum of seconds from the customer's first arrival to the resolution
  'unresolved', // served by a person, but the matter is not closed
  'tickets', // opened
  'stagesDue', // ticket stages and other deferred contacts that have a deadline
  'stagesMet', // of these, finished by it
  'rounds', // messages of customers in chats by rounds
  'roundsAnswered',
  'roundResponse', // sum of seconds from message to reply
  'windowRounds', // of the rounds, those asked in the daily window of the channel's reply rate
  'windowRoundsInTime', // of these, answered within its limit
  'windowFirstRounds', // first rounds asked in the daily window of the channel's first reply rate
  'windowFirstRoundsInTime',
  'rated', // contacts at whose end satisfaction is estimated: served, or lost
  'satisfaction', // sum of its estimates
] as const;
export type FlowCounter = (typeof FLOW_COUNTERS)[number];

/** States of a skill group: integrals over the interval of time, in agent-seconds, unless said otherwise. */
export const GROUP_COUNTERS = [
  'staffed', // at work and taking contacts
  'leaving', // no longer scheduled, finishing what they hold
  'busy', // holding at least one contact, leaving or not
  'contactsInHand', // contact-seconds
  'handsOn', // working on a contact, not only holding it (0 where it is not known: chatShared)
  'capacity', // contact slots of staffed agents x seconds
  'onDuty', // paid for: staffed, and as many more as shrinkage keeps from work
  'taken', // contacts taken (a count)
  'handsOnKnown', // staffed and leaving, where handsOn is known
  'pay', // what the group costs (money)
] as const;
export type GroupCounter = (typeof GROUP_COUNTERS)[number];

/** States of a contact type: integrals over the interval of time, in contact-seconds, unless said otherwise. */
export const STATE_COUNTERS = [
  'queue', // waiting for a person
  'inBot', // in a bot session
  'inService', // held by an agent
  'orbit', // waiting to come back: retries and returns from the bot
  'backlog', // waiting + in service at the interval's end (contacts)
  'oldestWait', // age of the oldest waiting contact at the interval's end (seconds)
] as const;
export type StateCounter = (typeof STATE_COUNTERS)[number];

/** What it all comes to for the shop, in the interval, over all contacts and groups. Amounts of money unless said otherwise. */
export const BUSINESS_COUNTERS = [
  'contacts', // first arrivals of customers (a count)
  'resolved', // matters closed by a person or the bot (a count)
  'complaints', // expected (a count)
  'regularPay', // of the hours on duty of regular groups
  'temporaryPay', // of those of temporary groups
  'outsourcedPay', // all that outsourced groups cost
  'overtimePay', // of the time after the shift, regular and temporary groups
  'nightPay', // what their hours at night cost beyond that
  'training',
  'bot',
  'compensation',
  'lostSales', // expected
] as const;
export type BusinessCounter = (typeof BUSINESS_COUNTERS)[number];

/** Position of each counter inside its row. */
export function positions<Name extends string>(counters: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(counters.map((name, index) => [name, index])) as Record<Name, number>;
}
export const FLOW = positions(FLOW_COUNTERS);
export const GROUP = positions(GROUP_COUNTERS);

/** Sizes that fix the layout of a summary's arrays. */
export interface SummaryShape {
  readonly intervals: number;
  readonly contactTypes: number;
  readonly skillGroups: number;
  readonly channels: number;
}

/** More than this many bytes of waits per interval, as in a long campaign of short intervals, are not kept. */
const MOST_INTERVAL_WAIT_BYTES = 32 * 1024 * 1024;

export function summaryShape(model: Model): SummaryShape {
  return {
    intervals: model.intervals,
    contactTypes: model.contactTypeIds.length,
    skillGroups: model.skillGroupIds.length,
    channels: model.channelIds.length,
  };
}

/** Whether summaries of this shape keep the distribution of waits by interval; else `intervalWaits` is empty. */
export function keepsIntervalWaits(shape: SummaryShape): boolean {
  return shape.intervals * shape.channels * WAIT_BUCKETS * Uint32Array.BYTES_PER_ELEMENT <= MOST_INTERVAL_WAIT_BYTES;
}

/** Row-major: `flow[((interval * 2K) + cell) * FLOW_COUNTERS.length + counter]`, cell = 2 * type + (vip ? 0 : 1). */
export interface Summary {
  readonly replication: number;
  readonly flow: Float64Array;
  /** `group[(interval * G + g) * GROUP_COUNTERS.length + counter]` */
  readonly group: Float64Array;
  /** `state[(interval * K + k) * STATE_COUNTERS.length + counter]` */
  readonly state: Float64Array;
  /** `business[interval * BUSINESS_COUNTERS.length + counter]` */
  readonly business: Float64Array;
  /** Waits of answered contacts: `waits[cell * WAIT_BUCKETS + bucket]`, whole run after warm-up. */
  readonly waits: Uint32Array;
  /** Estimated virtual waits of all contacts whose wait ended, likewise. */
  readonly virtualWaits: Uint32Array;
  /**
   * Waits of answered contacts by interval and channel, only the buckets that have any: pairs of the place
   * `(interval * C + channel) * WAIT_BUCKETS + bucket` and the count, places growing. A hundredth of what all buckets take.
   */
  readonly intervalWaits: Uint32Array;
  /** Longest wait of an answered contact per cell, seconds. */
  readonly longestWait: Float64Array;
  /** Events that the calendar delivered. */
  readonly events: number;
}

/** Reads `Summary.intervalWaits`; `row` is interval * C + channel. */
export function eachIntervalWait(
  pairs: Uint32Array,
  visit: (row: number, bucket: number, count: number) => void,
): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const row = Math.floor(pairs[at] / WAIT_BUCKETS);
    visit(row, pairs[at] - row * WAIT_BUCKETS, pairs[at + 1]);
  }
}

/** The buffers to hand to `transfer()` so that a summary moves between threads without being copied. */
export function summaryBuffers(s: Summary): ArrayBuffer[] {
  const { flow, group, state, business, waits, virtualWaits, intervalWaits, longestWait } = s;
  return [flow, group, state, business, waits, virtualWaits, intervalWaits, longestWait].map(
    (array) => array.buffer as ArrayBuffer,
  );
}
