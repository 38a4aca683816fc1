import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import type { Centre } from '../../sim/centre/centre.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import {
  callReserves,
  dismissReserves,
  openGroup,
  setConcurrency,
  suspendShrinkage,
} from '../../sim/centre/staffing.ts';
import { inShifts, planFor, shift, storyWith, turns } from '../support/people.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type Group = ScenarioInput['skillGroups'][string];
type Doing = (centre: Centre, time: number) => void;

const desk = (agents: number, fields: Partial<Group>, talk: number, plan = {}) =>
  scenario({
    contactTypes: { call: phoneType(talk) },
    skillGroups: { team: team(agents, ['call'], fields) },
    ...plan,
  });
const chatDesk = (agents: number, fields: Partial<Group>, work: number, plan = {}) =>
  scenario({
    contactTypes: {
      chat: phoneType(0, {
        channel: 'chat',
        service: { kind: 'chatShared', workSeconds: { kind: 'constant', value: work } },
      }),
    },
    skillGroups: { team: team(agents, ['chat'], { chatSpeed: { kind: 'table', speeds: [1] }, ...fields }) },
    ...plan,
  });
const answers = (lines: string[]): string[] => lines.filter((line) => line.includes('answered'));
const reserves = (agents: number) => planFor({ kind: 'callReserves', skillGroup: 'team', agents, delayMinutes: 0 });
const call =
  (agents: number): Doing =>
  (centre, time) =>
    callReserves(centre, 0, agents, time);
const open: Doing = (centre, time) => openGroup(centre, 0, true, time);
const close: Doing = (centre, time) => openGroup(centre, 0, false, time);
const dismiss =
  (agents: number): Doing =>
  (centre, time) =>
    dismissReserves(centre, 0, agents, time);

describe('reserves', () => {
  it.each<[string, Partial<Group>, string[]]>([
    // By number, whoever is free first goes: at 1000 agent 0, at 1300 agent 1. Agent 2 keeps the last place.
    ['names nobody', {}, ['1300 call#3 answered by team/2 after 1270', '2300 call#4 answered by team/2 after 1400']],
    // The person in shifts stays; both reserves go.
    [
      'works in shifts',
      inShifts(shift(0, 1, 1)),
      ['1000 call#3 answered by team/0 after 970', '2000 call#4 answered by team/0 after 1100'],
    ],
  ])('serve those who wait as soon as they come, and go when they are free, in a group that %s', (_, roster, then) => {
    const source = desk(1, roster, 1000, reserves(2));
    const lines = storyWith(source, [[0, 10, 20, 30, 900]], { 300: call(2), 600: dismiss(2) });
    expect(answers(lines)).toEqual([
      '0 call#0 answered by team/0 after 0',
      '300 call#1 answered by team/1 after 290',
      '300 call#2 answered by team/2 after 280',
      ...then,
    ]);
  });

  it('of a group in shifts are the last to have come who go first, while persons stay', () => {
    const source = desk(0, inShifts(shift(0, 1, 1)), 1000, reserves(2));
    const lines = storyWith(source, [[0, 310, 320, 350]], { 300: call(2), 600: dismiss(1) });
    expect(turns(lines).slice(3)).toEqual([
      '1000 call#0 completed by team/0',
      '1000 call#3 answered by team/0 after 650',
      '1310 call#1 completed by team/1',
      '1320 call#2 completed by team/2',
      '2000 call#3 completed by team/0',
    ]);
  });

  it('come on top of every step of the curve until they are dismissed', () => {
    const seen: number[] = [];
    const look: Doing = ({ people }) => seen.push(people.staffed[0]);
    const roster = { roster: { kind: 'curve' as const, intervalMinutes: 15, agents: [3, 5, 2, 4] } };
    storyWith(desk(0, roster, 10, reserves(4)), [[]], {
      100: call(4),
      200: look,
      1000: look,
      2000: look,
      2100: dismiss(4),
      2800: look,
    });
    expect(seen).toEqual([7, 9, 6, 4]);
  });

  it('need no draw of others: nobody else changes when they might be called', () => {
    const fields = { noShowProbability: 0.3, proficiencySpread: 0.5 };
    const story = (plan: object): string[] => storyOf(desk(5, fields, 100, plan), [[0, 1, 2, 3, 4, 5, 6]]);
    expect(story(reserves(10))).toEqual(story({}));
  });
});

describe('suspending shrinkage', () => {
  const plan = planFor({ kind: 'suspendShrinkage', skillGroup: 'team' });
  const on: Doing = (centre, time) => suspendShrinkage(centre, 0, true, time);
  const off: Doing = (centre, time) => suspendShrinkage(centre, 0, false, time);

  it.each<[string, Partial<Group>]>([
    ['by number', {}],
    ['in shifts', inShifts(shift(0, 1, 4))],
  ])('lets everyone scheduled work until it ends, staffed %s', (_, roster) => {
    const seen: number[] = [];
    const look: Doing = ({ people }) => seen.push(people.staffed[0]);
    const source = desk(4, { ...roster, shrinkage: 0.5 }, 500, plan);
    const lines = storyWith(source, [[0, 0, 0, 0, 900, 900, 900]], {
      50: look,
      100: on,
      150: look,
      700: off,
      701: look,
    });
    expect(seen).toEqual([2, 4, 2]);
    expect(answers(lines).map((line) => Number(line.split(' ')[0]))).toEqual([0, 0, 100, 100, 900, 900, 1400]);
  });
});

describe('a group that the plan opens', () => {
  const plan = planFor({ kind: 'openOverflow', skillGroup: 'team' });
  it.each<[string, Partial<Group>]>([
    ['by number', {}],
    ['in shifts', inShifts(shift(0, 1, 1))],
  ])(
    'has nobody, whatever its roster says, until it is opened, and again when it is closed, staffed %s',
    (_, roster) => {
      const lines = storyWith(desk(1, roster, 400, plan), [[0, 1, 2]], { 1000: open, 1500: close, 2500: open });
      expect(turns(lines)).toEqual([
        '1000 call#0 answered by team/0 after 1000',
        '1400 call#0 completed by team/0',
        '1400 call#1 answered by team/0 after 1399',
        '1800 call#1 completed by team/0',
        '2500 call#2 answered by team/0 after 2498',
        '2900 call#2 completed by team/0',
      ]);
    },
  );
});

describe('reserves of a group that the plan opens', () => {
  it.each<[string, Partial<Group>]>([
    ['by number', {}],
    ['in shifts', inShifts(shift(0, 1, 1))],
  ])('come when it is open, staffed %s', (_, roster) => {
    const seen: number[] = [];
    const look: Doing = ({ people }) => seen.push(people.staffed[0]);
    const plan = planFor(
      { kind: 'openOverflow', skillGroup: 'team' },
      { kind: 'callReserves', skillGroup: 'team', agents: 2, delayMinutes: 0 },
    );
    const doings = { 100: call(2), 150: look, 200: open, 250: look, 300: close, 350: look };
    storyWith(desk(1, roster, 10, plan), [[]], doings);
    expect(seen).toEqual([0, 3, 0]);
  });
});

describe('the number of chats per agent', () => {
  const plan = planFor({ kind: 'raiseConcurrency', skillGroup: 'team', to: 4 });
  const set =
    (chats: number): Doing =>
    (centre, time) =>
      setConcurrency(centre, 0, chats, time);

  it('when raised gives room at once to those who wait', () => {
    const lines = storyWith(chatDesk(1, { concurrency: 2 }, 1000, plan), [[0, 1, 2, 3, 4]], { 100: set(4) });
    expect(answers(lines)).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '1 chat#1 answered by team/0 after 0',
      '100 chat#2 answered by team/0 after 98',
      '100 chat#3 answered by team/0 after 97',
      '1000 chat#4 answered by team/0 after 996',
    ]);
  });

  it('when lowered lets the group take nothing new until what it holds fits', () => {
    const source = chatDesk(2, { concurrency: 4 }, 1000, plan);
    // Five chats, places for two from 100 on: the fourth that ends makes room for one.
    const lines = storyWith(source, [[0, 10, 20, 30, 40, 200, 210]], { 100: set(1) });
    expect(answers(lines).slice(5)).toEqual([
      '1030 chat#5 answered by team/1 after 830',
      '1040 chat#6 answered by team/0 after 830',
    ]);
  });

  it('counts as slots of the staffed agents from then on', () => {
    const seen: number[] = [];
    const look: Doing = ({ people }) => seen.push(people.room[0]);
    const source = chatDesk(3, { concurrency: 2 }, 3000, plan);
    storyWith(source, [[0, 0, 0]], { 10: look, 100: set(4), 110: look, 200: set(1), 210: look });
    expect(seen).toEqual([3, 9, 0]);
  });

  it('is nothing to an agent who works on a ticket: no chat comes beside it', () => {
    const chat = { kind: 'chatShared' as const, workSeconds: { kind: 'constant' as const, value: 100 } };
    const effortSeconds = { kind: 'constant' as const, value: 1000 };
    const source = scenario({
      contactTypes: {
        chat: phoneType(0, { channel: 'chat', service: chat }),
        ticket: phoneType(0, { service: { kind: 'deferred', effortSeconds, deadlineHours: 4 } }),
      },
      skillGroups: {
        team: team(1, ['chat', 'ticket'], { concurrency: 2, chatSpeed: { kind: 'table', speeds: [1] } }),
      },
      ...plan,
    });
    const lines = storyWith(source, [[50, 60, 70], [0]], { 100: set(4), 500: set(1), 700: set(3) });
    expect(answers(lines)).toEqual([
      '0 ticket#0 answered by team/0 after 0',
      '1000 chat#1 answered by team/0 after 950',
      '1000 chat#2 answered by team/0 after 940',
      '1000 chat#3 answered by team/0 after 930',
    ]);
  });

  it('raised from one lets those too many on the desk leave with what they hold', () => {
    const roster = { kind: 'curve' as const, intervalMinutes: 15, agents: [2, 1, 1, 1] };
    const source = chatDesk(0, { concurrency: 1, roster }, 2000, plan);
    // From 900 on one agent is too many; from 1000 on agent 1, whose chat is the younger, takes no more.
    const lines = storyWith(source, [[0, 10, 950, 960]], { 1000: set(2) });
    expect(answers(lines).slice(2)).toEqual([
      '1000 chat#2 answered by team/1 after 50',
      '2010 chat#3 answered by team/1 after 1050',
    ]);
  });
});

describe('a model', () => {
  it('has no agents, curves or chats more than the plan may ask for', () => {
    const { playbook } = planFor(
      { kind: 'callReserves', skillGroup: 'team', agents: 3, delayMinutes: 0 },
      { kind: 'callReserves', skillGroup: 'team', agents: 4, delayMinutes: 5 },
    );
    const model = compile(chatDesk(10, { concurrency: 2, shrinkage: 0.2 }, 10, { playbook }));
    expect([...model.firstAgent]).toEqual([0, 15]);
    expect(model.staffingWithoutShrinkage).toHaveLength(0);
    expect(model.maxConcurrency).toBe(2);
    const raised = compile(
      chatDesk(10, { concurrency: 2 }, 10, planFor({ kind: 'raiseConcurrency', skillGroup: 'team', to: 6 })),
    );
    expect(raised.chatSpeed).toHaveLength(7);
  });
});
