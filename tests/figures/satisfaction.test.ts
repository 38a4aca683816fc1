import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/index.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';
import { figuresOf } from './support.ts';

const constant = (value: number) => ({ kind: 'constant' as const, value });
const satisfaction = { baseline: 0.75, baselineWaitSeconds: 60, lossPerExtra30Seconds: 0.01, botResolvedLoss: 0.04 };

function satisfactionOf(
  arrivals: readonly number[],
  type: Partial<ScenarioInput['contactTypes'][string]>,
  fields: Partial<ScenarioInput> = {},
): number {
  const source = scenario({
    contactTypes: { call: phoneType(100, type) },
    skillGroups: { team: team(1, ['call']) },
    economics: { satisfaction },
    ...fields,
  });
  return figuresOf(source, [arrivals])('satisfaction');
}

describe('satisfaction', () => {
  it('is the baseline for who is served within the baseline wait', () => {
    expect(satisfactionOf([0, 45], {})).toBeCloseTo(0.75, 12);
  });

  it('falls by a step for every 30 s of wait beyond it, in proportion', () => {
    // The second waits 90 s, 30 s too long; the third 190 s, 130 s too long.
    expect(satisfactionOf([0, 10, 10], {})).toBeCloseTo(0.75 - (0.01 + (130 / 30) * 0.01) / 3, 12);
  });

  it('falls no further for a wait beyond the longest that counts', () => {
    // Waits of 0, 1,000 and 2,000 s: both count as 300 s.
    const talk = { service: { kind: 'voice' as const, talkSeconds: constant(1000) } };
    expect(satisfactionOf([0, 0, 0], talk)).toBeCloseTo(0.75 - (2 * 0.08) / 3, 12);
  });

  it('is lower by a fixed loss where a person leaves the matter open', () => {
    const skillGroups = { team: team(1, ['call'], { resolutionProbability: 0 }) };
    expect(satisfactionOf([0], {}, { skillGroups })).toBeCloseTo(0.75 - 0.3, 12);
  });

  it('is lower by a fixed loss where the bot resolves the matter', () => {
    const bot = { coverage: 1, durationSeconds: constant(5) };
    expect(satisfactionOf([0], { bot: { containment: 1 } }, { bot })).toBeCloseTo(0.71, 12);
  });

  it('is a low fixed value for who is lost, in the queue or in the bot', () => {
    expect(satisfactionOf([0, 10], { patienceSeconds: constant(20) })).toBeCloseTo((0.75 + 0.2) / 2, 12);
    const bot = { coverage: 1, durationSeconds: constant(5), abandonShare: 1 };
    expect(satisfactionOf([0], { bot: { containment: 0 } }, { bot })).toBeCloseTo(0.2, 12);
  });

  it('counts who gives up and comes back by how the last attempt ends', () => {
    const retry = { probability: 1, lagSeconds: constant(600) };
    expect(satisfactionOf([0, 10], { patienceSeconds: constant(20), retry })).toBeCloseTo(0.75, 12);
  });

  it('takes the deadline of deferred contacts for the wait that costs nothing', () => {
    const service = { kind: 'deferred' as const, effortSeconds: constant(720), deadlineHours: 0.2 };
    // Begun at 0, 720 and 1,440 s; due 720 s after they came: the third is begun 720 s too late, of which 240 s count.
    expect(satisfactionOf([0, 0, 0], { service })).toBeCloseTo(0.75 - 0.08 / 3, 12);
  });

  it('counts a customer called back as served without having waited', () => {
    const callback = { offerWhenWaiting: 0, acceptProbability: 1 };
    expect(satisfactionOf([0, 0, 0], { callback })).toBeCloseTo(0.75, 12);
  });
});
