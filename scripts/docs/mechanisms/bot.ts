import type { Chapter, Mechanism } from './mechanism.ts';

const MEETING: Mechanism = {
  title: 'Who meets the bot',
  picture: `
    arrives --> covered? ---no---------------------------+
                   | yes                                 |
                   v                                     |
                refuses? ---yes--------------------------+
                   | no                                  |
                   v                                     v
                room for a session? ---no-------> asks for a person
                   | yes
                   v
                IN BOT for durationSeconds, then one of four outcomes`,
  what: `A first contact of a type with a \`bot\` field is led to the bot with probability \`coverage\`; of the
    covered a share refuses and asks for a person at once. \`sessionLimit\` bounds the sessions of all types together:
    whoever finds it reached goes to people. A session that ends makes room at that very instant, as completions come
    before arrivals. Customers who come back, for whatever reason, ask for a person and skip the bot.`,
  fields: [
    'bot.coverage',
    'bot.refuseShare',
    'bot.durationSeconds',
    'bot.sessionLimit',
    'contactTypes.<id>.bot.coverage',
    'contactTypes.<id>.bot.refuseShare',
    'contactTypes.<id>.bot.durationSeconds',
  ],
  off: `No \`bot\`, or a type without one: contacts ask for a person on arrival. No session limit: the bot is as wide
    as the cloud.`,
  assumed: `Who refuses does not depend on how well the bot does, nor on the length of the human queue. A session
    lasts as long whatever its outcome.`,
  source: `Coverage is not containment: the 97 % announced for 2019 are the share of online demand *received* by the
    bot (Xinhua, 13 November 2019); merchants' bots *resolved* about 70 %. Bot first, then people, is the order of the
    seller desks (千牛分流规则, 2021).`,
  stories: [
    'centre/bot > the bot stage > is skipped by contacts that refuse it and by those it does not cover',
    'centre/botLimit > the session limit of the bot',
  ],
};

const OUTCOMES: Mechanism = {
  title: 'Four outcomes',
  picture: `
    u  0 ..... resolved .....|. falsely .|....... transferred .......|. gives up 1
                             |           |
                             +-> a better bot moves these borders to the right
    session ends
       |--> resolved            gone, content
       |--> falsely contained   gone for returnLagSeconds, then asks for a person
       |--> transferred         asks for a person; effort x transferEffortFactor
       +--> gives up            gone`,
  what: `One number drawn at arrival decides among resolved, falsely contained, transferred and given up, in this
    order. Of those met the bot contains a share by type; of the contained a share is false: the customer leaves with
    the matter unsolved and comes back for a person (bounce-back). \`lift\` above 0 moves that share of those who would
    be transferred to the contained, below 0 it loses that share of the contained. As the order is fixed, a better bot
    takes customers over to the contained and sends nobody the other way.`,
  fields: [
    'bot.falseContainmentShare',
    'bot.abandonShare',
    'bot.returnLagSeconds',
    'bot.lift',
    'contactTypes.<id>.bot.containment',
    'contactTypes.<id>.bot.falseContainmentShare',
    'contactTypes.<id>.bot.abandonShare',
  ],
  off: 'Shares of 0: nobody is contained falsely, nobody gives up inside the bot. `lift` 0 changes nothing.',
  assumed: `All falsely contained customers come back, and all inside the bot who give up are gone for good. Nothing
    is published about how long they take to come back; measured resolution of shop bots runs from 10 % to 70 %.`,
  source: `Four outcomes instead of one "bot rate": Gorgias found 55 % of the tickets that AI touched ending at a
    person, a third of those never resolved. See [assumptions](../background/assumptions.md#bot).`,
  stories: [
    'centre/bot > the bot stage > sends a falsely contained contact away, to come back for a person after the lag',
    'centre/bot > the bot stage > contains more with a lift, less with a negative one, and never touches those who give up',
    'centre/commonRandomNumbers > a worse bot',
  ],
};

const EFFORT: Mechanism = {
  title: 'What the bot leaves behind',
  picture: `
    bot --transferred--> queue --> agent    effort = own draw x group x ...
                                                     x transferEffortFactor
    bot --falsely contained--> later --> queue --> agent    (factor 1)`,
  what: `A contact that the bot hands over takes the agent longer or less by one factor: below 1 when the bot has
    collected the facts, above 1 when the customer is angry by then. The factor stays with the customer through queue,
    retry, transfer and repeat; a ticket begins without it.`,
  fields: ['bot.transferEffortFactor'],
  off: '1: the bot leaves no trace.',
  assumed: `One factor for all types and no effect on patience or satisfaction of those handed over. Both directions
    are known, sizes are not.`,
  source: `A randomised trial at Taobao found shorter chats and lower ratings with an AI agent in front (arXiv
    2605.14830); the size is yours to set.`,
  stories: ['centre/bot > the bot stage > lets a handed-over contact take longer by the transfer factor'],
};

export const BOT_CHAPTER: Chapter = { title: 'The bot', mechanisms: [MEETING, OUTCOMES, EFFORT] };
