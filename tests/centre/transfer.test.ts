import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { route, sharedChatType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

const handedOn = (warm = false): Pick<TypeInput, 'afterService'> => ({
  afterService: { transfer: { probability: 1, toContactType: 'second', warm } },
});
/** All calls of the first line, of 100 seconds, are handed to the second; one agent each. */
const twoLines = (warm: boolean, second: TypeInput) =>
  scenario({
    contactTypes: { first: phoneType(100, { ...route('one'), ...handedOn(warm) }), second },
    skillGroups: { one: team(1, ['first']), two: team(1, ['second']) },
  });

describe('a contact handed on cold', () => {
  it('keeps its age: it stands before those who came later', () => {
    const source = twoLines(false, phoneType(50, route('two')));
    expect(storyOf(source, [[0], [40, 60, 95]])).toEqual([
      '0 first#0 arrived',
      '0 first#0 offered',
      '0 first#0 answered by one/0 after 0',
      '40 second#1 arrived',
      '40 second#1 offered',
      '40 second#1 answered by two/0 after 0',
      '60 second#2 arrived',
      '60 second#2 offered',
      '90 second#1 talkEnded by two/0',
      '90 second#1 completed by two/0',
      '90 second#2 answered by two/0 after 30',
      '95 second#3 arrived',
      '95 second#3 offered',
      '100 first#0 talkEnded by one/0',
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '140 second#2 talkEnded by two/0',
      '140 second#2 completed by two/0',
      '140 second#0 answered by two/0 after 40',
      '190 second#0 talkEnded by two/0',
      '190 second#0 completed by two/0',
      '190 second#3 answered by two/0 after 95',
      '240 second#3 talkEnded by two/0',
      '240 second#3 completed by two/0',
    ]);
  });

  it('goes before younger ones also where the agent who hands it on may take it', () => {
    const source = scenario({
      contactTypes: { first: phoneType(100, handedOn()), second: phoneType(50) },
      skillGroups: { team: team(1, ['first', 'second']) },
    });
    expect(storyOf(source, [[0, 10], []])).toEqual([
      '0 first#0 arrived',
      '0 first#0 offered',
      '0 first#0 answered by team/0 after 0',
      '10 first#1 arrived',
      '10 first#1 offered',
      '100 first#0 talkEnded by team/0',
      '100 first#0 completed by team/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '100 second#0 answered by team/0 after 0',
      '150 second#0 talkEnded by team/0',
      '150 second#0 completed by team/0',
      '150 first#1 answered by team/0 after 140',
      '250 first#1 talkEnded by team/0',
      '250 first#1 completed by team/0',
      '250 first#1 transferred',
      '250 second#1 offered',
      '250 second#1 answered by team/0 after 0',
      '300 second#1 talkEnded by team/0',
      '300 second#1 completed by team/0',
    ]);
  });

  it('lets somebody older go first', () => {
    const source = scenario({
      contactTypes: { first: phoneType(100, handedOn()), second: phoneType(50) },
      skillGroups: { team: team(1, ['first', 'second']) },
    });
    const answers = storyOf(source, [[100], [0, 10, 60]]).filter((line) => line.includes('answered'));
    expect(answers).toEqual([
      '0 second#0 answered by team/0 after 0',
      '50 second#1 answered by team/0 after 40',
      '100 second#2 answered by team/0 after 40',
      '150 first#3 answered by team/0 after 50',
      '250 second#3 answered by team/0 after 0',
    ]);
  });
});

describe('a contact handed on warm', () => {
  it('keeps its agent busy until the next one takes over', () => {
    expect(storyOf(twoLines(true, phoneType(100, route('two'))), [[0, 50], [40]])).toEqual([
      '0 first#0 arrived',
      '0 first#0 offered',
      '0 first#0 answered by one/0 after 0',
      '40 second#1 arrived',
      '40 second#1 offered',
      '40 second#1 answered by two/0 after 0',
      '50 first#2 arrived',
      '50 first#2 offered',
      '100 first#0 talkEnded by one/0',
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '140 second#1 talkEnded by two/0',
      '140 second#1 completed by two/0',
      '140 second#0 answered by two/0 after 40',
      '140 first#2 answered by one/0 after 90',
      '240 second#0 talkEnded by two/0',
      '240 second#0 completed by two/0',
      '240 first#2 talkEnded by one/0',
      '240 first#2 completed by one/0',
      '240 first#2 transferred',
      '240 second#2 offered',
      '240 second#2 answered by two/0 after 0',
      '340 second#2 talkEnded by two/0',
      '340 second#2 completed by two/0',
    ]);
  });

  it('frees its agent when the customer gives up', () => {
    const second = phoneType(100, { ...route('two'), patienceSeconds: constant(30) });
    expect(storyOf(twoLines(true, second), [[0, 50], [90]]).slice(5, 16)).toEqual([
      '90 second#2 arrived',
      '90 second#2 offered',
      '90 second#2 answered by two/0 after 0',
      '100 first#0 talkEnded by one/0',
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '130 second#0 abandoned after 30',
      '130 first#1 answered by one/0 after 80',
      '130 second#0 lost',
      '190 second#2 talkEnded by two/0',
    ]);
  });

  it('frees its agent when the next queue is full', () => {
    const second = phoneType(100, { ...route('two'), queue: { capacity: 0 } });
    expect(storyOf(twoLines(true, second), [[0, 50], [90]]).slice(8, 15)).toEqual([
      '100 first#0 talkEnded by one/0',
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '100 second#0 blocked',
      '100 first#1 answered by one/0 after 50',
      '100 second#0 lost',
    ]);
  });

  it('frees its agent when the customer is to be called back', () => {
    const second = phoneType(100, { ...route('two'), callback: { offerWhenWaiting: 0, acceptProbability: 1 } });
    expect(storyOf(twoLines(true, second), [[0, 50], [90]]).slice(8, 17)).toEqual([
      '100 first#0 talkEnded by one/0',
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '100 second#0 callbackAccepted',
      '100 first#1 answered by one/0 after 50',
      '190 second#2 talkEnded by two/0',
      '190 second#2 completed by two/0',
      '190 second#0 calledBack by two/0 after 90',
    ]);
  });

  it('keeps its agent with an empty chat, of which nobody knows, while the customer is served anew', () => {
    const source = scenario({
      contactTypes: {
        first: sharedChatType(100, { ...route('one'), ...handedOn(true) }),
        second: sharedChatType(100, {
          ...route('two'),
          patienceSeconds: constant(30),
          silentAbandonment: { share: 1, silentEffortSeconds: 5 },
          retry: { probability: 1, lagSeconds: constant(20) },
        }),
      },
      skillGroups: { one: team(1, ['first']), two: team(1, ['second']) },
    });
    expect(storyOf(source, [[0, 120], [40]]).slice(6)).toEqual([
      '100 first#0 completed by one/0',
      '100 first#0 transferred',
      '100 second#0 offered',
      '120 first#2 arrived',
      '120 first#2 offered',
      '130 second#0 abandonedSilently after 30',
      '130 second#0 retryScheduled',
      '140 second#1 completed by two/0',
      '140 second#0 foundEmpty by two/0',
      '140 first#2 answered by one/0 after 20',
      '150 second#0 offered',
      '150 second#0 answered by two/0 after 0',
      '240 first#2 completed by one/0',
      '240 first#2 transferred',
      '240 second#2 offered',
      '250 second#0 completed by two/0',
      '250 second#2 answered by two/0 after 10',
      '350 second#2 completed by two/0',
    ]);
  });
});

describe('the age of a contact handed on', () => {
  it('opens further routes to it, as to any that has waited so long', () => {
    const source = scenario({
      contactTypes: {
        first: phoneType(100, { ...route('one'), ...handedOn() }),
        second: phoneType(50, route('two', { skillGroup: 'three', afterWaitingSeconds: 60 })),
      },
      skillGroups: { one: team(1, ['first']), two: team(0, ['second']), three: team(1, ['second']) },
    });
    expect(storyOf(source, [[0], []])).toContain('100 second#0 answered by three/0 after 0');
  });
});
