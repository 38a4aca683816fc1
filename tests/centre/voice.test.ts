import { describe, expect, it } from 'vitest';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const constant = (value: number) => ({ kind: 'constant' as const, value });

describe('the life of a phone contact', () => {
  it('is answered at once by an idle agent, else waits its turn', () => {
    const source = scenario({ contactTypes: { call: phoneType(100) }, skillGroups: { team: team(1, ['call']) } });
    expect(storyOf(source, [[10, 20]])).toEqual([
      '10 call#0 arrived',
      '10 call#0 offered',
      '10 call#0 answered by team/0 after 0',
      '20 call#1 arrived',
      '20 call#1 offered',
      '110 call#0 talkEnded by team/0',
      '110 call#0 completed by team/0',
      '110 call#1 answered by team/0 after 90',
      '210 call#1 talkEnded by team/0',
      '210 call#1 completed by team/0',
    ]);
  });

  it('leaves when its patience ends before an agent answers', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { patienceSeconds: constant(30) }) },
      skillGroups: { team: team(1, ['call']) },
    });
    expect(storyOf(source, [[10, 20]]).slice(3)).toEqual([
      '20 call#1 arrived',
      '20 call#1 offered',
      '50 call#1 abandoned after 30',
      '50 call#1 lost',
      '110 call#0 talkEnded by team/0',
      '110 call#0 completed by team/0',
    ]);
  });

  it('is answered, not lost, when an agent frees at the instant its patience ends', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { patienceSeconds: constant(100) }) },
      skillGroups: { team: team(1, ['call']) },
    });
    expect(storyOf(source, [[10, 10]])).toContain('110 call#1 answered by team/0 after 100');
  });

  it('keeps the agent busy through wrap-up after the customer has left', () => {
    const call = phoneType(100, {
      service: { kind: 'voice', talkSeconds: constant(100), wrapUpSeconds: constant(20) },
    });
    const source = scenario({ contactTypes: { call }, skillGroups: { team: team(1, ['call']) } });
    expect(storyOf(source, [[0, 5]]).slice(4)).toEqual([
      '5 call#1 offered',
      '100 call#0 talkEnded by team/0',
      '120 call#0 completed by team/0',
      '120 call#1 answered by team/0 after 115',
      '220 call#1 talkEnded by team/0',
      '240 call#1 completed by team/0',
    ]);
  });

  it('takes longer with a less efficient agent and with a higher effort factor', () => {
    const slow = team(1, [], { serves: [{ contactType: 'call', effortFactor: 1.5 }], efficiency: 0.5 });
    const source = scenario({ contactTypes: { call: phoneType(100) }, skillGroups: { team: slow } });
    expect(storyOf(source, [[0]])).toContain('300 call#0 completed by team/0');
  });

  it('comes back after the lag when it tries again, as the same customer', () => {
    const call = phoneType(100, {
      patienceSeconds: constant(30),
      retry: { probability: 1, lagSeconds: constant(50), maxAttempts: 2 },
    });
    const source = scenario({ contactTypes: { call }, skillGroups: { team: team(1, ['call']) } });
    expect(storyOf(source, [[0, 5, 6]]).filter((line) => line.includes('#1'))).toEqual([
      '5 call#1 arrived',
      '5 call#1 offered',
      '35 call#1 abandoned after 30',
      '35 call#1 retryScheduled',
      '85 call#1 offered',
      '100 call#1 answered by team/0 after 15',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
    ]);
  });

  it('gives up for good after its last attempt', () => {
    const call = phoneType(1000, {
      patienceSeconds: constant(30),
      retry: { probability: 1, lagSeconds: constant(50), maxAttempts: 2 },
    });
    const source = scenario({ contactTypes: { call }, skillGroups: { team: team(1, ['call']) } });
    expect(
      storyOf(source, [[0, 5]])
        .filter((line) => line.includes('#1'))
        .slice(-3),
    ).toEqual(['85 call#1 offered', '115 call#1 abandoned after 30', '115 call#1 lost']);
  });
});
