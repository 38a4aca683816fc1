/** What is settled by a draw as soon as the customer arrives; the words are not kept. */
export const AT_ARRIVAL = ['vip', 'botCoverage', 'botRefusal', 'botOutcome', 'botDuration'] as const;
export type ArrivalRole = (typeof AT_ARRIVAL)[number];

/**
 * What a contact's other draws are for. All are made when the customer first arrives, each from the stream of its name, and
 * kept as a 32-bit word until the value is needed; so the same customer is the same person in every scenario compared.
 */
export const ROLES = [
  'patience',
  'effort',
  'wrapUp',
  'retry',
  'retryLag',
  'botReturn',
  'routing', // which group, when they are chosen by weight
  'silent', // gives up without a word?
  'callback', // accepts to be called back?
  'rounds', // how many messages
  'conversation', // efforts and think times of all rounds after the first effort
  'goodbye', // ends with the last reply?
  'resolution',
  'repeat',
  'repeatLag',
  'transfer',
  'ticket', // opens one?
  'stages', // delays and efforts of all its stages
  'late', // asks again when a deadline passes?
] as const;
export type Role = (typeof ROLES)[number];

/** Place of each role's word among a contact's words. */
export const ROLE = Object.fromEntries(ROLES.map((role, index) => [role, index])) as Readonly<Record<Role, number>>;
export const ROLE_COUNT = ROLES.length;

/** Drawn afresh for another attempt of the same matter: the effort stays, as it has not been served yet. */
export const RENEWED_BY_RETRY: readonly number[] = [
  ROLE.patience,
  ROLE.retry,
  ROLE.retryLag,
  ROLE.routing,
  ROLE.silent,
  ROLE.callback,
];
