/** Writes docs/reference/*.md from the code: npx tsx scripts/buildDocs.ts */
import { writeFileSync } from 'node:fs';
import { figuresPage } from './docs/figuresPage.ts';
import { scenarioPage } from './docs/scenarioPage.ts';

const PAGES = { 'figures.md': figuresPage, 'scenario.md': scenarioPage };

for (const [name, write] of Object.entries(PAGES)) {
  writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), write());
}
