import type { ScenarioInput } from '../../scenarios/index.ts';
import { EVENTS, SIZES, TEMP_EFFICIENCY, WRAP_UP_SECONDS } from './domainValues.ts';
import type { EventId, Size, SizeId } from './domainValues.ts';

export type Provenance = NonNullable<ScenarioInput['provenance']>;
type Entry = Provenance[number];

const HENAN = '河南商报 2020, https://ppfocus.com/0/ed0ec7fad.html';
const XINHUA = 'Xinhua 2019-11-13, http://www.yqzksb.com/html/shehui/2019_11/14/1017918.html';
const MBR =
  'MBR case, https://aibusiness.com/ml/the-alibaba-challenge-how-to-effectively-engage-with-a-billion-customers-';
const NINE_BLOCKS = 'https://m.39zn.cn/article/90198.htm';
const BROWN = 'Brown, Gans, Mandelbaum et al., JASA 2005';

/** Where the values of a bundled scenario come from. `*` in a path stands for every id or place. */
export function provenance(sizeId: SizeId, eventId: EventId): Provenance {
  const size = SIZES[sizeId];
  return [
    ...demand(size, sizeId, eventId),
    ...bot(size, sizeId),
    ...customers(size),
    ...people(size, eventId),
    ...goals(),
  ];
}

export function entry(path: string, mark: Entry['mark'], zh: string, en: string, reference?: string): Entry {
  return { path, mark, note: { zh, en }, ...(reference === undefined ? {} : { reference }) };
}

function demand(size: Size, sizeId: SizeId, eventId: EventId): Entry[] {
  const day = size.ordinaryContactsPerDay;
  const phone = Math.round(100 * size.phoneShare);
  return [
    entry(
      'contactTypes.*.demand[*].contactsPerDay',
      'assumption',
      `平日每天 ${day} 个咨询（机器人之前），按双11当天的原因占比和渠道占比拆分；原因占比为假设。${eventId === 'start20' ? '10月31日没有单独的原因占比，沿用双11当天。' : ''}`,
      `${day} contacts on an ordinary day before the bot, split by the reason mix of 11 November and by channel; the mix is assumed.${eventId === 'start20' ? ' No mix is known for 31 October; that of 11 November is used.' : ''}`,
    ),
    dayMultiplier(size, sizeId, eventId),
    entry(
      'contactTypes.*.demand[*].hourlyWeights',
      'derived',
      '全店小时权重按 2019 年双11 成交额、2012 年访问量和排班惯例拟合；每类咨询再乘以它在该小时的占比：开场后两小时用高峰占比，其余小时用余下的占比，各类相加等于全店。',
      'The shop’s hourly weights are fitted to the turnover of 2019, the visits of 2012 and roster practice; each type takes its share of the hour: the peak mix in the two hours from the launch, what is left of the day’s mix elsewhere, so that the types add up to the shop.',
      'Xinhua 2019-11-11, http://www.xinhuanet.com/english/2019-11/11/c_138547108.htm; http://m.qdxinzhong.com/Info_2398.aspx',
    ),
    entry(
      'contactTypes.*.demand[*].launchShape',
      'assumption',
      '开场那一小时内，前 10 分钟和次 10 分钟的占比；下限 17%（均匀），上限 48%（与 2019 年成交额一样陡）。',
      'Shares of the launch hour in its first and next ten minutes; bounds are 17 % (even) and 48 % (as steep as the turnover of 2019).',
      'Xinhua 2019-11-11, http://www.xinhuanet.com/english/2019-11/11/c_138547108.htm',
    ),
    entry(
      'channels',
      'assumption',
      `电话占 ${phone}%，其余算作在线咨询。社交消息和工单、邮件本应另算，这里不设延后处理的工单，一律并入在线咨询，因此在线量略高。`,
      `${phone} % by phone, the rest is chat. Social messages, tickets and mail are counted as chat (deferred work is left out here), so chat is somewhat overstated.`,
    ),
    entry(
      'demand.busyness',
      'assumption',
      '不同年份的同一天忙闲不同：全天总量的波动系数，各类咨询同涨同跌。',
      'The same day differs from year to year: coefficient of variation of the day’s level, all types together.',
    ),
    entry('contactTypes.*.vipShare', 'assumption', 'VIP 占比，优先接待。', 'Share of VIPs, who are served first.'),
  ];
}

function dayMultiplier(size: Size, sizeId: SizeId, eventId: EventId): Entry {
  const path = 'contactTypes.*.demand[*].dayMultipliers';
  const factor = size.dayMultiplier[eventId];
  if (sizeId === 'large' && eventId === 'start20') {
    return entry(
      path,
      'derived',
      '店铺 10月31日约为平日 5 倍；大平台更平缓，按双11当天（8 倍变 6 倍）同样压缩：1 + (5−1)×(6−1)/(8−1) ≈ 3.9。',
      'A shop sees about 5 times an ordinary day on 31 October; a platform is flatter and is compressed as on 11 November (8 becomes 6): 1 + (5−1)×(6−1)/(8−1) ≈ 3.9.',
    );
  }
  return entry(
    path,
    'assumption',
    `当天咨询量约为平日 ${factor} 倍；公开说法在 3 至 12 倍之间。`,
    `About ${factor} times an ordinary day; public figures range from 3 to 12.`,
    HENAN,
  );
}

function bot(size: Size, sizeId: SizeId): Entry[] {
  const met = size.botCoverage * (1 - size.botRefuse);
  return [
    entry(
      'bot.coverage',
      sizeId === 'large' ? 'sourced' : 'assumption',
      '大促前备好知识库后，先由机器人接待的咨询占比。大平台 2019 年公布 97%，这是接待率，不是解决率。',
      'Share of contacts first met by the bot once its knowledge base is prepared. The platform announced 97 % for 2019: coverage, not resolution.',
      XINHUA,
    ),
    entry('bot.refuseShare', 'assumption', '一上来就要人工的占比。', 'Share that asks for a person at once.'),
    entry(
      'contactTypes.*.bot.containment',
      'derived',
      `设定的是“该原因全部咨询中不再找人工的占比”，这里换算成“遇到机器人的咨询中”的占比：÷ (${size.botCoverage} × (1 − ${size.botRefuse})) = ÷ ${met.toFixed(4)}。各原因的占比为假设；电话按同样的占比计算（公开数字：在线 75%、热线 40%）。`,
      `Set as the share of all contacts of the reason that never ask for a person, and converted to the share of those met: ÷ (${size.botCoverage} × (1 − ${size.botRefuse})) = ÷ ${met.toFixed(4)}. Shares by reason are assumed; phone uses the same ones (published: 75 % online, 40 % hotline).`,
      MBR,
    ),
    entry(
      'bot.falseContainmentShare',
      'assumption',
      '机器人以为解决了、客户之后又来找人工的占比。商家机器人自报解决率约 70%。',
      'Share the bot counts as solved although the customer comes back to a person. Merchants’ bots reported about 70 % resolution.',
      XINHUA,
    ),
    entry(
      'bot.returnLagSeconds',
      'assumption',
      '没解决的客户平均半小时后再来，没有公开数据。',
      'Unsolved customers come back after half an hour on average; no published figure.',
    ),
    entry(
      'bot.durationSeconds',
      'assumption',
      '机器人接待时长；参考值为 30 秒以内。',
      'Time with the bot; the reference is below 30 seconds.',
      '盒马鲜生某店客服部工作流程优化设计 §6.1',
    ),
    entry(
      'bot.transferEffortFactor',
      'assumption',
      '转人工后的工作量不增不减：机器人问清情况会省时，客户有怨气会费时，相抵。中途放弃的客户没有公开数据，已含在“不再找人工”里。',
      'A contact handed over takes as long as any: facts collected save time, anger costs it. Those who give up inside the bot have no published figure and are part of containment.',
    ),
    entry(
      'variants.bot',
      'assumption',
      `大促专用知识库：原本要找人工的，再有 ${Math.round(100 * size.botLift)}% 由机器人解决。公开说法：转人工率下降 20%。`,
      `A knowledge base for the event: of those who would ask for a person, ${Math.round(100 * size.botLift)} % more are contained. Published: transfers down by 20 %.`,
      '天下网商 2025-09, https://www.95890.com/blog-3160073.html',
    ),
  ];
}

function customers(size: Size): Entry[] {
  return [
    entry(
      'contactTypes.*.service.workSeconds',
      'assumption',
      `客服动手时间（按原因）加上客户打字和思考的 ${size.thinkSeconds} 秒。公开语料：一次在线咨询约 10 条客服消息，合 80–150 秒；分布形状（对数正态）有文献依据。`,
      `The agent’s effort by reason plus ${size.thinkSeconds} s in which the customer types and thinks. Public corpus: about 10 agent messages per chat, 80–150 s; the lognormal form is from the literature.`,
      `JDDC, arXiv 1911.09969; ${BROWN}`,
    ),
    entry(
      'contactTypes.*.service.talkSeconds',
      'derived',
      `通话加话后处理平均 ${size.phoneHandleSeconds} 秒、变异系数 0.9（假设），其中话后 ${WRAP_UP_SECONDS} 秒；通话部分由此推算。`,
      `Calls with wrap-up last ${size.phoneHandleSeconds} s with cv 0.9 (assumed), ${WRAP_UP_SECONDS} s of it wrap-up; the talk part follows.`,
      BROWN,
    ),
    entry(
      'contactTypes.presale.patienceSeconds',
      'assumption',
      '售前和活动咨询最没有耐心；公开调查：网购者平均等 76 秒放弃。未找到国内实测。',
      'Pre-sale and promotion contacts wait least; a survey says online shoppers give up after 76 s on average. No measurement from China was found.',
      'LivePerson 2013, https://www.liveperson.com/connected-customer/posts/How-to-Lose-a-Customer-in-76-Seconds-or-Less',
    ),
    entry(
      'contactTypes.logistics.patienceSeconds',
      'assumption',
      '售后咨询涉及已付的钱，等得更久；改单、退换、价保、投诉和其他相同。',
      'After-sales contacts have money at stake and wait longer; the same for order change, return, price protection, complaint and other.',
    ),
    entry(
      'contactTypes.phonePresale.patienceSeconds',
      'assumption',
      '电话平均等 90 秒；亚太调查为 72 秒。',
      'Callers wait 90 s on average; an Asia-Pacific survey said 72 s.',
      'Dimension Data 2007, http://human-technologies.com/Aug07AbandonedCalls.htm',
    ),
    entry(
      'contactTypes.*.retry',
      'assumption',
      '售后客户没等到人工，一部分会再来，其中 95% 在两小时内；售前客户多半不买了，不再来。这里不设静默流失。',
      'Some after-sales customers who gave up come back, 95 % of them within two hours; pre-sale customers are mostly lost. Silent abandonment is left out here.',
    ),
    entry(
      'contactTypes.complaint.priority',
      'assumption',
      '投诉先接，由资深客服接，忙不过来时由普通在线客服接，不交给临时客服。',
      'Complaints go first, to senior agents, then to other chat agents, never to temporary ones.',
    ),
  ];
}

function people(size: Size, eventId: EventId): Entry[] {
  const { general, senior, phone } = size.permanentAgents;
  const hours = EVENTS[eventId].onDutyShareByHour.reduce((sum, share) => sum + share, 0).toFixed(1);
  return [
    entry(
      'skillGroups.*.roster.headcount',
      'assumption',
      `正式客服共 ${general + senior + phone} 人：资深按规模取一成到两成；电话一次只能接一个，所以电话组人手高于电话的咨询占比；其余接在线。`,
      `${general + senior + phone} permanent agents: one to two tenths are seniors; calls cannot be held in parallel, so the phone desk has more than the calls’ share of contacts; the rest take chats.`,
    ),
    roster(eventId, hours),
    entry(
      'skillGroups.*.concurrency',
      'assumption',
      '大促时的接待上限（平时小店和中型店 8、大平台 4）。公开说法从 2–4 到 50–60。',
      'Most chats at once on the event day (ordinarily 8 in shops, 4 on the platform). Published figures run from 2–4 to 50–60.',
      HENAN,
    ),
    entry(
      'skillGroups.*.chatSpeed.handsOnShare',
      'derived',
      '动手占比 = 平均动手时间 ÷（动手 + 客户思考时间），按机器人之后剩给人工的原因加权；资深组按投诉计算。',
      'Effort ÷ (effort + thinking), over the reasons as the bot leaves them to people; seniors by complaints.',
    ),
    entry(
      'skillGroups.*.chatSpeed.slowdownPerExtraChat',
      'assumption',
      '同时接得越多，切换越费时；方向有实验依据，幅度为假设。',
      'Holding more chats costs switching time; a trial shows the direction, the size is assumed.',
      'arXiv 2603.29888',
    ),
    entry(
      'skillGroups.*.shrinkage',
      'assumption',
      '在班时间中用于休息、会议等的占比。临时客服另计缺勤（假设，这里按平均折入，不逐人抽取）。这里未计疲劳和离职。',
      'Share of on-duty time lost to breaks and meetings. Temporary agents’ no-shows (assumed) are folded in at their mean here, not drawn for each. Fatigue and attrition are left out here.',
    ),
    entry(
      'skillGroups.temps.efficiency',
      'assumption',
      `培训 3 天后的效率为熟手的 ${TEMP_EFFICIENCY}；一项调查称新人首月为 0.53。`,
      `Efficiency after three days of training is ${TEMP_EFFICIENCY} of a permanent agent; a survey found 0.53 in month one.`,
      'https://www.cinareo.com (myth 4)',
    ),
    entry(
      'variants.temps',
      'assumption',
      `可调用的临时客服 ${size.temps} 人，班次与正式客服相同。`,
      `${size.temps} temporary agents can be had, on the same roster as permanent ones.`,
      HENAN,
    ),
    entry(
      'skillGroups.*.wagePerHour',
      'derived',
      '由月薪、日薪折算的每小时人工成本（元），人力成本由此计算。',
      'Loaded cost per hour (CNY) from monthly and daily pay; staff costs are computed from it.',
    ),
  ];
}

function roster(eventId: EventId, hours: string): Entry {
  const path = 'skillGroups.*.roster.onDutyShareByHour';
  if (eventId === 'midnight') {
    return entry(
      path,
      'assumption',
      `九段排班（时段有出处，占比为假设）。合计每人 ${hours} 小时，超过一人一天 11 小时的上限：实际要靠轮换和支援补足。电话组夜里至少留一人。`,
      `The nine-block plan (blocks sourced, shares assumed). It adds up to ${hours} h per head, above the 11 h one person may work: real teams need relief staff. The phone desk keeps at least one person.`,
      NINE_BLOCKS,
    );
  }
  return entry(
    path,
    'assumption',
    `班次向 20–24 点集中（这四小时全员在岗），合计每人 ${hours} 小时，在 11 小时之内。电话组夜里至少留一人。`,
    `The roster moves to 20–24 h (all hands in these hours), ${hours} h per head, within the 11 h limit. The phone desk keeps at least one person.`,
  );
}

function goals(): Entry[] {
  return [
    entry(
      'channels.chat.serviceLevelThresholdSeconds',
      'sourced',
      '人工首次响应 1 分钟以内。',
      'First human response within one minute.',
      '盒马鲜生某店客服部工作流程优化设计 §2.1',
    ),
    entry(
      'channels.phone.serviceLevelThresholdSeconds',
      'sourced',
      '电话业界惯例：80% 在 20 秒内接起，放弃率不超过 5%。',
      'The convention for calls: 80 % answered in 20 s, at most 5 % abandoned.',
      'https://www.callcentrehelper.com/acceptable-waiting-time-133760.htm',
    ),
    entry('targets', 'assumption', '在线咨询同样取 80%。', 'The same 80 % is asked of chat.'),
    entry(
      'economics',
      'assumption',
      '加班和夜班倍数、机器人单价、客单价、流失订单概率、满意度系数：成本、流失销售额和满意度由此计算；满意度基准 75% 有出处，系数为假设。',
      'Overtime and night factors, price of the bot, order value, lost-order probability and satisfaction coefficients: cost, lost sales and satisfaction are computed from them. The baseline of 75 % satisfied is published, the coefficients are assumed.',
    ),
  ];
}
