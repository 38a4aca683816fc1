import { FIGURES } from '../../sim/index.ts';
import type { Figure } from '../../sim/index.ts';
import { ACCESS_FIGURES } from '../../sim/figures/access.ts';
import { BOT_FIGURES } from '../../sim/figures/bot.ts';
import { BUSINESS_FIGURES } from '../../sim/figures/business.ts';
import { PEOPLE_FIGURES } from '../../sim/figures/people.ts';
import { QUEUE_FIGURES } from '../../sim/figures/queue.ts';
import { REPLY_FIGURES } from '../../sim/figures/reply.ts';
import { RESOLUTION_FIGURES } from '../../sim/figures/resolution.ts';
import { SERVICE_FIGURES } from '../../sim/figures/service.ts';
import { WAIT_FIGURES } from '../../sim/figures/wait.ts';
import { code, GENERATED, page, table } from './markdown.ts';

const GROUPS: readonly (readonly [title: string, figures: readonly { readonly id: string }[]])[] = [
  ['Contacts and what becomes of them · 咨询与接待', SERVICE_FIGURES],
  ['Turned away, called back, lost · 被挡、回拨与流失', ACCESS_FIGURES],
  ['Waits · 等待', WAIT_FIGURES],
  ['Replies · 响应', REPLY_FIGURES],
  ['Resolution and satisfaction · 解决与满意度', RESOLUTION_FIGURES],
  ['Bot · 机器人', BOT_FIGURES],
  ['People · 客服', PEOPLE_FIGURES],
  ['Queue and backlog · 排队与积压', QUEUE_FIGURES],
  ['Costs, complaints and lost sales · 成本、投诉与流失销售', BUSINESS_FIGURES],
];

const INTRODUCTION = `Every figure that tables, charts, downloads and targets use, with its formula. The id is what the terminal (\`--figures\`,
\`--precision\`), downloads and \`targets\` in a scenario call it.

所有图表、表格、下载文件和目标共用的指标及公式；id 是命令行、下载文件和场景目标里使用的名字。

A ratio over many simulated days is the mean of its numerators over the mean of its denominators, not a mean of ratios. How
intervals and comparisons are made is told in [the model](../background/model.md#figures-and-intervals).

多天的比率 = 分子的平均 ÷ 分母的平均，而不是每天比率的平均。

Rows that add contact types up (total, channel, VIP) count live contacts only: messages, e-mail and tickets wait for hours, and
beside them the waits of customers who are there would not be seen. They have their own contact type rows; a row that has nothing
else counts them. Figures of costs, complaints and lost sales are over all. Where a scenario does not have what a figure
needs (a wage, coefficients of satisfaction, tickets), the figure has no value and is left out of tables.

把多种咨询类型加在一起的行（全部、渠道、VIP）只计即时咨询：留言、邮件和工单一等就是几小时，混在一起就看不出在线客户的等待。它们
各有自己的咨询类型行；某行全是这类工作时则照计。成本、投诉和流失销售额按全部咨询计算。场景没有所需内容（时薪、满意度系数、工单等）的
指标没有数值，表格中不显示。`;

const UNIT: Record<Figure['unit'], string> = {
  count: 'number per simulated run · 每次模拟的数量',
  share: 'share · 比例',
  seconds: 'seconds · 秒',
  agents: 'agents · 人',
  contacts: 'contacts · 个',
  money: 'money, in economics.currency · 金额，币种见 economics.currency',
};

const BETTER = {
  higher: 'higher is better · 越高越好',
  lower: 'lower is better · 越低越好',
  none: 'neither is better by itself · 无好坏之分',
};

const ROWS: Record<Figure['domain'], string> = {
  flow: 'total, channel, contact type, VIP · 全部、渠道、咨询类型、VIP',
  group: 'total, skill group · 全部、技能组',
  state: 'total, channel, contact type · 全部、渠道、咨询类型',
  business: 'total, over all contacts and groups · 全部咨询与技能组的合计',
};

/** docs/reference/figures.md: the KPI table of `sim/figures`, in both languages. */
export function figuresPage(): string {
  const byId = new Map<string, Figure>(FIGURES.map((figure) => [figure.id, figure]));
  const groups = GROUPS.flatMap(([title, figures]) => [
    `## ${title}`,
    ...figures.flatMap(({ id }) => section(byId.get(id)!)),
  ]);
  return page([GENERATED, '# Figures · 指标', INTRODUCTION, overview(), ...groups]);
}

function overview(): string {
  const rows = FIGURES.map(({ id, name }) => [`[${code(id)}](#${id.toLowerCase()})`, name.en, name.zh]);
  return table(['id', 'Figure', '指标'], rows);
}

function section({ id, name, unit, better, domain, formula, definition }: Figure): string[] {
  return [
    `### ${id}`,
    `**${name.en} · ${name.zh}**`,
    `- ${formula.en}\n- ${formula.zh}`,
    `${definition.en}\n\n${definition.zh}`,
    `${UNIT[unit]}; ${BETTER[better ?? 'none']}. Rows · 分项: ${ROWS[domain]}.`,
  ];
}
