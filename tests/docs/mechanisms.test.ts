import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../scripts/docs/mechanisms/index.ts';
import { mechanismsPage } from '../../scripts/docs/mechanismsPage.ts';
import { toldFields } from '../../scripts/docs/scenarioPage.ts';
import { readPage } from './markdown.ts';

const PAGE = 'docs/reference/mechanisms.md';
const mechanisms = CHAPTERS.flatMap((chapter) => chapter.mechanisms);
const fields = toldFields().map(({ name }) => name);

/** Whether a field is the one named, or a part of it. */
const isPart = (field: string, name: string): boolean =>
  field === name || (field.startsWith(name) && '.[ '.includes(field[name.length]));

/** Fields that say how something is called, counted or run, and set no mechanism. */
const NO_MECHANISM = [
  /^(calendar|targets|run|provenance|variants)\b/,
  /\bname$/,
  /^channels\.<id>\.(kind|serviceLevelThresholdSeconds)$/,
  /^contactTypes\.<id>\.channel$/,
];

/** `path = a, b` as `path = a` and `path = b`. */
function namesIn(field: string): string[] {
  const [path, kinds] = field.split(' = ');
  return kinds === undefined ? [path] : kinds.split(', ').map((kind) => `${path} = ${kind}`);
}

describe('the page of mechanisms', () => {
  it('is what scripts/buildDocs.ts writes', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(mechanismsPage());
  });

  it('leaves out no field of a scenario that sets a mechanism', () => {
    const told = mechanisms.flatMap((mechanism) => mechanism.fields.flatMap(namesIn));
    const leaves = fields.filter((field) => !fields.some((other) => other !== field && isPart(other, field)));
    const missing = leaves.filter((leaf) => !told.some((name) => isPart(leaf, name)));
    expect(missing.filter((leaf) => !NO_MECHANISM.some((pattern) => pattern.test(leaf)))).toEqual([]);
    // Were everything told by one name, nothing could be missing.
    expect(told.length).toBeGreaterThan(80);
  });

  it('names only fields that a scenario has', () => {
    const names = mechanisms.flatMap((mechanism) => mechanism.fields.flatMap(namesIn));
    expect(names.filter((name) => !fields.some((field) => isPart(field, name)))).toEqual([]);
  });

  it('points to tests that exist, by their titles, for every mechanism', () => {
    expect(mechanisms.filter(({ stories }) => stories.length === 0).map(({ title }) => title)).toEqual([]);
    expect(mechanisms.flatMap(({ stories }) => stories).filter((story) => !isTold(story))).toEqual([]);
  });

  it('has pictures that fit a terminal', () => {
    const pictures = readPage(PAGE).fences.filter(({ language }) => language === 'text');
    expect(pictures.length).toBe(mechanisms.length);
    expect(pictures.flatMap(({ text }) => text.split('\n')).filter((line) => line.length > 80)).toEqual([]);
  });
});

function isTold(story: string): boolean {
  const [file, ...titles] = story.split(' > ');
  const path = `tests/${file}.test.ts`;
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8');
  return titles.every((title) => source.includes(title));
}
