import type { ContactType } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const WHEN_BLOCKED: Readonly<Record<NonNullable<ContactType['queue']>['whenBlocked'], string>> = {
  lost: 'the customer is gone',
  retry: 'the customer comes back, with the probability and after the lag of [retry](#retry)',
  message:
    'the contact goes on as the type `messageContactType`, [deferred work](#deferred-messages-and-tickets) with a deadline',
};

const ENTRY: Mechanism = {
  title: 'Closed, full, or a message',
  picture: `
    asks for a person
      |-- closed, or channel down? ----------yes--> BLOCKED --> lost
      |-- channel switched to messages? -----yes--> message     or retry
      |-- an agent free? --------------------yes--> served      or message
      |-- as many wait as may? --------------yes--> BLOCKED
      |-- callback offered and taken? -------yes--> waits to be called
      +-> waits in the queue; patience begins`,
  what: `Whoever asks for a person meets these questions in this order. A queue may have opening hours and a capacity;
    \`capacity\` counts those who wait, VIPs and others together, so that with 0 only those who find an agent are
    served. Opening hours hold from the instant of opening to just before the instant of closing; hours over midnight
    are two windows. Customers who wait at closing time are still served. A place is free again at the very instant
    somebody is answered or gives up, before whoever arrives then. What becomes of the blocked is said by
    \`whenBlocked\`:`,
  kinds: WHEN_BLOCKED,
  fields: ['contactTypes.<id>.queue'],
  off: 'No limit, always open: nobody is blocked, and these questions cost nothing.',
  assumed: `Customers do not look at the length of the line before they join (no balking), and a message is as good as
    a contact: nobody decides against writing one. A blocked contact counts as offered, and a message once more under
    its new type. Deferred work has no such limits; rosters say when it is done.`,
  source: `Limited lines as in M/M/n/K and the Erlang B system (PUB-A07, A08 and A10 of the
    [validation](../background/validation.md)). A shop with nobody online collects messages (千牛分流规则, rule 1: 留言池).`,
  stories: [
    'centre/openingHours > opening hours',
    'centre/queueCapacity > a queue that is full',
    'centre/playbookActions > switching a channel to messages',
  ],
};

const CALLBACK: Mechanism = {
  title: 'Callback',
  picture: `
    no agent free ---> so many wait, or the first has waited longer than the limit?
                                        | yes
                                        v
         wants to wait <----no--- accepts? ---yes---> WAITS TO BE CALLED
         (patience runs)                              no patience, same place,
                                                      or as another type
                                                            |
                                        agent free <--------+
                                        CALLED: the call takes its usual effort`,
  what: `A customer about to wait is offered a call when at least \`offerWhenWaiting\` stand in the queue, or when the
    first in the same queue has already waited longer than \`offerWhenExpectedWaitExceedsSeconds\`. Whoever accepts
    keeps the place, or waits as another, for instance less urgent type whose agents may be free at once, and never
    gives up. The call is counted apart from the answered, with its own delay, because nobody was holding a line. It is
    for the phone.`,
  fields: ['contactTypes.<id>.callback'],
  off: 'Nobody is offered a call.',
  assumed: `Everybody is there when called, and is called once. In reality some have gone, and an agent spends a
    minute to learn it; add that to the effort of the callback type.`,
  source: `Callback options: Armony and Maglaras, Operations Research 2004. The wait to expect is the head-of-line
    estimate of Ibrahim and Whitt, M&SOM 2009. Against exact figures: PUB-F03 of the
    [validation](../background/validation.md).`,
  stories: [
    'centre/callback > a callback > is offered when so many wait, and whoever takes it never abandons',
    'centre/callback > a callback > keeps its place before those who came later',
    'centre/callback > a callback > is not offered to those who find an agent, nor taken by those who decline',
  ],
};

const PATIENCE: Mechanism = {
  title: 'Patience',
  picture: `
    joins the queue                                   patience ends
         o----------- waits --------------------------x  abandons
         o----------- waits -------+ an agent takes it: answered
                                   | (chat by rounds: patience goes on
                                   |  until the first reply is out)`,
  what: `Each attempt has a patience drawn for it. It runs from joining the queue to the agent taking the contact, in
    chats by rounds to the first reply, which stops being written when the customer leaves. A customer whose patience
    ends is abandoned. When an agent frees, or a further group opens, at the very instant a patience ends, the customer
    is still answered.`,
  fields: ['contactTypes.<id>.patienceSeconds'],
  off: 'Nobody ever gives up; who is never served is counted as unfinished.',
  assumed: `Patience does not depend on what the customer is told or sees of the queue. No measurement of chat
    patience in China was found; the library's means come from surveys. The waits of *answered* customers understate
    it.`,
  source: `Erlang A: Garnett, Mandelbaum and Reiman, M&SOM 2002. Patience is not exponential in a real centre: Brown
    et al., JASA 2005. Cases A04 to A13 and B08 to B11 of the [validation](../background/validation.md).`,
  stories: [
    'centre/voice > leaves when its patience ends before an agent answers',
    'centre/voice > is answered, not lost, when an agent frees at the instant its patience ends',
    'centre/chatRounds > patience in a chat by rounds',
  ],
};

const SILENT: Mechanism = {
  title: 'Silent abandonment',
  picture: `
    patience ends, without a word
        customer:   o---- waits ----x---> lost, or comes back later
        the chat:   o---- waits ----:---- waits on ----+ agent turns to it
                                                       |==| silentEffortSeconds
                                                          x found empty`,
  what: `Of those who give up a share says nothing. The customer is abandoned, and may try again, but the empty chat
    keeps its place in the queue until an agent turns to it and needs \`silentEffortSeconds\` to find it empty. In a
    chat by rounds it is found out when the agent's turn comes to its message. It never counts as answered.`,
  fields: ['contactTypes.<id>.silentAbandonment'],
  off: 'Whoever gives up is seen to have left.',
  assumed: `The agent's cost is a constant, and the share does not depend on the wait. A customer who comes back
    meanwhile stands in the queue twice, once as an empty chat. On the phone the line tells, so it is for chats.`,
  source: `Castellanos, Yom-Tov and others (arXiv 2304.11754 and 2501.08869): 3 to 70 % of the customers of 17 text
    centres left silently; in one of them 71 % of those who gave up, which cost 15 % of the capacity.`,
  stories: [
    'centre/silentAbandonment > a customer who leaves a chat without a word',
    'centre/chatRoundsSilence > a customer who leaves a chat by rounds without a word',
  ],
};

const RETRY: Mechanism = {
  title: 'Retry',
  picture: `
    abandons, or is blocked with whenBlocked = retry
         |-- tries again? (probability, fewer than maxAttempts) --no--> LOST
         | yes
         v
      ORBIT for lagSeconds --> asks for a person, perhaps as another type`,
  what: `A customer who gave up comes back with a probability after a lag, to people directly, on the same channel or
    as another type. It is the same customer with the same matter: the effort stays, as nobody has served it, while
    patience and the further decisions are drawn afresh, reproducibly. Patience and retry of the new type hold from then
    on.`,
  fields: ['contactTypes.<id>.retry'],
  off: 'Whoever gives up is lost, and a bad hour costs nothing later.',
  assumed: `Neither probability nor lag depends on how long the customer has waited. Who would come back after the end
    of the simulated time is not followed, so late hours look better than they are.`,
  source: `Aguir, Karaesmen, Akşin and Chauvet, OR Spectrum 2004: retrials inflate load that looks like fresh demand.
    Cases F01 and F02 of the [validation](../background/validation.md).`,
  stories: [
    'centre/voice > comes back after the lag when it tries again, as the same customer',
    'centre/voice > gives up for good after its last attempt',
    'centre/retry > a customer who comes back on another channel',
  ],
};

export const QUEUE_CHAPTER: Chapter = {
  title: 'Asking for a person',
  mechanisms: [ENTRY, CALLBACK, PATIENCE, SILENT, RETRY],
};
