import { describe, expect, it } from 'vitest';
import { formatProblems, NOT_YET_SIMULATED } from '../../scenarios/index.ts';
import type { MergePatch } from '../../scenarios/index.ts';
import { problemsWith } from './smallScenario.ts';

const seconds = { kind: 'constant', value: 60 };
const presale = (fields: object): MergePatch => ({ contactTypes: { presale: fields } });
const agents = (fields: object): MergePatch => ({ skillGroups: { agents: fields } });

/** One use of each feature, and the path that the refusal names. */
const USES: [path: string, patch: MergePatch][] = [
  ['bot.sessionLimit', { bot: { coverage: 1, durationSeconds: seconds, sessionLimit: 10 } }],
  [
    'contactTypes.presale.service',
    presale({ service: { kind: 'deferred', workSeconds: null, effortSeconds: seconds, deadlineHours: 4 } }),
  ],
  ['contactTypes.presale.silentAbandonment', presale({ silentAbandonment: { share: 0.6, silentEffortSeconds: 5 } })],
  [
    'contactTypes.presale.retry.toContactType',
    presale({ retry: { probability: 0.5, lagSeconds: seconds, toContactType: 'calls' } }),
  ],
  ['contactTypes.presale.queue', presale({ queue: { capacity: 100 } })],
  [
    'contactTypes.presale.afterService',
    presale({ afterService: { repeat: { probabilityWhenUnresolved: 0.6, lagSeconds: seconds } } }),
  ],
  [
    'contactTypes.presale.callback',
    presale({ callback: { offerWhenExpectedWaitExceedsSeconds: 60, acceptProbability: 0.5 } }),
  ],
  [
    'contactTypes.presale.route[0].afterWaitingSeconds',
    presale({ route: [{ skillGroup: 'agents', afterWaitingSeconds: 30 }] }),
  ],
  ['routing.contactArrives', { routing: { contactArrives: 'weighted' } }],
  ['routing.capacityFrees', { routing: { capacityFrees: 'longestQueue' } }],
  ['routing.stickyAgentHours', { routing: { stickyAgentHours: 24 } }],
  [
    'skillGroups.phone.roster',
    {
      skillGroups: {
        phone: {
          roster: {
            kind: 'shifts',
            headcount: null,
            onDutyShareByHour: null,
            shifts: [{ name: 'early', startHour: 8, lengthHours: 8, headcount: 4 }],
          },
        },
      },
    },
  ],
  ['skillGroups.agents.noShowProbability', agents({ noShowProbability: 0.08 })],
  [
    'skillGroups.agents.training',
    agents({ training: { days: 3, startEfficiency: 0.6, fullEfficiencyAfterHours: 99 } }),
  ],
  ['skillGroups.agents.fatigue', agents({ fatigue: { afterHours: 8, effortFactor: 1.1 } })],
  ['skillGroups.agents.proficiencySpread', agents({ proficiencySpread: 0.2 })],
];

describe('a feature of the format that is not simulated yet', () => {
  it.each(USES)('is refused at %s', (path, patch) => {
    const problems = problemsWith(patch).filter(({ code }) => code === 'notYetSimulated');
    expect(problems.map((problem) => problem.path)).toEqual([path]);
  });

  it('is tried here, each one of the table', () => {
    const features = USES.flatMap(([, patch]) => problemsWith(patch)).flatMap(({ code, params }) =>
      code === 'notYetSimulated' ? [(params as { feature: { en: string } }).feature.en] : [],
    );
    expect(features).toEqual(NOT_YET_SIMULATED.map(({ name }) => name.en));
  });

  it('is refused with a message that says so', () => {
    const problems = problemsWith(agents({ fatigue: { afterHours: 8, effortFactor: 1.1 } }));
    expect(formatProblems(problems, 'zh')).toEqual([
      'skillGroups.agents.fatigue：本版本还不能模拟“疲劳”。请删去这一项再运行。',
    ]);
    expect(formatProblems(problems, 'en')).toEqual([
      'skillGroups.agents.fatigue: this version does not simulate fatigue yet. Remove the field to run.',
    ]);
  });
});
