import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { deferredType, sharedChatType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';
import { flowTotal } from '../support/totals.ts';

/** One agent for calls of 100 seconds and mails of 60 seconds, due after 180. */
const phoneAndMail = scenario({
  contactTypes: { call: phoneType(100), mail: deferredType(60, { work: { deadlineHours: 0.05 } }) },
  skillGroups: { team: team(1, ['mail', 'call']) },
});

describe('deferred work', () => {
  it('is done first come, first served, when no live contact waits, whatever the group prefers', () => {
    expect(
      storyOf(phoneAndMail, [
        [0, 30],
        [10, 20],
      ]),
    ).toEqual([
      '0 call#0 arrived',
      '0 call#0 offered',
      '0 call#0 answered by team/0 after 0',
      '10 mail#1 arrived',
      '10 mail#1 offered',
      '20 mail#2 arrived',
      '20 mail#2 offered',
      '30 call#3 arrived',
      '30 call#3 offered',
      '100 call#0 talkEnded by team/0',
      '100 call#0 completed by team/0',
      '100 call#3 answered by team/0 after 70',
      '200 call#3 talkEnded by team/0',
      '200 call#3 completed by team/0',
      '200 mail#1 answered by team/0 after 190',
      '260 mail#1 completed by team/0',
      '260 mail#2 answered by team/0 after 240',
      '320 mail#2 completed by team/0',
    ]);
  });

  it('takes the whole of a chat agent, who must hold nothing else', () => {
    const source = scenario({
      contactTypes: { chat: sharedChatType(100), mail: deferredType(60) },
      skillGroups: {
        team: team(1, ['chat', 'mail'], { concurrency: 2, chatSpeed: { kind: 'table', speeds: [1, 1] } }),
      },
    });
    expect(storyOf(source, [[0, 50, 160], [10]])).toEqual([
      '0 chat#0 arrived',
      '0 chat#0 offered',
      '0 chat#0 answered by team/0 after 0',
      '10 mail#1 arrived',
      '10 mail#1 offered',
      '50 chat#2 arrived',
      '50 chat#2 offered',
      '50 chat#2 answered by team/0 after 0',
      '100 chat#0 completed by team/0',
      '150 chat#2 completed by team/0',
      '150 mail#1 answered by team/0 after 140',
      '160 chat#3 arrived',
      '160 chat#3 offered',
      '210 mail#1 completed by team/0',
      '210 chat#3 answered by team/0 after 50',
      '310 chat#3 completed by team/0',
    ]);
  });

  it('is in time when done by its deadline, at that very instant included', () => {
    const counts = (mails: number[]) => {
      const summary = simulate(compile(phoneAndMail), 'deferred', 0, { arrivalTimes: [[0], mails] });
      return [flowTotal(summary, 'stagesDue'), flowTotal(summary, 'stagesMet')];
    };
    // Done at 160 and 220, due at 190 and 200; then due at 220.
    expect(counts([10, 20])).toEqual([2, 1]);
    expect(counts([10, 40])).toEqual([2, 2]);
  });
});
