import { applyPatch, parseScenario, type Scenario, type ScenarioInput } from '../../scenarios/index.ts';

/** Two hours of a small phone desk with busyness, abandonment and retries; a replication takes about a millisecond. */
export const desk: ScenarioInput = {
  schemaVersion: 1,
  name: 'desk',
  calendar: { start: '2026-11-11T00:00', durationHours: 2, intervalMinutes: 30 },
  channels: { phone: { name: 'Phone', kind: 'phone' } },
  demand: { busyness: { cv: 0.2 } },
  contactTypes: {
    calls: {
      name: 'Calls',
      channel: 'phone',
      demand: [{ kind: 'series', intervalMinutes: 30, counts: [20, 40, 40, 20] }],
      patienceSeconds: { kind: 'exponential', mean: 120 },
      service: { kind: 'voice', talkSeconds: { kind: 'lognormal', mean: 240, cv: 0.8 } },
      route: [{ skillGroup: 'team' }],
      retry: { probability: 0.3, lagSeconds: { kind: 'exponential', mean: 600 } },
    },
  },
  skillGroups: {
    team: {
      name: 'Team',
      serves: [{ contactType: 'calls' }],
      roster: { kind: 'curve', intervalMinutes: 60, agents: [5] },
    },
  },
};

function scenarioOf(parsed: ReturnType<typeof parseScenario>): Scenario {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

export const base = { id: 'base', name: 'desk', scenario: scenarioOf(parseScenario(desk)) };
export const moreAgents = {
  id: 'more',
  name: 'two more',
  scenario: scenarioOf(applyPatch(desk, { skillGroups: { team: { roster: { agents: [7] } } } })),
};
