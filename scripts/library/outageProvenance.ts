import { OUTAGE, SIZES } from './domainValues.ts';
import { entry } from './provenance.ts';
import type { Provenance } from './provenance.ts';

const QIANNIU = '千牛排队功能说明（2018 年双11 零点至 2 点日志）, http://news.558idc.com/288704.html';
const SHOP_FLOW = '盒马鲜生某店客服部工作流程优化设计 §1.1';
const CASTELLANOS = 'Castellanos, Yom-Tov et al., arXiv 2501.08869';

/** Fields of the mid shop that are told otherwise here, or are not there. */
const TOLD_ANEW = [
  'channels',
  'contactTypes.*.service.workSeconds',
  'contactTypes.*.retry',
  'skillGroups.*.concurrency',
  'skillGroups.*.chatSpeed.handsOnShare',
  'skillGroups.*.shrinkage',
  'targets',
  'variants.bot',
  'variants.temps',
];

/** Where the values come from: those of the mid shop as it says itself, the others as told here. */
export function outageProvenance(base: Provenance): Provenance {
  return [
    ...base.filter(({ path }) => !TOLD_ANEW.includes(path)),
    ...demand(),
    ...chats(),
    ...tickets(),
    ...people(),
    ...events(),
  ];
}

function demand(): Provenance {
  const lift = Math.round(100 * SIZES.mid.botLift);
  return [
    entry(
      'channels',
      'assumption',
      '电话占 7%，其余算作在线咨询，社交消息并入在线。工单另设渠道，由退换货和投诉产生。',
      '7 % by phone, the rest is chat, social messages included. Tickets are a channel of their own, opened by returns and complaints.',
    ),
    entry(
      'bot.lift',
      'assumption',
      `已备好大促专用知识库：原本要找人工的，再有 ${lift}% 由机器人解决。公开说法：转人工率下降 20%。`,
      `The knowledge base for the event is in place: of those who would ask for a person, ${lift} % more are contained. Published: transfers down by 20 %.`,
      '天下网商 2025-09, https://www.95890.com/blog-3160073.html',
    ),
    entry(
      'contactTypes.priceProtection.demand',
      'assumption',
      `10 点起竞品降价，约 ${OUTAGE.priceCutContacts} 位客户来问价保：为演示假设的一波脉冲，不在平日咨询量之内。`,
      `A competitor cuts prices at 10:00 and about ${OUTAGE.priceCutContacts} customers ask for price protection: a pulse assumed for the example, on top of the day’s contacts.`,
    ),
    entry(
      'contactTypes.*.retry',
      'assumption',
      '售后客户没等到人工，一部分会再来，其中 95% 在两小时内；售前客户多半不买了，不再来。',
      'Some after-sales customers who gave up come back, 95 % of them within two hours; pre-sale customers are mostly lost.',
    ),
    entry(
      'contactTypes.*.silentAbandonment',
      'assumption',
      `放弃的客户中 60% 不说一声就走，仍占着队列和窗口；一家企业实测 71.3%。客服发现没人要 ${OUTAGE.silentEffortSeconds} 秒。`,
      `60 % of those who give up leave without a word and keep their place; 71.3 % were measured in one firm. An agent needs ${OUTAGE.silentEffortSeconds} s to find out.`,
      CASTELLANOS,
    ),
  ];
}

function chats(): Provenance {
  return [
    entry(
      'contactTypes.*.service.rounds',
      'derived',
      '公开语料中一次人工咨询平均 20 条消息，客服和客户各半，即约 10 轮；离散程度（变异系数 0.6）为假设。',
      'A human chat of the public corpus has 20 messages, half of them by the agent: about 10 rounds. Their spread (cv 0.6) is assumed.',
      'JDDC, arXiv 1911.09969',
    ),
    entry(
      'contactTypes.*.service.roundEffortSeconds',
      'derived',
      '每轮回复用时 = 该原因的动手时间 ÷ 10 轮：多数 7–16 秒，投诉 42 秒。',
      'Effort of a reply = the effort of the reason ÷ 10 rounds: 7 to 16 s for most, 42 s for complaints.',
    ),
    entry(
      'contactTypes.*.service.thinkSeconds',
      'derived',
      '平台日志：还有问题的客户中 80–90% 在 2 分钟内再问。平均 52 秒的指数分布正好是 90%，取上限，因为有 10 轮。',
      'Platform logs: 80 to 90 % of those with a further question ask within 2 minutes. An exponential law of mean 52 s gives 90 %; the upper end, as there are ten rounds.',
      QIANNIU,
    ),
    entry(
      'contactTypes.*.service.autoCloseSeconds',
      'sourced',
      '静默 2 分钟自动关闭（最长 5 分钟）。之后再来的客户重新排队，算一次新的进线。',
      'Closed after 2 minutes of silence (5 at most). Who writes later queues again and counts as offered once more.',
      QIANNIU,
    ),
    entry(
      'contactTypes.*.service.goodbyeShare',
      'assumption',
      '六成客户在最后一条回复后道别，其余占着窗口直到自动关闭。',
      'Six in ten say goodbye with the last reply; the others keep their place until closed.',
    ),
    entry(
      'routing.stickyAgentHours',
      'sourced',
      '24 小时内再来的客户优先找上次的客服。',
      'Customers who return within 24 hours go to their last agent first.',
      'https://www.maijiaw.com/article/533485',
    ),
    entry(
      'skillGroups.*.concurrency',
      'assumption',
      `接待上限为平日的 ${OUTAGE.concurrency}，预案可提到 ${OUTAGE.raisedConcurrency}。公开说法从 2–4 到 50–60。`,
      `Most chats at once as on ordinary days, ${OUTAGE.concurrency}; the plan may raise it to ${OUTAGE.raisedConcurrency}. Published figures run from 2–4 to 50–60.`,
    ),
  ];
}

function tickets(): Provenance {
  const { ticketShare } = OUTAGE;
  return [
    entry(
      'contactTypes.*.afterService.ticket',
      'assumption',
      `退换货的 ${100 * ticketShare.return}%、投诉的 ${100 * ticketShare.complaint}% 转成工单；确认后等质检或物流平均 ${OUTAGE.outsideHours} 小时；超时的客户三成会来催。`,
      `${100 * ticketShare.return} % of returns and ${100 * ticketShare.complaint} % of complaints open a ticket; after confirmation it waits ${OUTAGE.outsideHours} h on average for inspection or carrier; three in ten ask when a deadline passes.`,
    ),
    entry(
      'contactTypes.*.service.deadlineHours',
      'sourced',
      '工单 2 小时内确认，24 小时内告知结果。',
      'Tickets are confirmed within 2 hours and their result is told within 24.',
      SHOP_FLOW,
    ),
    entry(
      'contactTypes.*.service.effortSeconds',
      'assumption',
      `确认 ${OUTAGE.confirmSeconds} 秒，处理 ${OUTAGE.resultSeconds} 秒，没有公开数据。`,
      `${OUTAGE.confirmSeconds} s to confirm, ${OUTAGE.resultSeconds} s for the result; nothing is published.`,
    ),
  ];
}

function people(): Provenance {
  return [
    entry(
      'skillGroups.*.roster.shifts',
      'assumption',
      '临时客服 240 人（其他场景可调用 120 人的两倍）分三班，一半在零点那一班；后台 26 人三班，资深客服得空也处理工单。每班 9 小时，临时客服夜班 11 小时（一天的上限），含 45 分钟用餐。',
      '240 temporary agents (twice what the other scenarios can have) in three shifts, half of them over midnight; 26 in the back office, helped by seniors with nothing else to do. Shifts of 9 hours, 11 (the most in a day) for temporary agents at night, with a meal of 45 minutes.',
    ),
    entry(
      'skillGroups.*.shrinkage',
      'assumption',
      '在班时间中用于会议等的占比；排班次的组，用餐另计。未计离职。',
      'Share of on-duty time lost to meetings and the like; where there are shifts, meals come on top. Attrition is left out.',
    ),
    entry(
      'skillGroups.temps.noShowProbability',
      'assumption',
      '临时客服缺勤概率，逐人逐天抽取。',
      'Chance that a temporary agent does not come, drawn for each of them and each day.',
    ),
    entry(
      'skillGroups.temps.training',
      'derived',
      '培训 3 天；头 8 小时从 0.88 升到 1（再乘以 0.6）：调查的新人首月 0.53 ÷ 0.6 = 0.88。8 小时为假设。',
      'Three days of training; in the first 8 hours from 0.88 to 1, times 0.6: 0.53 of a survey for month one ÷ 0.6 = 0.88. The 8 hours are assumed.',
      'https://www.cinareo.com (myth 4)',
    ),
    entry(
      'skillGroups.temps.fatigue',
      'assumption',
      '上班 8 小时后每件事多花 10%。',
      'After 8 hours of work everything takes 10 % longer.',
    ),
  ];
}

function events(): Provenance {
  return [
    entry(
      'incidents',
      'assumption',
      '00:05 机器人停摆 20 分钟为演练假设。平台在 23:30–01:00 暂停系统消息（买家聊天不受影响），查订单变慢：模拟从 0 点开始，只取 00:00–01:00，幅度 10% 为假设。',
      'The bot’s 20 minutes from 00:05 are assumed for the drill. The platform pauses system messages from 23:30 to 01:00 (buyers’ chats go on), so orders are slower to look up; the simulated day holds 00:00 to 01:00 of it, and 10 % is assumed.',
      'https://fkdmg.com/article/1642.html',
    ),
    entry(
      'playbook',
      'assumption',
      `在线排队超过 ${OUTAGE.queueLimit} 人达 2 分钟：提高接待上限，并叫来 ${OUTAGE.reserves} 名后备，10 分钟后到岗；超过 ${2 * OUTAGE.queueLimit} 人达 5 分钟：静默 1 分钟即关闭。`,
      `More than ${OUTAGE.queueLimit} chats in the queue for 2 minutes: more chats per agent, and ${OUTAGE.reserves} reserves who come after 10 minutes; more than ${2 * OUTAGE.queueLimit} for 5 minutes: silent chats close after one minute.`,
    ),
    entry(
      'variants.moreReserves',
      'assumption',
      `后备从 ${OUTAGE.reserves} 人增至 ${OUTAGE.moreReserves} 人。`,
      `${OUTAGE.moreReserves} reserves instead of ${OUTAGE.reserves}.`,
    ),
    entry(
      'targets',
      'assumption',
      '在线咨询的服务水平同样取 80%；3 分钟回复率 90% 见于平台规则（每天 8–23 点计算，零点不在其内）。',
      'The same service level of 80 % is asked of chat; a 3-minute reply rate of 90 % stands in platform rules (counted from 8 to 23 h, so midnight is not in it).',
      'http://snsmcma.cn/article-22980-1.html',
    ),
  ];
}
