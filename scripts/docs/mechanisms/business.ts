import type { SkillGroup } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const CONTRACTS: Readonly<Record<SkillGroup['contract'], string>> = {
  regular: 'pay of the time on duty, with overtime and night pay on top',
  temporary: 'the same, under a heading of its own',
  outsourced: 'all it costs under one heading: hours, the price per contact, and no overtime or night pay',
};

const SATISFACTION: Mechanism = {
  title: 'Satisfaction and complaints',
  picture: `
    satisfaction
      baseline |-----+
               |      \\__            - lossPerExtra30Seconds for each 30 s
               |         \\__          - unresolvedLoss, - botResolvedLoss
               |            +-------   lost for good: lostSatisfaction
               +-----+------+------>   wait for the first answer
                 baseline   counted up to`,
  what: `Everyone served, by a person or the bot, has the baseline less the losses that apply; everyone lost for good
    has a low value of its own. For deferred work the deadline stands in place of the baseline wait. Complaints are
    shares of the unresolved, of those who gave up and of the deadlines missed. Both are worked out from counts and feed
    nothing back.`,
  fields: ['economics.satisfaction', 'economics.complaints'],
  off: 'Left out: the figures have no value, as nothing stands behind one.',
  assumed: `All coefficients but the baseline. That waits, failures and bots cost satisfaction is published; how much
    in your shop only a survey can tell. Complaints are estimates beside the simulated contacts, not contacts.`,
  source: `75 % satisfied before improvement is the finding of a published diagnosis; lower ratings after bots: arXiv
    2605.14830.`,
  stories: ['figures/satisfaction > satisfaction', 'figures/business > complaints'],
};

const COST: Mechanism = {
  title: 'Cost',
  picture: `
    on duty  [============ wage ============]==== leaving: x overtimeFactor
                             22:00 |-- x nightFactor --| 06:00
    + training days x hours x wage a head    + price per contact taken
    + bot per contact met                    + compensation`,
  what: `People are paid for all time on duty, shrinkage included; time worked after the shift is overtime. Hours
    between \`nightFromHour\` and \`nightToHour\` cost more. Training is paid for every head that the roster needs, and
    spread evenly over the intervals counted. A group may have a price per contact beside or instead of a wage.
    Compensation is paid per complaint and per repeat. The terms of a group decide the heading:`,
  kinds: CONTRACTS,
  fields: [
    'skillGroups.<id>.contract',
    'skillGroups.<id>.wagePerHour',
    'skillGroups.<id>.pricePerContact',
    'economics.currency',
    'economics.overtimeFactor',
    'economics.nightFactor',
    'economics.nightFromHour',
    'economics.nightToHour',
    'economics.trainingHoursPerDay',
    'economics.botCostPerContact',
    'economics.compensationPerComplaint',
    'economics.compensationPerRepeat',
  ],
  off: 'Costs exist when every group has a wage or a price; parts without data have no value.',
  assumed: `No-shows and breaks are unpaid, wages do not depend on the person, and nothing is fixed: no rent, no
    software, no standby pay. Night and overtime factors multiply neither each other nor prices.`,
  source: `1.5 is the legal least for overtime; 30 % more at night is an outsourcer’s price. Other values under
    [assumptions](../background/assumptions.md#people).`,
  stories: ['figures/business > pay', 'figures/business > training', 'figures/business > the bot'],
};

const LOST_SALES: Mechanism = {
  title: 'Lost sales',
  picture: `
    pre-sale customers  lost | gave up in the bot | never answered | answered late
                              x lostOrderProbability x averageOrderValue`,
  what: `Each contact of a type with reason \`preSale\` that is lost for good, gives up inside the bot, is never
    answered, or gets its first answer later than \`slowReplySeconds\`, costs an order with a probability, at the
    average value. Customers who come back are lost only when they stop coming.`,
  fields: [
    'economics.averageOrderValue',
    'economics.lostOrderProbability',
    'economics.slowReplySeconds',
    'contactTypes.<id>.reason',
  ],
  off: 'A probability or value of 0, or no pre-sale type: the figure has no value.',
  assumed: `A slow answer loses as much as none, and a customer who is answered in time would have bought anyway. The
    probability is a conversion rate of inquiries, which says what chats go with, not what they cause.`,
  source: `Inquiry conversion of 40 % is a rule of thumb of practitioners; no measured curve of sales against waits
    was found.`,
  stories: ['figures/business > lost sales'],
};

export const BUSINESS_CHAPTER: Chapter = {
  title: 'What it is worth',
  mechanisms: [SATISFACTION, COST, LOST_SALES],
};
