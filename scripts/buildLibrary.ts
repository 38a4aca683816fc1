/** Writes scenarios/library/*.json from the table of domain values: npx tsx scripts/buildLibrary.ts */
import { writeFileSync } from 'node:fs';
import { buildScenario } from './library/buildScenario.ts';
import { EVENTS, SIZES } from './library/domainValues.ts';
import type { EventId, SizeId } from './library/domainValues.ts';
import { formatJson } from './library/formatJson.ts';

for (const size of Object.keys(SIZES) as SizeId[]) {
  for (const event of Object.keys(EVENTS) as EventId[]) {
    const file = new URL(`../scenarios/library/${size}-${event}.json`, import.meta.url);
    writeFileSync(file, formatJson(buildScenario(size, event)));
  }
}
