import type { ChatSpeed, ContactType } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const SERVICE = 'contactTypes.<id>.service';

const CHAT_SPEED: Readonly<Record<ChatSpeed['kind'], string>> = {
  table: 'a list of speeds by the number of chats, the last one repeating',
  handsOn:
    'worked out from the share of a lone chat in which the agent’s hands are on it ([formula](../background/model.md#service)); for `chatShared` only',
  slowdown:
    '1 / (1 + `slowdownPerExtraChat` × chats beyond `freeChats`); for `chatRounds` only, where thinking is simulated and no part of the speed',
};

const SERVICES: Readonly<Record<ContactType['service']['kind'], Mechanism>> = {
  voice: {
    title: 'Phone: talk and wrap-up',
    picture: `
      customer   o-- waits --[==== talk ====]x gone
      agent                  [==== talk ====][= wrap-up =] free --> next
                             <------------ handle time -->`,
    what: `With service \`voice\` an agent holds one contact at a time: talk, then, after the customer has left,
      wrap-up. The agent is busy during both; the next contact is taken when the wrap-up ends. An incident that begins
      between the two changes the wrap-up only.`,
    fields: [`${SERVICE} = voice`],
    off: 'No `wrapUpSeconds`: the agent is free when the talk ends.',
    assumed: `Agents do not put callers on hold and take no pause between calls; what they do take belongs to the
      wrap-up or the shrinkage.`,
    source: `ContactCenters; service times are close to lognormal (Brown et al., JASA 2005). Case B12 of the
      [validation](../background/validation.md) has after-call work.`,
    stories: [
      'centre/voice > is answered at once by an idle agent, else waits its turn',
      'centre/voice > keeps the agent busy through wrap-up after the customer has left',
    ],
  },
  chatShared: {
    title: 'Chats that share an agent',
    picture: `
      agent, concurrency 2      speed s(1) = 1, s(2) = 0.6 of that of a lone chat
        chat 1   [1111|2222222222|22222]
        chat 2        [2222222222]
        chat 3              o---- [22222|111]      no slot free: waits in the queue`,
    what: `With service \`chatShared\` an agent holds up to \`concurrency\` chats that progress side by side, each at
      speed s(k) while k are held. A chat of work w ends when it has progressed by w. Customers are taken at once while
      there is a slot, so what they wait for each other shows as longer chats, not as waits. Of chats that would end at
      the same instant the one begun first ends first.`,
    fields: [`${SERVICE} = chatShared`],
    off: '`concurrency` 1: one chat at a time at full speed.',
    assumed: `All chats of an agent are equally fast and thinking is spread evenly over a chat. There are no rounds,
      hence no reply rates: for these take [chats by rounds](#chats-by-rounds).`,
    source: `Processor sharing with a speed curve: Tezcan and Zhang, Operations Research 2014. Cases E01 to E03 of the
      [validation](../background/validation.md).`,
    stories: [
      'centre/chatShared > slow each other down while they run side by side',
      'centre/chatShared > wait in the queue once every agent holds as many as it may',
    ],
  },
  chatRounds: {
    title: 'Chats by rounds',
    picture: `
                 +------------------ customer thinks <---------------+
                 v                                                   |
      queue --> message waits for the agent's turn --> reply --> more to ask?
                oldest message first, one at a time    effort        | no: end

      agent     [= A1 =][= B1 =][= A2 =]..idle..[= B2 =]
      A         a1      thinks a2......r2            (a2 waited for reply B1)
      B             b1 .......r1  thinks        b2`,
    what: `With service \`chatRounds\` a chat is a number of rounds: the customer's message waits for the agent's
      turn, the agent spends the round's effort and replies, the customer thinks. Of all chats an agent holds the oldest
      message is answered first, one at a time; a reply begun is finished. First response, response per round and the
      3-minute rate are outcomes. More chats at once hide thinking, but replies per hour cannot pass 1 / effort: beyond
      that, waiting only moves from the queue into the chat, and a slowdown makes it worse. At the same instant a reply
      ends before a patience does, and a new chat stands in line before the agent turns to the oldest message. All
      rules, and how many chats are worth it, are told in [chats by rounds](../background/chat-rounds.md).`,
    fields: [
      `${SERVICE} = chatRounds.rounds, chatRounds.roundEffortSeconds, chatRounds.thinkSeconds`,
      'channels.<id>.replyRate',
      'channels.<id>.firstReplyRate',
    ],
    off: '`concurrency` 1: the agent waits through all thinking of a customer, as on the phone.',
    assumed: `Efforts and think times of a chat's rounds are independent, and a customer writes one message at a time.
      Agents never answer the easiest first. Rounds counted as missed include those of customers who gave up.`,
    source: `An agent with its own customers who come and go: Luo and Zhang, Operations Research 2013, and Campello,
      Ingolfsson and Shumsky, Management Science 2017; the closed queue of one agent is exact (Reiser and Lavenberg,
      JACM 1980). The reply rates are those of the platforms (旺旺 and 飞鸽: 3 minutes, 08–23 h; 咚咚: 30 seconds).`,
    stories: [
      'centre/chatRounds > a chat by rounds',
      'centre/chatRounds > the reply rates of chats by rounds',
      'centre/chatRoundsTheory > a desk that is always full of chats by rounds',
    ],
  },
  deferred: {
    title: 'Deferred: messages and tickets',
    picture: `
      created                                                    deadline
         o-------------- waits, without patience ----+               :
                          live contacts go first     [== effort ==]  :
                                                     agent holds nothing else`,
    what: `With service \`deferred\` a contact has a deadline instead of a customer on the line. Live contacts of the
      same group always go first; an agent works on it only with nothing else in hand, and takes nothing beside it.
      Service level and satisfaction measure it against its deadline. \`earliestDeadline\` takes what is due first; the
      other rules go by age inside a queue.`,
    fields: [`${SERVICE} = deferred.effortSeconds, deferred.deadlineHours`],
    off: 'No such type: groups do live work only.',
    assumed: `Changing over from chat to back-office work takes no time. An agent with a single chat open does none,
      so on a chat desk that is never quite idle messages lie: give them a group of their own. A missed deadline changes
      nothing in the queue; what it costs is told under [tickets](#tickets) and
      [complaints](#satisfaction-and-complaints).`,
    source: `Call blending: Bhulai and Koole, IEEE Transactions on Automatic Control 2003. Cases H01 to H04 of the
      [validation](../background/validation.md).`,
    stories: [
      'centre/deferred > deferred work',
      'centre/queueCapacity > turns customers into messages, worked when nobody waits on the phone',
    ],
  },
};

const SPEED: Mechanism = {
  title: 'Effort, and what lengthens it',
  picture: `
    seconds = own draw (law of the type)
              x effortFactor of the group for the type / efficiency
              x what the bot left behind
              x the agent's own factor x learning x tiredness
              x slow system
              / speed with k chats in hand   (chat)`,
  what: `Every service is the contact's own draw times factors; who answers never changes the draw. All factors are
    read when the piece of work begins: a talk, a wrap-up, a reply, a message; in \`chatShared\` the speed changes
    whenever a chat comes or goes. In a shared chat with speed \`handsOn\` a less efficient agent needs longer only
    while hands are on the chat. The speed of chats is one of:`,
  kinds: CHAT_SPEED,
  fields: [
    'skillGroups.<id>.serves[].effortFactor',
    'skillGroups.<id>.efficiency',
    'skillGroups.<id>.concurrency',
    'skillGroups.<id>.chatSpeed',
  ],
  off: 'All factors 1.',
  assumed: `Factors multiply, and the shape of the law stays: a slow agent is slower on every contact in the same
    proportion.`,
  source: `Agents differ in their mean service times (Gans and others, IMS Collections 2010). That many chats at once
    slow agents down is the direction of a trial at Taobao (arXiv 2603.29888); the size is an assumption.`,
  stories: [
    'centre/voice > takes longer with a less efficient agent and with a higher effort factor',
    'centre/chatShared > the speed of a chat',
    'centre/chatRounds > the effort of a reply',
  ],
};

const SILENCE: Mechanism = {
  title: 'Auto-close and goodbye',
  picture: `
    reply      next message would come here
      |---------------:------------x--->
      |  autoClose    | CLOSED     | joins the queue again, goes on where it
      |  Seconds      | place free |  stopped (same agent if sticky)

    last reply --> goodbye: place free at once, or silence until auto-close`,
  what: `A chat by rounds that is silent for longer than \`autoCloseSeconds\` is closed: the place is free and the
    contact counts as completed. The customer's next message, when it comes, joins the queue as a reopened contact and
    goes on with the rounds left. A message at the very limit is in time. A share of chats ends with the last reply; the
    others keep their place until they are closed for silence.`,
  fields: [`${SERVICE} = chatRounds.autoCloseSeconds, chatRounds.goodbyeShare`],
  off: 'A long limit: chats keep their place while customers think. `goodbyeShare` 1: nobody lingers.',
  assumed: `A closed chat costs the next agent nothing to read up on. The limit is read when a silence begins, so the
    plan's shorter one acts on later silences only.`,
  source: `Guidance to sellers after the logs of 11 November 2018: 80 to 90 % of further questions come within two
    minutes of the reply, so close after two minutes, at most five.`,
  stories: [
    'centre/chatRoundsSilence > silence in a chat by rounds',
    'centre/playbookActions > shortening the auto-close',
  ],
};

const PUT_DOWN: Mechanism = {
  title: 'Work put down at the end of duty',
  picture: `
    agent 1   [== ticket, 30 of 50 min ==| shift ends
    queue                                o-- in its old place --+
    agent 2                                                     [= 20 min =] done`,
  what: `Deferred work with \`atShiftEnd: putDown\` is laid aside when its agent's duty ends or a break begins; it
    goes back to its place in the queue, and on with the effort that is left, at once if somebody else is free.
    Otherwise the agent finishes it and leaves late. Where a curve asks for fewer agents, idle ones go first, then those
    who can put work down, begun last first, then the others.`,
  fields: [`${SERVICE} = deferred.atShiftEnd`],
  off: '`finish`: work begun is finished, and its agent counts as leaving meanwhile.',
  assumed: 'Whoever takes it up needs no time to read into it, and exactly the seconds left, whoever it is.',
  source: `Service suspended at closing and resumed at opening: PUB-H03 of the
    [validation](../background/validation.md).`,
  stories: ['centre/peoplePutDown > work that may be put down'],
};

const PREEMPTION: Mechanism = {
  title: 'Pre-emption',
  picture: `
    agent   [== ticket ==|                 |== rest of the ticket ==]
                         |== live chat ==  |
                         ^
            arrives, more urgent, nobody free`,
  what: `A contact that finds no free agent interrupts \`preemptible\` deferred work of a less urgent class, in a
    group of its route: the least urgent such work, and of equals the one begun last. The work returns to its place in
    the queue and is resumed where it stopped. Live contacts are never interrupted.`,
  fields: [`${SERVICE} = deferred.preemptible`],
  off: 'Work begun is finished; a contact waits for it.',
  assumed: 'Laying aside and taking up again cost nothing.',
  source: `Pre-emptive resume priority: Kleinrock, *Queueing Systems*, volume 2. Case B06 of the
    [validation](../background/validation.md).`,
  stories: [
    'centre/preemption > an urgent contact that finds nobody free',
    'centre/preemption > work that was put down',
  ],
};

export const SERVICE_CHAPTER: Chapter = {
  title: 'Service',
  mechanisms: [
    SERVICES.voice,
    SERVICES.chatShared,
    SERVICES.chatRounds,
    SILENCE,
    SPEED,
    SERVICES.deferred,
    PUT_DOWN,
    PREEMPTION,
  ],
};
