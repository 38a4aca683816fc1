import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenarios/schema/index.ts';
import { constant, desk, type Rule, rule, waiting } from '../support/playbook.ts';
import { phoneType, storyOf, team } from '../support/scenarios.ts';

describe('switching a channel to messages', () => {
  const note = phoneType(0, { service: { kind: 'deferred', effortSeconds: constant(30), deadlineHours: 4 } });
  const call = phoneType(100, { queue: { messageContactType: 'note' } });
  const act = { kind: 'switchToMessages' as const, channel: 'phone' };

  it('turns those who come while the rule acts into messages, and lets those who wait go on', () => {
    const source = desk([rule(waiting(1, { channel: 'phone', forMinutes: 0 }), { act })], {
      contactTypes: { call, note: { ...note, channel: 'chat' } },
      skillGroups: { team: team(1, ['call', 'note']) },
    });
    const lines = storyOf(source, [[0, 10, 20, 60, 205], []]);
    expect(lines.filter((line) => /Message|answered|rule/.test(line))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 switchToMessages#0 ruleActed',
      '60 call#3 leftMessage',
      '100 call#1 answered by team/0 after 90',
      '120 switchToMessages#0 ruleEnded',
      '200 call#2 answered by team/0 after 180',
      '300 call#4 answered by team/0 after 95',
      '400 note#3 answered by team/0 after 340',
    ]);
  });

  it('lasts until the last of two rules has ended', () => {
    const rules = [rule(waiting(1, { channel: 'phone' }), { act }), rule(waiting(0, { channel: 'phone' }), { act })];
    const source = desk(rules, {
      contactTypes: { call, note: { ...note, channel: 'chat' } },
      skillGroups: { team: team(1, ['call', 'note']) },
    });
    const lines = storyOf(source, [[0, 10, 20, 130, 239, 240], []]);
    expect(lines.filter((line) => /Message|rule/.test(line))).toEqual([
      '60 switchToMessages#0 ruleActed',
      '60 switchToMessages#1 ruleActed',
      '120 switchToMessages#0 ruleEnded',
      '130 call#3 leftMessage',
      '239 call#4 leftMessage',
      '240 switchToMessages#1 ruleEnded',
    ]);
  });
});

describe('calling up reserves', () => {
  const reserves = (agents: number, delayMinutes: number) => {
    return { kind: 'callReserves' as const, skillGroup: 'team', agents, delayMinutes };
  };
  const rush = [[0, 10, 20, 30, 40, 50]];
  const answers = (source: Scenario, arrivals: readonly (readonly number[])[]) =>
    storyOf(source, arrivals).filter((line) => /answered|rule/.test(line));

  it('brings them after the delay, and lets them go when they are free once the rule has ended', () => {
    expect(answers(desk([rule(waiting(1), { act: reserves(2, 2) })]), rush)).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 callReserves#0 ruleActed',
      '100 call#1 answered by team/0 after 90',
      '180 call#2 answered by team/1 after 160',
      '180 call#3 answered by team/2 after 150',
      '200 call#4 answered by team/0 after 160',
      '240 callReserves#0 ruleEnded',
      '300 call#5 answered by team/0 after 250',
    ]);
  });

  it('brings nobody when the rule ends before they are there', () => {
    expect(answers(desk([rule(waiting(1), { act: reserves(2, 1) })]), [[0, 10, 20]])).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 callReserves#0 ruleActed',
      '100 call#1 answered by team/0 after 90',
      '120 callReserves#0 ruleEnded',
      '200 call#2 answered by team/0 after 180',
    ]);
  });

  it('waits for the delay again when the rule acts again', () => {
    const source = desk([rule(waiting(1), { act: reserves(1, 1) })]);
    // Acts at 60, ends at 120; acts at 600: the reserve comes at 660.
    expect(answers(source, [[0, 10, 20, 550, 560, 570, 580]]).slice(-4)).toEqual([
      '650 call#4 answered by team/0 after 90',
      '660 call#5 answered by team/1 after 90',
      '720 callReserves#0 ruleEnded',
      '760 call#6 answered by team/1 after 180',
    ]);
  });

  it('adds up over the rules', () => {
    const rules = [rule(waiting(1), { act: reserves(1, 0) }), rule(waiting(2), { act: reserves(2, 0) })];
    expect(answers(desk(rules), rush).slice(1, 6)).toEqual([
      '60 callReserves#0 ruleActed',
      '60 call#1 answered by team/1 after 50',
      '60 callReserves#1 ruleActed',
      '60 call#2 answered by team/2 after 40',
      '60 call#3 answered by team/3 after 30',
    ]);
  });

  it('adds to the staffing curve, whatever that does meanwhile', () => {
    const roster = { kind: 'curve' as const, intervalMinutes: 15, agents: [1, 2, 2, 2] };
    const source = desk([rule(waiting(1), { act: reserves(1, 0) })], {
      contactTypes: { call: phoneType(1000) },
      skillGroups: { team: team(0, ['call'], { roster }) },
    });
    expect(answers(source, rush).slice(0, 4)).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 callReserves#0 ruleActed',
      '60 call#1 answered by team/1 after 50',
      '900 call#2 answered by team/2 after 880',
    ]);
  });
});

describe('raising the concurrency', () => {
  const raise = (to: number) => ({ kind: 'raiseConcurrency' as const, skillGroup: 'team', to });
  const chats = (playbook: Rule[]) =>
    desk(playbook, {
      contactTypes: {
        chat: phoneType(0, {
          channel: 'chat',
          service: { kind: 'chatShared', workSeconds: constant(1000) },
        }),
      },
      skillGroups: { team: team(1, ['chat'], { chatSpeed: { kind: 'table', speeds: [1] } }) },
    });
  const answers = (playbook: Rule[], arrivals: number[]) =>
    storyOf(chats(playbook), [arrivals]).filter((line) => /answered|rule/.test(line));

  it('gives agents more chats at once; afterwards they take none until what they hold fits again', () => {
    expect(answers([rule(waiting(1), { act: raise(3) })], [0, 10, 20, 30])).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '60 raiseConcurrency#0 ruleActed',
      '60 chat#1 answered by team/0 after 50',
      '60 chat#2 answered by team/0 after 40',
      '120 raiseConcurrency#0 ruleEnded',
      '1060 chat#3 answered by team/0 after 1030',
    ]);
  });

  it('of two rules is the highest, then what the other one says', () => {
    const rules = [rule(waiting(1), { act: raise(3) }), rule(waiting(0), { act: raise(2) })];
    expect(answers(rules, [0, 10, 20, 30, 1050]).slice(3)).toEqual([
      '60 chat#2 answered by team/0 after 40',
      '60 raiseConcurrency#1 ruleActed',
      '120 raiseConcurrency#0 ruleEnded',
      '1060 chat#3 answered by team/0 after 1030',
      '1060 chat#4 answered by team/0 after 10',
      '1080 raiseConcurrency#1 ruleEnded',
    ]);
  });
});

describe('shortening the auto-close', () => {
  const source = (playbook: Rule[]) =>
    desk(playbook, {
      contactTypes: {
        chat: phoneType(0, {
          channel: 'chat',
          service: {
            kind: 'chatRounds',
            rounds: constant(2),
            roundEffortSeconds: constant(10),
            thinkSeconds: constant(100),
          },
        }),
      },
      skillGroups: { team: team(1, ['chat']) },
    });

  it('closes chats whose silence begins while the rule acts, after the shortest time that rules say', () => {
    const rules = [30, 50].map((toSeconds) =>
      rule(waiting(0), { act: { kind: 'shortenAutoClose', toSeconds }, backForMinutes: 5 }),
    );
    const lines = storyOf(source(rules), [[0, 20]]);
    expect(lines.filter((line) => /asked|replied|answered|Silence|rule/.test(line))).toEqual([
      '10 chat#0 answered by team/0 after 10',
      '60 shortenAutoClose#0 ruleActed',
      '60 shortenAutoClose#1 ruleActed',
      '110 chat#0 asked',
      '120 chat#0 replied by team/0',
      '130 chat#1 answered by team/0 after 110',
      '160 chat#1 closedForSilence',
      '240 chat#1 answered by team/0 after 10',
      '420 shortenAutoClose#0 ruleEnded',
      '420 shortenAutoClose#1 ruleEnded',
    ]);
  });
});

describe('opening an overflow group', () => {
  const act = { kind: 'openOverflow' as const, skillGroup: 'outsourcer' };
  const source = (playbook: Rule[]) =>
    desk(playbook, {
      contactTypes: { call: phoneType(100, { route: [{ skillGroup: 'team' }, { skillGroup: 'outsourcer' }] }) },
      skillGroups: { team: team(1, ['call']), outsourcer: team(1, ['call']) },
    });

  it('lets it take contacts while the rule acts, and only then', () => {
    const lines = storyOf(source([rule(waiting(1), { act })]), [[0, 10, 20, 130]]);
    expect(lines.filter((line) => /answered|rule/.test(line))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 openOverflow#0 ruleActed',
      '60 call#1 answered by outsourcer/0 after 50',
      '100 call#2 answered by team/0 after 80',
      '120 openOverflow#0 ruleEnded',
      '200 call#3 answered by team/0 after 70',
    ]);
  });

  it('keeps it open until the last of two rules has ended', () => {
    const rules = [rule(waiting(1), { act }), rule(waiting(0), { act, backForMinutes: 2 })];
    const lines = storyOf(source(rules), [[0, 10, 20, 130]]);
    // Free again at 160, and open until 240.
    expect(lines).toContain('160 call#3 answered by outsourcer/0 after 30');
    expect(lines).toContain('240 openOverflow#1 ruleEnded');
  });
});

describe('suspending the shrinkage', () => {
  it('brings everybody on duty to work while the rule acts', () => {
    const source = desk([rule(waiting(1), { act: { kind: 'suspendShrinkage', skillGroup: 'team' } })], {
      skillGroups: { team: team(2, ['call'], { shrinkage: 0.5 }) },
    });
    const lines = storyOf(source, [[0, 10, 20, 130]]);
    expect(lines.filter((line) => /answered|rule/.test(line))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '60 suspendShrinkage#0 ruleActed',
      '60 call#1 answered by team/1 after 50',
      '100 call#2 answered by team/0 after 80',
      '120 suspendShrinkage#0 ruleEnded',
      '200 call#3 answered by team/0 after 70',
    ]);
  });
});
