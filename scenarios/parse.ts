import { checkScenario } from './checks/index.ts';
import { scenarioJsonSchema } from './jsonSchema.ts';
import { versionProblem } from './migrate/index.ts';
import type { Problem } from './problem.ts';
import { limitDepth, readInput } from './reading/readJson.ts';
import { shapeProblems } from './reading/shapeProblems.ts';
import { scenarioSchema } from './schema/index.ts';
import type { Scenario, ScenarioInput } from './schema/index.ts';
import { mergePatch } from './variants.ts';
import type { MergePatch } from './variants.ts';

export type Parsed = { ok: true; scenario: Scenario; input: ScenarioInput } | { ok: false; problems: Problem[] };

const FIVE_MEGABYTES = 5_000_000;

/**
 * A scenario with every default filled in, or every problem of it. `input` is JSON text, or a value already read;
 * text of more than `maxBytes` characters is refused unread. Three steps, each only when the one before found nothing:
 * the text and its version; the shape (fields, types, ranges); references and sense, the variants included.
 */
export function parseScenario(input: unknown, options: { maxBytes?: number } = {}): Parsed {
  const read = readInput(input, options.maxBytes ?? FIVE_MEGABYTES);
  if (!read.ok) return read;
  const parsed = parseValue(read.value);
  if (!parsed.ok) return parsed;
  const problems = variantProblems(parsed.input, parsed.scenario);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** Applies a merge patch to a scenario and parses the result. The result has no variants of its own. */
export function applyPatch(input: ScenarioInput, patch: MergePatch): Parsed {
  const depth = limitDepth(patch);
  return depth.ok ? parseValue(mergePatch(mergePatch(input, patch), { variants: null })) : depth;
}

function parseValue(value: unknown): Parsed {
  const version = versionProblem(value);
  if (version) return { ok: false, problems: [version] };
  const shape = scenarioSchema.safeParse(value);
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error.issues, value, scenarioJsonSchema()) };
  const problems = checkScenario(shape.data);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, scenario: shape.data, input: value as ScenarioInput };
}

/** A variant that breaks the scenario is found when the file is opened, not when the variant is run. */
function variantProblems(input: ScenarioInput, scenario: Scenario): Problem[] {
  return Object.entries(scenario.variants).flatMap(([id, { patch }]) => {
    const applied = applyPatch(input, patch);
    if (applied.ok) return [];
    return applied.problems.map((found) => ({ ...found, path: `variants.${id}.patch.${found.path}` }));
  });
}
