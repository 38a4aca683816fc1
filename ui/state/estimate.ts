import { containment, expectedContacts, parseScenario } from '../../scenarios/index.ts';
import type { Problem, Scenario } from '../../scenarios/index.ts';
import { channelCapacity, compile, previewDay } from '../../sim/index.ts';
import type { Preview } from '../../sim/index.ts';

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
  const estimate: DayEstimate = {
    calendar: scenario.calendar,
    preview: previewDay(model, scenario.targets.serviceLevelDenominator),
    capacity: channelCapacity(model),
    contacts: Object.values(expectedContacts(scenario)).reduce((sum, n) => sum + n, 0),
    containment: containment(scenario).ofMet,
    agents: mostAgents(model),
    replications: scenario.run.replications,
  };
  return { ok: true, estimate };
}

function mostAgents({ staffing, staffingSteps }: ReturnType<typeof compile>): number {
  let most = 0;
  for (let step = 0; step < staffingSteps; step++) {
    let agents = 0;
    for (let i = step; i < staffing.length; i += staffingSteps) agents += staffing[i];
    most = Math.max(most, agents);
  }
  return most;
}
