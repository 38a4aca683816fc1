import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { GROUP_COUNTERS } from '../../sim/observe/summary.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const curve = (...agents: number[]) => ({ roster: { kind: 'curve' as const, intervalMinutes: 15, agents } });

describe('the number of agents changes', () => {
  it('lets agents finish what they hold, and whoever is free first beyond the new number leaves', () => {
    const source = scenario({
      contactTypes: { call: phoneType(1000) },
      skillGroups: { team: team(0, ['call'], curve(2, 1, 1, 1)) },
    });
    // Both agents are busy at 900 when one place goes; the one free at 1000 leaves, the other takes the next call.
    expect(storyOf(source, [[0, 500, 950]]).filter((line) => line.includes('answered'))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '500 call#1 answered by team/1 after 0',
      '1500 call#2 answered by team/1 after 550',
    ]);
  });

  it('sends idle agents home before busy ones', () => {
    const source = scenario({
      contactTypes: { call: phoneType(1000) },
      skillGroups: { team: team(0, ['call'], curve(2, 1, 1, 1)) },
    });
    expect(storyOf(source, [[0, 950]])).toContain('1000 call#1 answered by team/0 after 50');
  });

  it('serves those who wait as soon as agents come', () => {
    const source = scenario({
      contactTypes: { call: phoneType(10) },
      skillGroups: { team: team(0, ['call'], curve(0, 2, 2, 2)) },
    });
    expect(storyOf(source, [[100, 200]]).filter((line) => line.includes('answered'))).toEqual([
      '900 call#0 answered by team/0 after 800',
      '900 call#1 answered by team/1 after 700',
    ]);
  });

  it('answers a contact that ends its patience at the instant agents come', () => {
    const source = scenario({
      contactTypes: { call: phoneType(10, { patienceSeconds: { kind: 'constant', value: 400 } }) },
      skillGroups: { team: team(0, ['call'], curve(0, 1, 1, 1)) },
    });
    expect(storyOf(source, [[500]])).toContain('900 call#0 answered by team/0 after 400');
  });

  it('counts agents who stay beyond their schedule as leaving and busy, not as staffed', () => {
    const source = scenario({
      contactTypes: { call: phoneType(1000) },
      skillGroups: { team: team(0, ['call'], curve(1, 0, 0, 0)) },
    });
    const summary = simulate(compile(source), 'x', 0, { arrivalTimes: [[0]] });
    const second = (name: (typeof GROUP_COUNTERS)[number]) =>
      summary.group[GROUP_COUNTERS.length + GROUP_COUNTERS.indexOf(name)];
    expect([second('staffed'), second('leaving'), second('busy')]).toEqual([0, 100, 100]);
  });

  it('lets chat agents with the fewest chats take no new ones and finish theirs, while the others go on', () => {
    const chat = phoneType(0, {
      channel: 'chat',
      service: { kind: 'chatShared', workSeconds: { kind: 'constant', value: 1000 } },
    });
    const desk = { ...curve(2, 1, 1, 1), concurrency: 3, chatSpeed: { kind: 'table' as const, speeds: [1] } };
    const source = scenario({ contactTypes: { chat }, skillGroups: { team: team(0, ['chat'], desk) } });
    // At 900 agent 0 holds three chats and agent 1 two: agent 1 takes no more.
    const lines = storyOf(source, [[0, 10, 20, 30, 40, 950, 960]]);
    expect(lines.filter((line) => line.includes('answered')).slice(5)).toEqual([
      '1000 chat#5 answered by team/0 after 50',
      '1020 chat#6 answered by team/0 after 60',
    ]);
    expect(lines).toContain('1030 chat#3 completed by team/1');
  });

  it('calls back those who were about to leave before others come', () => {
    const chat = phoneType(0, {
      channel: 'chat',
      service: { kind: 'chatShared', workSeconds: { kind: 'constant', value: 3000 } },
    });
    const desk = { ...curve(2, 1, 2, 2), concurrency: 2, chatSpeed: { kind: 'table' as const, speeds: [1] } };
    const source = scenario({ contactTypes: { chat }, skillGroups: { team: team(0, ['chat'], desk) } });
    const lines = storyOf(source, [[0, 10, 20, 1000]]);
    // Agent 1, with one chat, stops taking chats at 900 and takes them again from 1800.
    expect(lines.filter((line) => line.includes('answered')).slice(3)).toEqual([
      '1800 chat#3 answered by team/1 after 800',
    ]);
  });

  it('has as many intervals as the duration holds, also where hours are no round number', () => {
    const calendar = { start: '2026-11-11T00:00', durationHours: 25 / 12, intervalMinutes: 5 as const };
    const contactTypes = { call: phoneType(10) };
    const model = compile(scenario({ calendar, contactTypes, skillGroups: { team: team(1, ['call']) } }));
    expect([model.intervals, model.horizon]).toEqual([25, 7500]);
  });

  it('takes the shrinkage off the agents on duty, rounded to whole people', () => {
    const model = compile(
      scenario({
        contactTypes: { call: phoneType(10) },
        skillGroups: { team: team(0, ['call'], { ...curve(20, 7, 5, 0), shrinkage: 0.1 }) },
      }),
    );
    expect([...model.staffing]).toEqual([18, 6, 5, 0]);
  });
});
