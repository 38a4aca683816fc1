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
