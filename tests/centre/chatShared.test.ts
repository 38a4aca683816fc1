import { describe, expect, it } from 'vitest';
import { chatSpeeds, lengthened, slowed } from '../../sim/centre/compile/chatSpeed.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const chatType = (work: number, fields: object = {}) =>
  phoneType(0, {
    channel: 'chat',
    service: { kind: 'chatShared', workSeconds: { kind: 'constant', value: work } },
    ...fields,
  });
const desk = (agents: number, concurrency: number, speeds: number[], serves = ['chat']) =>
  team(agents, serves, { concurrency, chatSpeed: { kind: 'table', speeds } });
const ends = (lines: string[]): string[] => lines.filter((line) => /completed|answered/.test(line));

describe('chats that share an agent', () => {
  it('slow each other down while they run side by side', () => {
    const source = scenario({ contactTypes: { chat: chatType(100) }, skillGroups: { team: desk(1, 2, [1, 0.5]) } });
    // At 50 the first has 50 of its work left, at half speed: until 150. The second then has 50 left, at full speed.
    expect(ends(storyOf(source, [[0, 50]]))).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '50 chat#1 answered by team/0 after 0',
      '150 chat#0 completed by team/0',
      '200 chat#1 completed by team/0',
    ]);
  });

  it('wait in the queue once every agent holds as many as it may', () => {
    const source = scenario({ contactTypes: { chat: chatType(100) }, skillGroups: { team: desk(1, 2, [1, 0.5]) } });
    expect(ends(storyOf(source, [[0, 0, 10]])).slice(2)).toEqual([
      '200 chat#0 completed by team/0',
      '200 chat#2 answered by team/0 after 190',
      '200 chat#1 completed by team/0',
      '300 chat#2 completed by team/0',
    ]);
  });

  it('go to the agent with the fewest chats, among those to the one longest so', () => {
    const source = scenario({ contactTypes: { chat: chatType(100) }, skillGroups: { team: desk(2, 3, [1]) } });
    expect(ends(storyOf(source, [[0, 1, 2, 3]])).slice(0, 4)).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '1 chat#1 answered by team/1 after 0',
      '2 chat#2 answered by team/0 after 0',
      '3 chat#3 answered by team/1 after 0',
    ]);
  });

  it('are spread over groups by the same rule when the longest idle agent takes a contact', () => {
    const source = scenario({
      contactTypes: { chat: chatType(100, { route: [{ skillGroup: 'one' }, { skillGroup: 'two' }] }) },
      skillGroups: { one: desk(1, 3, [1]), two: desk(1, 3, [1]) },
      routing: { contactArrives: 'longestIdle' },
    });
    expect(ends(storyOf(source, [[0, 1, 2]])).slice(0, 3)).toEqual([
      '0 chat#0 answered by one/0 after 0',
      '1 chat#1 answered by two/0 after 0',
      '2 chat#2 answered by one/0 after 0',
    ]);
  });
});

describe('the speed of a chat', () => {
  it('repeats the last value of a table', () => {
    expect([...chatSpeeds({ kind: 'table', speeds: [1, 0.8] }, 3)]).toEqual([0, 1, 0.8, 0.8]);
  });

  it('is that of a single server with returning customers: throughput saturates at 1 / hands-on share', () => {
    const speeds = chatSpeeds({ kind: 'handsOn', handsOnShare: 0.25, slowdownPerExtraChat: 0, freeChats: 1 }, 40);
    expect(speeds[1]).toBe(1);
    // Two customers: each of the pair finds the agent busy with probability 1/4 when it comes: exact MVA by hand.
    expect(speeds[2]).toBeCloseTo(2 / (0.25 * (1 + 0.25) + 0.75) / 2, 12);
    expect(40 * speeds[40]).toBeCloseTo(4, 6);
  });

  it('falls in throughput when extra chats add effort', () => {
    const shape = { kind: 'handsOn', handsOnShare: 0.25, slowdownPerExtraChat: 0.05, freeChats: 5 } as const;
    const speeds = chatSpeeds(shape, 40);
    expect(40 * speeds[40]).toBeLessThan(8 * speeds[8]);
    expect(8 * speeds[8]).toBeGreaterThan(3 * speeds[3]);
  });

  it('of a less efficient agent lengthens the hands-on part only: the customer thinks no longer', () => {
    const shape = { kind: 'handsOn', handsOnShare: 0.25, slowdownPerExtraChat: 0, freeChats: 1 } as const;
    // 25 s of effort and 75 s of thinking become 50 s and 75 s.
    expect(lengthened(shape, 0.5)).toBe(1.25);
    expect(slowed(shape, 0.5)).toMatchObject({ handsOnShare: 0.4 });
  });
});
