import fc from 'fast-check';
import { applyLevers, applyPatch, expectedContacts, LEVERS, listLibrary, loadLibrary } from '../../scenarios/index.ts';
import type { ScenarioInput } from '../../scenarios/index.ts';
import { randomScenario } from '../support/randomScenario.ts';
import { scenarioOf } from './scenarioOf.ts';
import { EVERY_LAW } from './laws.ts';

const MOST_CONTACTS = 20_000;
const RANDOM_SCENARIOS = 12;

/** A library shop of at most so many contacts, with fewer agents in proportion, so that it is as busy as the whole one. */
function small(input: ScenarioInput): ScenarioInput {
  const contacts = Object.values(expectedContacts(scenarioOf(input))).reduce((sum, count) => sum + count, 0);
  const share = Math.min(1, MOST_CONTACTS / contacts);
  const shrunk = LEVERS.filter(({ id, unit, available }) => (id === 'volume' || unit === 'agents') && available(input));
  return applyLevers(input, Object.fromEntries(shrunk.map(({ id, read }) => [id, share * read(input)])));
}

/** A desk with a contact type for every law, which is its talk, patience, wrap-up and time until another try. */
const everyLaw: ScenarioInput = {
  schemaVersion: 1,
  name: 'every law',
  calendar: { start: '2026-11-11T00:00', durationHours: 6 },
  channels: { phone: { name: 'Phone', kind: 'phone' } },
  demand: { busyness: { cv: 0.3, correlation: 0.5 } },
  contactTypes: Object.fromEntries(
    Object.entries(EVERY_LAW).map(([kind, law]) => [
      kind,
      {
        name: kind,
        channel: 'phone',
        demand: [{ kind: 'series', intervalMinutes: 60, counts: [100, 160, 220, 160, 100, 40] }],
        patienceSeconds: law,
        service: { kind: 'voice', talkSeconds: law, wrapUpSeconds: law },
        route: [{ skillGroup: 'team' }],
        retry: { probability: 0.5, lagSeconds: law },
      },
    ]),
  ),
  skillGroups: {
    team: {
      name: 'Team',
      serves: Object.keys(EVERY_LAW).map((contactType) => ({ contactType })),
      roster: { kind: 'curve', intervalMinutes: 60, agents: [60, 80, 100, 90] },
    },
  },
};

const runs = (input: ScenarioInput): boolean => applyPatch(input, {}).ok;
const randomCentres = fc.sample(randomScenario.filter(runs), { seed: 1111, numRuns: RANDOM_SCENARIOS });

/**
 * What every engine simulates: each shop of the library, every law, and random centres with every mechanism. The engines get
 * them as JSON from here, so that nothing that makes them can differ.
 */
export const SCENARIOS: Readonly<Record<string, ScenarioInput>> = {
  ...Object.fromEntries(listLibrary().map(({ id }) => [id, small(loadLibrary(id))])),
  everyLaw,
  ...Object.fromEntries(randomCentres.map((input, i) => [`random${i}`, input])),
};
