import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

/** An hour from 8:45 (t = 0) or another time on; open from 9:00 (t = 900) to 9:30 (t = 2700). */
const desk = (fields: Partial<TypeInput> = {}, start = '2026-11-11T08:45') =>
  scenario({
    calendar: { start, durationHours: 1, intervalMinutes: 15 },
    contactTypes: {
      call: phoneType(10, { queue: { openHours: [{ fromHour: 9, toHour: 9.5 }] }, ...fields }),
    },
    skillGroups: { team: team(1, ['call']) },
  });

describe('opening hours', () => {
  it('begin at the very instant of opening and are over at the instant of closing', () => {
    expect(storyOf(desk(), [[899, 900, 2699, 2700]])).toEqual([
      '899 call#0 arrived',
      '899 call#0 offered',
      '899 call#0 blocked',
      '899 call#0 lost',
      '900 call#1 arrived',
      '900 call#1 offered',
      '900 call#1 answered by team/0 after 0',
      '910 call#1 talkEnded by team/0',
      '910 call#1 completed by team/0',
      '2699 call#2 arrived',
      '2699 call#2 offered',
      '2699 call#2 answered by team/0 after 0',
      '2700 call#3 arrived',
      '2700 call#3 offered',
      '2700 call#3 blocked',
      '2700 call#3 lost',
      '2709 call#2 talkEnded by team/0',
      '2709 call#2 completed by team/0',
    ]);
  });

  it('let those who wait at closing time be served', () => {
    expect(storyOf(desk(), [[2695, 2698]]).slice(3)).toEqual([
      '2698 call#1 arrived',
      '2698 call#1 offered',
      '2705 call#0 talkEnded by team/0',
      '2705 call#0 completed by team/0',
      '2705 call#1 answered by team/0 after 7',
      '2715 call#1 talkEnded by team/0',
      '2715 call#1 completed by team/0',
    ]);
  });

  it('keep out a customer who comes back at the instant of closing', () => {
    const source = desk({
      queue: { openHours: [{ fromHour: 9, toHour: 9.5 }], whenBlocked: 'retry' },
      retry: { probability: 1, lagSeconds: constant(1801), maxAttempts: 2 },
    });
    expect(storyOf(source, [[899]])).toEqual([
      '899 call#0 arrived',
      '899 call#0 offered',
      '899 call#0 blocked',
      '899 call#0 retryScheduled',
      '2700 call#0 offered',
      '2700 call#0 blocked',
      '2700 call#0 lost',
    ]);
  });

  it('over midnight are two windows that meet there', () => {
    const openHours = [
      { fromHour: 23.75, toHour: 24 },
      { fromHour: 0, toHour: 0.25 },
    ];
    const story = storyOf(desk({ queue: { openHours } }, '2026-11-11T23:30'), [[899, 900, 1799, 1800, 2699, 2700]]);
    expect(story.filter((line) => line.includes('blocked'))).toEqual(['899 call#0 blocked', '2700 call#5 blocked']);
  });

  it('come back every day', () => {
    const source = scenario({
      calendar: { start: '2026-11-11T08:00', durationHours: 48 },
      contactTypes: { call: phoneType(10, { queue: { openHours: [{ fromHour: 9, toHour: 17 }] } }) },
      skillGroups: { team: team(1, ['call']) },
    });
    const hour = 3600;
    const story = storyOf(source, [[0, hour, 9 * hour, 24 * hour, 25 * hour, 33 * hour]]);
    expect(story.filter((line) => line.includes('answered'))).toEqual([
      '3600 call#1 answered by team/0 after 0',
      '90000 call#4 answered by team/0 after 0',
    ]);
  });
});
