import { describe, expect, it } from 'vitest';
import { constant } from '../support/chats.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const limited = (sessionLimit: number) =>
  scenario({
    contactTypes: { call: phoneType(100, { bot: { containment: 0 } }) },
    skillGroups: { team: team(1, ['call']) },
    bot: { coverage: 1, durationSeconds: constant(20), sessionLimit },
  });

describe('the session limit of the bot', () => {
  it('sends those beyond it to people, and a session that ends makes room at that instant', () => {
    expect(storyOf(limited(1), [[0, 10, 20]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 botStarted',
      '10 call#1 arrived',
      '10 call#1 offered',
      '10 call#1 answered by team/0 after 0',
      '20 call#0 botTransferred',
      '20 call#0 offered',
      '20 call#2 arrived',
      '20 call#2 botStarted',
      '40 call#2 botTransferred',
      '40 call#2 offered',
      '110 call#1 talkEnded by team/0',
      '110 call#1 completed by team/0',
      '110 call#0 answered by team/0 after 90',
      '210 call#0 talkEnded by team/0',
      '210 call#0 completed by team/0',
      '210 call#2 answered by team/0 after 170',
      '310 call#2 talkEnded by team/0',
      '310 call#2 completed by team/0',
    ]);
  });

  it('of 0 lets nobody meet the bot', () => {
    expect(storyOf(limited(0), [[0]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
    ]);
  });
});
