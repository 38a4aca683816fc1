import type { Allowed } from '../reading/allowed.ts';
import type { Messages } from './index.ts';

const REFERENCE = { channel: '渠道', contactType: '咨询类型', skillGroup: '技能组' } as const;
const SERVICE: Record<string, string> = {
  voice: '电话',
  chatShared: '在线咨询',
  chatRounds: '按轮次的在线咨询',
  deferred: '留言与工单',
};

export const zh: Messages = {
  join: (path, sentence) => (path === '' ? sentence : `${path}：${sentence}`),
  problem: {
    tooLarge: (_, { bytes, maxBytes }) =>
      `文件太大（约 ${megabytes(bytes)} MB），最多 ${megabytes(maxBytes)} MB，未读取。`,
    invalidJson: (_, { line, column }) => `不是正确的 JSON：第 ${line} 行第 ${column} 列处有误。`,
    notJson: () =>
      '这不是场景文件：场景是以「{」开头的 JSON 文本。每行一通咨询的记录表可用命令行 peakdesk import 生成场景；每小时咨询量请写进场景的 demand。',
    nestedTooDeep: (_, { limit }) => `嵌套超过 ${limit} 层，不是场景文件。`,
    versionNewer: (_, { version, supported }) =>
      `文件格式版本是 ${version}，本程序只认识版本 ${supported}。请升级程序。`,
    versionOlder: (_, { version, supported }) => `文件格式版本 ${version} 不存在，应为 ${supported}。`,
    missing: (_, { allowed }) => `缺少这一项，应填${describe(allowed)}。`,
    notAllowed: (value, { allowed }) => `不能是 ${value}，应填${describe(allowed)}。`,
    more: (_, { count }) => `另有 ${count} 处类似问题，未逐一列出。`,
    unknownField: (_, { allowed, suggestion }) =>
      suggestion === null
        ? `没有这个字段。这里可用的字段：${list(allowed)}。`
        : `没有这个字段，是不是要写 ${suggestion}？`,
    unknownReference: (value, { kind, known }) => `没有名为 ${value} 的${REFERENCE[kind]}。现有：${list(known)}。`,
    duplicate: (value, { kind }) => `${REFERENCE[kind]} ${value} 在同一张表里出现了两次，请删去一个。`,
    notATime: (value) => `${value} 不是存在的日期和时间，应类似 2026-11-11T00:00。`,
    notWholeIntervals: (value, { intervalMinutes }) => `${value} 小时不是统计间隔（${intervalMinutes} 分钟）的整数倍。`,
    outsideCalendar: (value, { start, end }) => `${value} 不在模拟时间之内（${start} 至 ${end}）。`,
    warmUpTooLong: (value, { durationHours }) => `预热 ${value} 小时，必须短于模拟时长 ${durationHours} 小时。`,
    minAboveMax: (_, { min, max }) => `最小值 ${min} 大于最大值 ${max}。`,
    sumNotOne: (_, { sum }) => `各项概率之和是 ${round(sum)}，应为 1。`,
    sumAboveOne: (_, { sum }) => `各项占比之和是 ${round(sum)}，不能超过 1。`,
    meanTooLow: (value, { standardDeviation, limit }) =>
      `${value} 低于 0 超过 ${limit} 个标准差（${standardDeviation}），0 以上已无值可取。`,
    lengthsDiffer: (_, { lengths }) => `各列表长度应相同，现在是：${pairs(lengths)}。`,
    allZero: () => '全部是 0，至少要有一项大于 0。',
    servedByNobody: (_, { route }) =>
      `没有人接待这类咨询：路由中的技能组（${list(route)}）都不接待它。请在其中一个组的 serves 里加上它，或改路由。`,
    groupDoesNotServe: (value, { contactType }) =>
      `技能组 ${value} 不接待 ${contactType}。请在该组的 serves 里加上它，或从路由中去掉该组。`,
    mixedServiceKinds: (_, { kinds }) =>
      `一个技能组除留言与工单外只能接待一种服务方式，现在混有：${pairs(mapValues(kinds, (kind) => SERVICE[kind] ?? kind))}。请拆成两个组。`,
    breakOutsideShift: (value, { hours }) =>
      `上班 ${value} 小时后的休息超出了班次（全长 ${hours} 小时）。请改早、缩短，或加长班次。`,
    dayOutsideCalendar: (value, { lastDay }) =>
      `第 ${value} 天不在模拟时间之内，最后一天是第 ${lastDay} 天（开始那天是第 0 天）。`,
    concurrencyOnVoice: (value) => `电话一次只能接一个，接待上限不能是 ${value}，应为 1。`,
    chatSpeedMissing: (_, { concurrency }) =>
      `接待上限是 ${concurrency}，必须写明同时接待多个咨询时每个会慢多少（chatSpeed）。`,
    unfitChatSpeed: (value, { service, allowed }) =>
      `“${SERVICE[service] ?? service}”（${service}）不能用 ${value}，只能用以下之一：${list(allowed)}。`,
    botMissing: () => '写了机器人能解决多少，但场景里没有机器人（bot）这一章。请补上，或删去这一项。',
    noTypeOfReason: (value, { reason }) =>
      `${value} 只影响原因（reason）为 ${reason} 的咨询类型，场景里没有这样的类型。请给相应类型填上原因，或删去这个事件。`,
    botDownWithoutBot: (value) => `场景里没有机器人（bot），${value} 无从谈起。请补上机器人，或删去这个事件。`,
    oneLimitNeeded: () => '每条规则要写一个界限：above（高于）和 below（低于）必须填且只能填一个。',
    limitNotAShare: (value, { measure }) => `${measure} 是占比，界限应在 0 到 1 之间，不能是 ${value}。`,
    occupancyOfChannel: () => 'occupancy（利用率）按客服统计，不分渠道：请改填 skillGroup，或两项都不填。',
    watchesNothing: () => '这条规则看不到任何咨询类型，永远不会触发。请检查 channel 和 skillGroup。',
    noChatGroup: (value) => `技能组 ${value} 不接在线咨询，客服一次只能接一个。`,
    notAboveConcurrency: (value, { concurrency }) => `接待上限现在就是 ${concurrency}，改成 ${value} 并没有提高。`,
    noChatsByRounds: (value) => `${value} 只对按轮次接待（chatRounds）的咨询起作用，场景里没有这样的类型。`,
    noMessageType: (value, { contactTypes }) =>
      `渠道 ${value} 还不能转为留言：请给 ${list(contactTypes)} 写明留言转成哪种类型（queue.messageContactType）。`,
    notForDeferred: () => '留言与工单不需要客户在线等待，这一项不适用，请删去。',
    notDeferred: (value, { service }) =>
      `${value} 的服务方式是${SERVICE[service] ?? service}，这里只能填留言与工单（deferred）类型。`,
    closesBeforeOpening: (value, { fromHour }) =>
      `${fromHour} 点开放、${value} 点结束，结束必须晚于开放。跨过零点的时段请分成两段，如 22–24 和 0–6。`,
    messageTypeMissing: () => '进不来的客户要转为留言，但没有写明转成哪种类型。请填 queue.messageContactType。',
    retryMissing: () => '进不来的客户稍后会再来，但没有写明何时、有多少。请填 retry。',
    callbackNeverOffered: () =>
      '没有写明什么时候提供回拨：offerWhenExpectedWaitExceedsSeconds（预计等待超过多少秒）和 offerWhenWaiting（多少人在排队）至少填一项。',
    notVoice: (_, { service }) => `回拨是打电话，只适用于电话（voice），这里却是${SERVICE[service] ?? service}。`,
    silenceOnVoice: () => '电话挂断立刻可知，不会静默流失；这一项只适用于在线咨询，请删去。',
    patienceMissing: () => '客户没有耐心限制就不会放弃，也就没有静默流失。请填 patienceSeconds，或删去这一项。',
    warmWithoutCustomer: () => '陪同转接要有客户在线，留言与工单只能直接转：请改为 false。',
    endlessTransfer: (_, { cycle }) =>
      `这些类型必定互相转接，永远不会结束：${[...cycle, cycle[0]].join(' → ')}。请让其中一次转接的概率小于 1。`,
    headStartNeedsOldestFirst: (_, { capacityFrees }) =>
      `VIP 按“提前排队”处理时，取单规则必须是 oldestFirst，现在是 ${capacityFrees}。`,
    unknownFigure: (value, { allowed, suggestion }) =>
      suggestion === null
        ? `没有指标 ${value}。可用的指标：${list(allowed)}。`
        : `没有指标 ${value}，是不是要写 ${suggestion}？`,
    figureOnlyInTotal: (value, { figure }) =>
      `${figure} 按客服或整店统计，只有合计，没有 ${value} 的数值。请删去这一项。`,
    targetBeyond: (value, { max }) =>
      max === 1 ? `比例应在 0 到 1 之间（80 % 写作 0.8），实际为 ${value}。` : `界限不能是负数，实际为 ${value}。`,
    targetLimitsCrossed: (value, { atMost }) => `至少 ${value} 与至多 ${atMost} 不可能同时达到。`,
    targetWithoutLimit: (value) => `目标 ${value} 没有写界限：应填 atLeast（至少）或 atMost（至多）。`,
    tooManyContacts: (_, { expected, limit }) =>
      `整个模拟期约有 ${count(expected)} 个咨询，最多 ${count(limit)} 个。请检查每日咨询量、倍数和 volumeFactor。`,
    tooManyAgents: (_, { agents, limit }) => `客服总数是 ${count(agents)}，最多 ${count(limit)}。`,
    cannotBeSimulated: (_, { reason }) => `这个场景无法模拟：${reason}`,
  },
};

function describe(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'number':
      return `${range(allowed)}${allowed.whole ? '整数' : '数'}`;
    case 'values':
      return `以下之一：${list(allowed.values)}`;
    case 'text':
      return '文字（不能为空）';
    case 'identifier':
      return '以英文字母开头的代号（字母、数字、- 和 _，最多 64 个字符）';
    case 'localTime':
      return '当地日期和时间，如 2026-11-11T00:00';
    case 'trueOrFalse':
      return ' true 或 false';
    case 'anything':
      return '任意内容';
    case 'list':
      return `列表 [ … ]${items(allowed.atLeast, allowed.atMost)}，每项为${describe(allowed.items)}`;
    case 'object':
      return `一组字段 { … }：${list(allowed.fields)}`;
    case 'objectById':
      return '一组按代号排列的内容 { "代号": … }';
    case 'objectOfKind':
      return `一组字段 { "kind": … }，kind 为以下之一：${list(allowed.kinds)}`;
    case 'either':
      return allowed.options.map(describe).join('，或');
  }
}

function range({ atLeast, above, atMost }: Extract<Allowed, { kind: 'number' }>): string {
  if (atLeast !== null && atMost !== null) return ` ${atLeast} 到 ${atMost} 之间的`;
  const bounds = [
    above === null ? '' : `大于 ${above}`,
    atLeast === null ? '' : `不小于 ${atLeast}`,
    atMost === null ? '' : `不大于 ${atMost}`,
  ].filter((bound) => bound !== '');
  return bounds.length > 0 ? `${bounds.join('、')} 的` : '';
}

function items(atLeast: number, atMost: number | null): string {
  if (atLeast === atMost) return `，正好 ${atLeast} 项`;
  if (atMost !== null) return `，${atLeast} 到 ${atMost} 项`;
  return atLeast > 0 ? `，至少 ${atLeast} 项` : '';
}

const list = (values: readonly (string | number)[]): string => (values.length > 0 ? values.join('、') : '（无）');
const pairs = (record: Record<string, string | number>): string =>
  list(Object.entries(record).map(([name, value]) => `${name} ${value}`));
const mapValues = (record: Record<string, string>, convert: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, convert(value)]));
const round = (value: number): string => String(Number(value.toFixed(4)));
const megabytes = (bytes: number): string => String(Number((bytes / 1e6).toPrecision(3)));

/** 12000 as 12,000; 3.2e9 as 32 亿. */
function count(value: number): string {
  if (value >= 1e8) return `${Number((value / 1e8).toPrecision(3))} 亿`;
  return value >= 1e5 ? `${Number((value / 1e4).toPrecision(4))} 万` : String(Math.round(value));
}
