import { applyPatch, type MergePatch, type Scenario, type ScenarioInput } from '../../scenarios/index.ts';

/** A scenario file, with a variant's patch if one is given, ready to compile; throws an error with its problems. */
export function scenarioOf(input: ScenarioInput, patch: MergePatch = {}): Scenario {
  const parsed = applyPatch(input, patch);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
