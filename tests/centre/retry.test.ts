import { describe, expect, it } from 'vitest';
import { constant } from '../support/chats.ts';
import { deferredType, route, sharedChatType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const givingUp = (toContactType: string) =>
  sharedChatType(100, {
    ...route('chats'),
    patienceSeconds: constant(30),
    retry: { probability: 1, lagSeconds: constant(60), toContactType },
  });

describe('a customer who comes back on another channel', () => {
  it('is a contact of the other type from then on', () => {
    const source = scenario({
      contactTypes: { chat: givingUp('call'), call: phoneType(200, route('phones')) },
      skillGroups: { chats: team(0, ['chat']), phones: team(1, ['call']) },
    });
    expect(storyOf(source, [[10], []])).toEqual([
      '10 chat#0 arrived',
      '10 chat#0 offered',
      '40 chat#0 abandoned after 30',
      '40 chat#0 retryScheduled',
      '100 call#0 offered',
      '100 call#0 answered by phones/0 after 0',
      '300 call#0 talkEnded by phones/0',
      '300 call#0 completed by phones/0',
    ]);
  });

  it('has the patience and the further attempts of the other type', () => {
    const call = phoneType(200, { ...route('phones'), patienceSeconds: constant(70) });
    const source = scenario({
      contactTypes: { chat: givingUp('call'), call },
      skillGroups: { chats: team(0, ['chat']), phones: team(0, ['call']) },
    });
    expect(storyOf(source, [[10], []]).slice(4)).toEqual([
      '100 call#0 offered',
      '170 call#0 abandoned after 70',
      '170 call#0 lost',
    ]);
  });

  it('may write instead, and then waits for as long as it takes', () => {
    const source = scenario({
      contactTypes: { chat: givingUp('mail'), mail: deferredType(50, route('office')) },
      skillGroups: {
        chats: team(0, ['chat']),
        office: team(0, ['mail'], { roster: { kind: 'curve', intervalMinutes: 15, agents: [0, 1, 1, 1] } }),
      },
    });
    expect(storyOf(source, [[10], []]).slice(4)).toEqual([
      '100 mail#0 offered',
      '900 mail#0 answered by office/0 after 800',
      '950 mail#0 completed by office/0',
    ]);
  });
});
