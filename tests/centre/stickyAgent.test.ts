import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { deferredType, route, sharedChatType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type GroupInput = ScenarioInput['skillGroups'][string];

/** Calls of 100 seconds, never resolved, repeated after some seconds. */
const repeating = (lag: number, stickyAgentHours: number, groups: Record<string, GroupInput>) =>
  scenario({
    contactTypes: {
      call: phoneType(100, {
        ...route(...Object.keys(groups)),
        afterService: { repeat: { probabilityWhenUnresolved: 1, lagSeconds: constant(lag) } },
      }),
    },
    skillGroups: groups,
    routing: { stickyAgentHours },
  });
const unresolving = (agents: number, fields: Partial<GroupInput> = {}) =>
  team(agents, ['call'], { resolutionProbability: 0, ...fields });
const answers = (lines: string[]): string[] => lines.filter((line) => line.includes('answered'));

describe('a customer who returns to the last agent', () => {
  it('goes to that one, though another has been idle longer', () => {
    const two = { team: unresolving(2) };
    expect(answers(storyOf(repeating(200, 1, two), [[0]])).slice(0, 3)).toEqual([
      '0 call#0 answered by team/0 after 0',
      '300 call#0 answered by team/0 after 0',
      '600 call#0 answered by team/0 after 0',
    ]);
    expect(answers(storyOf(repeating(200, 0, two), [[0]]))[1]).toBe('300 call#0 answered by team/1 after 0');
  });

  it('goes to another when that one is busy', () => {
    const source = repeating(200, 1, { one: unresolving(1), two: unresolving(1) });
    expect(answers(storyOf(source, [[0, 250]])).slice(0, 3)).toEqual([
      '0 call#0 answered by one/0 after 0',
      '250 call#1 answered by one/0 after 0',
      '300 call#0 answered by two/0 after 0',
    ]);
  });

  it('does so up to the very end of the time, and not after it', () => {
    // 225 seconds.
    const second = (lag: number) => answers(storyOf(repeating(lag, 0.0625, { team: unresolving(2) }), [[0]]))[1];
    expect(second(225)).toBe('325 call#0 answered by team/0 after 0');
    expect(second(226)).toBe('326 call#0 answered by team/1 after 0');
  });

  it('goes to another when that one has gone home', () => {
    const roster = { kind: 'curve' as const, intervalMinutes: 15, agents: [2, 1, 1, 1] };
    // At 900 both are idle, team/0 since 100 and team/1 since 600: the first goes home.
    const source = repeating(900, 1, { team: unresolving(2, { roster }) });
    expect(answers(storyOf(source, [[0, 500]])).slice(0, 3)).toEqual([
      '0 call#0 answered by team/0 after 0',
      '500 call#1 answered by team/1 after 0',
      '1000 call#0 answered by team/1 after 0',
    ]);
  });
});

describe('the last agent', () => {
  it('does not get back what he or she has handed on', () => {
    const source = scenario({
      contactTypes: {
        first: phoneType(100, { afterService: { transfer: { probability: 1, toContactType: 'second' } } }),
        second: phoneType(100),
      },
      skillGroups: { team: team(2, ['first', 'second']) },
      routing: { stickyAgentHours: 1 },
    });
    expect(answers(storyOf(source, [[0], []]))[1]).toBe('100 second#0 answered by team/1 after 0');
  });

  it('is not interrupted with deferred work while chats are in hand', () => {
    const stages = [{ contactType: 'stage', deadlineHours: 1 }];
    const source = scenario({
      contactTypes: {
        chat: sharedChatType(100, { afterService: { ticket: { probability: 1, stages } } }),
        stage: deferredType(50),
      },
      skillGroups: {
        team: team(1, ['chat', 'stage'], { concurrency: 2, chatSpeed: { kind: 'table', speeds: [1, 1] } }),
      },
      routing: { stickyAgentHours: 1 },
    });
    expect(answers(storyOf(source, [[0, 50], []]))).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '50 chat#1 answered by team/0 after 0',
      '150 stage#0 answered by team/0 after 50',
      '200 stage#1 answered by team/0 after 50',
    ]);
  });
});
