import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, type ScenarioInput, scenarioSchema } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { type Summary, summaryBuffers } from '../../sim/observe/summary.ts';
import { constant, desk, type Rule, rule, waiting } from '../support/playbook.ts';
import { randomScenario } from '../support/randomScenario.ts';
import { phoneType, storyOf, team } from '../support/scenarios.ts';

/** When rules acted and ended. */
function turns(source: Scenario, arrivals: readonly (readonly number[])[]): string[] {
  return storyOf(source, arrivals)
    .filter((line) => line.includes('rule'))
    .map((line) => line.replace(/(\S+) \w+#(\d+) rule(\w+)/, '$1 #$2 $3'));
}

describe('a rule of the emergency plan', () => {
  // One agent and calls of 100 seconds: at 60, 120 and 180 there wait 3, 2 and 2, at 240 one, from 300 on nobody.
  const rush = [[0, 10, 20, 30]];

  it('acts at the first look beyond its limit, ends at the first one back, and may act again', () => {
    expect(turns(desk([rule(waiting(1))]), rush)).toEqual(['60 #0 Acted', '240 #0 Ended']);
    expect(turns(desk([rule(waiting(0))]), [[0, 10, 700, 710]])).toEqual([
      '60 #0 Acted',
      '120 #0 Ended',
      '720 #0 Acted',
      '840 #0 Ended',
    ]);
  });

  it('that waits acts when it was beyond its limit at every look for so long', () => {
    expect(turns(desk([rule(waiting(1, { forMinutes: 2 }))]), rush)).toEqual(['180 #0 Acted', '240 #0 Ended']);
    expect(turns(desk([rule(waiting(1, { forMinutes: 1.5 }))]), rush)).toEqual(['180 #0 Acted', '240 #0 Ended']);
    expect(turns(desk([rule(waiting(1, { forMinutes: 3 }))]), rush)).toEqual([]);
  });

  it('begins to wait anew after a look back', () => {
    const when = waiting(0, { forMinutes: 1 });
    // Somebody waits at 60, nobody at 120, somebody from 180 to 360.
    expect(turns(desk([rule(when)]), [[0, 10, 120, 130, 140]])).toEqual(['240 #0 Acted', '420 #0 Ended']);
  });

  it('ends when it was back at every look for so long', () => {
    const patient = desk([rule(waiting(1), { backForMinutes: 5 })]);
    expect(turns(patient, rush)).toEqual(['60 #0 Acted', '540 #0 Ended']);
    // Beyond again at 480: what went before does not count.
    expect(turns(patient, [[...rush[0], 430, 440, 450]])).toEqual(['60 #0 Acted', '840 #0 Ended']);
  });

  it('with a limit below acts when there is less', () => {
    const idle = rule({ measure: 'queueLength', below: 1, forMinutes: 5 });
    expect(turns(desk([idle]), rush)).toEqual(['600 #0 Acted']);
  });

  it('looks after completions, staffing changes and incidents of the minute, and before abandonments and arrivals', () => {
    const looks = desk([rule(waiting(0))], {
      contactTypes: { call: phoneType(100, { patienceSeconds: constant(50) }) },
      skillGroups: {
        team: team(0, ['call'], { roster: { kind: 'curve', intervalMinutes: 15, agents: [0, 1, 0, 0] } }),
      },
    });
    // Gives up at 60, but is still seen; arrives at 180, and is not; is served at 900 by the agent who comes.
    expect(turns(looks, [[10, 180, 870]])).toEqual(['60 #0 Acted', '120 #0 Ended']);
    expect(turns(desk([rule(waiting(0))]), [[20, 30]])).toEqual(['60 #0 Acted', '120 #0 Ended']);
    expect(turns(desk([rule(waiting(0))]), [[20, 50, 120]])).toEqual([
      '60 #0 Acted',
      '120 #0 Ended',
      '180 #0 Acted',
      '240 #0 Ended',
    ]);
  });

  it('looks after incidents of the minute, whichever was known first', () => {
    const slow = (at: string) => ({ kind: 'slowSystem' as const, name: 'slow', at: `2026-11-11T${at}`, minutes: 9 });
    const act = { kind: 'callReserves' as const, skillGroup: 'team', agents: 1, delayMinutes: 0 };
    const both = desk([rule(waiting(0), { act })], {
      incidents: [
        { ...slow('00:01:30'), effortFactor: 1 },
        { ...slow('00:02:00'), effortFactor: 3 },
      ],
    });
    const lines = storyOf(both, [[90, 100]]);
    expect(lines.filter((line) => /incidentBegan|rule|call#1 (answered|completed)/.test(line))).toEqual([
      '90 slowSystem#0 incidentBegan',
      '120 slowSystem#1 incidentBegan',
      '120 callReserves#0 ruleActed',
      '120 call#1 answered by team/1 after 20',
      '180 callReserves#0 ruleEnded',
      '420 call#1 completed by team/1',
    ]);
  });

  it('looks no more when the simulated time is over, and what it did stays', () => {
    const late = desk([rule(waiting(0))]);
    expect(turns(late, [[3500, 3510, 3520]])).toEqual(['3540 #0 Acted']);
  });

  it('looks at the floor as it was before another one acts', () => {
    const messages = { kind: 'switchToMessages' as const, channel: 'phone' };
    const rules = [rule(waiting(0), { act: { kind: 'callReserves', skillGroup: 'team', agents: 5, delayMinutes: 0 } })];
    const both = desk([...rules, rule(waiting(0), { act: messages })]);
    expect(turns(both, [[0, 10]])).toEqual(['60 #0 Acted', '60 #1 Acted', '120 #0 Ended', '120 #1 Ended']);
  });
});

describe('the queue length', () => {
  const two = (when: Rule['when']) =>
    desk([rule(when)], {
      contactTypes: {
        call: phoneType(100, { route: [{ skillGroup: 'team' }] }),
        chat: phoneType(100, { channel: 'chat', route: [{ skillGroup: 'chatTeam' }] }),
      },
      skillGroups: { team: team(0, ['call']), chatTeam: team(0, ['chat']) },
    });

  it('counts all who wait, those of a channel, or those whom a group may serve', () => {
    const arrivals = [
      [0, 1],
      [0, 70],
    ];
    expect(turns(two(waiting(3)), arrivals)).toEqual(['120 #0 Acted']);
    expect(turns(two(waiting(1, { channel: 'phone' })), arrivals)).toEqual(['60 #0 Acted']);
    expect(turns(two(waiting(1, { skillGroup: 'chatTeam' })), arrivals)).toEqual(['120 #0 Acted']);
    expect(turns(two(waiting(2, { channel: 'phone' })), arrivals)).toEqual([]);
  });

  it('counts VIPs with the others', () => {
    const vips = desk([rule(waiting(1))], {
      contactTypes: { call: phoneType(100, { vipShare: 0.5 }) },
      skillGroups: { team: team(0, ['call']) },
    });
    expect(turns(vips, [[0, 1]])).toEqual(['60 #0 Acted']);
    expect(turns(vips, [[0]])).toEqual([]);
  });
});

describe('the longest wait', () => {
  it('is the age of the oldest who waits, 0 when nobody does', () => {
    const when = (above: number): Rule['when'] => ({ measure: 'longestWaitSeconds', above });
    // The call of 10 waits until 100, the one of 30 until 200.
    expect(turns(desk([rule(when(49))]), [[0, 10, 30]])).toEqual(['60 #0 Acted', '240 #0 Ended']);
    expect(turns(desk([rule(when(50))]), [[0, 10, 30]])).toEqual(['120 #0 Acted', '240 #0 Ended']);
    expect(turns(desk([rule(when(149))]), [[0, 10, 30]])).toEqual(['180 #0 Acted', '240 #0 Ended']);
  });
});

describe('the service level of the last minutes', () => {
  const level = (below: number, overMinutes: number): Rule['when'] => ({ measure: 'serviceLevel', below, overMinutes });

  it('is the share answered within T of those answered or abandoned, at the time of that', () => {
    // Answered at 0 at once and at 100 after 90 seconds: 1 of 1 at 60, 1 of 2 from 120 on.
    expect(turns(desk([rule(level(0.51, 60))]), [[0, 10]])[0]).toBe('120 #0 Acted');
    expect(turns(desk([rule(level(0.5, 60))]), [[0, 10]])).toEqual([]);
  });

  it('forgets what is older, and is not beyond when nobody was answered or gave up', () => {
    // At 120 the last minute has one late answer, at 180 none at all.
    expect(turns(desk([rule(level(1, 1))]), [[0, 10]])).toEqual(['120 #0 Acted', '180 #0 Ended']);
    expect(turns(desk([rule(level(1, 3))]), [[0, 10]])).toEqual(['120 #0 Acted', '300 #0 Ended']);
  });

  it('counts all who give up, however early', () => {
    const hasty = desk([rule(level(1, 1))], {
      contactTypes: { call: phoneType(100, { patienceSeconds: constant(5) }) },
    });
    expect(turns(hasty, [[0, 10]])).toEqual(['60 #0 Acted', '120 #0 Ended']);
  });

  it('over more minutes than have passed is that since the start', () => {
    expect(turns(desk([rule(level(0.6, 1e9))]), [[0, 10, 300, 500, 700]])).toEqual(['120 #0 Acted', '360 #0 Ended']);
  });
});

describe('the occupancy of the last minutes', () => {
  const busy = (above: number, overMinutes: number, skillGroup?: string): Rule['when'] => {
    return { measure: 'occupancy', above, overMinutes, ...(skillGroup ? { skillGroup } : {}) };
  };

  it('is busy time over the time at work', () => {
    // Busy from 0 to 100: 60 of 60 seconds, then 40, then none; over two minutes 100 of 120, 40 of 120.
    expect(turns(desk([rule(busy(0.5, 1))]), [[0]])).toEqual(['60 #0 Acted', '180 #0 Ended']);
    expect(turns(desk([rule(busy(0.7, 1))]), [[0]])).toEqual(['60 #0 Acted', '120 #0 Ended']);
    expect(turns(desk([rule(busy(0.7, 2))]), [[0]])).toEqual(['60 #0 Acted', '180 #0 Ended']);
  });

  it('is of one group, or of all together', () => {
    const groups = (when: Rule['when']) =>
      desk([rule(when)], { skillGroups: { team: team(1, ['call']), other: team(3, ['call']) } });
    expect(turns(groups(busy(0.9, 1, 'team')), [[0]])[0]).toBe('60 #0 Acted');
    expect(turns(groups(busy(0.25, 1)), [[0]])).toEqual([]);
    expect(turns(groups(busy(0.24, 1)), [[0]])[0]).toBe('60 #0 Acted');
  });

  it('counts those who finish what they hold, and is not beyond when nobody is at work', () => {
    const leaving = desk([rule(busy(0.99, 1, 'team'))], {
      skillGroups: {
        team: team(0, ['call'], { roster: { kind: 'curve', intervalMinutes: 15, agents: [1, 0, 0, 0] } }),
      },
    });
    expect(turns(leaving, [[870]])).toEqual(['960 #0 Acted', '1080 #0 Ended']);
  });
});

describe('a plan whose limits are never reached', () => {
  it('changes no byte', () => {
    const bytes = (s: Summary): Buffer => Buffer.concat(summaryBuffers(s).map((buffer) => Buffer.from(buffer)));
    const run = (input: ScenarioInput) => bytes(simulate(compile(scenarioSchema.parse(input)), 'calm', 0));
    const never = (skillGroup: string, channel: string): Rule[] => [
      rule(waiting(1e6), { act: { kind: 'callReserves', skillGroup, agents: 3, delayMinutes: 0 } }),
      rule({ measure: 'longestWaitSeconds', above: 1e6 }, { act: { kind: 'suspendShrinkage', skillGroup } }),
      rule({ measure: 'serviceLevel', below: 0 }, { act: { kind: 'raiseConcurrency', skillGroup, to: 9 } }),
      rule({ measure: 'occupancy', above: 1.01 }, { act: { kind: 'switchToMessages', channel } }),
    ];
    fc.assert(
      fc.property(randomScenario, (input) => {
        const rules = never(Object.keys(input.skillGroups)[0], Object.keys(input.channels)[0]);
        expect(run({ ...input, playbook: [...(input.playbook ?? []), ...rules] }).equals(run(input))).toBe(true);
      }),
      { numRuns: 25, seed: 1111 },
    );
  });
});
