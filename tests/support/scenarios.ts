import { scenarioSchema, type Scenario, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import type { Model } from '../../sim/centre/model.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { Trace } from '../../sim/observe/trace.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
type GroupInput = ScenarioInput['skillGroups'][string];

/** A phone contact type with constant talk time; fields given replace the defaults. */
export function phoneType(talkSeconds: number, fields: Partial<TypeInput> = {}): TypeInput {
  return {
    name: 'type',
    channel: 'phone',
    demand: [],
    service: { kind: 'voice', talkSeconds: { kind: 'constant', value: talkSeconds } },
    route: [{ skillGroup: 'team' }],
    ...fields,
  };
}

/** A group with the same number of agents all the time. */
export function team(agents: number, serves: readonly string[], fields: Partial<GroupInput> = {}): GroupInput {
  return {
    name: 'team',
    serves: serves.map((contactType) => ({ contactType })),
    roster: { kind: 'curve', intervalMinutes: 60, agents: [agents] },
    ...fields,
  };
}

/** A small scenario of one hour on the phone. */
export function scenario(
  fields: Partial<ScenarioInput> & Pick<ScenarioInput, 'contactTypes' | 'skillGroups'>,
): Scenario {
  return scenarioSchema.parse({
    schemaVersion: 1,
    name: 'test',
    calendar: { start: '2026-11-11T00:00', durationHours: 1, intervalMinutes: 15 },
    channels: {
      phone: { name: 'phone', kind: 'phone' },
      chat: { name: 'chat', kind: 'chat', serviceLevelThresholdSeconds: 60 },
    },
    ...fields,
  });
}

/** The story that unfolds when contacts arrive at the given seconds, one list per type in the scenario's order. */
export function storyOf(source: Scenario, arrivalTimes: readonly (readonly number[])[], seed = 'story'): string[] {
  const model: Model = compile(source);
  const trace = new Trace(model);
  simulate(model, seed, 0, { observer: trace, arrivalTimes });
  return trace.lines;
}
