import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { STATE_COUNTERS } from '../../sim/observe/summary.ts';
import { constant } from '../support/chats.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const curve = (...agents: number[]) => ({ roster: { kind: 'curve' as const, intervalMinutes: 15, agents } });

/*
 * Completions, staffing changes, incidents and the emergency plan, abandonments, arrivals, reporting. Here the pairs that
 * belong to no single mechanism; the others stand in the stories of theirs.
 */
describe('at the same instant', () => {
  it('an agent who completes a contact takes the next one before the number of agents falls', () => {
    const source = scenario({
      contactTypes: { call: phoneType(900) },
      skillGroups: { team: team(0, ['call'], curve(1, 0, 0, 0)) },
    });
    expect(storyOf(source, [[0, 10]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '900 call#0 talkEnded by team/0',
      '900 call#0 completed by team/0',
      '900 call#1 answered by team/0 after 890',
      '1800 call#1 talkEnded by team/0',
      '1800 call#1 completed by team/0',
    ]);
  });

  it('agents who come answer a customer whose patience ends, and one who arrives', () => {
    const source = scenario({
      contactTypes: { call: phoneType(10, { patienceSeconds: constant(400) }) },
      skillGroups: { team: team(0, ['call'], curve(0, 2, 2, 2)) },
    });
    expect(storyOf(source, [[500, 900]])).toEqual([
      '500 call#0 arrived',
      '500 call#0 offered',
      '900 call#0 answered by team/0 after 400',
      '900 call#1 arrived',
      '900 call#1 offered',
      '900 call#1 answered by team/1 after 0',
      '910 call#0 talkEnded by team/0',
      '910 call#0 completed by team/0',
      '910 call#1 talkEnded by team/1',
      '910 call#1 completed by team/1',
    ]);
  });

  it('a customer gives up before another arrives, or comes back', () => {
    const source = scenario({
      contactTypes: {
        call: phoneType(10, { patienceSeconds: constant(50), retry: { probability: 1, lagSeconds: constant(50) } }),
      },
      skillGroups: { team: team(0, ['call']) },
    });
    expect(storyOf(source, [[0, 50]]).slice(0, 10)).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '50 call#0 abandoned after 50',
      '50 call#0 retryScheduled',
      '50 call#1 arrived',
      '50 call#1 offered',
      '100 call#1 abandoned after 50',
      '100 call#1 retryScheduled',
      '100 call#0 offered',
      '150 call#0 abandoned after 50',
    ]);
  });

  it('contacts that arrive are in the picture taken at the end of the interval', () => {
    const source = scenario({ contactTypes: { call: phoneType(10) }, skillGroups: { team: team(0, ['call']) } });
    const summary = simulate(compile(source), 'instant', 0, { arrivalTimes: [[900]] });
    const firstInterval = summary.state.subarray(0, STATE_COUNTERS.length);
    expect(firstInterval[STATE_COUNTERS.indexOf('backlog')]).toBe(1);
  });
});
