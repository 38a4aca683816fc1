import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { constant } from '../support/chats.ts';
import { route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';
import { flowTotal } from '../support/totals.ts';

const repeats = { afterService: { repeat: { probabilityWhenUnresolved: 1, lagSeconds: constant(2000) } } };
/** Juniors resolve nothing, seniors everything; juniors are asked first. */
const juniorsAndSeniors = (seniors: number) =>
  scenario({
    contactTypes: { call: phoneType(100, { ...route('juniors', 'seniors'), ...repeats }) },
    skillGroups: {
      juniors: team(1, ['call'], { resolutionProbability: 0 }),
      seniors: team(seniors, ['call'], { resolutionProbability: 1 }),
    },
  });
const counts = (seniors: number, arrivals: number[]) => {
  const summary = simulate(compile(juniorsAndSeniors(seniors)), 'repeat', 0, { arrivalTimes: [arrivals] });
  return (['answered', 'repeated', 'resolved', 'resolvedAtFirst', 'resolutionTime'] as const).map((name) =>
    flowTotal(summary, name),
  );
};

describe('a customer whose matter was not resolved', () => {
  it('comes back after the lag, and is not followed beyond the horizon', () => {
    expect(storyOf(juniorsAndSeniors(0), [[0]])).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by juniors/0 after 0',
      '100 call#0 talkEnded by juniors/0',
      '100 call#0 completed by juniors/0',
      '100 call#0 unresolved',
      '100 call#0 repeatScheduled',
      '2100 call#0 offered',
      '2100 call#0 answered by juniors/0 after 0',
      '2200 call#0 talkEnded by juniors/0',
      '2200 call#0 completed by juniors/0',
      '2200 call#0 unresolved',
      '2200 call#0 repeatScheduled',
    ]);
  });

  it('is done when another group resolves it', () => {
    expect(storyOf(juniorsAndSeniors(1), [[0, 2090]]).slice(7)).toEqual([
      '2090 call#1 arrived',
      '2090 call#1 offered',
      '2090 call#1 answered by juniors/0 after 0',
      '2100 call#0 offered',
      '2100 call#0 answered by seniors/0 after 0',
      '2190 call#1 talkEnded by juniors/0',
      '2190 call#1 completed by juniors/0',
      '2190 call#1 unresolved',
      '2190 call#1 repeatScheduled',
      '2200 call#0 talkEnded by seniors/0',
      '2200 call#0 completed by seniors/0',
    ]);
  });

  it('may also stay away', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100) },
      skillGroups: { team: team(1, ['call'], { resolutionProbability: 0 }) },
    });
    expect(storyOf(source, [[0]]).slice(3)).toEqual([
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#0 unresolved',
    ]);
  });
});

describe('resolutions', () => {
  it('count once, at first contact only without a repeat, with the time since the customer first came', () => {
    // #0 and #1 as in the story above: #0 is resolved at 2200, in its second contact; #1 never.
    expect(counts(1, [0, 2090])).toEqual([3, 1, 1, 0, 2200]);
    // #1 finds the junior busy: a senior resolves it in 100 seconds; #0 repeats in vain.
    expect(counts(1, [0, 50])).toEqual([3, 1, 1, 1, 100]);
  });
});
