import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { constant } from '../support/chats.ts';
import { route, sharedChatType } from '../support/contactTypes.ts';
import { scenario, storyOf, team } from '../support/scenarios.ts';
import { flowTotal } from '../support/totals.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

const silentType = (fields: Partial<TypeInput> = {}) =>
  sharedChatType(100, {
    patienceSeconds: constant(30),
    silentAbandonment: { share: 1, silentEffortSeconds: 5 },
    ...fields,
  });

describe('a customer who leaves a chat without a word', () => {
  it('stays in the queue until an agent finds the chat empty, and may try again meanwhile', () => {
    const source = scenario({
      contactTypes: { chat: silentType({ retry: { probability: 1, lagSeconds: constant(40) } }) },
      skillGroups: { team: team(1, ['chat']) },
    });
    expect(storyOf(source, [[0, 10]])).toEqual([
      '0 chat#0 arrived',
      '0 chat#0 offered',
      '0 chat#0 answered by team/0 after 0',
      '10 chat#1 arrived',
      '10 chat#1 offered',
      '40 chat#1 abandonedSilently after 30',
      '40 chat#1 retryScheduled',
      '80 chat#1 offered',
      '100 chat#0 completed by team/0',
      '100 chat#1 foundEmpty by team/0',
      '105 chat#1 answered by team/0 after 25',
      '205 chat#1 completed by team/0',
    ]);
  });

  it('takes a share of the agent while the empty chat is open', () => {
    const desk = team(1, ['chat'], { concurrency: 2, chatSpeed: { kind: 'table', speeds: [1, 0.5] } });
    const source = scenario({ contactTypes: { chat: silentType() }, skillGroups: { team: desk } });
    // From 200 the empty chat and #3 run at half speed: the first takes 10 seconds, the second is then left with 95.
    expect(storyOf(source, [[0, 0, 10, 180]])).toEqual([
      '0 chat#0 arrived',
      '0 chat#0 offered',
      '0 chat#0 answered by team/0 after 0',
      '0 chat#1 arrived',
      '0 chat#1 offered',
      '0 chat#1 answered by team/0 after 0',
      '10 chat#2 arrived',
      '10 chat#2 offered',
      '40 chat#2 abandonedSilently after 30',
      '40 chat#2 lost',
      '180 chat#3 arrived',
      '180 chat#3 offered',
      '200 chat#0 completed by team/0',
      '200 chat#2 foundEmpty by team/0',
      '200 chat#1 completed by team/0',
      '200 chat#3 answered by team/0 after 20',
      '305 chat#3 completed by team/0',
    ]);
  });

  it('costs a further group time like any other who waits, when its route opens', () => {
    const source = scenario({
      contactTypes: { chat: silentType(route('team', { skillGroup: 'help', afterWaitingSeconds: 60 })) },
      skillGroups: { team: team(1, ['chat']), help: team(1, ['chat']) },
    });
    expect(storyOf(source, [[0, 10, 71]])).toEqual([
      '0 chat#0 arrived',
      '0 chat#0 offered',
      '0 chat#0 answered by team/0 after 0',
      '10 chat#1 arrived',
      '10 chat#1 offered',
      '40 chat#1 abandonedSilently after 30',
      '40 chat#1 lost',
      '70 chat#1 foundEmpty by help/0',
      '71 chat#2 arrived',
      '71 chat#2 offered',
      '100 chat#0 completed by team/0',
      '100 chat#2 answered by team/0 after 29',
      '200 chat#2 completed by team/0',
    ]);
  });

  it('is counted as abandoned once, also when nobody ever finds out', () => {
    const source = scenario({ contactTypes: { chat: silentType() }, skillGroups: { team: team(0, ['chat']) } });
    const summary = simulate(compile(source), 'silent', 0, { arrivalTimes: [[10]] });
    const count = (['offered', 'abandoned', 'abandonedSilently', 'answered', 'unfinished'] as const).map((name) =>
      flowTotal(summary, name),
    );
    expect(count).toEqual([1, 1, 1, 0, 0]);
  });
});
