import { FIGURES } from '../../sim/index.ts';
import type { Figure } from '../../sim/index.ts';
import { BOT_FIGURES } from '../../sim/figures/bot.ts';
import { PEOPLE_FIGURES } from '../../sim/figures/people.ts';
import { QUEUE_FIGURES } from '../../sim/figures/queue.ts';
import { SERVICE_FIGURES } from '../../sim/figures/service.ts';
import { WAIT_FIGURES } from '../../sim/figures/wait.ts';
import { code, GENERATED, page, table } from './markdown.ts';

const GROUPS: readonly (readonly [title: string, figures: readonly { readonly id: string }[]])[] = [
  ['Contacts and what becomes of them · 咨询与接待', SERVICE_FIGURES],
  ['Waits · 等待', WAIT_FIGURES],
  ['Bot · 机器人', BOT_FIGURES],
  ['People · 客服', PEOPLE_FIGURES],
  ['Queue and backlog · 排队与积压', QUEUE_FIGURES],
];

const INTRODUCTION = `Every figure that tables, charts, downloads and targets use, with its formula. The id is what the terminal (\`--figures\`,
\`--precision\`), downloads and \`targets\` in a scenario call it.

所有图表、表格、下载文件和目标共用的指标及公式；id 是命令行、下载文件和场景目标里使用的名字。

A ratio over many simulated days is the mean of its numerators over the mean of its denominators, not a mean of ratios. How
intervals and comparisons are made is told in [the model](../background/model.md#figures-and-intervals).

多天的比率 = 分子的平均 ÷ 分母的平均，而不是每天比率的平均。`;

const UNIT: Record<Figure['unit'], string> = {
  count: 'number per simulated run · 每次模拟的数量',
  share: 'share · 比例',
  seconds: 'seconds · 秒',
  agents: 'agents · 人',
  contacts: 'contacts · 个',
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
