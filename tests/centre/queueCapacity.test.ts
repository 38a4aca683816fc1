import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from '../support/chats.ts';
import { deferredType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

/** One agent, calls of 100 seconds, and one who may wait. */
const full = (fields: Partial<TypeInput> = {}, others: Record<string, TypeInput> = {}) =>
  scenario({
    contactTypes: { call: phoneType(100, { queue: { capacity: 1 }, ...fields }), ...others },
    skillGroups: { team: team(1, ['call', ...Object.keys(others)]) },
  });

describe('a queue that is full', () => {
  it('loses whoever comes', () => {
    expect(storyOf(full(), [[0, 10, 20]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '20 call#2 arrived',
      '20 call#2 offered',
      '20 call#2 blocked',
      '20 call#2 lost',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#1 answered by team/0 after 90',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
    ]);
  });

  it('makes customers come back later, as their retry says', () => {
    const source = full({
      queue: { capacity: 1, whenBlocked: 'retry' },
      retry: { probability: 1, lagSeconds: constant(50) },
    });
    expect(storyOf(source, [[0, 10, 20]]).filter((line) => line.includes('#2'))).toEqual([
      '20 call#2 arrived',
      '20 call#2 offered',
      '20 call#2 blocked',
      '20 call#2 retryScheduled',
      '70 call#2 offered',
      '70 call#2 blocked',
      '70 call#2 retryScheduled',
      '120 call#2 offered',
      '200 call#2 answered by team/0 after 80',
      '300 call#2 talkEnded by team/0',
      '300 call#2 completed by team/0',
    ]);
  });

  it('turns customers into messages, worked when nobody waits on the phone', () => {
    const source = full(
      { queue: { capacity: 1, whenBlocked: 'message', messageContactType: 'note' } },
      { note: deferredType(30) },
    );
    expect(storyOf(source, [[0, 10, 20], []])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '20 call#2 arrived',
      '20 call#2 offered',
      '20 call#2 blocked',
      '20 call#2 leftMessage',
      '20 note#2 offered',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#1 answered by team/0 after 90',
      '200 call#1 talkEnded by team/0',
      '200 call#1 completed by team/0',
      '200 note#2 answered by team/0 after 180',
      '230 note#2 completed by team/0',
    ]);
  });

  it('of no places serves only those who find an agent', () => {
    expect(storyOf(full({ queue: { capacity: 0 } }), [[0, 10, 100]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 call#1 arrived',
      '10 call#1 offered',
      '10 call#1 blocked',
      '10 call#1 lost',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#2 arrived',
      '100 call#2 offered',
      '100 call#2 answered by team/0 after 0',
      '200 call#2 talkEnded by team/0',
      '200 call#2 completed by team/0',
    ]);
  });

  it('has room again at the very instant somebody is answered or gives up', () => {
    const blocked = (arrivals: number[]) =>
      storyOf(full({ patienceSeconds: constant(40) }), [arrivals]).filter((line) => line.includes('blocked'));
    expect(blocked([0, 70, 100])).toEqual([]);
    expect(blocked([0, 10, 50])).toEqual([]);
    expect(blocked([0, 10, 49])).toEqual(['49 call#2 blocked']);
  });

  it('counts VIPs and others together', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { queue: { capacity: 1 }, vipShare: 0.5 }) },
      skillGroups: { team: team(0, ['call']) },
    });
    const arrivals = Array.from({ length: 20 }, (_, i) => i);
    expect(storyOf(source, [arrivals]).filter((line) => line.includes('blocked'))).toHaveLength(19);
  });
});
