import type { Chapter, Mechanism } from './mechanism.ts';

const AFTER = 'contactTypes.<id>.afterService';

const REPEAT: Mechanism = {
  title: 'Resolved or repeated',
  picture: `
    service ends
      |-- resolved (probability of the agent's group) -----> closed for good
      |
      +-- unresolved --- asks again? ---no-----------------> left open
                              | yes
                              v
                      ORBIT for lagSeconds --> asks for a person: a repeat`,
  what: `A served contact is resolved with the probability of the group that served it. If it is not, the customer
    believes it is, and comes back with a probability after a lag. A repeat is new work on the old matter: effort,
    patience and all decisions are drawn afresh, reproducibly, and resolution time runs from the customer's very first
    arrival. Transfer and ticket are decided before this; the last tier, or the last stage, resolves.`,
  fields: [`${AFTER}.repeat`, 'skillGroups.<id>.resolutionProbability'],
  off: 'Resolution 1: whoever is served is content. No `repeat`: the unresolved stay away, and are counted.',
  assumed: `Resolution depends on the group and neither on the type nor on how often the customer has asked. An agent
    in a hurry resolves as well as any other. Repeats after the end of the simulated time are not followed.`,
  source: `Service failures that come back: de Véricourt and Zhou, Operations Research 2005. First-contact resolution
    by group, see [assumptions](../background/assumptions.md).`,
  stories: ['centre/repeat > a customer whose matter was not resolved', 'centre/repeat > resolutions'],
};

const TRANSFER: Mechanism = {
  title: 'Transfer to another tier',
  picture: `
    cold   agent 1 [== service ==]
                                 o-- waits, with its age --[== agent 2 ==]

    warm   agent 1 [== service ==|-- keeps company --]
                                 o-- waits ----------[== agent 2 ==]`,
  what: `After service the contact is handed on with a probability and goes on as another type, whose route says to
    whom. It keeps its age, so it stands before those who came later; patience and effort are drawn afresh. Cold, the
    first agent is free at once. Warm, the agent stays until the next one takes over, the customer gives up, is blocked,
    or accepts a callback; a warm agent is busy and takes nothing. A transferred contact counts as offered again and is
    never resolved at first contact. Warm needs customers who wait, so neither type may be deferred.`,
  fields: [`${AFTER}.transfer`],
  off: 'Every contact ends where it is served.',
  assumed: `The first tier's work is lost: the second needs its full effort. The probability is the same for all
    agents.`,
  source: `Gatekeepers and referrals: Shumsky and Pinker, Management Science 2003. Tiers of authority are those of a
    published after-sales procedure (网店客服售后服务流程).`,
  stories: [
    'centre/transfer > a contact handed on cold',
    'centre/transfer > a contact handed on warm',
    'centre/transfer > the age of a contact handed on',
  ],
};

const TICKETS: Mechanism = {
  title: 'Tickets',
  picture: `
    service --> ticket opened (all deadlines count from here)
      stage 1   [ outside: inspection, parcel ]o- queue -[= work =]   due  2 h
      stage 2                                  o- queue -[= work =]   due  4 h
      stage 3   [ outside: arbitration ]o----- queue ----[= work =]   due 24 h
                                                          |           :
                                                          v           v
                                                      resolved     late: asks
                                                                   "where is it?"`,
  what: `A contact opens a ticket with a probability: a chain of stages, each an optional wait for others and then
    deferred work under a type that says by whom and how long. Each stage has a deadline counted from the creation of
    the ticket. When one passes, at work, in the queue or outside, the customer asks about it with a probability, as a
    repeat of the type that opened it; once per stage. The last stage resolves the matter. A stage done at the very
    instant of its deadline is in time.`,
  fields: [`${AFTER}.ticket`],
  off: 'Nothing goes to the back office.',
  assumed: `Stages follow each other and are never sent back. Answering a customer who asks neither hastens the ticket
    nor resolves it. Outside delays are a law, not a queue.`,
  source: `The stages and clocks of 2 h, 4 h and 24 h are those of a published after-sales procedure (网店客服售后服务流程).
    Sojourn against a deadline: PUB-H01 of the [validation](../background/validation.md).`,
  stories: ['centre/tickets > a ticket'],
};

export const AFTER_SERVICE_CHAPTER: Chapter = { title: 'After service', mechanisms: [REPEAT, TRANSFER, TICKETS] };
