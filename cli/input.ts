import {
  formatProblems,
  listLibrary,
  loadLibrary,
  parseScenario,
  type MergePatch,
  type Problem,
  type Scenario,
  type ScenarioInput,
} from '../scenarios/index.ts';
import type { Context } from './context.ts';
import { CliError, EXIT } from './exit.ts';
import { readTextFile } from './files.ts';
import { applyOverrides, type Override } from './override.ts';

/** A scenario that was read and found valid, and how it was written. */
export interface ValidScenario {
  readonly scenario: Scenario;
  readonly input: ScenarioInput;
}

/** The scenario of a file, else of the library, with the overrides of `--set`. */
export async function loadScenario(
  source: string,
  overrides: readonly Override[],
  context: Context,
): Promise<ValidScenario> {
  const text = await readTextFile(source, 'json', context);
  const written = text ?? readLibrary(source, context);
  return parseWithOverrides(written, source, overrides, context);
}

/** Checks what was read before and after the overrides, so that a problem is told of the place it is in. */
export function parseWithOverrides(
  written: unknown,
  source: string,
  overrides: readonly Override[],
  context: Context,
): ValidScenario {
  const valid = requireValid(parseScenario(written), source, context);
  if (overrides.length === 0) return valid;
  return requireValid(parseScenario(applyOverrides(valid.input, overrides, context.messages)), source, context);
}

type Read = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was read and found valid; problems end the program with one line each. */
export function requireValid<Found extends Read>(
  parsed: Found,
  source: string,
  { language, messages }: Context,
): Extract<Found, { readonly ok: true }> {
  if (parsed.ok) return parsed as Extract<Found, { readonly ok: true }>;
  const lines = formatProblems(parsed.problems, language).map((line) => `  ${line}`);
  throw new CliError(EXIT.badInput, [messages.invalidFile(source, lines.length), ...lines].join('\n'));
}

/** A JSON object; what is too large, too deep or no JSON at all is refused in the words used for scenarios. */
export function parseObject(text: string, source: string, context: Context): MergePatch {
  const parsed = parseScenario(text);
  if (!parsed.ok && parsed.problems.some(({ code }) => UNREADABLE.has(code))) requireValid(parsed, source, context);
  const value: unknown = JSON.parse(text);
  if (isObject(value)) return value;
  throw new CliError(EXIT.badInput, context.messages.notAnObject(source));
}

const UNREADABLE: ReadonlySet<string> = new Set(['tooLarge', 'invalidJson', 'notJson', 'nestedTooDeep']);

export function isObject(value: unknown): value is MergePatch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scenario of the library as its file says it. */
export function readLibrary(id: string, { messages }: Context): ScenarioInput {
  const known = listLibrary().map((entry) => entry.id);
  if (!known.includes(id)) throw new CliError(EXIT.file, messages.unknownScenario(id, known));
  return loadLibrary(id);
}
