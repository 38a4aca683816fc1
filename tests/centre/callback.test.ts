import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

/** One agent and calls of 100 seconds; patience of 50. */
const withCallback = (callback: NonNullable<TypeInput['callback']>, others: Record<string, TypeInput> = {}) =>
  scenario({
    contactTypes: { call: phoneType(100, { patienceSeconds: constant(50), callback }), ...others },
    skillGroups: {
      team: team(1, ['call', ...Object.keys(others)]),
      outbound: team(1, ['call', ...Object.keys(others)]),
    },
  });

describe('a callback', () => {
  it('is offered when so many wait, and whoever takes it never abandons', () => {
    const source = withCallback({ offerWhenWaiting: 1, acceptProbability: 1 });
    expect(storyOf(source, [[0, 10, 20, 110]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '20 call#2 arrived',
      '20 call#2 offered',
      '20 call#2 callbackAccepted',
      '60 call#1 abandoned after 50',
      '60 call#1 lost',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#2 calledBack by team/0 after 80',
      '110 call#3 arrived',
      '110 call#3 offered',
      '160 call#3 abandoned after 50',
      '160 call#3 lost',
      '200 call#2 talkEnded by team/0',
      '200 call#2 completed by team/0',
    ]);
  });

  it('is offered when the first in the queue has waited longer than the limit', () => {
    const source = withCallback({ offerWhenExpectedWaitExceedsSeconds: 30, acceptProbability: 1 });
    expect(storyOf(source, [[0, 55, 85, 86]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '55 call#1 arrived',
      '55 call#1 offered',
      '85 call#2 arrived',
      '85 call#2 offered',
      '86 call#3 arrived',
      '86 call#3 offered',
      '86 call#3 callbackAccepted',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#1 answered by team/0 after 45',
      '135 call#2 abandoned after 50',
      '135 call#2 lost',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
      '200 call#3 calledBack by team/0 after 114',
      '300 call#3 talkEnded by team/0',
      '300 call#3 completed by team/0',
    ]);
  });

  it('keeps its place before those who came later', () => {
    const source = withCallback({ offerWhenWaiting: 0, acceptProbability: 1 }, { other: phoneType(100) });
    expect(storyOf(source, [[0, 10], [20]]).slice(3)).toEqual([
      '10 call#1 arrived',
      '10 call#1 offered',
      '10 call#1 callbackAccepted',
      '20 other#2 arrived',
      '20 other#2 offered',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#1 calledBack by team/0 after 90',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
      '200 other#2 answered by team/0 after 180',
      '300 other#2 talkEnded by team/0',
      '300 other#2 completed by team/0',
    ]);
  });

  it('waits behind all callers when it waits as a less urgent type', () => {
    const callback = { offerWhenWaiting: 1, acceptProbability: 1, toContactType: 'later' };
    const source = withCallback(callback, { later: phoneType(60, { priority: 9 }) });
    expect(storyOf(source, [[0, 55, 58, 110], []]).slice(3)).toEqual([
      '55 call#1 arrived',
      '55 call#1 offered',
      '58 call#2 arrived',
      '58 call#2 offered',
      '58 call#2 callbackAccepted',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#1 answered by team/0 after 45',
      '110 call#3 arrived',
      '110 call#3 offered',
      '160 call#3 abandoned after 50',
      '160 call#3 lost',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
      '200 later#2 calledBack by team/0 after 142',
      '260 later#2 talkEnded by team/0',
      '260 later#2 completed by team/0',
    ]);
    const answers = storyOf(source, [[0, 55, 58, 155], []]).filter((line) => /answered|calledBack/.test(line));
    expect(answers.slice(2)).toEqual([
      '200 call#3 answered by team/0 after 45',
      '300 later#2 calledBack by team/0 after 242',
    ]);
  });

  it('is made at once when somebody else is free to make it', () => {
    const callback = { offerWhenWaiting: 0, acceptProbability: 1, toContactType: 'later' };
    const source = withCallback(callback, { later: phoneType(60, route('outbound')) });
    expect(storyOf(source, [[0, 10], []]).filter((line) => line.includes('#1'))).toEqual([
      '10 call#1 arrived',
      '10 call#1 offered',
      '10 call#1 callbackAccepted',
      '10 later#1 calledBack by outbound/0 after 0',
      '70 later#1 talkEnded by outbound/0',
      '70 later#1 completed by outbound/0',
    ]);
  });

  it('is not offered to those who find an agent, nor taken by those who decline', () => {
    const source = withCallback({ offerWhenWaiting: 0, acceptProbability: 0 });
    expect(storyOf(source, [[0, 60]]).filter((line) => line.includes('#1'))[2]).toBe(
      '100 call#1 answered by team/0 after 40',
    );
  });
});
