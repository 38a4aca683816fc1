/** Writes docs/reference/*.md, and the table and figure of the example of chats, from the code: npx tsx scripts/buildDocs.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { formatTable, outcomes } from '../examples/chatConcurrency.ts';
import { chatConcurrencyFigure } from './docs/chatConcurrencyFigure.ts';
import { figuresPage } from './docs/figuresPage.ts';
import { withTable } from './docs/markdown.ts';
import { mechanismsPage } from './docs/mechanismsPage.ts';
import { scenarioPage } from './docs/scenarioPage.ts';

const PAGES = { 'figures.md': figuresPage, 'mechanisms.md': mechanismsPage, 'scenario.md': scenarioPage };

for (const [name, write] of Object.entries(PAGES)) {
  writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), write());
}

const background = (name: string): URL => new URL(`../docs/background/${name}`, import.meta.url);
const chats = outcomes();
const page = readFileSync(background('chat-rounds.md'), 'utf8');
writeFileSync(background('chat-rounds.md'), withTable(page, formatTable(chats)));
writeFileSync(background('chat-rounds.svg'), chatConcurrencyFigure(chats));
