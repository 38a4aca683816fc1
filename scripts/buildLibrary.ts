/** Writes scenarios/library/*.json from the table of domain values: npx tsx scripts/buildLibrary.ts */
import { writeFileSync } from 'node:fs';
import { formatJson } from './library/formatJson.ts';
import { SCENARIOS } from './library/scenarios.ts';

for (const [id, scenario] of Object.entries(SCENARIOS)) {
  writeFileSync(new URL(`../scenarios/library/${id}.json`, import.meta.url), formatJson(scenario));
}
