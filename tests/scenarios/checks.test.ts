import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../scenarios/index.ts';
import type { MergePatch } from '../../scenarios/index.ts';
import { compileLaw } from '../../sim/index.ts';
import { expectProblem, problemsWith, small } from './smallScenario.ts';

const presale = (fields: object): MergePatch => ({ contactTypes: { presale: fields } });
const agents = (fields: object): MergePatch => ({ skillGroups: { agents: fields } });
const profile = (fields: object): MergePatch =>
  presale({ demand: [{ kind: 'profile', contactsPerDay: 1, hourlyWeights: Array<number>(24).fill(1), ...fields }] });
const SECONDS = { kind: 'constant', value: 20 };
const BY_ROUNDS = { kind: 'chatRounds', rounds: SECONDS, roundEffortSeconds: SECONDS, thinkSeconds: SECONDS };

describe('a scenario whose shape is right is refused when', () => {
  it.each<[string, MergePatch, string, string]>([
    [
      'a channel does not exist',
      presale({ channel: 'fax' }),
      'contactTypes.presale.channel：没有名为 "fax" 的渠道。现有：chat、phone。',
      'contactTypes.presale.channel: there is no channel "fax". Known: chat, phone.',
    ],
    [
      'a route leads to no skill group',
      presale({ route: [{ skillGroup: 'agents' }, { skillGroup: 'ghosts' }] }),
      'contactTypes.presale.route[1].skillGroup：没有名为 "ghosts" 的技能组。现有：agents、phone。',
      'contactTypes.presale.route[1].skillGroup: there is no skill group "ghosts". Known: agents, phone.',
    ],
    [
      'a group serves a type that does not exist',
      agents({ serves: [{ contactType: 'presale' }, { contactType: 'faxes' }] }),
      'skillGroups.agents.serves[1].contactType：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'skillGroups.agents.serves[1].contactType: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'a target is about a channel that does not exist',
      { targets: { list: [{ figure: 'serviceLevel', channel: 'fax', atLeast: 0.8 }] } },
      'targets.list[0].channel：没有名为 "fax" 的渠道。现有：chat、phone。',
      'targets.list[0].channel: there is no channel "fax". Known: chat, phone.',
    ],
    [
      'a target has no limit',
      { targets: { list: [{ figure: 'serviceLevel' }] } },
      'targets.list[0]：目标 "serviceLevel" 没有写界限：应填 atLeast（至少）或 atMost（至多）。',
      'targets.list[0]: target "serviceLevel" has no limit; it needs atLeast or atMost.',
    ],
    [
      'a target misspells a figure',
      { targets: { list: [{ figure: 'servicelevels', atLeast: 0.8 }] } },
      'targets.list[0].figure：没有指标 "servicelevels"，是不是要写 serviceLevel？',
      'targets.list[0].figure: there is no figure "servicelevels". Did you mean serviceLevel?',
    ],
    [
      'a target asks of a channel what is counted on agents',
      { targets: { list: [{ figure: 'occupancy', channel: 'chat', atMost: 0.9 }] } },
      'targets.list[0].channel：occupancy 按客服或整店统计，只有合计，没有 "chat" 的数值。请删去这一项。',
      'targets.list[0].channel: occupancy is counted on agents or the whole shop and has no value for "chat", only a total. Remove this field.',
    ],
    [
      'a normal law lies far below 0',
      presale({ patienceSeconds: { kind: 'normal', mean: -301, standardDeviation: 10 } }),
      'contactTypes.presale.patienceSeconds.mean：-301 低于 0 超过 30 个标准差（10），0 以上已无值可取。',
      'contactTypes.presale.patienceSeconds.mean: -301 is more than 30 standard deviations of 10 below 0; nothing is left above 0.',
    ],
    [
      'a group stands twice in a route',
      presale({ route: [{ skillGroup: 'agents' }, { skillGroup: 'agents' }] }),
      'contactTypes.presale.route[1].skillGroup：技能组 "agents" 在同一张表里出现了两次，请删去一个。',
      'contactTypes.presale.route[1].skillGroup: skill group "agents" stands twice in the same list; remove one.',
    ],
    [
      'nobody serves a type',
      presale({ route: [{ skillGroup: 'phone' }] }),
      'contactTypes.presale.route：没有人接待这类咨询：路由中的技能组（phone）都不接待它。请在其中一个组的 serves 里加上它，或改路由。',
      'contactTypes.presale.route: nobody serves this contact type: no skill group of its route (phone) does. Add it to the serves list of one of them, or change the route.',
    ],
    [
      'one group of a route does not serve the type',
      presale({ route: [{ skillGroup: 'agents' }, { skillGroup: 'phone' }] }),
      'contactTypes.presale.route[1].skillGroup：技能组 "phone" 不接待 presale。请在该组的 serves 里加上它，或从路由中去掉该组。',
      'contactTypes.presale.route[1].skillGroup: skill group "phone" does not serve presale. Add it to the group\'s serves list, or take the group off the route.',
    ],
    [
      'a group mixes kinds of service',
      agents({ serves: [{ contactType: 'presale' }, { contactType: 'calls' }] }),
      'skillGroups.agents.serves：一个技能组除留言与工单外只能接待一种服务方式，现在混有：presale 在线咨询、calls 电话。请拆成两个组。',
      'skillGroups.agents.serves: besides deferred work a skill group serves one kind of service, but this one mixes: presale chatShared, calls voice. Split it in two.',
    ],
    [
      'an agent holds several calls',
      { skillGroups: { phone: { concurrency: 2 } } },
      'skillGroups.phone.concurrency：电话一次只能接一个，接待上限不能是 2，应为 1。',
      'skillGroups.phone.concurrency: an agent takes one call at a time; 2 is not allowed, it must be 1.',
    ],
    [
      'an agent holds several chats at unknown speed',
      agents({ concurrency: 5 }),
      'skillGroups.agents.chatSpeed：接待上限是 5，必须写明同时接待多个咨询时每个会慢多少（chatSpeed）。',
      'skillGroups.agents.chatSpeed: missing; with 5 chats per agent it must say how much slower each chat gets.',
    ],
    [
      'the chat speed is one of chats by rounds',
      agents({ concurrency: 5, chatSpeed: { kind: 'slowdown', slowdownPerExtraChat: 0.02 } }),
      'skillGroups.agents.chatSpeed.kind：“在线咨询”（chatShared）不能用 "slowdown"，只能用以下之一：table、handsOn。',
      'skillGroups.agents.chatSpeed.kind: "slowdown" does not fit contacts of service chatShared; it must be one of table, handsOn.',
    ],
    [
      'the chat speed of chats by rounds counts the customers’ thinking',
      {
        ...presale({ service: { ...BY_ROUNDS, workSeconds: null } }),
        ...agents({ concurrency: 5, chatSpeed: { kind: 'handsOn', handsOnShare: 0.3 } }),
      },
      'skillGroups.agents.chatSpeed.kind：“按轮次的在线咨询”（chatRounds）不能用 "handsOn"，只能用以下之一：table、slowdown。',
      'skillGroups.agents.chatSpeed.kind: "handsOn" does not fit contacts of service chatRounds; it must be one of table, slowdown.',
    ],
    [
      'a type has a bot and the scenario has none',
      presale({ bot: { containment: 0.5 } }),
      'contactTypes.presale.bot：写了机器人能解决多少，但场景里没有机器人（bot）这一章。请补上，或删去这一项。',
      'contactTypes.presale.bot: this says what the bot can do, but the scenario has no bot chapter. Add bot, or remove this field.',
    ],
    [
      'the bot keeps and loses more than it meets',
      {
        bot: { coverage: 1, durationSeconds: { kind: 'constant', value: 20 }, abandonShare: 0.3 },
        ...presale({ bot: { containment: 0.8 } }),
      },
      'contactTypes.presale.bot：各项占比之和是 1.1，不能超过 1。',
      'contactTypes.presale.bot: the shares sum to 1.1; they may sum to 1 at most.',
    ],
    [
      'the day is no whole number of intervals',
      { calendar: { durationHours: 1.6 } },
      'calendar.durationHours：1.6 小时不是统计间隔（15 分钟）的整数倍。',
      'calendar.durationHours: 1.6 hours is not a whole number of reporting intervals (15 minutes).',
    ],
    [
      'a date does not exist',
      { calendar: { start: '2026-02-30T00:00' } },
      'calendar.start："2026-02-30T00:00" 不是存在的日期和时间，应类似 2026-11-11T00:00。',
      'calendar.start: "2026-02-30T00:00" is no existing date and time; write it like 2026-11-11T00:00.',
    ],
    [
      'a launch lies outside the calendar',
      { calendar: { launches: [{ at: '2026-11-12T00:01', name: 'late' }] } },
      'calendar.launches[0].at："2026-11-12T00:01" 不在模拟时间之内（2026-11-11T00:00 至 2026-11-12T00:00）。',
      'calendar.launches[0].at: "2026-11-12T00:01" is outside the simulated time (2026-11-11T00:00 to 2026-11-12T00:00).',
    ],
    [
      'the warm-up leaves nothing to count',
      { run: { warmUpHours: 24 } },
      'run.warmUpHours：预热 24 小时，必须短于模拟时长 24 小时。',
      'run.warmUpHours: a warm-up of 24 hours must be shorter than the simulated 24 hours.',
    ],
    [
      'a uniform law is upside down',
      presale({ patienceSeconds: { kind: 'uniform', mean: null, min: 9, max: 3 } }),
      'contactTypes.presale.patienceSeconds：最小值 9 大于最大值 3。',
      'contactTypes.presale.patienceSeconds: the minimum 9 is above the maximum 3.',
    ],
    [
      'probabilities do not sum to 1',
      presale({ patienceSeconds: { kind: 'hyperexponential', mean: null, probabilities: [0.5, 0.4], means: [1, 2] } }),
      'contactTypes.presale.patienceSeconds.probabilities：各项概率之和是 0.9，应为 1。',
      'contactTypes.presale.patienceSeconds.probabilities: the probabilities sum to 0.9; they must sum to 1.',
    ],
    [
      'a probability has no mean',
      presale({ patienceSeconds: { kind: 'hyperexponential', mean: null, probabilities: [0.5, 0.5], means: [1] } }),
      'contactTypes.presale.patienceSeconds：各列表长度应相同，现在是：probabilities 2、means 1。',
      'contactTypes.presale.patienceSeconds: the lists must be equally long, but they have: probabilities 2, means 1.',
    ],
    [
      'all weights of an empirical law are zero',
      presale({ patienceSeconds: { kind: 'empirical', mean: null, values: [1, 2], weights: [0, 0] } }),
      'contactTypes.presale.patienceSeconds.weights：全部是 0，至少要有一项大于 0。',
      'contactTypes.presale.patienceSeconds.weights: all are 0; at least one must be above 0.',
    ],
    [
      'all hours of a day weigh nothing',
      profile({ hourlyWeights: [Array<number>(24).fill(1), Array<number>(24).fill(0)] }),
      'contactTypes.presale.demand[0].hourlyWeights[1]：全部是 0，至少要有一项大于 0。',
      'contactTypes.presale.demand[0].hourlyWeights[1]: all are 0; at least one must be above 0.',
    ],
    [
      'a launch hour has more than all of its contacts in twenty minutes',
      profile({ launchShape: { hours: [0], firstTenMinutesShare: 0.7, nextTenMinutesShare: 0.5 } }),
      'contactTypes.presale.demand[0].launchShape：各项占比之和是 1.2，不能超过 1。',
      'contactTypes.presale.demand[0].launchShape: the shares sum to 1.2; they may sum to 1 at most.',
    ],
    [
      'VIPs have a head start in a rule that knows no age',
      { routing: { capacityFrees: 'listOrder', vip: { kind: 'headStart', seconds: 60 } } },
      'routing.vip：VIP 按“提前排队”处理时，取单规则必须是 oldestFirst，现在是 listOrder。',
      'routing.vip: a head start for VIPs needs routing.capacityFrees to be oldestFirst; it is listOrder.',
    ],
    [
      'a billion contacts are asked for',
      profile({ contactsPerDay: 1e9 }),
      'contactTypes：整个模拟期约有 10 亿 个咨询，最多 2 亿 个。请检查每日咨询量、倍数和 volumeFactor。',
      'contactTypes: about 1 billion contacts are expected over the whole run; at most 200 million can be simulated. Check contacts per day, multipliers and volumeFactor.',
    ],
    [
      'a million agents and more are asked for',
      agents({ roster: { agents: [10, 2_000_000] } }),
      'skillGroups：客服总数是 200 万，最多 100 万。',
      'skillGroups: 2 million agents in all; at most 1 million can be simulated.',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => expectProblem(patch, inChinese, inEnglish));

  it('a normal law is lower than sim can draw from, and no sooner', () => {
    const patience = (mean: number) => ({ kind: 'normal' as const, mean, standardDeviation: 7 });
    const refused = (mean: number) => problemsWith(presale({ patienceSeconds: patience(mean) })).length > 0;
    expect([refused(-210), refused(-210.01)]).toEqual([false, true]);
    expect(() => compileLaw(patience(-210))).not.toThrow();
    expect(() => compileLaw(patience(-210.01))).toThrow(RangeError);
  });

  it('a variant breaks it, with the path of the patch', () => {
    const variants = { fewer: { name: 'fewer', patch: { skillGroups: { agents: null } } } };
    const parsed = parseScenario({ ...small, variants });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code])).toEqual([
      ['variants.fewer.patch.contactTypes.presale.route[0].skillGroup', 'unknownReference'],
    ]);
  });
});
