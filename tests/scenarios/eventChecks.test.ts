import { describe, expect, it } from 'vitest';
import type { MergePatch } from '../../scenarios/index.ts';
import { expectProblem, problemsWith } from './smallScenario.ts';

const incident = (fields: object): MergePatch => ({
  incidents: [{ name: 'x', at: '2026-11-11T10:00', minutes: 60, ...fields }],
});
const ACT = { kind: 'callReserves', skillGroup: 'agents', agents: 5, delayMinutes: 15 };
const when = (fields: object): MergePatch => ({ playbook: [{ name: 'x', when: fields, act: ACT }] });
const act = (fields: object): MergePatch => ({
  playbook: [{ name: 'x', when: { measure: 'queueLength', above: 100 }, act: fields }],
});
const bot = { coverage: 1, durationSeconds: { kind: 'constant', value: 60 } };
const note = (channel: string): MergePatch => ({
  contactTypes: {
    presale: { queue: { messageContactType: 'note' } },
    note: {
      name: 'Note',
      channel,
      demand: [],
      service: { kind: 'deferred', effortSeconds: { kind: 'constant', value: 60 }, deadlineHours: 4 },
      route: [{ skillGroup: 'agents' }],
    },
  },
  skillGroups: { agents: { serves: [{ contactType: 'presale' }, { contactType: 'note' }] } },
});

describe('incidents and the emergency plan are refused when', () => {
  it.each<[string, MergePatch, string, string]>([
    [
      'a channel that does not exist is down',
      incident({ kind: 'channelDown', channel: 'fax' }),
      'incidents[0].channel：没有名为 "fax" 的渠道。现有：chat、phone。',
      'incidents[0].channel: there is no channel "fax". Known: chat, phone.',
    ],
    [
      'a group that does not exist is absent',
      incident({ kind: 'absence', skillGroup: 'ghosts', share: 0.5 }),
      'incidents[0].skillGroup：没有名为 "ghosts" 的技能组。现有：agents、phone。',
      'incidents[0].skillGroup: there is no skill group "ghosts". Known: agents, phone.',
    ],
    [
      'the bot is down and there is none',
      incident({ kind: 'botDown' }),
      'incidents[0]：场景里没有机器人（bot），"botDown" 无从谈起。请补上机器人，或删去这个事件。',
      'incidents[0]: "botDown" has no bot to act on. Add the bot chapter, or remove the incident.',
    ],
    [
      'a rule watches a channel that does not exist',
      when({ measure: 'queueLength', above: 9, channel: 'fax' }),
      'playbook[0].when.channel：没有名为 "fax" 的渠道。现有：chat、phone。',
      'playbook[0].when.channel: there is no channel "fax". Known: chat, phone.',
    ],
    [
      'a rule watches a group that does not exist',
      when({ measure: 'occupancy', above: 0.9, skillGroup: 'ghosts' }),
      'playbook[0].when.skillGroup：没有名为 "ghosts" 的技能组。现有：agents、phone。',
      'playbook[0].when.skillGroup: there is no skill group "ghosts". Known: agents, phone.',
    ],
    [
      'a rule acts on a group that does not exist',
      act({ kind: 'openOverflow', skillGroup: 'ghosts' }),
      'playbook[0].act.skillGroup：没有名为 "ghosts" 的技能组。现有：agents、phone。',
      'playbook[0].act.skillGroup: there is no skill group "ghosts". Known: agents, phone.',
    ],
    [
      'a rule switches a channel that does not exist',
      act({ kind: 'switchToMessages', channel: 'fax' }),
      'playbook[0].act.channel：没有名为 "fax" 的渠道。现有：chat、phone。',
      'playbook[0].act.channel: there is no channel "fax". Known: chat, phone.',
    ],
    [
      'a rule has no limit',
      when({ measure: 'queueLength' }),
      'playbook[0].when：每条规则要写一个界限：above（高于）和 below（低于）必须填且只能填一个。',
      'playbook[0].when: a rule needs exactly one limit: above or below.',
    ],
    [
      'a rule has two limits',
      when({ measure: 'queueLength', above: 9, below: 3 }),
      'playbook[0].when：每条规则要写一个界限：above（高于）和 below（低于）必须填且只能填一个。',
      'playbook[0].when: a rule needs exactly one limit: above or below.',
    ],
    [
      'a limit of a share is given in percent',
      when({ measure: 'serviceLevel', below: 80 }),
      'playbook[0].when.below：serviceLevel 是占比，界限应在 0 到 1 之间，不能是 80。',
      'playbook[0].when.below: 80 is not allowed: serviceLevel is a share, from 0 to 1.',
    ],
    [
      'a rule watches the occupancy of a channel',
      when({ measure: 'occupancy', above: 0.9, channel: 'chat' }),
      'playbook[0].when.channel：occupancy（利用率）按客服统计，不分渠道：请改填 skillGroup，或两项都不填。',
      'playbook[0].when.channel: occupancy is counted on agents: name a skillGroup, or leave both out.',
    ],
    [
      'no contact belongs to what a rule watches',
      when({ measure: 'queueLength', above: 9, channel: 'phone', skillGroup: 'agents' }),
      'playbook[0].when：这条规则看不到任何咨询类型，永远不会触发。请检查 channel 和 skillGroup。',
      'playbook[0].when: no contact type belongs to what this rule watches, so it would never act. Check channel and skillGroup.',
    ],
    [
      'more chats are asked of agents on the phone',
      act({ kind: 'raiseConcurrency', skillGroup: 'phone', to: 3 }),
      'playbook[0].act.skillGroup：技能组 "phone" 不接在线咨询，客服一次只能接一个。',
      'playbook[0].act.skillGroup: skill group "phone" does not chat; its agents take one contact at a time.',
    ],
    [
      'more chats are no more than before',
      {
        ...act({ kind: 'raiseConcurrency', skillGroup: 'agents', to: 3 }),
        skillGroups: { agents: { concurrency: 3, chatSpeed: { kind: 'table', speeds: [1] } } },
      },
      'playbook[0].act.to：接待上限现在就是 3，改成 3 并没有提高。',
      'playbook[0].act.to: 3 chats per agent is no more than the skill group has already (3).',
    ],
    [
      'nobody knows how slow more chats are',
      act({ kind: 'raiseConcurrency', skillGroup: 'agents', to: 3 }),
      'skillGroups.agents.chatSpeed：接待上限是 3，必须写明同时接待多个咨询时每个会慢多少（chatSpeed）。',
      'skillGroups.agents.chatSpeed: missing; with 3 chats per agent it must say how much slower each chat gets.',
    ],
    [
      'no chat could be closed earlier',
      act({ kind: 'shortenAutoClose', toSeconds: 60 }),
      'playbook[0].act："shortenAutoClose" 只对按轮次接待（chatRounds）的咨询起作用，场景里没有这样的类型。',
      'playbook[0].act: "shortenAutoClose" acts on contact types of service chatRounds, and there is none.',
    ],
    [
      'contacts of a channel cannot become messages',
      act({ kind: 'switchToMessages', channel: 'chat' }),
      'playbook[0].act.channel：渠道 "chat" 还不能转为留言：请给 presale 写明留言转成哪种类型（queue.messageContactType）。',
      'playbook[0].act.channel: channel "chat" cannot be switched to messages: presale must say what a message becomes (queue.messageContactType).',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => expectProblem(patch, inChinese, inEnglish));
});

describe('incidents and the emergency plan are fine when', () => {
  it.each<[string, MergePatch]>([
    ['a channel is down', incident({ kind: 'channelDown', channel: 'chat' })],
    ['the bot is capped', { ...incident({ kind: 'botDown', sessionLimit: 50 }), bot }],
    ['the system is slow', incident({ kind: 'slowSystem', effortFactor: 1.5 })],
    ['a rule watches the whole centre', when({ measure: 'occupancy', above: 0.95, forMinutes: 5 })],
    ['a rule watches what a group serves', when({ measure: 'longestWaitSeconds', above: 300, skillGroup: 'agents' })],
    ['reserves are called', act(ACT)],
    [
      'agents take more chats',
      {
        ...act({ kind: 'raiseConcurrency', skillGroup: 'agents', to: 3 }),
        skillGroups: { agents: { chatSpeed: { kind: 'table', speeds: [1] } } },
      },
    ],
    [
      'all live contacts of a channel can become messages',
      { ...note('chat'), ...act({ kind: 'switchToMessages', channel: 'chat' }) },
    ],
    ['meetings are put off', act({ kind: 'suspendShrinkage', skillGroup: 'phone' })],
    ['an outsourcer helps out', act({ kind: 'openOverflow', skillGroup: 'phone' })],
  ])('%s', (_, patch) => {
    expect(problemsWith(patch)).toEqual([]);
  });
});
