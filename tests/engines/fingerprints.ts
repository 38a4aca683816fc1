import type { ScenarioInput } from '../../scenarios/index.ts';
import { compile, outcomeToJson, previewDay } from '../../sim/index.ts';
import type { Summary } from '../../sim/index.ts';
import { runExperiment, type NamedScenario, type Spawn } from '../../workers/index.ts';
import { functionValues } from './functions.ts';
import { scenarioOf } from './scenarioOf.ts';

const SEED = 'engines';
const REPLICATIONS = 3;

type Part = string | ArrayBufferView;

/** SHA-256 of results, by what they are results of. */
export type Fingerprints = Record<string, string>;

/** Computes everything in this engine and says what came out, in few bytes. The same code in Node and in a browser's page. */
export async function fingerprints(
  scenarios: Readonly<Record<string, ScenarioInput>>,
  spawn: Spawn,
): Promise<Fingerprints> {
  const prints: Fingerprints = {};
  for (const [name, values] of functionValues()) prints[name] = await sha256(values);
  for (const [id, input] of Object.entries(scenarios)) {
    const model = compile(scenarioOf(input));
    prints[`${id}, estimate`] = await sha256(JSON.stringify(previewDay(model)));
    prints[`${id}, summaries`] = await sha256(...(await summaries(model, spawn)).flatMap(bytesOf));
    const request = { scenarios: withVariants(input), replications: REPLICATIONS, seed: SEED };
    const outcome = await runExperiment(request, { spawn, workers: 2 });
    prints[`${id}, outcome`] = await sha256(outcomeToJson(outcome, { series: true }));
  }
  return prints;
}

function withVariants(input: ScenarioInput): NamedScenario[] {
  const variants = Object.entries(input.variants ?? {});
  return [
    { id: 'base', name: input.name, scenario: scenarioOf(input) },
    ...variants.map(([id, { name, patch }]) => ({ id, name, scenario: scenarioOf(input, patch) })),
  ];
}

/** What one worker makes of the replications. */
async function summaries(model: ReturnType<typeof compile>, spawn: Spawn): Promise<Summary[]> {
  const worker = spawn();
  const dead = new Promise<never>((_, reject) => worker.onFailure(reject));
  const results = worker.api.load('model', model).then(() => worker.api.run('model', SEED, 0, REPLICATIONS));
  try {
    return await Promise.race([results, dead]);
  } finally {
    await worker.stop();
  }
}

/** All that a summary holds, field by field. */
function bytesOf(summary: Summary): Part[] {
  return Object.entries(summary).flatMap(([field, value]) => [
    field,
    typeof value === 'number' ? String(value) : value,
  ]);
}

async function sha256(...parts: readonly Part[]): Promise<string> {
  const bytes = await new Blob(parts as BlobPart[]).arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
