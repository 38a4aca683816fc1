import type { Allowed } from './reading/allowed.ts';

/** What each kind of problem tells besides the field's path and value; the messages are made of these. */
export interface ProblemParams {
  // --- the text
  tooLarge: { bytes: number; maxBytes: number };
  invalidJson: { line: number; column: number };
  notJson: object;
  nestedTooDeep: { limit: number };
  versionNewer: { version: number; supported: number };
  versionOlder: { version: number; supported: number };
  // --- the shape
  missing: { allowed: Allowed };
  notAllowed: { allowed: Allowed };
  more: { count: number };
  unknownField: { allowed: string[]; suggestion: string | null };
  // --- references
  unknownReference: { kind: ReferenceKind; known: string[] };
  duplicate: { kind: ReferenceKind };
  // --- sense
  notATime: object;
  notWholeIntervals: { intervalMinutes: number };
  outsideCalendar: { start: string; end: string };
  warmUpTooLong: { durationHours: number };
  minAboveMax: { min: number; max: number };
  sumNotOne: { sum: number };
  sumAboveOne: { sum: number };
  meanTooLow: { standardDeviation: number; limit: number };
  lengthsDiffer: { lengths: Record<string, number> };
  allZero: object;
  servedByNobody: { route: string[] };
  groupDoesNotServe: { contactType: string };
  mixedServiceKinds: { kinds: Record<string, string> };
  concurrencyOnVoice: object;
  breakOutsideShift: { hours: number };
  dayOutsideCalendar: { lastDay: number };
  chatSpeedMissing: { concurrency: number };
  unfitChatSpeed: { service: string; allowed: string[] };
  botMissing: object;
  noTypeOfReason: { reason: string };
  botDownWithoutBot: object;
  oneLimitNeeded: object;
  limitNotAShare: { measure: string };
  occupancyOfChannel: object;
  watchesNothing: object;
  noChatGroup: object;
  notAboveConcurrency: { concurrency: number };
  noChatsByRounds: object;
  noMessageType: { contactTypes: string[] };
  notForDeferred: object;
  notDeferred: { service: string };
  closesBeforeOpening: { fromHour: number };
  messageTypeMissing: object;
  retryMissing: object;
  callbackNeverOffered: object;
  notVoice: { service: string };
  silenceOnVoice: object;
  patienceMissing: object;
  warmWithoutCustomer: object;
  endlessTransfer: { cycle: string[] };
  headStartNeedsOldestFirst: { capacityFrees: string };
  unknownFigure: { allowed: string[]; suggestion: string | null };
  figureOnlyInTotal: { figure: string };
  targetWithoutLimit: object;
  targetBeyond: { readonly max: number };
  targetLimitsCrossed: { readonly atMost: number };
  tooManyContacts: { expected: number; limit: number };
  tooManyAgents: { agents: number; limit: number };
  // --- no check foresaw it: the simulator itself gives up
  cannotBeSimulated: { reason: string };
}
export type ProblemCode = keyof ProblemParams;
export type ReferenceKind = 'channel' | 'contactType' | 'skillGroup';

/** One thing wrong with a scenario, as data; `formatProblems` says it in words. */
export type Problem = {
  [Code in ProblemCode]: {
    /** Dotted path of the field, list places in brackets; '' for the whole file. */
    readonly path: string;
    /** The value found, shortened for printing; 'undefined' when the field is not there. */
    readonly value: string;
    readonly code: Code;
    readonly params: ProblemParams[Code];
  };
}[ProblemCode];

export function problem<Code extends ProblemCode>(
  path: string,
  value: unknown,
  code: Code,
  params: ProblemParams[Code],
): Problem {
  return { path, value: printable(value), code, params } as Problem;
}

/** `['demand', 0, 'kind']` as `demand[0].kind`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

const LONGEST = 60;

/** A value in at most about 60 characters, whatever its size. */
function printable(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.slice(0, 3).map(printableItem).join(', ')}${value.length > 3 ? ', …' : ''}]`;
  return printableItem(value);
}

function printableItem(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}
