import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../cli/i18n/index.ts';
import { createProgram } from '../../cli/program.ts';
import { listLibrary, loadLibrary, logFormatSchema, mergePatch, parseScenario } from '../../scenarios/index.ts';
import type { MergePatch, ScenarioInput } from '../../scenarios/index.ts';
import { figuresPage } from '../../scripts/docs/figuresPage.ts';
import { scenarioPage } from '../../scripts/docs/scenarioPage.ts';
import { FIGURES } from '../../sim/index.ts';
import { anchorsOf, commandLines, localLinks, pagesOfTheRepository, readPage } from './markdown.ts';
import type { Page } from './markdown.ts';

const pages = pagesOfTheRepository();
const byPath = pages.map((page): [string, Page] => [page.path, page]);

describe('a page of the documentation', () => {
  it.each(byPath)('%s links to files and headings that exist', (path, page) => {
    const broken = localLinks(page).filter((target) => !leadsSomewhere(path, target));
    expect(broken).toEqual([]);
  });

  it.each(byPath)('%s uses commands, options and scenarios of the terminal program that exist', (_, page) => {
    const wrong = commandLines(page).flatMap((line) => {
      const problem = problemOf(line);
      return problem === null ? [] : [`${line}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is not over 200 lines, the generated reference aside', () => {
    const long = pages.filter(({ path }) => !path.startsWith(join('docs', 'reference')) && lineCount(path) > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file, anchor] = decodeURI(target).split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file));
  if (!existsSync(path)) return false;
  if (anchor === undefined) return true;
  return statSync(path).isFile() && extname(path) === '.md' && anchorsOf(readPage(path)).has(anchor);
}

const lineCount = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1;

/** Why a command line would be refused before anything is simulated; null when it would not. */
function problemOf(line: string): string | null {
  const [, ...typed] = line.split(/\s+/);
  const words = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed;
  const isHelp = (word: string): boolean => word === '--help' || word === '-h';
  try {
    const { command, rest } = findCommand(
      program(),
      words.filter((word) => !isHelp(word)),
    );
    if (command.parent === null && !words.some((word) => word.startsWith('-'))) return 'no such command';
    const { operands, unknown } = command.parseOptions([...rest]);
    if (unknown.length > 0) return `no option ${unknown.join(' ')}`;
    const ask = words.some(isHelp);
    const missing = command.registeredArguments.filter((argument, i) => argument.required && operands[i] === undefined);
    if (missing.length > 0 && !ask) return `no ${missing.map((argument) => argument.name()).join(', ')}`;
    return ask ? null : unknownScenario(command.name(), operands);
  } catch (error) {
    return (error as Error).message;
  }
}

function program(): Command {
  const silent = { write: () => true };
  const terminal = { stdout: silent, stderr: silent, env: {} } as unknown as NodeJS.Process;
  return createProgram({ terminal, language: 'en', messages: messagesOf('en') }, '0.0.0');
}

function findCommand(command: Command, words: readonly string[]): { command: Command; rest: readonly string[] } {
  const next = command.commands.find((candidate) => candidate.name() === words[0]);
  return next ? findCommand(next, words.slice(1)) : { command, rest: words };
}

/** Names that are not files must be in the library, or be variants of the scenario named first. */
function unknownScenario(command: string, [scenario, ...variants]: readonly string[]): string | null {
  if (!['run', 'compare', 'show'].includes(command) || extname(scenario) !== '') return null;
  if (!listLibrary().some(({ id }) => id === scenario)) return `no scenario ${scenario}`;
  const known = Object.keys(loadLibrary(scenario).variants ?? {});
  const unknown = variants.filter((name) => extname(name) === '' && !known.includes(name));
  return unknown.length === 0 ? null : `no variant ${unknown.join(', ')}`;
}

describe('the JSON examples of the guides', () => {
  const examples = pages
    .filter(({ path }) => path.startsWith(join('docs', 'guides')))
    .flatMap((page) => page.fences.filter(({ language }) => language === 'json').map(({ text }) => ({ page, text })));

  it('include a scenario from scratch', () => {
    expect(examples.filter(({ text }) => 'schemaVersion' in read(text))).not.toEqual([]);
  });

  it.each(examples.map(({ page, text }, i): [number, string, string, Page] => [i + 1, page.path, text, page]))(
    'example %d, in %s, is accepted as a scenario, a change to it, or the columns of a log',
    (_, _path, text, page) => {
      const value = read(text);
      if ('columns' in value) return expect(logFormatSchema.safeParse(value).error).toBeUndefined();
      const scenario = 'schemaVersion' in value ? value : mergePatch(scenarioOf(page), value);
      return expect(parseScenario(scenario)).toMatchObject({ ok: true });
    },
  );
});

const read = (text: string): MergePatch => JSON.parse(text) as MergePatch;

/** The scenario that a page's patches are meant for: its own, else the one of the library that the tutorial uses. */
function scenarioOf({ fences }: Page): ScenarioInput {
  const own = fences.filter(({ language }) => language === 'json').map(({ text }) => read(text));
  return (own.find((value) => 'schemaVersion' in value) as ScenarioInput | undefined) ?? loadLibrary('mid-midnight');
}

describe('the reference', () => {
  it.each([
    ['docs/reference/figures.md', figuresPage],
    ['docs/reference/scenario.md', scenarioPage],
  ])('%s is what scripts/buildDocs.ts writes', (path, write) => {
    expect(readFileSync(path, 'utf8')).toBe(write());
  });

  it('tells every figure, and every field with its meaning', () => {
    const figures = anchorsOf(readPage('docs/reference/figures.md'));
    expect(FIGURES.filter(({ id }) => !figures.has(id.toLowerCase()))).toEqual([]);
    const fieldRows = readFileSync('docs/reference/scenario.md', 'utf8').match(/^\| `.*\|$/gm) ?? [];
    expect(fieldRows.length).toBeGreaterThan(250);
    // Only the entry of a union stands without words: its kinds are told below.
    expect(fieldRows.filter((row) => /\|\s*\|$/.test(row) && !row.includes('[kinds]'))).toEqual([]);
  });
});

describe('the page of assumptions', () => {
  it.each(listLibrary().map(({ id }) => [id]))('names every field that %s says something about', (id) => {
    const page = readFileSync('docs/background/assumptions.md', 'utf8');
    const paths = (loadLibrary(id).provenance ?? []).map(({ path }) => path);
    expect(paths.filter((path) => !page.includes(`| \`${path}\` |`))).toEqual([]);
  });
});
