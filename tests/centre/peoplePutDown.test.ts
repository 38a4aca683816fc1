import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { GROUP_COUNTERS, type GroupCounter } from '../../sim/observe/summary.ts';
import { curve, inShifts, shift, turns } from '../support/people.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';
import { flowTotal } from '../support/totals.ts';

type TypeFields = Partial<ScenarioInput['contactTypes'][string]>;

const HOUR = 3600;
const ticketType = (seconds: number, fields: TypeFields = {}, atShiftEnd: 'putDown' | 'finish' = 'putDown') =>
  phoneType(0, {
    service: { kind: 'deferred', effortSeconds: { kind: 'constant', value: seconds }, deadlineHours: 48, atShiftEnd },
    ...fields,
  });
/** So many agents from 9 to 17 o'clock, nobody else. */
const openHours = (agents: number) => ({
  roster: {
    kind: 'team' as const,
    headcount: agents,
    onDutyShareByHour: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 1 : 0)),
  },
});
const twoDays = { start: '2026-11-11T00:00', durationHours: 48, intervalMinutes: 60 as const };

describe('work that may be put down', () => {
  it.each([
    ['by number', openHours(1)],
    ['in shifts', inShifts(shift(9, 17, 1))],
  ])('is suspended when the desk closes and resumed in the morning where it stopped, staffed %s', (_, roster) => {
    const source = scenario({
      calendar: twoDays,
      contactTypes: { ticket: ticketType(2 * HOUR) },
      skillGroups: { team: team(1, ['ticket'], roster) },
    });
    expect(turns(storyOf(source, [[8 * HOUR, 16 * HOUR, 16.5 * HOUR]]))).toEqual([
      `${9 * HOUR} ticket#0 answered by team/0 after ${HOUR}`,
      `${11 * HOUR} ticket#0 completed by team/0`,
      `${16 * HOUR} ticket#1 answered by team/0 after 0`,
      `${17 * HOUR} ticket#1 putDown by team/0`,
      `${33 * HOUR} ticket#1 resumed by team/0`,
      `${34 * HOUR} ticket#1 completed by team/0`,
      `${34 * HOUR} ticket#2 answered by team/0 after ${17.5 * HOUR}`,
      `${36 * HOUR} ticket#2 completed by team/0`,
    ]);
  });

  it('is put down for a break, too', () => {
    const source = scenario({
      calendar: { ...twoDays, durationHours: 6 },
      contactTypes: { ticket: ticketType(HOUR) },
      skillGroups: {
        team: team(1, ['ticket'], inShifts(shift(0, 6, 1, { breaks: [{ afterHours: 1, minutes: 30 }] }))),
      },
    });
    expect(turns(storyOf(source, [[1800]]))).toEqual([
      '1800 ticket#0 answered by team/0 after 0',
      '3600 ticket#0 putDown by team/0',
      '5400 ticket#0 resumed by team/0',
      '7200 ticket#0 completed by team/0',
    ]);
  });

  it('is finished where its type says so, by an agent who leaves later', () => {
    const source = scenario({
      calendar: twoDays,
      contactTypes: { ticket: ticketType(2 * HOUR, {}, 'finish') },
      skillGroups: { team: team(1, ['ticket'], inShifts(shift(9, 17, 1))) },
    });
    expect(turns(storyOf(source, [[16 * HOUR]]))[1]).toBe(`${18 * HOUR} ticket#0 completed by team/0`);
  });

  it('goes on at once with an agent of another group who is free', () => {
    const source = scenario({
      contactTypes: { ticket: ticketType(1000, { route: [{ skillGroup: 'day' }, { skillGroup: 'late' }] }) },
      skillGroups: {
        late: team(1, ['ticket']),
        day: team(1, ['ticket'], curve(1, 0, 0, 0)),
      },
    });
    expect(turns(storyOf(source, [[500]]))).toEqual([
      '500 ticket#0 answered by day/0 after 0',
      '900 ticket#0 putDown by day/0',
      '900 ticket#0 resumed by late/0',
      '1500 ticket#0 completed by late/0',
    ]);
  });

  it('frees an agent to go, after idle ones and before those who talk: first the work begun last', () => {
    const source = scenario({
      contactTypes: { call: phoneType(2000), ticket: ticketType(2000) },
      skillGroups: { team: team(0, ['call', 'ticket'], curve(5, 2, 1, 0)) },
    });
    // At 900 one agent is idle; of the tickets the later two are put down, at 1800 the last one. The talk goes on.
    const lines = turns(storyOf(source, [[0], [100, 200, 300]])).filter((line) => /putDown|resumed/.test(line));
    expect(lines).toEqual([
      '900 ticket#3 putDown by team/3',
      '900 ticket#2 putDown by team/2',
      '1800 ticket#1 putDown by team/1',
      '2000 ticket#1 resumed by team/0',
      '2300 ticket#2 resumed by team/0',
      '2700 ticket#2 putDown by team/0',
    ]);
  });

  it('lets its agent go before one who chats is told to take no more', () => {
    const service = { kind: 'chatShared' as const, workSeconds: { kind: 'constant' as const, value: 2000 } };
    const source = scenario({
      contactTypes: { chat: phoneType(0, { channel: 'chat', service }), ticket: ticketType(2000) },
      skillGroups: {
        team: team(0, ['chat', 'ticket'], {
          ...curve(2, 1, 1, 1),
          concurrency: 3,
          chatSpeed: { kind: 'table', speeds: [1] },
        }),
      },
    });
    expect(turns(storyOf(source, [[0, 950], [10]])).slice(0, 4)).toEqual([
      '0 chat#0 answered by team/0 after 0',
      '10 ticket#1 answered by team/1 after 0',
      '900 ticket#1 putDown by team/1',
      '950 chat#2 answered by team/0 after 0',
    ]);
  });

  it('leaves nobody behind in the house', () => {
    const source = scenario({
      calendar: twoDays,
      contactTypes: { ticket: ticketType(2 * HOUR) },
      skillGroups: { team: team(1, ['ticket'], openHours(1)) },
    });
    const summary = simulate(compile(source), 'x', 0, { arrivalTimes: [[16 * HOUR]] });
    const atHour = (hour: number, name: GroupCounter): number =>
      summary.group[hour * GROUP_COUNTERS.length + GROUP_COUNTERS.indexOf(name)];
    expect(['staffed', 'leaving', 'busy'].map((name) => atHour(16, name as GroupCounter))).toEqual([HOUR, 0, HOUR]);
    expect(['staffed', 'leaving', 'busy'].map((name) => atHour(17, name as GroupCounter))).toEqual([0, 0, 0]);
    expect(flowTotal(summary, 'handleTime')).toBe(2 * HOUR);
  });
});

describe('work that nobody resumes', () => {
  it('when nothing is left to happen was answered all the same', () => {
    const source = scenario({
      contactTypes: { ticket: ticketType(2 * HOUR) },
      skillGroups: { team: team(0, ['ticket'], curve(1, 0, 0, 0)) },
    });
    const summary = simulate(compile(source), 'x', 0, { arrivalTimes: [[500, 600]] });
    const flows = (['offered', 'answered', 'unfinished', 'completed'] as const).map((name) => flowTotal(summary, name));
    expect(flows).toEqual([2, 1, 1, 0]);
  });
});

describe('a ticket desk from 9 to 17 h that suspends its work overnight', () => {
  it('has as many open tickets at opening and at closing as theory says', () => {
    // 2 tickets an hour around the clock, 8 agents of 1 hour each: periodic fixed point of matrix exponentials.
    const model = compile(
      scenario({
        calendar: { start: '2026-11-11T00:00', durationHours: 960, intervalMinutes: 60 },
        contactTypes: {
          ticket: ticketType(HOUR, {
            demand: [{ kind: 'series', intervalMinutes: 60, counts: Array<number>(960).fill(2) }],
            service: {
              kind: 'deferred',
              effortSeconds: { kind: 'exponential', mean: HOUR },
              deadlineHours: 48,
              atShiftEnd: 'putDown',
            },
          }),
        },
        skillGroups: { team: team(8, ['ticket'], openHours(8)) },
      }),
    );
    const opening: number[] = [];
    const closing: number[] = [];
    const times = Array.from(
      { length: 2 * 35 },
      (_, i) => (5 + Math.floor(i / 2)) * 24 * HOUR + (i % 2 ? 17 : 9) * HOUR - 1,
    );
    for (let replication = 0; replication < 320; replication++) {
      const open = [0, 0];
      simulate(model, 'overnight', replication, {
        snapshotTimes: Float64Array.from(times),
        onSnapshot: (i, { queue, inService }) => (open[i % 2] += (queue[0] + inService[0]) / 35),
      });
      opening.push(open[0]);
      closing.push(open[1]);
    }
    for (const [values, exact] of [
      [opening, 34.63597341649289],
      [closing, 2.6359734164926882],
    ] as const) {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
      const standardError = Math.sqrt(variance / values.length);
      expect(standardError).toBeLessThan(0.01 * exact);
      expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError);
    }
  });
});
