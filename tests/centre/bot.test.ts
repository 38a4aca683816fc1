import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

const constant = (value: number) => ({ kind: 'constant' as const, value });

function withBot(bot: object, skill: object = { containment: 0 }) {
  return scenario({
    contactTypes: { call: phoneType(100, { bot: { containment: 0, ...skill } }) },
    skillGroups: { team: team(1, ['call']) },
    bot: { coverage: 1, durationSeconds: constant(20), ...bot },
  });
}

describe('the bot stage', () => {
  it('hands an uncontained contact to a person when the session ends', () => {
    expect(storyOf(withBot({}), [[10]])).toEqual([
      '10 call#0 arrived',
      '10 call#0 botStarted',
      '30 call#0 botTransferred',
      '30 call#0 offered',
      '30 call#0 answered by team/0 after 0',
      '130 call#0 talkEnded by team/0',
      '130 call#0 completed by team/0',
    ]);
  });

  it('ends a resolved contact there', () => {
    expect(storyOf(withBot({}, { containment: 1 }), [[10]]).slice(2)).toEqual(['30 call#0 botResolved']);
  });

  it('sends a falsely contained contact away, to come back for a person after the lag', () => {
    const source = withBot({ falseContainmentShare: 1, returnLagSeconds: constant(600) }, { containment: 1 });
    expect(storyOf(source, [[10]]).slice(2, 6)).toEqual([
      '30 call#0 botFalselyContained',
      '30 call#0 retryScheduled',
      '630 call#0 offered',
      '630 call#0 answered by team/0 after 0',
    ]);
  });

  it('loses a contact that gives up inside the bot', () => {
    expect(storyOf(withBot({ abandonShare: 1 }), [[10]]).slice(2)).toEqual(['30 call#0 botAbandoned']);
  });

  it('is skipped by contacts that refuse it and by those it does not cover', () => {
    expect(storyOf(withBot({ refuseShare: 1 }), [[10]])[1]).toBe('10 call#0 offered');
    expect(storyOf(withBot({ coverage: 0 }), [[10]])[1]).toBe('10 call#0 offered');
  });

  it('lets a handed-over contact take longer by the transfer factor', () => {
    expect(storyOf(withBot({ transferEffortFactor: 1.5 }), [[10]])).toContain('180 call#0 completed by team/0');
  });

  it('contains more with a lift, less with a negative one, and never touches those who give up', () => {
    const outcome = (lift: number) => {
      const model = compile(withBot({ lift, abandonShare: 0.1, falseContainmentShare: 0.2 }, { containment: 0.5 }));
      return [model.botResolved[0], model.botFalselyContained[0], model.botAbandoned[0]];
    };
    // Half are contained, a fifth of them falsely; 0.4 are handed over, and of these the lift moves a share.
    const rounded = (lift: number) => outcome(lift).map((p) => Math.round(p * 1e12) / 1e12);
    expect(rounded(0)).toEqual([0.4, 0.1, 0.1]);
    expect(rounded(0.5)).toEqual([0.56, 0.14, 0.1]);
    expect(rounded(-0.5)).toEqual([0.2, 0.05, 0.1]);
  });
});
