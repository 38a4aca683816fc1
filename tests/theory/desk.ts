import { parseScenario, type ScenarioInput } from '../../scenarios/index.ts';
import { compile, type Model } from '../../sim/index.ts';

type ContactType = ScenarioInput['contactTypes'][string];
type SkillGroup = ScenarioInput['skillGroups'][string];

/** A phone desk of one type and one group; what differs is given. */
export interface Desk {
  hours?: number;
  /** Contacts an hour: one rate, or one for each hour. */
  perHour: number | number[];
  /** Agents: one number, or one for each hour. */
  agents: number | number[];
  type?: Partial<ContactType>;
  group?: Partial<SkillGroup>;
  scenario?: Partial<ScenarioInput>;
}

/** Service takes 300 s and patience 90 s on average unless said otherwise; T is 20 s. */
export function deskModel({ hours = 8, perHour, agents, type, group, scenario }: Desk): Model {
  const eachHour = (value: number | number[]): number[] =>
    Array.isArray(value) ? value : Array.from({ length: hours }, () => value);
  const parsed = parseScenario({
    schemaVersion: 1,
    name: 'desk',
    calendar: { start: '2026-11-11T00:00', durationHours: hours },
    channels: { phone: { name: 'phone', kind: 'phone' } },
    contactTypes: {
      calls: {
        name: 'calls',
        channel: 'phone',
        demand: [{ kind: 'series', intervalMinutes: 60, counts: eachHour(perHour) }],
        patienceSeconds: { kind: 'exponential', mean: 90 },
        service: { kind: 'voice', talkSeconds: { kind: 'exponential', mean: 300 } },
        route: [{ skillGroup: 'agents' }],
        ...type,
      },
    },
    skillGroups: {
      agents: {
        name: 'agents',
        serves: [{ contactType: 'calls' }],
        roster: { kind: 'curve', intervalMinutes: 60, agents: eachHour(agents) },
        ...group,
      },
    },
    ...scenario,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compile(parsed.scenario);
}
