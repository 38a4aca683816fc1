import type { FlowFigure } from './figure.ts';

/** How soon people reply: to the first message, and in chats by rounds to every one. */
export const REPLY_FIGURES = [
  {
    id: 'firstResponseTime',
    name: { zh: '平均首次响应时长', en: 'First response time' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['responseAnswered', 1]],
    denominator: [['answered', 1]],
    formula: {
      zh: '从进入人工队列到人工首次回复的时长之和 ÷ 接起',
      en: 'sum of times from joining the queue to the first human reply / answered',
    },
    definition: {
      zh: '按轮次接待的会话计到客服发出首条回复，因此长于平均等待；电话和其他会话两者相同。',
      en: 'In chats by rounds it runs to the first reply sent, so it is longer than the wait for an agent; elsewhere the two are the same.',
    },
  },
  {
    id: 'slowReplyShare',
    name: { zh: '首响超时率', en: 'Answered too slowly' },
    unit: 'share',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['answeredSlowly', 1]],
    denominator: [['answered', 1]],
    formula: {
      zh: '首次响应超过 slowReplySeconds ÷ 接起',
      en: 'first response later than slowReplySeconds / answered',
    },
    definition: {
      zh: '接起的客户中，首次人工响应晚于 economics.slowReplySeconds（默认 180 秒）的比例；售前客户超时计入流失销售额。',
      en: 'Share of answered contacts whose first response comes later than economics.slowReplySeconds (180 s by default). Pre-sale ones count as lost sales.',
    },
  },
  {
    id: 'responseTimePerRound',
    name: { zh: '平均每轮响应时长', en: 'Response time per round' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['roundResponse', 1]],
    denominator: [['roundsAnswered', 1]],
    formula: {
      zh: '客户消息到客服回复的时长之和 ÷ 已回复轮数',
      en: 'sum of times from message to reply / rounds answered',
    },
    definition: {
      zh: '按轮次接待的会话中，每条客户消息等到回复的平均时长，含首轮排队；同时接待越多越长。',
      en: 'In chats by rounds, the mean time a customer’s message waits for its reply, the first one’s queueing included. It grows with the chats held at once.',
    },
  },
  {
    id: 'roundsAnsweredShare',
    name: { zh: '消息回复比例', en: 'Rounds answered' },
    unit: 'share',
    better: 'higher',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['roundsAnswered', 1]],
    denominator: [['rounds', 1]],
    formula: { zh: '已回复轮数 ÷ 全部轮数', en: 'rounds answered / rounds' },
    definition: {
      zh: '按轮次接待的会话中，客户消息最终得到人工回复的比例，不论快慢；未等到回复就离开的消息算未回复。',
      en: 'In chats by rounds, the share of customers’ messages that a person answers at all, however late. Messages of customers who leave first count as not answered.',
    },
  },
  {
    id: 'replyRate',
    name: { zh: '人工响应率（默认 3 分钟）', en: 'Reply rate (3 minutes by default)' },
    unit: 'share',
    better: 'higher',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['windowRoundsInTime', 1]],
    denominator: [['windowRounds', 1]],
    formula: {
      zh: '考核时段内限时得到人工回复的轮数 ÷ 考核时段内全部轮数',
      en: 'rounds asked in the daily window and answered by a person in time / rounds asked in the window',
    },
    definition: {
      zh: '平台考核口径，默认 180 秒、每天 8–23 点，可在渠道的 replyRate 中修改；没有等到回复的消息算未达标。',
      en: 'As platforms measure it: 180 s and 8 to 23 h by default, set in the channel’s replyRate. Rounds lost count as missed.',
    },
  },
  {
    id: 'firstReplyRate',
    name: { zh: '首响率（默认 30 秒）', en: 'First reply rate (30 s by default)' },
    unit: 'share',
    better: 'higher',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['windowFirstRoundsInTime', 1]],
    denominator: [['windowFirstRounds', 1]],
    formula: {
      zh: '考核时段内限时得到人工回复的首轮 ÷ 考核时段内全部首轮',
      en: 'first rounds asked in the daily window and answered in time / first rounds asked in the window',
    },
    definition: {
      zh: '只看每个会话的首条消息，默认 30 秒、每天 9–23 点，可在渠道的 firstReplyRate 中修改；没有等到回复的算未达标。',
      en: 'Of the first round of each chat only: 30 s and 9 to 23 h by default, set in the channel’s firstReplyRate. Rounds lost count as missed.',
    },
  },
] as const satisfies readonly FlowFigure[];
