import type { Scenario } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

type Rule = Scenario['playbook'][number];

const MEASURES: Readonly<Record<Rule['when']['measure'], string>> = {
  queueLength: 'contacts waiting for a person, silent leavers and promised callbacks included',
  longestWaitSeconds: 'how long the first in the queues has waited; 0 when nobody does',
  serviceLevel:
    'of the contacts answered or abandoned in the last `overMinutes`, those answered within T; unlike the [figure](figures.md#servicelevel) it counts at the time of the answer and leaves no short abandonment out',
  occupancy: 'busy agent-time of the last `overMinutes` over agent-time at work, those leaving included',
};

const RULE: Mechanism = {
  title: 'A rule of the plan',
  picture: `
    each minute   measure beyond the limit?
                  . . x x x x x . x . . . . . . . . . .      x beyond
                      |---->|         |-------->|
                      forMinutes      backForMinutes
                            ACTS ............... ENDS, undoes it; may act again`,
  what: `Once a minute every rule looks at its measure, in one channel, in one group's queues, or everywhere. Beyond
    its limit at every look for \`forMinutes\` it acts; back at every look for \`backForMinutes\` it ends and undoes
    what it did. All rules look before any acts, then they act in the order written. A look comes after completions,
    staffing changes and incidents of its instant, and before abandonments and arrivals. Where there is nothing to
    measure, nothing is beyond. More in [incidents and the emergency plan](../background/incidents.md). The measures
    are:`,
  kinds: MEASURES,
  fields: ['playbook[].when', 'playbook[].backForMinutes'],
  off: 'No rules: nobody looks. A plan whose limits are never reached changes no byte.',
  assumed: `The plan is followed at once and by everybody. The plan stays as it stands when the simulated time is
    over.`,
  source: `Changes within the day: Mehrotra, Ozlük and Saltzman, Production and Operations Management 2010. Plans with
    measure and owner are published practice.`,
  stories: [
    'centre/playbook > a rule of the emergency plan',
    'centre/playbook > the service level of the last minutes',
    'centre/playbook > a plan whose limits are never reached > changes no byte',
  ],
};

const ACTIONS: Readonly<Record<Rule['act']['kind'], Mechanism>> = {
  callReserves: {
    title: '`callReserves`: people come',
    picture: `
      rule acts            there                     rule ends
         |-- delayMinutes -->|== 5 more agents ==========|== those who talk
                                                          | finish, then go`,
    what: `So many agents more come after a delay and go when they are free after the rule has ended. They come on top
      of any roster and shrinkage; several rules add up. When the rule ends before they are there, they do not come.`,
    fields: ['playbook[].act = callReserves'],
    off: 'Nobody comes.',
    assumed: `As many can be had as the rule says, at any hour, and they work like the group. They are paid while they
      are there, not for standing by.`,
    source: 'A mobile reserve of 20 to 30 % is practitioners’ advice.',
    stories: ['centre/playbookActions > calling up reserves', 'centre/peopleLevers > reserves'],
  },
  raiseConcurrency: {
    title: '`raiseConcurrency`: more chats at once',
    picture: `
      concurrency   8 |--------+           +-------
                   12 |        +-----------+ 12 held: take none until below 8`,
    what: `Agents of a chat group hold more chats while the rule acts; of several rules the highest number counts.
      Room is filled from the queue at once. Afterwards nobody is thrown out: the group takes nothing new until what it
      holds fits again.`,
    fields: ['playbook[].act = raiseConcurrency'],
    off: 'The concurrency of the group.',
    assumed: `The speed with more chats follows the same curve. Measured limits are missing: reported values run from
      2 to 60.`,
    source: `The queue tool of the seller desks lets the limit be set at any moment; its guidance is a formula of
      service time, replies and questions.`,
    stories: [
      'centre/playbookActions > raising the concurrency',
      'centre/peopleLevers > the number of chats per agent',
    ],
  },
  shortenAutoClose: {
    title: '`shortenAutoClose`: silent chats close sooner',
    picture: `
      silence begins while the rule acts   |-- 60 s --| closed (not 120 s)
      silence begun before                 |-------- 120 s --------| closed`,
    what: `Silences that begin while the rule acts close the chat after the shorter time; of several rules the
      shortest counts, and a type's own limit where it is shorter still.`,
    fields: ['playbook[].act = shortenAutoClose'],
    off: 'The limit of each type.',
    assumed: 'Customers do not hurry because of it: some write too late and join the queue again.',
    source: 'As for [auto-close](#auto-close-and-goodbye).',
    stories: ['centre/playbookActions > shortening the auto-close'],
  },
  switchToMessages: {
    title: '`switchToMessages`: write, we answer later',
    picture: `
      arrive     o o o |  o   o   o   | o o
                 queue |  messages    | queue        those who wait go on waiting`,
    what: `Contacts of the channel that ask for a person while the rule acts become messages, [deferred
      work](#deferred-messages-and-tickets) with a deadline. Those who wait already keep waiting. It lasts until the
      last of several rules has ended.`,
    fields: ['playbook[].act = switchToMessages'],
    off: 'Customers may wait.',
    assumed: 'Everybody writes a message instead; in reality some leave, and some call.',
    source: '千牛分流规则, rule 1: with nobody online the message goes to the pool (留言池).',
    stories: ['centre/playbookActions > switching a channel to messages'],
  },
  openOverflow: {
    title: '`openOverflow`: a group that helps in need',
    picture: `
      outsourcer   closed | takes contacts by its route | finishes, closed`,
    what: `A group named by such a rule works only while one of its rules acts, within its own roster. When the last
      has ended, it takes nothing new and finishes what it holds.`,
    fields: ['playbook[].act = openOverflow'],
    off: 'Groups that no such rule names are always open.',
    assumed: 'The group stands by without pay and begins within the minute.',
    source: 'Overflow to cloud agents and outsourcers paid per contact is offered on the market.',
    stories: [
      'centre/playbookActions > opening an overflow group',
      'centre/peopleLevers > a group that the plan opens',
    ],
  },
  suspendShrinkage: {
    title: '`suspendShrinkage`: meetings wait',
    picture: `
      at work    17 |------+          +------
                 20 |      +----------+        all on duty work`,
    what: `While the rule acts the group's shrinkage is 0: everybody on duty works, in shifts the persons otherwise
      lost. Afterwards they go as at the end of a shift.`,
    fields: ['playbook[].act = suspendShrinkage'],
    off: 'The shrinkage of the group.',
    assumed: 'Meetings and training are dropped and not made up for later.',
    source: 'Intraday management; see [a rule of the plan](#a-rule-of-the-plan).',
    stories: ['centre/playbookActions > suspending the shrinkage', 'centre/peopleLevers > suspending shrinkage'],
  },
};

export const PLAYBOOK_CHAPTER: Chapter = {
  title: 'The emergency plan',
  mechanisms: [
    RULE,
    ACTIONS.callReserves,
    ACTIONS.raiseConcurrency,
    ACTIONS.shortenAutoClose,
    ACTIONS.switchToMessages,
    ACTIONS.openOverflow,
    ACTIONS.suspendShrinkage,
  ],
};
