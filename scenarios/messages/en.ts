import type { Allowed } from '../reading/allowed.ts';
import type { Messages } from './index.ts';

const REFERENCE = { channel: 'channel', contactType: 'contact type', skillGroup: 'skill group' } as const;

export const en: Messages = {
  join: (path, sentence) => (path === '' ? sentence : `${path}: ${sentence}`),
  problem: {
    tooLarge: (_, { bytes, maxBytes }) =>
      `The file is too large (about ${megabytes(bytes)} MB; at most ${megabytes(maxBytes)} MB) and was not read.`,
    invalidJson: (_, { line, column }) => `This is not valid JSON: line ${line}, column ${column}.`,
    notJson: () =>
      'This is not a scenario file: a scenario is JSON text that begins with “{”. From a log with a line for each contact, `peakdesk import` makes one in the terminal; counts of contacts per hour go into “demand” of a scenario.',
    nestedTooDeep: (_, { limit }) => `Nested more than ${limit} levels deep: not a scenario file.`,
    versionNewer: (_, { version, supported }) =>
      `the file has format version ${version}, this program reads version ${supported}. Update the program.`,
    versionOlder: (_, { version, supported }) => `there is no format version ${version}; it must be ${supported}.`,
    missing: (_, { allowed }) => `missing; it must be ${describe(allowed)}.`,
    notAllowed: (value, { allowed }) => `${value} is not allowed; it must be ${describe(allowed)}.`,
    more: (_, { count }) => `And ${count} more problems, not listed.`,
    unknownField: (_, { allowed, suggestion }) =>
      suggestion === null
        ? `there is no such field. Fields here: ${list(allowed)}.`
        : `there is no such field. Did you mean ${suggestion}?`,
    unknownReference: (value, { kind, known }) => `there is no ${REFERENCE[kind]} ${value}. Known: ${list(known)}.`,
    duplicate: (value, { kind }) => `${REFERENCE[kind]} ${value} stands twice in the same list; remove one.`,
    notATime: (value) => `${value} is no existing date and time; write it like 2026-11-11T00:00.`,
    notWholeIntervals: (value, { intervalMinutes }) =>
      `${value} hours is not a whole number of reporting intervals (${intervalMinutes} minutes).`,
    outsideCalendar: (value, { start, end }) => `${value} is outside the simulated time (${start} to ${end}).`,
    warmUpTooLong: (value, { durationHours }) =>
      `a warm-up of ${value} hours must be shorter than the simulated ${durationHours} hours.`,
    minAboveMax: (_, { min, max }) => `the minimum ${min} is above the maximum ${max}.`,
    sumNotOne: (_, { sum }) => `the probabilities sum to ${round(sum)}; they must sum to 1.`,
    sumAboveOne: (_, { sum }) => `the shares sum to ${round(sum)}; they may sum to 1 at most.`,
    meanTooLow: (value, { standardDeviation, limit }) =>
      `${value} is more than ${limit} standard deviations of ${standardDeviation} below 0; nothing is left above 0.`,
    lengthsDiffer: (_, { lengths }) => `the lists must be equally long, but they have: ${pairs(lengths)}.`,
    allZero: () => 'all are 0; at least one must be above 0.',
    servedByNobody: (_, { route }) =>
      `nobody serves this contact type: no skill group of its route (${list(route)}) does. Add it to the serves list of one of them, or change the route.`,
    groupDoesNotServe: (value, { contactType }) =>
      `skill group ${value} does not serve ${contactType}. Add it to the group's serves list, or take the group off the route.`,
    mixedServiceKinds: (_, { kinds }) =>
      `besides deferred work a skill group serves one kind of service, but this one mixes: ${pairs(kinds)}. Split it in two.`,
    breakOutsideShift: (value, { hours }) =>
      `a break after ${value} hours goes beyond the shift of ${hours} hours. Move or shorten it, or lengthen the shift.`,
    dayOutsideCalendar: (value, { lastDay }) =>
      `day ${value} is not simulated; the last one is day ${lastDay} (the day of the start is 0).`,
    concurrencyOnVoice: (value) => `an agent takes one call at a time; ${value} is not allowed, it must be 1.`,
    chatSpeedMissing: (_, { concurrency }) =>
      `missing; with ${concurrency} chats per agent it must say how much slower each chat gets.`,
    unfitChatSpeed: (value, { service, allowed }) =>
      `${value} does not fit contacts of service ${service}; it must be one of ${list(allowed)}.`,
    botMissing: () =>
      'this says what the bot can do, but the scenario has no bot chapter. Add bot, or remove this field.',
    noTypeOfReason: (value, { reason }) =>
      `${value} acts on contact types with reason ${reason}, and there is none. Set the reason of a type, or remove the incident.`,
    botDownWithoutBot: (value) => `${value} has no bot to act on. Add the bot chapter, or remove the incident.`,
    oneLimitNeeded: () => 'a rule needs exactly one limit: above or below.',
    limitNotAShare: (value, { measure }) => `${value} is not allowed: ${measure} is a share, from 0 to 1.`,
    occupancyOfChannel: () => 'occupancy is counted on agents: name a skillGroup, or leave both out.',
    watchesNothing: () =>
      'no contact type belongs to what this rule watches, so it would never act. Check channel and skillGroup.',
    noChatGroup: (value) => `skill group ${value} does not chat; its agents take one contact at a time.`,
    notAboveConcurrency: (value, { concurrency }) =>
      `${value} chats per agent is no more than the skill group has already (${concurrency}).`,
    noChatsByRounds: (value) => `${value} acts on contact types of service chatRounds, and there is none.`,
    noMessageType: (value, { contactTypes }) =>
      `channel ${value} cannot be switched to messages: ${list(contactTypes)} must say what a message becomes (queue.messageContactType).`,
    notForDeferred: () => 'nobody waits with deferred work, so this does not apply to it. Remove this field.',
    notDeferred: (value, { service }) =>
      `${value} is of service ${service}; it must be a contact type of service deferred.`,
    closesBeforeOpening: (value, { fromHour }) =>
      `opens at ${fromHour} and closes at ${value}: closing must come later. Write hours over midnight as two, like 22 to 24 and 0 to 6.`,
    messageTypeMissing: () =>
      'customers who cannot get in become messages, but of which type? Set queue.messageContactType.',
    retryMissing: () => 'customers who cannot get in come back later, but when, and how many? Set retry.',
    callbackNeverOffered: () =>
      'it does not say when callbacks are offered: set offerWhenExpectedWaitExceedsSeconds or offerWhenWaiting.',
    notVoice: (_, { service }) => `a callback is a phone call: it needs service voice, but this is ${service}.`,
    silenceOnVoice: () =>
      'an agent hears at once that a caller has hung up; silent leaving is for chats. Remove this field.',
    patienceMissing: () =>
      'customers without a limit to their patience never give up, silently or not. Set patienceSeconds, or remove this field.',
    warmWithoutCustomer: () =>
      'a warm transfer needs a customer who waits, and deferred work has none. Set it to false.',
    endlessTransfer: (_, { cycle }) =>
      `these types hand every contact on to each other for ever: ${[...cycle, cycle[0]].join(' → ')}. Make one of the probabilities less than 1.`,
    headStartNeedsOldestFirst: (_, { capacityFrees }) =>
      `a head start for VIPs needs routing.capacityFrees to be oldestFirst; it is ${capacityFrees}.`,
    unknownFigure: (value, { allowed, suggestion }) =>
      suggestion === null
        ? `there is no figure ${value}. Figures: ${list(allowed)}.`
        : `there is no figure ${value}. Did you mean ${suggestion}?`,
    figureOnlyInTotal: (value, { figure }) =>
      `${figure} is counted on agents or the whole shop and has no value for ${value}, only a total. Remove this field.`,
    targetBeyond: (value, { max }) =>
      max === 1 ? `a share is from 0 to 1 (80 % is 0.8), got ${value}.` : `a limit is not negative, got ${value}.`,
    targetLimitsCrossed: (value, { atMost }) => `at least ${value} and at most ${atMost} cannot both be met.`,
    targetWithoutLimit: (value) => `target ${value} has no limit; it needs atLeast or atMost.`,
    tooManyContacts: (_, { expected, limit }) =>
      `about ${count(expected)} contacts are expected over the whole run; at most ${count(limit)} can be simulated. Check contacts per day, multipliers and volumeFactor.`,
    tooManyAgents: (_, { agents, limit }) =>
      `${count(agents)} agents in all; at most ${count(limit)} can be simulated.`,
    cannotBeSimulated: (_, { reason }) => `This scenario cannot be simulated: ${reason}`,
  },
};

/** What a field may hold, in words. */
export function describe(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'number':
      return `a ${allowed.whole ? 'whole ' : ''}number${range(allowed)}`;
    case 'values':
      return allowed.values.length === 1 ? String(allowed.values[0]) : `one of ${list(allowed.values)}`;
    case 'text':
      return 'text (not empty)';
    case 'identifier':
      return 'an id that begins with a letter (letters, digits, - and _, at most 64)';
    case 'localTime':
      return 'a local date and time like 2026-11-11T00:00';
    case 'trueOrFalse':
      return 'true or false';
    case 'anything':
      return 'anything';
    case 'list':
      return `a list [ … ]${items(allowed.atLeast, allowed.atMost)}, each ${describe(allowed.items)}`;
    case 'object':
      return `an object { … } with the fields ${list(allowed.fields)}`;
    case 'objectById':
      return 'an object { "id": … } with one entry per id';
    case 'objectOfKind':
      return `an object { "kind": … } whose kind is one of ${list(allowed.kinds)}`;
    case 'either':
      return allowed.options.map(describe).join(', or ');
  }
}

function range({ atLeast, above, atMost }: Extract<Allowed, { kind: 'number' }>): string {
  if (atLeast !== null && atMost !== null) return ` from ${atLeast} to ${atMost}`;
  const bounds = [
    above === null ? '' : ` above ${above}`,
    atLeast === null ? '' : ` of at least ${atLeast}`,
    atMost === null ? '' : ` of at most ${atMost}`,
  ];
  return bounds.filter((bound) => bound !== '').join(' and');
}

function items(atLeast: number, atMost: number | null): string {
  if (atLeast === atMost) return ` of exactly ${atLeast} items`;
  if (atMost !== null) return ` of ${atLeast} to ${atMost} items`;
  return atLeast > 0 ? ` of at least ${atLeast} item${atLeast > 1 ? 's' : ''}` : '';
}

const list = (values: readonly (string | number)[]): string => (values.length > 0 ? values.join(', ') : '(none)');
const pairs = (record: Record<string, string | number>): string =>
  list(Object.entries(record).map(([name, value]) => `${name} ${value}`));
const round = (value: number): string => String(Number(value.toFixed(4)));
const megabytes = (bytes: number): string => String(Number((bytes / 1e6).toPrecision(3)));

/** 12000 as 12,000; 3.2e9 as 3.2 billion. */
function count(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))} billion`;
  return value >= 1e6 ? `${Number((value / 1e6).toPrecision(3))} million` : Math.round(value).toLocaleString('en');
}
