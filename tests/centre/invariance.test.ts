import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../scenarios/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import type { Model } from '../../sim/centre/model.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import type { SimulateOptions } from '../../sim/observe/observer.ts';
import { bytesOf, bytesWithin } from '../support/bytes.ts';
import type { Change, Rule } from '../support/changes.ts';
import { NEUTRAL, withHourlyDemand } from '../support/neutral.ts';
import { randomScenario } from '../support/randomScenario.ts';

const RUNS = { numRuns: 25, seed: 1111 };

function modelOf(input: ScenarioInput): Model {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compile(parsed.scenario);
}
const runOf = (model: Model, options: SimulateOptions = {}): Buffer => bytesOf(simulate(model, 'same', 5, options));

const inAnyCentre = (check: (input: ScenarioInput) => void, runs = RUNS): void =>
  fc.assert(fc.property(randomScenario, check), runs);

describe('a replication', () => {
  it('gives the same bytes for the same seed and number, whatever ran before', () => {
    inAnyCentre((input) => {
      const model = modelOf(input);
      const first = runOf(model);
      simulate(model, 'same', 6);
      expect(runOf(modelOf(input)).equals(first)).toBe(true);
    });
  });

  it('differs from the next one', () => {
    const [input] = fc.sample(randomScenario, { numRuns: 1, seed: 3 });
    const model = modelOf(input);
    expect(bytesOf(simulate(model, 'same', 6)).equals(runOf(model))).toBe(false);
  });

  it('is not changed in any byte by who looks on, and when', () => {
    inAnyCentre((input) => {
      const model = modelOf(input);
      const looks = { snapshotTimes: Float64Array.of(60, 1800, 7200), onSnapshot: () => {}, onProgress: () => {} };
      expect(runOf(model, { observer: { contact: () => {} }, ...looks }).equals(runOf(model))).toBe(true);
    });
  });
});

/** One more of something that nobody needs, with hours, shifts and limits that nobody else has. */
const UNUSED: Readonly<Record<string, Change>> = {
  'one more group to which nobody is routed': (input) => ({
    ...input,
    skillGroups: {
      ...input.skillGroups,
      idle: {
        ...input.skillGroups.chatDesk,
        concurrency: 9,
        noShowProbability: 0.5,
        proficiencySpread: 0.5,
        roster: { kind: 'curve', intervalMinutes: 7, agents: [5, 0, 9] },
      },
    },
  }),
  'one more group in shifts': (input) => ({
    ...input,
    skillGroups: {
      ...input.skillGroups,
      idle: {
        ...input.skillGroups.phoneDesk,
        roster: { kind: 'shifts', shifts: [{ name: 'shift', startHour: 0.4, lengthHours: 1.3, headcount: 3 }] },
      },
    },
  }),
  'one more contact type without demand': (input) => ({
    ...input,
    contactTypes: {
      ...input.contactTypes,
      quiet: { ...input.contactTypes.talk0, demand: [], route: [{ skillGroup: 'socialDesk' }] },
    },
    skillGroups: {
      ...input.skillGroups,
      socialDesk: {
        ...input.skillGroups.socialDesk,
        serves: [{ contactType: 'quiet' }, ...input.skillGroups.socialDesk.serves],
      },
    },
  }),
  'one more channel': (input) => ({
    ...input,
    channels: { ...input.channels, unused: { name: 'unused', kind: 'counter', serviceLevelThresholdSeconds: 5 } },
  }),
};

/** A plan that watches the occupancy of all groups together would notice one more. */
function withoutWatchOnAll(input: ScenarioInput): ScenarioInput {
  const watchesAll = ({ when }: Rule): boolean => when.measure === 'occupancy' && when.skillGroup === undefined;
  return { ...input, playbook: input.playbook!.filter((rule) => !watchesAll(rule)) };
}

describe('a centre', () => {
  it.each(Object.keys(UNUSED))('is not changed in any byte by %s', (name) => {
    inAnyCentre((any) => {
      const input = withoutWatchOnAll(any);
      const model = modelOf(input);
      const wider = modelOf(UNUSED[name](input));
      const alone = bytesWithin(model, model, simulate(model, 'wider', 0));
      expect(bytesWithin(model, wider, simulate(wider, 'wider', 0)).equals(alone)).toBe(true);
    });
  });

  it.each(Object.keys(NEUTRAL))('is not changed in any byte by %s', (name) => {
    inAnyCentre(
      (any) => {
        for (const input of [any, withHourlyDemand(any)]) {
          const model = modelOf(input);
          const changed = modelOf(NEUTRAL[name](input));
          const alone = bytesWithin(model, model, simulate(model, 'off', 0));
          expect(bytesWithin(model, changed, simulate(changed, 'off', 0)).equals(alone)).toBe(true);
        }
      },
      { ...RUNS, numRuns: 8 },
    );
  });
});
