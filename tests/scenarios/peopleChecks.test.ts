import { describe, expect, it } from 'vitest';
import type { MergePatch } from '../../scenarios/index.ts';
import { expectProblem, problemsWith } from './smallScenario.ts';

const phone = (fields: object): MergePatch => ({ skillGroups: { phone: fields } });
const inShifts = (shift: object): MergePatch => {
  const shifts = [{ name: 'late', startHour: 16, lengthHours: 10, headcount: 5, ...shift }];
  return phone({ roster: { kind: 'shifts', headcount: null, onDutyShareByHour: null, shifts } });
};
const tickets: MergePatch = {
  contactTypes: {
    tickets: {
      name: 'Tickets',
      channel: 'phone',
      demand: [],
      service: { kind: 'deferred', effortSeconds: { kind: 'constant', value: 300 }, deadlineHours: 24 },
      route: [{ skillGroup: 'phone' }],
    },
  },
};

describe('people are refused when', () => {
  it.each<[string, MergePatch, string, string]>([
    [
      'a break goes beyond its shift',
      inShifts({
        breaks: [
          { afterHours: 4, minutes: 30 },
          { afterHours: 9.75, minutes: 30 },
        ],
      }),
      'skillGroups.phone.roster.shifts[0].breaks[1]：上班 9.75 小时后的休息超出了班次（全长 10 小时）。请改早、缩短，或加长班次。',
      'skillGroups.phone.roster.shifts[0].breaks[1]: a break after 9.75 hours goes beyond the shift of 10 hours. Move or shorten it, or lengthen the shift.',
    ],
    [
      'a shift is worked on a day that is not simulated',
      inShifts({ days: [0, 1] }),
      'skillGroups.phone.roster.shifts[0].days[1]：第 1 天不在模拟时间之内，最后一天是第 0 天（开始那天是第 0 天）。',
      'skillGroups.phone.roster.shifts[0].days[1]: day 1 is not simulated; the last one is day 0 (the day of the start is 0).',
    ],
    [
      'new people are far better than trained ones',
      phone({ training: { days: 1, startEfficiency: 2, fullEfficiencyAfterHours: 10 } }),
      'skillGroups.phone.training.startEfficiency：不能是 2，应填大于 0、不大于 1.5 的数。',
      'skillGroups.phone.training.startEfficiency: 2 is not allowed; it must be a number above 0 and of at most 1.5.',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => expectProblem(patch, inChinese, inEnglish));
});

describe('people are fine when', () => {
  it.each<[string, MergePatch]>([
    ['shifts go past midnight and breaks end with them', inShifts({ breaks: [{ afterHours: 9.5, minutes: 30 }] })],
    ['a day begins in the evening', { ...inShifts({ days: [0, 1] }), calendar: { start: '2026-11-11T20:00' } }],
    [
      'a phone group works on tickets between calls',
      { ...tickets, ...phone({ serves: [{ contactType: 'calls' }, { contactType: 'tickets' }] }) },
    ],
    [
      'agents learn, tire, differ and stay away',
      phone({
        training: { days: 3, startEfficiency: 0.6, fullEfficiencyAfterHours: 99 },
        fatigue: { afterHours: 8, effortFactor: 1.1 },
        proficiencySpread: 0.2,
        noShowProbability: 0.08,
      }),
    ],
  ])('%s', (_, patch) => {
    expect(problemsWith(patch)).toEqual([]);
  });
});
