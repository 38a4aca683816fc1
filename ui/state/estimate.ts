import { containment, parseScenario } from '../../scenarios/index.ts';
import type { Problem, Scenario } from '../../scenarios/index.ts';
import { channelCapacity, compile, previewDay } from '../../sim/index.ts';
import type { Model, Preview } from '../../sim/index.ts';

/** What is known of a scenario without simulating it. */
export interface DayEstimate {
  readonly calendar: Scenario['calendar'];
  readonly preview: Preview;
  /** Contacts per interval that people can finish, by row. */
  readonly capacity: Readonly<Record<string, Float64Array>>;
  /** Contacts expected over the day, before the bot. */
  readonly contacts: number;
  /** Share of the contacts meeting the bot that never go on to a person at once; NaN without a bot. */
  readonly containment: number;
  /** Most agents scheduled at once. */
  readonly agents: number;
  /** Days that the scenario asks to be simulated. */
  readonly replications: number;
}

export type Estimated =
  { readonly ok: true; readonly estimate: DayEstimate } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The estimate of a scenario (or its JSON text), or what is wrong with it; never throws. Tens of milliseconds: for a worker. */
export function estimateDay(input: unknown): Estimated {
  try {
    return estimated(input);
  } catch (cause) {
    return cannotBeSimulated(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The answer where there is no estimate, for a reason that no check of scenarios foresaw. */
export const cannotBeSimulated = (reason: string): Estimated => ({
  ok: false,
  problems: [{ path: '', value: '', code: 'cannotBeSimulated', params: { reason } }],
});

function estimated(input: unknown): Estimated {
  const parsed = parseScenario(input);
  if (!parsed.ok) return parsed;
  const { scenario } = parsed;
  const model = compile(scenario);
  const contacts = contactsByType(model);
  const estimate: DayEstimate = {
    calendar: scenario.calendar,
    preview: previewDay(model, scenario.targets.serviceLevelDenominator),
    capacity: channelCapacity(model),
    contacts: Object.values(contacts).reduce((sum, n) => sum + n, 0),
    containment: containment(scenario, contacts).ofMet,
    agents: mostAgents(model),
    replications: scenario.run.replications,
  };
  return { ok: true, estimate };
}

/** Over the whole run, when orders, pulses and incidents bring them. */
function contactsByType({
  contactTypeIds,
  arrivalRate,
  arrivalSteps,
  arrivalStepSeconds,
}: Model): Record<string, number> {
  const contactsOf = (type: number): number =>
    arrivalRate.subarray(type * arrivalSteps, (type + 1) * arrivalSteps).reduce((sum, rate) => sum + rate, 0) *
    arrivalStepSeconds;
  return Object.fromEntries(contactTypeIds.map((id, type) => [id, contactsOf(type)]));
}

function mostAgents({ staffing, staffingSteps }: Model): number {
  let most = 0;
  for (let step = 0; step < staffingSteps; step++) {
    let agents = 0;
    for (let i = step; i < staffing.length; i += staffingSteps) agents += staffing[i];
    most = Math.max(most, agents);
  }
  return most;
}
