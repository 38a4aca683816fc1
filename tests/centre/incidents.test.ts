import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { type Summary, summaryBuffers } from '../../sim/observe/summary.ts';
import { randomScenario } from '../support/randomScenario.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type Incident = NonNullable<ScenarioInput['incidents']>[number];
type TypeFields = Parameters<typeof phoneType>[1];

const constant = (value: number) => ({ kind: 'constant' as const, value });
const window = (at: string, minutes: number) => ({ name: 'trouble', at: `2026-11-11T${at}`, minutes });
const outage = (at: string, minutes: number, channel = 'phone'): Incident => {
  return { kind: 'channelDown', channel, ...window(at, minutes) };
};
const slow = (at: string, minutes: number, effortFactor: number): Incident => {
  return { kind: 'slowSystem', effortFactor, ...window(at, minutes) };
};
const botDown = (at: string, minutes: number, sessionLimit: number): Incident => {
  return { kind: 'botDown', sessionLimit, ...window(at, minutes) };
};

/** One agent, calls of 100 seconds. */
function desk(incidents: Incident[], fields: TypeFields = {}, roster: Partial<Parameters<typeof team>[2]> = {}) {
  return scenario({
    contactTypes: { call: phoneType(100, fields) },
    skillGroups: { team: team(1, ['call'], roster) },
    incidents,
  });
}

const of = (lines: readonly string[], ...words: string[]): string[] =>
  lines.filter((line) => words.some((word) => line.includes(word)));

describe('a channel that is down', () => {
  it('blocks whoever asks for a person; they come back and are blocked again, until it is up', () => {
    const retry = { probability: 1, lagSeconds: constant(200), maxAttempts: 9 };
    const source = desk([outage('00:05', 7)], { retry, queue: { whenBlocked: 'retry' } });
    // The customer of 290 is in before the channel goes down at 300, and the one of 320 comes back when it is up at 720.
    expect(storyOf(source, [[290, 320]])).toEqual([
      '290 call#0 arrived',
      '290 call#0 offered',
      '290 call#0 answered by team/0 after 0',
      '300 channelDown#0 incidentBegan',
      '320 call#1 arrived',
      '320 call#1 offered',
      '320 call#1 blocked',
      '320 call#1 retryScheduled',
      '390 call#0 talkEnded by team/0',
      '390 call#0 completed by team/0',
      '520 call#1 offered',
      '520 call#1 blocked',
      '520 call#1 retryScheduled',
      '720 channelDown#0 incidentEnded',
      '720 call#1 offered',
      '720 call#1 answered by team/0 after 0',
      '820 call#1 talkEnded by team/0',
      '820 call#1 completed by team/0',
    ]);
  });

  it('loses them where customers do not come back', () => {
    expect(storyOf(desk([outage('00:05', 7)]), [[300]]).slice(2)).toEqual([
      '300 call#0 offered',
      '300 call#0 blocked',
      '300 call#0 lost',
      '720 channelDown#0 incidentEnded',
    ]);
  });

  it('lets those who wait keep their place', () => {
    const lines = storyOf(desk([outage('00:05', 7)]), [[280, 290]]);
    expect(lines).toContain('380 call#1 answered by team/0 after 90');
  });

  it('is up when the last of two outages has ended', () => {
    const lines = storyOf(desk([outage('00:05', 10), outage('00:10', 2)]), [[719, 720, 899, 900]]);
    expect(of(lines, 'blocked', 'answered')).toEqual([
      '719 call#0 blocked',
      '720 call#1 blocked',
      '899 call#2 blocked',
      '900 call#3 answered by team/0 after 0',
    ]);
  });

  it('stops nobody on another channel', () => {
    expect(of(storyOf(desk([outage('00:05', 7, 'chat')]), [[400]]), 'call').length).toBe(5);
  });

  it('blocks those whom the bot hands over, and lets the bot go on', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { bot: { containment: 0 } }) },
      skillGroups: { team: team(1, ['call']) },
      bot: { coverage: 1, durationSeconds: constant(20) },
      incidents: [outage('00:05', 7)],
    });
    expect(of(storyOf(source, [[400]]), 'call').slice(1, 5)).toEqual([
      '400 call#0 botStarted',
      '420 call#0 botTransferred',
      '420 call#0 offered',
      '420 call#0 blocked',
    ]);
  });

  it('does not stop messages and the work of the back office', () => {
    const note = phoneType(0, { service: { kind: 'deferred', effortSeconds: constant(50), deadlineHours: 4 } });
    const call = phoneType(100, { queue: { whenBlocked: 'message', messageContactType: 'note' } });
    const source = scenario({
      contactTypes: { call, note },
      skillGroups: { team: team(1, ['call', 'note']) },
      incidents: [outage('00:05', 7)],
    });
    expect(storyOf(source, [[400], []]).slice(3, 7)).toEqual([
      '400 call#0 blocked',
      '400 call#0 leftMessage',
      '400 note#0 offered',
      '400 note#0 answered by team/0 after 0',
    ]);
  });
});

describe('a bot that is down', () => {
  function withBot(incidents: Incident[], sessionLimit?: number) {
    return scenario({
      contactTypes: { call: phoneType(10, { bot: { containment: 1 } }) },
      skillGroups: { team: team(9, ['call']) },
      bot: { coverage: 1, durationSeconds: constant(30), ...(sessionLimit === undefined ? {} : { sessionLimit }) },
      incidents,
    });
  }
  const met = (source: Parameters<typeof storyOf>[0], arrivals: number[]) =>
    of(storyOf(source, [arrivals]), 'botStarted', 'botResolved', 'offered').map((line) => line.replace('call#', ''));

  it('meets nobody, but ends the sessions that run', () => {
    expect(met(withBot([botDown('00:05', 1, 0)]), [290, 300, 359, 360])).toEqual([
      '290 0 botStarted',
      '300 1 offered',
      '320 0 botResolved',
      '359 2 offered',
      '360 3 botStarted',
      '390 3 botResolved',
    ]);
  });

  it('with a session limit meets so many at once, its own limit and those of other windows heeded', () => {
    const starts = (source: Parameters<typeof storyOf>[0], at: number) =>
      of(storyOf(source, [[at, at + 1, at + 2, at + 3, at + 4]]), 'botStarted').length;
    const both = [botDown('00:05', 10, 3), botDown('00:10', 2, 1)];
    expect([0, 300, 600, 730, 900].map((at) => starts(withBot(both), at))).toEqual([5, 3, 1, 3, 5]);
    expect([0, 300, 600, 730, 900].map((at) => starts(withBot(both, 2), at))).toEqual([2, 2, 1, 2, 2]);
  });
});

describe('a slow system', () => {
  it('lengthens the efforts begun in its window, wrap-up included, and no others', () => {
    const source = desk([slow('00:05', 5, 1.5)], {
      service: { kind: 'voice', talkSeconds: constant(100), wrapUpSeconds: constant(20) },
    });
    expect(of(storyOf(source, [[250, 590, 900]]), 'slow', 'answered', 'talkEnded', 'completed')).toEqual([
      '250 call#0 answered by team/0 after 0',
      '300 slowSystem#0 incidentBegan',
      '350 call#0 talkEnded by team/0',
      '380 call#0 completed by team/0', // 1.5 x 20
      '590 call#1 answered by team/0 after 0',
      '600 slowSystem#0 incidentEnded',
      '740 call#1 talkEnded by team/0', // 1.5 x 100
      '760 call#1 completed by team/0',
      '900 call#2 answered by team/0 after 0',
      '1000 call#2 talkEnded by team/0',
      '1020 call#2 completed by team/0',
    ]);
  });

  it('multiplies with another one, and leaves no trace when both have ended', () => {
    const source = desk([slow('00:05', 10, 1.1), slow('00:10', 10, 1.3)]);
    const times = of(storyOf(source, [[400, 700, 1000, 1300]]), 'completed').map((line) => line.split(' ')[0]);
    expect(times).toEqual(['510', '843', '1130', '1400']);
  });

  it('is slow after completions and staffing changes of the instant, and before arrivals', () => {
    const roster = { kind: 'curve' as const, intervalMinutes: 15, agents: [1, 2, 2, 2] };
    const source = desk([slow('00:15', 1, 2)], {}, { roster });
    // At 900 the agent ends call 0 and takes call 1, the second agent comes and takes call 2; call 3 arrives.
    const lines = storyOf(source, [[800, 810, 820, 900]]);
    expect(of(lines, 'slow', 'answered', 'completed').slice(1)).toEqual([
      '900 call#0 completed by team/0',
      '900 call#1 answered by team/0 after 90',
      '900 call#2 answered by team/1 after 80',
      '900 slowSystem#0 incidentBegan',
      '960 slowSystem#0 incidentEnded',
      '1000 call#1 completed by team/0',
      '1000 call#3 answered by team/0 after 100',
      '1000 call#2 completed by team/1',
      '1100 call#3 completed by team/0',
    ]);
    expect(storyOf(source, [[900]])).toContain('1100 call#0 completed by team/0');
  });

  it('that began before the simulated time is slow from its start, and one beyond its end is slow to the last contact', () => {
    const early = desk([{ ...slow('00:00', 10, 2), at: '2026-11-10T23:55' }]);
    expect(of(storyOf(early, [[10, 400]]), 'slow', 'completed')).toEqual([
      '0 slowSystem#0 incidentBegan',
      '210 call#0 completed by team/0',
      '300 slowSystem#0 incidentEnded',
      '500 call#1 completed by team/0',
    ]);
    const late = desk([slow('00:59', 5, 2)]);
    expect(of(storyOf(late, [[3590, 3595]]), 'slow', 'completed')).toEqual([
      '3540 slowSystem#0 incidentBegan',
      '3790 call#0 completed by team/0',
      '3840 slowSystem#0 incidentEnded',
      '3990 call#1 completed by team/0',
    ]);
  });
});

describe('incidents', () => {
  it('of demand and of absence are announced as well, a product fault until it is found', () => {
    const incidents: Incident[] = [
      { kind: 'surge', contactTypes: ['call'], factor: 2, ...window('00:01', 5) },
      { kind: 'productFault', contactFactor: 2, detectedAfterMinutes: 2, ...window('00:02', 9) },
      { kind: 'absence', skillGroup: 'team', share: 0, ...window('00:04', 2) },
    ];
    expect(storyOf(desk(incidents), [[]])).toEqual([
      '60 surge#0 incidentBegan',
      '120 productFault#1 incidentBegan',
      '240 productFault#1 incidentEnded',
      '240 absence#2 incidentBegan',
      '360 surge#0 incidentEnded',
      '360 absence#2 incidentEnded',
    ]);
  });

  it('before and after the simulated time are no events', () => {
    const outside = [{ ...outage('00:00', 60), at: '2026-11-10T23:00' }, outage('01:00', 60), slow('07:00', 1, 3)];
    const events = (incidents: Incident[]) => simulate(compile(desk(incidents)), 'x', 0).events;
    expect(events(outside)).toBe(events([]));
  });

  it('that touch nobody change no byte', () => {
    const bytes = (s: Summary): Buffer => Buffer.concat(summaryBuffers(s).map((buffer) => Buffer.from(buffer)));
    const run = (input: ScenarioInput) => bytes(simulate(compile(scenarioSchema.parse(input)), 'idle', 0));
    const idle = [outage('00:10', 30, 'fax'), slow('00:20', 60, 1), botDown('00:30', 30, 1_000_000)];
    fc.assert(
      fc.property(randomScenario, (input) => {
        const channels = { ...input.channels, fax: { name: 'fax', kind: 'other' as const } };
        const calm = { ...input, channels };
        const incidents = [...(input.incidents ?? []), ...idle];
        expect(run({ ...calm, incidents }).equals(run(calm))).toBe(true);
      }),
      { numRuns: 25, seed: 1111 },
    );
  });
});
