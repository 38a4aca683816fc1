import { describe, expect, it } from 'vitest';
import { route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const CONTACTS = 6000;
const arrivals = Array.from({ length: CONTACTS }, (_, i) => i / 2);
const weighted = (a: number, b: number, agents: number, contactArrives: 'weighted' | 'listOrder' = 'weighted') =>
  scenario({
    contactTypes: {
      call: phoneType(100, {
        service: { kind: 'voice', talkSeconds: { kind: 'exponential', mean: 100 } },
        ...route({ skillGroup: 'a', weight: a }, { skillGroup: 'b', weight: b }),
      }),
    },
    skillGroups: { a: team(agents, ['call']), b: team(agents, ['call']) },
    routing: { contactArrives },
  });
const answers = (lines: string[]): string[] => lines.filter((line) => line.includes('answered'));

describe('weighted routing', () => {
  it('shares contacts out by the weights of the groups with room', () => {
    const toB = answers(storyOf(weighted(1, 3, 1000), [arrivals])).filter((line) => line.includes('by b/')).length;
    const standardError = Math.sqrt((0.75 * 0.25) / CONTACTS);
    expect(standardError).toBeLessThan(0.006);
    expect(Math.abs(toB / CONTACTS - 0.75)).toBeLessThan(4 * standardError);
  });

  it('sends everybody to the only group with room, and one without weight is taken in need', () => {
    expect(answers(storyOf(weighted(1, 0, 1), [[0, 1]]))).toEqual([
      '0 call#0 answered by a/0 after 0',
      '1 call#1 answered by b/0 after 0',
    ]);
    expect(answers(storyOf(weighted(0, 1, 1), [[0, 1]]))).toEqual([
      '0 call#0 answered by b/0 after 0',
      '1 call#1 answered by a/0 after 0',
    ]);
  });

  it('uses a draw of its own: talk times stay what they are under any other rule', () => {
    const ends = (lines: string[]): string[] =>
      lines.filter((line) => line.includes('completed')).map((line) => line.split(' by ')[0]);
    const few = arrivals.slice(0, 500);
    expect(ends(storyOf(weighted(1, 3, 1000), [few]))).toEqual(ends(storyOf(weighted(1, 3, 1000, 'listOrder'), [few])));
  });
});
