import type { Scenario } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const KINDS: Readonly<Record<Scenario['incidents'][number]['kind'], Mechanism>> = {
  channelDown: {
    title: '`channelDown`: nobody gets through',
    picture: `
                    00:05          00:20
      arrive   o o o | x x x x x x x | o o        x blocked: lost, retry, message
      waiting  ------+---- go on ----+----        o in
      bot      ------+---- goes on --+----`,
    what: `While the channel is down its contacts that ask for a person are blocked and go the way that
      \`whenBlocked\` says; those who come back are blocked again until it is up. Those who wait or are served go on,
      and so does the bot, but whom it hands over is blocked. Back-office work on the channel is not stopped.`,
    fields: ['incidents[] = channelDown'],
    off: 'The channel is up.',
    assumed: `An outage lets nobody in and throws nobody out. One that cuts running calls would need a window in which
      patience and service are interrupted; that is not built.`,
    source: `A published plan for the event (双十一客服规划) asks for fault finding, recovery and people on duty; [an outage
      at 00:05](../background/incidents.md#an-outage-at-0005) is worked through.`,
    stories: ['centre/incidents > a channel that is down'],
  },
  botDown: {
    title: '`botDown`: the bot is down, or holds fewer',
    picture: `
      session limit   unlimited |     0 or a few     | unlimited
      sessions        ==========|===== run to their end
      contacts        meet bot  | ask for a person   | meet bot`,
    what: `In the window the bot takes no more sessions than the limit given, 0 unless said; of several limits the
      lowest counts. Sessions that run are finished. Whoever would have met the bot asks for a person, and is counted as
      having found it full.`,
    fields: ['incidents[] = botDown'],
    off: 'The bot has its own session limit only.',
    assumed: 'Customers notice at once and ask for a person; none waits for the bot to come back.',
    source: 'A form of the scenario.',
    stories: ['centre/incidents > a bot that is down'],
  },
  slowSystem: {
    title: '`slowSystem`: everything takes longer',
    picture: `
                        23:30               01:00
      effort begun   x 1  |      x 1.2        |  x 1
      [=== begun before ==+===]  unchanged`,
    what: `Effort begun in the window takes longer by a factor: talks, wrap-ups, replies, back-office work. Factors of
      several windows multiply. What was begun before the window runs to its end unchanged, and what was begun inside it
      stays slow.`,
    fields: ['incidents[] = slowSystem'],
    off: 'Factor 1.',
    assumed: `All groups and types are slow alike, and customers do not think longer. A shared chat counts with its
      whole work as begun when it is taken.`,
    source: `Scheduled and real: from 23:30 on 10 November to 01:00 the sellers' platform pauses its system messages
      on trade and goods; buyers' chats go on.`,
    stories: ['centre/incidents > a slow system'],
  },
  surge: {
    title: '`surge`: more contacts for a while',
    picture: `
      rate      |      +------+          x factor, for the types named
                |------+      +------
                +------+------+------>
                       at     at + minutes`,
    what: `First contacts of the types named are multiplied inside the window. Several surges multiply. It acts on the
      rate, so contact *n* of the type is still the same customer, who comes earlier.`,
    fields: ['incidents[] = surge'],
    off: 'Factor 1.',
    assumed: 'The surge begins and ends at once; a rise and a decay are told by a [pulse](#a-surge-with-a-name).',
    source: 'A form of the scenario; bounds under [assumptions](../background/assumptions.md#demand).',
    stories: ['centre/demandIncidents > a surge', 'centre/demandIncidents > arrivals under an incident'],
  },
  absence: {
    title: '`absence`: people are missing',
    picture: `
      at work   20 |------+          +-----
                   |      +----------+        20 x (1 - 0.3) = 14
                   +------+----------+----->`,
    what: `A share of a group's agents is missing in the window. Numbers are multiplied by what is left, after
      shrinkage, and rounded; in shifts it is persons, spread evenly and the same for the whole window. They leave like
      at the end of a shift: what they hold is finished.`,
    fields: ['incidents[] = absence'],
    off: 'Only [no-shows](#no-shows) by chance.',
    assumed: 'Known and the same on every simulated day. Those missing are not paid.',
    source: 'A form of the scenario.',
    stories: [
      'centre/shifts > an absence takes away a share of those left, while it lasts',
      'centre/shifts > an absence from a group that names nobody',
    ],
  },
  logisticsDelay: {
    title: '`logisticsDelay`: parcels come later',
    picture: `
      due in the window     [####]
      come instead             ----delayHours---->[########]  x contactFactor`,
    what: `Contacts of types with reason \`logistics\` that are due in the window come later by so many hours, and
      more of them. Earlier windows act first, so what is moved into a later window is moved again; then surges multiply
      what is due in the end. A window before the run moves contacts into it, one at the end moves them out.`,
    fields: ['incidents[] = logisticsDelay', 'contactTypes.<id>.reason'],
    off: 'Parcels come as the law of the lag says.',
    assumed: `All contacts due are moved by the same time; nobody asks "why is it not here yet" at the usual time. The
      factor stands for those.`,
    source: `That tracking complaints peaked five days after the launch of 2021, at three times their mean, is a
      finding of the China Consumers Association.`,
    stories: ['centre/demandIncidents > a logistics delay'],
  },
  productFault: {
    title: '`productFault`: returns until it is found',
    picture: `
      returns    |      +--------+  x contactFactor
                 |------+        +---------:----
                 +------+--------+---------:---->
                        at     found       at + minutes`,
    what: `Contacts of types with reason \`return\` are multiplied from the start of the window until the fault is
      found, or the window ends if that is earlier.`,
    fields: ['incidents[] = productFault', 'contactTypes.<id>.reason'],
    off: 'Factor 1.',
    assumed: 'The day of detection is given, not an outcome of the data the desk sees.',
    source: 'A published case: a food shop watches return rates and goes after the product whose rate jumps.',
    stories: ['centre/demandIncidents > a product fault'],
  },
};

export const INCIDENTS_CHAPTER: Chapter = {
  title: 'Incidents',
  mechanisms: [
    KINDS.channelDown,
    KINDS.botDown,
    KINDS.slowSystem,
    KINDS.surge,
    KINDS.absence,
    KINDS.logisticsDelay,
    KINDS.productFault,
  ],
};
