import type * as ranks from '../../../sim/centre/ranks.ts';
import type { Role } from '../../../sim/centre/roles.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const RANKS: Readonly<Record<keyof typeof ranks, string>> = {
  RANK_COMPLETION: 'a bot session, talk, wrap-up, reply, chat or piece of work ends',
  RANK_STAFFING: 'agents go, then come; those there turn to whoever waits',
  RANK_INCIDENT: 'incidents end, then begin',
  RANK_PLAYBOOK: 'the emergency plan looks, then acts',
  RANK_ABANDONMENT: 'a patience ends, a further group opens, a deadline passes, a silent chat closes',
  RANK_ARRIVAL: 'first contacts, customers and tickets that come back, further messages of a chat',
  RANK_REPORTING: 'an interval is closed, the floor is shown',
};

const ROLES: Readonly<Record<Role, string>> = {
  patience: 'how long an attempt waits; afresh for each attempt',
  effort: 'length of the service, or of the first reply',
  wrapUp: 'length of the wrap-up',
  retry: 'comes back after giving up? afresh for each attempt',
  retryLag: 'after how long; afresh for each attempt',
  botReturn: 'after how long a falsely contained customer is back',
  routing: 'which group, where they are chosen by weight; afresh for each attempt',
  silent: 'gives up without a word? afresh for each attempt',
  callback: 'accepts a callback? afresh for each attempt',
  rounds: 'number of messages',
  conversation: 'efforts and think times of all rounds after the first effort',
  goodbye: 'ends the chat with the last reply?',
  resolution: 'resolved?',
  repeat: 'comes back when not resolved?',
  repeatLag: 'after how long',
  transfer: 'handed to another tier?',
  ticket: 'opens a ticket?',
  stages: 'outside delays and efforts of all stages',
  late: 'asks when a deadline passes?',
};

const SAME_INSTANT: Mechanism = {
  title: 'Events at the same instant',
  picture: `
    12:00:00  completion, staffing, incident, plan, abandonment, arrival, report
              ------------------------- one instant -------------------------->
              equal ranks: in the order in which they were scheduled`,
  what: `Events of one instant run in a fixed order, so results do not depend on the inside of a heap. An agent who
    becomes free at the moment a patience ends still answers; one whose shift ends then is gone before whoever arrives;
    an incident at 00:05 finds those who arrived before 00:05 only. Events of equal rank run in the order they were
    scheduled.`,
  kinds: RANKS,
  fields: [],
  off: 'Always on.',
  assumed: `In continuous time ties have no probability; they come from clocks, constant times and replayed logs,
    where an order must be chosen.`,
  source: 'A rank and a sequence number per event as in SimPy; release before seize as in simmer.',
  stories: [
    'centre/sameInstant > at the same instant',
    'centre/voice > is answered, not lost, when an agent frees at the instant its patience ends',
    'centre/staffing > answers a contact that ends its patience at the instant agents come',
    'centre/incidents > is slow after completions and staffing changes of the instant, and before arrivals',
    'centre/playbook > looks after completions, staffing changes and incidents of the minute, and before abandonments and arrivals',
    'kernel/calendar',
  ],
};

const END: Mechanism = {
  title: 'The beginning and the end',
  picture: `
    warm-up      counted                            horizon
    |............|==================================|----- followed ----->
    empty desk                                      no arrivals; who is there
                                                    is served or gives up`,
  what: `A run begins with an empty desk, though persons in a shift are in the middle of it. At the horizon first
    contacts and returns stop; those in the system are followed with the agents of the last moment until nothing is left
    to happen, and counted in the last interval. Whoever would come back later is not followed. Flows of the first
    \`warmUpHours\` are left out of the day's figures.`,
  fields: ['run.warmUpHours'],
  off: '`warmUpHours` 0: all counts.',
  assumed: `The last agents stay as long as anybody waits, with nobody new coming, so the very end looks better than a
    real night.`,
  source: 'A finite horizon followed to its end, as in ContactCenters.',
  stories: [
    'centre/shifts > stays as it is when the simulated time is over: the persons on duty then serve whoever still waits',
  ],
};

const RANDOM_NUMBERS: Mechanism = {
  title: 'Common random numbers',
  picture: `
    stream  seed|role|type|replication       one per name

    customer 17 of "logistics"   patience  effort  retry  silent  ...
      base scenario                 .62      .17    .90     .03
      with 20 more agents           .62      .17    .90     .03    same person
      with a new incident           .62      .17    .90     .03`,
  what: `All that a customer will ever need is drawn on arrival, used or not, each kind of draw of each contact type
    from a stream of its own; one 32-bit word a value, inverted. So customer *n* of a type is the same person in every
    scenario compared, and a difference between two plans is due to the plans. Later attempts mix fresh words from the
    first ones without touching a stream. A mechanism that no type has draws nothing, and as streams are keyed by name
    that changes no other draw. The words of a customer are:`,
  kinds: ROLES,
  fields: ['run.seed'],
  off: 'Always on. Another seed gives other customers.',
  assumed: `The n-th customer, not the customer of a certain moment, is held fixed: with another volume the same
    person comes at another time. Absences and the pace of agents are drawn by person likewise.`,
  source: `Law, *Simulation Modeling and Analysis*, on common random numbers; streams by role as in ContactCenters.
    What it gains is told under [comparing](../background/common-random-numbers.md).`,
  stories: [
    'centre/commonRandomNumbers > every customer is the same person',
    'centre/invariance > is not changed in any byte by %s',
    'centre/chatRoundsDraws > the rounds, efforts and think times of a chat',
  ],
};

export const ORDER_CHAPTER: Chapter = {
  title: 'Time and chance',
  mechanisms: [SAME_INSTANT, END, RANDOM_NUMBERS],
};
