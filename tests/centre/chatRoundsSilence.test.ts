import { describe, expect, it } from 'vitest';
import { chatTeam, chatType, withoutComings } from '../support/chats.ts';
import { scenario, storyOf } from '../support/scenarios.ts';

describe('a customer who leaves a chat by rounds without a word', () => {
  const silent = chatType(
    { rounds: 1, effort: 20, patience: 25 },
    { silentAbandonment: { share: 1, silentEffortSeconds: 3 } },
  );

  it('is found out when the agent turns to the message, or has written the reply', () => {
    const source = scenario({ contactTypes: { chat: silent }, skillGroups: chatTeam(1, 3) });
    expect(withoutComings(storyOf(source, [[0, 1, 2]])).slice(3)).toEqual([
      '20 chat#0 answered by team/0 after 20',
      '20 chat#0 completed by team/0',
      '26 chat#1 abandonedSilently after 25',
      '26 chat#1 lost',
      '27 chat#2 abandonedSilently after 25',
      '27 chat#2 lost',
      '40 chat#1 foundEmpty by team/0',
      '43 chat#2 foundEmpty by team/0',
    ]);
  });

  it('is found out in turn, too, when he or she left the queue', () => {
    const source = scenario({ contactTypes: { chat: silent }, skillGroups: chatTeam(1, 1) });
    expect(withoutComings(storyOf(source, [[0, 1, 2]])).slice(1)).toEqual([
      '20 chat#0 answered by team/0 after 20',
      '20 chat#0 completed by team/0',
      '20 chat#1 taken by team/0 after 19',
      '26 chat#1 abandonedSilently after 25',
      '26 chat#1 lost',
      '27 chat#2 abandonedSilently after 25',
      '27 chat#2 lost',
      '40 chat#1 foundEmpty by team/0',
      '40 chat#2 taken by team/0 after 38',
      '43 chat#2 foundEmpty by team/0',
    ]);
  });
});

describe('silence in a chat by rounds', () => {
  /** Closed 40 seconds before the customer writes again. */
  const closing = chatType({ rounds: 2, effort: 10, think: 100, autoClose: 60 });

  it('closes the chat after a while; the next message joins the queue and goes on where the chat stopped', () => {
    const source = scenario({
      contactTypes: { chat: closing },
      skillGroups: chatTeam(1, 1),
    });
    expect(storyOf(source, [[0, 20]]).slice(3)).toEqual([
      '10 chat#0 answered by team/0 after 10',
      '20 chat#1 arrived',
      '20 chat#1 offered',
      '70 chat#0 closedForSilence',
      '70 chat#0 completed by team/0',
      '70 chat#0 retryScheduled',
      '70 chat#1 taken by team/0 after 50',
      '80 chat#1 answered by team/0 after 60',
      '110 chat#0 offered',
      '140 chat#1 closedForSilence',
      '140 chat#1 completed by team/0',
      '140 chat#1 retryScheduled',
      '140 chat#0 taken by team/0 after 30',
      '150 chat#0 answered by team/0 after 40',
      '150 chat#0 completed by team/0',
      '180 chat#1 offered',
      '180 chat#1 taken by team/0 after 0',
      '190 chat#1 answered by team/0 after 10',
      '190 chat#1 completed by team/0',
    ]);
  });

  it('as long as the limit does not close it: the message comes in time', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 2, effort: 10, think: 60, autoClose: 60 }) },
      skillGroups: chatTeam(1, 1),
    });
    expect(withoutComings(storyOf(source, [[0]])).slice(2, 4)).toEqual([
      '70 chat#0 asked',
      '80 chat#0 replied by team/0',
    ]);
  });

  it('sends the customer back to the same agent where routing is sticky', () => {
    const source = scenario({
      contactTypes: { chat: closing },
      skillGroups: chatTeam(2, 1),
      routing: { stickyAgentHours: 1 },
    });
    // Without it agent 1, who was never busy, would be next.
    expect(storyOf(source, [[0]])).toContain('110 chat#0 taken by team/0 after 0');
  });

  it('that would end after the horizon leaves the chat completed', () => {
    const source = scenario({
      contactTypes: { chat: closing },
      skillGroups: chatTeam(1, 1),
    });
    expect(withoutComings(storyOf(source, [[3550]])).slice(1)).toEqual([
      '3560 chat#0 answered by team/0 after 10',
      '3620 chat#0 closedForSilence',
      '3620 chat#0 completed by team/0',
      '3620 chat#0 retryScheduled',
    ]);
  });

  it('after the last reply keeps the place until the chat is closed, unless the customer says goodbye', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 1, effort: 10, autoClose: 60, goodbye: 0 }) },
      skillGroups: chatTeam(1, 1),
    });
    expect(withoutComings(storyOf(source, [[0, 5]]))).toEqual([
      '0 chat#0 taken by team/0 after 0',
      '10 chat#0 answered by team/0 after 10',
      '70 chat#0 closedForSilence',
      '70 chat#0 completed by team/0',
      '70 chat#1 taken by team/0 after 65',
      '80 chat#1 answered by team/0 after 75',
      '140 chat#1 closedForSilence',
      '140 chat#1 completed by team/0',
    ]);
  });
});
