import type { Scenario } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

type Routing = Scenario['routing'];

const VIP: Readonly<Record<Routing['vip']['kind'], string>> = {
  priority: 'VIPs are of class 0, before all others; among deferred work, before all other deferred work',
  headStart:
    'VIPs keep the class of their type and queue as if they had already waited so many seconds; needs `oldestFirst`, as only age is compared',
};

const ARRIVES: Readonly<Record<Routing['contactArrives'], string>> = {
  listOrder: 'the first group of the route that has room',
  longestIdle:
    'over all groups of the route the agent with the fewest contacts in hand, among those the one longest so; for the phone that is the agent idle longest',
  weighted:
    'one of the groups with room, by the weights of their routes and a number that the contact drew at arrival; a group of weight 0 only when no other has room',
};

const FREES: Readonly<Record<Routing['capacityFrees'], string>> = {
  listOrder: 'the queue that comes first in the order of `serves`',
  oldestFirst: 'the contact that has waited longest, head start and kept age included',
  longestQueue: 'the queue in which most wait; VIPs and others of a type are two queues',
  earliestDeadline:
    'the contact that is due first; queues stand in the order of deadlines, and live contacts, never due, come after by age',
  ageingScore:
    'over all classes the highest score of seconds waited + `ageingSecondsPerClass` for each class that one is more urgent; deferred work only when no live contact waits',
};

const PRIORITY: Mechanism = {
  title: 'Priority and VIPs',
  picture: `
    class 0   VIPs                  [ o o ]     --+
    class 2   complaints            [ o ]       --+--> the most urgent class
    class 5   all else              [ o o o o ] --+    that waits goes first
    class 10+ deferred work         [ o o o o ] --+    (nobody is interrupted)`,
  what: `Each type has a priority class, 0 to 9, lower being more urgent; a share of its customers are VIPs, drawn at
    arrival. When capacity frees, the most urgent class that waits is served first, whatever the others have waited. A
    contact in hand is not interrupted, [pre-emptible work](#pre-emption) aside. All live contacts come before all
    deferred work.`,
  kinds: VIP,
  fields: ['contactTypes.<id>.priority', 'contactTypes.<id>.vipShare', 'routing.vip'],
  off: 'All types in class 5, no VIPs: only age or the chosen rule decides.',
  assumed: `Every agent knows at once who is a VIP and what the contact is about. Under steady overload the lowest
    class is hardly served at all; the [ageing score](#capacity-frees) is the remedy.`,
  source: `Non-preemptive priority: Cobham, Operations Research 1954. Head start: the rule of the bank in the
    [backtest](../background/backtest.md). VIP lanes and "urgent first" are standard in published service plans.`,
  stories: [
    'centre/routing > takes VIPs before others who have waited longer',
    'centre/routing > takes the more urgent type first',
    'centre/routing > counts a head start as waiting, and no more',
  ],
};

const ARRIVAL: Mechanism = {
  title: 'A contact arrives',
  picture: `
    contact --> route of its type:  [ team A ]  [ team B ]  [ seniors after 60 s ]
                   whose agents have room now, and whose route is open?
                      |-- none --> waits
                      +-- by routing.contactArrives --> one group
                                  in it: fewest contacts in hand, longest so`,
  what: `A contact that asks for a person looks for an agent at once. Which group takes it is the rule's choice;
    within a group it is always the agent with the fewest contacts in hand, among equals the one who has had that number
    longest. Agents who leave take nothing new. Equal moments are told apart by the order in which things happened,
    never by chance.`,
  kinds: ARRIVES,
  fields: [
    'contactTypes.<id>.route[].skillGroup',
    'contactTypes.<id>.route[].weight',
    'routing.contactArrives',
    'skillGroups.<id>.serves[].contactType',
  ],
  off: 'One group in the route: all rules are the same.',
  assumed: `Routing knows the state of every agent without delay, and agents take what they are given. Real desks
    sometimes give chats out by hand.`,
  source: `Lists of groups by type and of types by group: ContactCenters (Buist and L'Ecuyer 2005). Longest idle
    first: Armony and Ward, Operations Research 2010. Weight and busyness decide inside a group on the seller desks
    (千牛分流规则, rule 5). Cases D01 to D04 of the [validation](../background/validation.md).`,
  stories: [
    'centre/routing > goes to the first group of its list that has an idle agent',
    'centre/routing > goes to the agent idle longest over all groups when the rule says so',
    'centre/weighted > weighted routing',
    'centre/chatShared > go to the agent with the fewest chats, among those to the one longest so',
  ],
};

const OVERFLOW: Mechanism = {
  title: 'Overflow after waiting',
  picture: `
    waits   o-----------------------|--------------------x patience
            team A only             | after 60 s: team A or seniors
                                    +--> a senior is free: served now`,
  what: `A further group of a route may open only after the contact has waited so long. At that instant the contact
    takes a free agent of that group; later the group also serves the contact from the queue. When the route opens at
    the very instant patience ends, and an agent is free there, the customer is served.`,
  fields: ['contactTypes.<id>.route[].afterWaitingSeconds'],
  off: '0: all groups of the route from the start.',
  assumed: `The clock is the contact's age: for one handed over by another tier it began with the first asking, and
    who comes back begins anew.`,
  source: `Overflow between groups: Koole, *Call Center Optimization*. Case D03 of the
    [validation](../background/validation.md) overflows at once.`,
  stories: ['centre/overflow > a route that opens after some waiting'],
};

const STICKY: Mechanism = {
  title: 'Sticky agent',
  picture: `
    agent 7  [== chat of Ms Li ==]                     [== chat of Ms Li ==]
                                 |---- within hours --->| room? then agent 7
                                                        | else as any contact`,
  what: `A customer who comes back within \`stickyAgentHours\` of the end of the last service goes to the agent who
    gave it, if that agent is on duty, serves the type and has room at this moment. Otherwise the contact is routed like
    any other; nobody waits for a particular agent. A transfer to another tier ends the tie.`,
  fields: ['routing.stickyAgentHours'],
  off: '0: customers are nobody’s.',
  assumed: `The tie saves no effort; if it does in your shop, the effect is missing. The seller desks also have a
    second tier of 24 to 72 hours, which is not told apart here.`,
  source: '千牛分流规则, rule 2 (as written up in 2021): the agent of the last 24 hours first.',
  stories: [
    'centre/stickyAgent > a customer who returns to the last agent',
    'centre/chatRoundsSilence > sends the customer back to the same agent where routing is sticky',
  ],
};

const CAPACITY: Mechanism = {
  title: 'Capacity frees',
  picture: `
    agent of team A has room
        queues that team A serves, and whose first contact may go there now:
           class 0  [ o ]   [ ]
           class 5  [ o o ] [ o o o ]    --> most urgent class, then the rule
           class 15 [ o o o o ]              (ageingScore: all classes at once)
        take the first of the chosen queue; again, until no room or nobody waits`,
  what: `When an agent finishes, comes on duty or is given more chats, the group serves its queues. Inside the most
    urgent class that waits the rule chooses the queue; equal scores go to the contact that has waited longest, then to
    the order of \`serves\`. A group serves only types that it lists and whose route names it. Each queue is in order of
    age: who was handed over or keeps a place stands where the age says.`,
  kinds: FREES,
  fields: ['routing.capacityFrees', 'routing.ageingSecondsPerClass', 'skillGroups.<id>.serves'],
  off: 'One type, one class: all rules are first come, first served.',
  assumed: `Agents do not choose. The rule looks at the first of each queue only, so it never costs more with long
    queues.`,
  source: `Routers of ContactCenters (single queue, longest queue first). Adding a constant per class to the age is
    Jackson's dynamic priority (Naval Research Logistics Quarterly 1960); Kleinrock's of 1964 lets classes age at
    different speeds, which is not built. Deadlines against arrival order: PUB-H04 of the
    [validation](../background/validation.md).`,
  stories: [
    'centre/routing > takes the contact that has waited longest, whatever its type',
    "centre/routing > takes types in the group's own order under listOrder",
    'centre/capacityRules > from the longest queue',
    'centre/capacityRules > the earliest deadline',
    'centre/capacityRules > the ageing score',
  ],
};

export const ROUTING_CHAPTER: Chapter = {
  title: 'Routing',
  mechanisms: [PRIORITY, ARRIVAL, OVERFLOW, STICKY, CAPACITY],
};
