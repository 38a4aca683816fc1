import type { EventId, Reason, SizeId } from './domainValues.ts';

interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

const text = (zh: string, en: string): BothLanguages => ({ zh, en });

export const NAMES: Record<SizeId, Record<EventId, BothLanguages>> = {
  small: {
    midnight: text('小型旗舰店 · 双11当天', 'Small flagship shop, Double Eleven'),
    start20: text('小型旗舰店 · 10月31日 20:00 开场', 'Small flagship shop, 20:00 opening on 31 October'),
  },
  mid: {
    midnight: text('中型品牌店 · 双11当天', 'Mid-size brand shop, Double Eleven'),
    start20: text('中型品牌店 · 10月31日 20:00 开场', 'Mid-size brand shop, 20:00 opening on 31 October'),
  },
  large: {
    midnight: text('大型平台客服中心 · 双11当天', 'Large platform desk, Double Eleven'),
    start20: text('大型平台客服中心 · 10月31日 20:00 开场', 'Large platform desk, 20:00 opening on 31 October'),
  },
};

export const DESCRIPTIONS: Record<EventId, BothLanguages> = {
  midnight: text(
    '0 点开场，咨询在几分钟内涌入，白天和晚上还有两波。基准方案是不加措施：看机器人和临时客服各能挽回多少。',
    'Opening at midnight: contacts rush in within minutes, with two more waves by day and in the evening. The base does nothing; see what bot and temporary agents each win back.',
  ),
  start20: text(
    '20:00 开场，一小时涌入全天近五分之一的咨询，比 0 点开场更陡。基准方案是不加措施，班次已向 20 点以后集中。',
    'Opening at 20:00: nearly a fifth of the day in one hour, sharper than midnight was. The base does nothing beyond moving the roster to the evening.',
  ),
};

export const REASON_NAMES: Record<Reason, BothLanguages> = {
  preSale: text('售前咨询', 'Pre-sale'),
  promotion: text('活动与优惠', 'Promotion and coupons'),
  orderChange: text('改单与取消', 'Order change'),
  logistics: text('物流与催发货', 'Logistics'),
  return: text('退换货与退款', 'Return and refund'),
  priceProtection: text('价保', 'Price protection'),
  complaint: text('投诉与纠纷', 'Complaint'),
  other: text('其他', 'Other'),
};

export const PHONE_NAMES = {
  phonePresale: text('电话售前', 'Pre-sale calls'),
  phoneAfterSales: text('电话售后', 'After-sales calls'),
};

export const GROUP_NAMES = {
  agents: text('在线客服', 'Chat agents'),
  seniors: text('资深客服', 'Senior agents'),
  temps: text('临时客服', 'Temporary agents'),
  phone: text('电话客服', 'Phone agents'),
};

export const VARIANT_NAMES = {
  bot: (lift: number): BothLanguages =>
    text(`机器人多解决 ${Math.round(lift * 100)}%`, `Bot resolves ${Math.round(lift * 100)}% more`),
  temps: (agents: number): BothLanguages => text(`+${agents} 临时客服`, `+${agents} temporary agents`),
  both: text('机器人 + 临时客服', 'Bot and temporary agents'),
};

export const OUTAGE_TEXTS = {
  name: text(
    '中型品牌店 · 零点开卖遇上机器人故障与应急预案',
    'Mid-size brand shop, midnight launch with an outage and an emergency plan',
  ),
  description: text(
    '准备充分的中型店：机器人备好大促知识库，临时客服已排班。零点开卖 5 分钟后机器人停摆 20 分钟，系统又慢；预案提高接待上限、叫来后备、缩短自动关闭。对比看：故障代价多大，预案挽回多少。在线咨询逐轮模拟，退换货和投诉转成工单由后台跟进。',
    'A mid-size shop well prepared: a knowledge base for the event, temporary agents on shift. Five minutes after midnight the bot is down for 20 minutes while systems are slow; the plan raises chats per agent, calls reserves and closes silent chats sooner. Compare what the outage costs and what the plan wins back. Chats go round by round; returns and complaints open tickets for a back office.',
  ),
  tickets: text('工单', 'Tickets'),
  ticketConfirm: text('工单确认', 'Ticket confirmation'),
  ticketResult: text('工单处理结果', 'Ticket result'),
  backOffice: text('后台工单组', 'Back office'),
  nightShift: text('夜班', 'Night'),
  dayShift: text('白班', 'Day'),
  eveningShift: text('晚班', 'Evening'),
  priceCut: text('竞品降价引发价保', 'Price claims after a cut elsewhere'),
  botDown: text('机器人停摆 20 分钟', 'Bot down for 20 minutes'),
  slowSystem: text('零点订单系统变慢', 'Order system slow after midnight'),
  raise: {
    agents: text('在线客服提高接待上限', 'More chats per agent'),
    temps: text('临时客服提高接待上限', 'More chats per temporary agent'),
  },
  callReserves: text('叫来后备客服', 'Call reserves'),
  shorten: text('缩短自动关闭', 'Close silent chats sooner'),
  noPlan: text('没有应急预案', 'Without the emergency plan'),
  noOutage: text('没有故障', 'Without the outage'),
  moreReserves: (agents: number): BothLanguages => text(`后备增至 ${agents} 人`, `${agents} reserves`),
};
