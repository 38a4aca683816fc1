import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

/** Calls go to their own agent, after 30 seconds of waiting also to the one of another group, who has calls of his own. */
const withOverflow = (fields: Partial<TypeInput> = {}) =>
  scenario({
    contactTypes: {
      call: phoneType(100, { ...route('own', { skillGroup: 'help', afterWaitingSeconds: 30 }), ...fields }),
      other: phoneType(50, route('help')),
    },
    skillGroups: { own: team(1, ['call']), help: team(1, ['other', 'call']) },
  });

describe('a route that opens after some waiting', () => {
  it('is used at that very instant when the group has room', () => {
    expect(storyOf(withOverflow(), [[0, 10], []])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by own/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '40 call#1 answered by help/0 after 30',
      '100 call#0 talkEnded by own/0',
      '100 call#0 completed by own/0',
      '140 call#1 talkEnded by help/0',
      '140 call#1 completed by help/0',
    ]);
  });

  it('stays open: the group takes the contact when it has room later', () => {
    expect(storyOf(withOverflow(), [[0, 10], [20]]).filter((line) => line.includes('#1 '))).toEqual([
      '10 call#1 arrived',
      '10 call#1 offered',
      '70 call#1 answered by help/0 after 60',
      '170 call#1 talkEnded by help/0',
      '170 call#1 completed by help/0',
    ]);
  });

  it('is closed before: the group leaves the contact waiting though it has nothing to do', () => {
    const answers = storyOf(withOverflow(), [[0, 80], [0]]).filter((line) => line.includes('answered'));
    expect(answers[2]).toBe('100 call#2 answered by own/0 after 20');
  });

  it('saves a customer whose patience ends at that instant', () => {
    const source = withOverflow({ patienceSeconds: constant(30) });
    expect(storyOf(source, [[0, 10], []])).toContain('40 call#1 answered by help/0 after 30');
    expect(storyOf(source, [[0, 10], [20]])).toContain('40 call#1 abandoned after 30');
  });
});
