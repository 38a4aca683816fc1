import { describe, expect, it } from 'vitest';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const answers = (lines: string[]): string[] => lines.filter((line) => line.includes('answered'));
const route = (...groups: string[]) => ({ route: groups.map((skillGroup) => ({ skillGroup })) });

describe('a contact arrives', () => {
  it('goes to the first group of its list that has an idle agent', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, route('juniors', 'seniors')) },
      skillGroups: { juniors: team(1, ['call']), seniors: team(1, ['call']) },
    });
    expect(answers(storyOf(source, [[0, 1, 2]]))).toEqual([
      '0 call#0 answered by juniors/0 after 0',
      '1 call#1 answered by seniors/0 after 0',
      '100 call#2 answered by juniors/0 after 98',
    ]);
  });

  it('goes to the agent of its group who has been idle longest', () => {
    const source = scenario({ contactTypes: { call: phoneType(10) }, skillGroups: { team: team(3, ['call']) } });
    expect(answers(storyOf(source, [[0, 1, 20, 30, 40]]))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '1 call#1 answered by team/1 after 0',
      '20 call#2 answered by team/2 after 0',
      '30 call#3 answered by team/0 after 0',
      '40 call#4 answered by team/1 after 0',
    ]);
  });

  it('goes to the agent idle longest over all groups when the rule says so', () => {
    const source = scenario({
      contactTypes: { call: phoneType(10, route('one', 'two')) },
      skillGroups: { one: team(1, ['call']), two: team(1, ['call']) },
      routing: { contactArrives: 'longestIdle' },
    });
    expect(answers(storyOf(source, [[0, 20, 40]]))).toEqual([
      '0 call#0 answered by one/0 after 0',
      '20 call#1 answered by two/0 after 0',
      '40 call#2 answered by one/0 after 0',
    ]);
  });
});

describe('capacity frees', () => {
  const two = (fields: object, vipShare = 0) =>
    scenario({
      contactTypes: { a: phoneType(100, { vipShare: 0 }), b: phoneType(100, { vipShare }) },
      skillGroups: { team: team(1, ['a', 'b']) },
      ...fields,
    });

  it('takes the contact that has waited longest, whatever its type', () => {
    expect(answers(storyOf(two({}), [[0, 20], [10]]))).toEqual([
      '0 a#0 answered by team/0 after 0',
      '100 b#1 answered by team/0 after 90',
      '200 a#2 answered by team/0 after 180',
    ]);
  });

  it("takes types in the group's own order under listOrder", () => {
    expect(answers(storyOf(two({ routing: { capacityFrees: 'listOrder' } }), [[0, 20], [10]]))).toEqual([
      '0 a#0 answered by team/0 after 0',
      '100 a#2 answered by team/0 after 80',
      '200 b#1 answered by team/0 after 190',
    ]);
  });

  it('takes VIPs before others who have waited longer', () => {
    expect(answers(storyOf(two({}, 1), [[0, 10], [20]]))).toEqual([
      '0 a#0 answered by team/0 after 0',
      '100 b#2 answered by team/0 after 80',
      '200 a#1 answered by team/0 after 190',
    ]);
  });

  it('takes the more urgent type first', () => {
    const source = scenario({
      contactTypes: { a: phoneType(100), b: phoneType(100, { priority: 1 }) },
      skillGroups: { team: team(1, ['a', 'b']) },
    });
    expect(answers(storyOf(source, [[0, 10], [20]]))[1]).toBe('100 b#2 answered by team/0 after 80');
  });

  it('counts a head start as waiting, and no more', () => {
    const source = two({ routing: { vip: { kind: 'headStart', seconds: 15 } } }, 1);
    expect(answers(storyOf(source, [[0, 10], [20]]))[1]).toBe('100 b#2 answered by team/0 after 80');
    expect(answers(storyOf(source, [[0, 10], [30]]))[1]).toBe('100 a#1 answered by team/0 after 90');
  });
});
