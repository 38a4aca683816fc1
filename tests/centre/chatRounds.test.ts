import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { chatTeam, chatType, withoutComings } from '../support/chats.ts';
import { scenario, storyOf } from '../support/scenarios.ts';
import { flowTotal, groupTotal } from '../support/totals.ts';

describe('a chat by rounds', () => {
  it('is messages that wait for the agent’s turn, replies, and thinking in between', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 2, effort: 10, think: 30 }) },
      skillGroups: chatTeam(1, 2),
    });
    expect(storyOf(source, [[0, 5]])).toEqual([
      '0 chat#0 arrived',
      '0 chat#0 offered',
      '0 chat#0 taken by team/0 after 0',
      '5 chat#1 arrived',
      '5 chat#1 offered',
      '5 chat#1 taken by team/0 after 0',
      '10 chat#0 answered by team/0 after 10',
      '20 chat#1 answered by team/0 after 15',
      '40 chat#0 asked',
      '50 chat#0 replied by team/0',
      '50 chat#0 completed by team/0',
      '50 chat#1 asked',
      '60 chat#1 replied by team/0',
      '60 chat#1 completed by team/0',
    ]);
  });

  it('has its messages answered in the order of asking, over all chats of the agent, also those that waited in the queue', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 2, effort: 20, think: 5 }) },
      skillGroups: chatTeam(1, 2),
    });
    // At 60 a place is free for #2, who asked at 2; #1 asked again at 45.
    expect(withoutComings(storyOf(source, [[0, 1, 2]]))).toEqual([
      '0 chat#0 taken by team/0 after 0',
      '1 chat#1 taken by team/0 after 0',
      '20 chat#0 answered by team/0 after 20',
      '25 chat#0 asked',
      '40 chat#1 answered by team/0 after 39',
      '45 chat#1 asked',
      '60 chat#0 replied by team/0',
      '60 chat#0 completed by team/0',
      '60 chat#2 taken by team/0 after 58',
      '80 chat#2 answered by team/0 after 78',
      '85 chat#2 asked',
      '100 chat#1 replied by team/0',
      '100 chat#1 completed by team/0',
      '120 chat#2 replied by team/0',
      '120 chat#2 completed by team/0',
    ]);
  });

  it('has at least one round, and a whole number of them', () => {
    const rounds = (value: number): number => {
      const source = scenario({ contactTypes: { chat: chatType({ rounds: value }) }, skillGroups: chatTeam(1, 1) });
      return storyOf(source, [[0]]).filter((line) => /answered|replied/.test(line)).length;
    };
    expect([0.2, 1.4, 2.6].map(rounds)).toEqual([1, 1, 3]);
  });

  it('is finished by an agent whose shift ends, who takes nothing new', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 2, effort: 10, think: 100 }) },
      skillGroups: chatTeam(1, 2, { roster: { kind: 'curve', intervalMinutes: 15, agents: [1, 0, 1] } }),
    });
    expect(withoutComings(storyOf(source, [[850, 905]]))).toEqual([
      '850 chat#0 taken by team/0 after 0',
      '860 chat#0 answered by team/0 after 10',
      '960 chat#0 asked',
      '970 chat#0 replied by team/0',
      '970 chat#0 completed by team/0',
      '1800 chat#1 taken by team/0 after 895',
      '1810 chat#1 answered by team/0 after 905',
      '1910 chat#1 asked',
      '1920 chat#1 replied by team/0',
      '1920 chat#1 completed by team/0',
    ]);
  });

  it('begins with the agent’s own message when the customer is called back', () => {
    const callback = { offerWhenWaiting: 0, acceptProbability: 1 };
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 1, effort: 10, patience: 5 }, { callback }) },
      skillGroups: chatTeam(1, 1),
    });
    expect(withoutComings(storyOf(source, [[0, 1]])).slice(2)).toEqual([
      '5 chat#0 abandoned after 5',
      '5 chat#0 lost',
      '5 chat#1 calledBack by team/0 after 4',
      '15 chat#1 replied by team/0',
      '15 chat#1 completed by team/0',
    ]);
    const summary = simulate(compile(source), 'callback', 0, { arrivalTimes: [[0, 1]] });
    expect(flowTotal(summary, 'answered')).toBe(0);
    expect(flowTotal(summary, 'roundResponse')).toBe(10);
  });
});

describe('patience in a chat by rounds', () => {
  const impatient = (patience: number, effort: number, rounds = 1) =>
    chatType({ rounds, effort, think: 1000, patience, autoClose: 2000 });

  it('runs to the first reply: it stops the one being written, and frees the place', () => {
    const source = scenario({ contactTypes: { chat: impatient(25, 20) }, skillGroups: chatTeam(1, 2) });
    expect(withoutComings(storyOf(source, [[0, 1, 2]]))).toEqual([
      '0 chat#0 taken by team/0 after 0',
      '1 chat#1 taken by team/0 after 0',
      '20 chat#0 answered by team/0 after 20',
      '20 chat#0 completed by team/0',
      '20 chat#2 taken by team/0 after 18',
      '26 chat#1 abandoned after 25',
      '26 chat#1 lost',
      '27 chat#2 abandoned after 25',
      '27 chat#2 lost',
    ]);
  });

  it('may end while the message waits for the agent’s turn', () => {
    const source = scenario({ contactTypes: { chat: impatient(50, 40) }, skillGroups: chatTeam(1, 3) });
    expect(withoutComings(storyOf(source, [[0, 30, 31]])).slice(3)).toEqual([
      '40 chat#0 answered by team/0 after 40',
      '40 chat#0 completed by team/0',
      '80 chat#1 answered by team/0 after 50',
      '80 chat#1 completed by team/0',
      '81 chat#2 abandoned after 50',
      '81 chat#2 lost',
    ]);
    // Two who leave one after the other: the agent has turned from the one to the other in between.
    expect(withoutComings(storyOf(source, [[0, 5, 6]])).slice(5)).toEqual([
      '55 chat#1 abandoned after 50',
      '55 chat#1 lost',
      '56 chat#2 abandoned after 50',
      '56 chat#2 lost',
    ]);
  });

  it('that ends at the very moment of the reply is enough', () => {
    const source = scenario({ contactTypes: { chat: impatient(40, 20) }, skillGroups: chatTeam(1, 2) });
    expect(withoutComings(storyOf(source, [[0, 0]])).slice(2)).toEqual([
      '20 chat#0 answered by team/0 after 20',
      '20 chat#0 completed by team/0',
      '40 chat#1 answered by team/0 after 40',
      '40 chat#1 completed by team/0',
    ]);
  });

  it('does not matter after the first reply', () => {
    const source = scenario({ contactTypes: { chat: impatient(15, 10, 2) }, skillGroups: chatTeam(1, 1) });
    expect(withoutComings(storyOf(source, [[0]]))).toEqual([
      '0 chat#0 taken by team/0 after 0',
      '10 chat#0 answered by team/0 after 10',
      '1010 chat#0 asked',
      '1020 chat#0 replied by team/0',
      '1020 chat#0 completed by team/0',
    ]);
  });
});

describe('the effort of a reply', () => {
  const two = chatType({ rounds: 1, effort: 10 });
  const ends = (chatSpeed: object, arrivals: number[]): string[] =>
    storyOf(scenario({ contactTypes: { chat: two }, skillGroups: chatTeam(1, 3, { chatSpeed }) }), [arrivals]).filter(
      (line) => line.includes('answered'),
    );

  it('is longer the more chats the agent holds when it begins', () => {
    // The first begins with one chat in hand, the second with two and the third with one again.
    expect(ends({ kind: 'slowdown', slowdownPerExtraChat: 0.5, freeChats: 1 }, [0, 5, 6])).toEqual([
      '10 chat#0 answered by team/0 after 10',
      '25 chat#1 answered by team/0 after 20',
      '35 chat#2 answered by team/0 after 29',
    ]);
  });

  it('may follow a table of speeds instead', () => {
    expect(ends({ kind: 'table', speeds: [1, 0.5] }, [0, 5, 6])).toEqual([
      '10 chat#0 answered by team/0 after 10',
      '30 chat#1 answered by team/0 after 25',
      '40 chat#2 answered by team/0 after 34',
    ]);
  });

  it('keeps the agent’s hands on the chat, thinking and waiting do not', () => {
    const source = scenario({
      contactTypes: { chat: chatType({ rounds: 2, effort: 10, think: 30 }) },
      skillGroups: chatTeam(1, 2),
    });
    const summary = simulate(compile(source), 'hands', 0, { arrivalTimes: [[0, 5]] });
    expect(groupTotal(summary, 'handsOn')).toBe(40);
    expect(groupTotal(summary, 'busy')).toBe(60);
  });
});

describe('the reply rates of chats by rounds', () => {
  /** Two customers at the clock times given, at a desk with one place; replies take 100 s, thinking 30 s. */
  const rates = (start: string, patience?: number): Record<string, number> => {
    const source = scenario({
      calendar: { start, durationHours: 1, intervalMinutes: 15 },
      contactTypes: { chat: chatType({ rounds: 2, effort: 100, think: 30, ...(patience && { patience }) }) },
      skillGroups: chatTeam(1, 1),
    });
    const summary = simulate(compile(source), 'rates', 0, { arrivalTimes: [[0, 10]] });
    const names = [
      'rounds',
      'roundsAnswered',
      'roundResponse',
      'windowRounds',
      'windowRoundsInTime',
      'windowFirstRounds',
    ] as const;
    return Object.fromEntries(names.map((name) => [name, flowTotal(summary, name)]));
  };

  it('count every message in the daily window, and those replied to within the limit', () => {
    // Replies after 100, 100, 320 (of which 220 in the queue) and 100 s; the limit is 180 s.
    expect(rates('2026-11-11T12:00')).toEqual({
      rounds: 4,
      roundsAnswered: 4,
      roundResponse: 620,
      windowRounds: 4,
      windowRoundsInTime: 3,
      windowFirstRounds: 2,
    });
  });

  it('look at the clock time of asking', () => {
    // The window ends at 23:00, 100 s after the start: two messages come before, two after.
    expect(rates('2026-11-11T22:58:20')).toMatchObject({ windowRounds: 2, windowRoundsInTime: 1 });
  });

  it('count the message of a customer who gives up as missed', () => {
    expect(rates('2026-11-11T12:00', 150)).toMatchObject({ rounds: 3, roundsAnswered: 2, windowRoundsInTime: 2 });
  });
});
