import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';
import { checkContactLife } from './contactLife.ts';
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
  checkContactLife,
  checkRouting,
  checkPeople,
  checkEvents,
  checkTargets,
];

/** Everything wrong with a scenario whose shape is right: references, sense and size. */
export function checkScenario(scenario: Scenario): Problem[] {
  return CHECKS.flatMap((check) => check(scenario));
}
