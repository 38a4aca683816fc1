import { NOT_YET_SIMULATED } from '../notYetSimulated.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';
import { checkDemand } from './demand.ts';
import { checkDistributions } from './distributions.ts';
import { checkEvents } from './events.ts';
import { checkPeople } from './people.ts';
import { checkReferences } from './references.ts';
import { checkRouting } from './routing.ts';
import { checkTargets } from './targets.ts';
import { checkTime } from './time.ts';

const CHECKS: readonly ((scenario: Scenario) => Problem[])[] = [
  checkReferences,
  checkTime,
  checkDistributions,
  checkDemand,
  checkRouting,
  checkPeople,
  checkEvents,
  checkTargets,
  checkNotYetSimulated,
];

/** Everything wrong with a scenario whose shape is right: references, sense, size, and what this version cannot simulate. */
export function checkScenario(scenario: Scenario): Problem[] {
  return CHECKS.flatMap((check) => check(scenario));
}

function checkNotYetSimulated(scenario: Scenario): Problem[] {
  return NOT_YET_SIMULATED.flatMap(({ name, usedAt }) =>
    usedAt(scenario).map((path) => problem(path, undefined, 'notYetSimulated', { feature: name })),
  );
}
