import type { Language } from './index.ts';

/** Words for what a variant changes. Shares are of 1, `by` is signed. */
export interface ChangeTexts {
  readonly separator: string;
  readonly nothing: string;
  readonly other: string;
  readonly permanentAgents: string;
  readonly temporaryAgents: string;
  readonly volume: (by: number) => string;
  readonly volumeTo: (factor: number) => string;
  readonly bot: (lift: number) => string;
  readonly botFromTo: (from: number, to: number) => string;
  readonly agents: (by: number, name: string) => string;
  readonly chats: (from: number, to: number) => string;
}

const zh: ChangeTexts = {
  separator: '，',
  nothing: '不加措施',
  other: '其他调整',
  permanentAgents: '固定客服',
  temporaryAgents: '临时客服',
  volume: (by) => `${signed(100 * by)}% 咨询量`,
  volumeTo: (factor) => `咨询量 ×${factor}`,
  bot: (lift) => `机器人${lift > 0 ? '多' : '少'}解决 ${plain(100 * Math.abs(lift))}%`,
  botFromTo: (from, to) => `机器人提升 ${plain(100 * from)}%→${plain(100 * to)}%`,
  agents: (by, name) => `${signed(by)} ${name}`,
  chats: (from, to) => `接待上限 ${from}→${to}`,
};

const en: ChangeTexts = {
  separator: ', ',
  nothing: 'Do nothing',
  other: 'other changes',
  permanentAgents: 'permanent agents',
  temporaryAgents: 'temporary agents',
  volume: (by) => `${signed(100 * by)}% contacts`,
  volumeTo: (factor) => `contacts ×${factor}`,
  bot: (lift) => `bot resolves ${plain(100 * Math.abs(lift))}% ${lift > 0 ? 'more' : 'less'}`,
  botFromTo: (from, to) => `bot lift ${plain(100 * from)}%→${plain(100 * to)}%`,
  agents: (by, name) => `${signed(by)} ${lowerFirst(name)}`,
  chats: (from, to) => `chats per agent ${from}→${to}`,
};

export const changeTexts: Record<Language, ChangeTexts> = { zh, en };

/** At most one decimal; a minus sign, not a hyphen. */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${plain(Math.abs(value))}`;
}

function plain(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** A name inside a sentence, unless it begins with an abbreviation. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
}
