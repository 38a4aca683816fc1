import { InvalidArgumentError } from 'commander';
import { CliError, EXIT } from './exit.ts';
import type { Messages } from './i18n/index.ts';

/** One field of a scenario to change before it is run; the path as in messages: `contactTypes.presale.demand[0].kind`. */
export interface Override {
  readonly path: string;
  readonly value: unknown;
}

/** `demand.volumeFactor=1.2`. The value is JSON where it reads as JSON, else text. */
export function parseOverride(text: string, messages: Messages): Override {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(messages.overrideExpected);
  return { path: text.slice(0, at), value: jsonOrText(text.slice(at + 1)) };
}

/**
 * A copy of the scenario as people write it with the overrides in place; null removes a field. Chapters that were left
 * out are made on the way, so that defaults can be overridden; a place in a list has to exist.
 */
export function applyOverrides<Input extends object>(
  input: Input,
  overrides: readonly Override[],
  messages: Messages,
): Input {
  const copy = structuredClone(input);
  for (const { path, value } of overrides) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    const last = steps.pop();
    let parent: unknown = copy;
    for (const step of steps) parent = childOf(parent, step, path, messages);
    if (last === undefined) throw nowhere(path, path, messages);
    write(parent, last, value, path, messages);
  }
  return copy;
}

function childOf(parent: unknown, step: string, path: string, messages: Messages): unknown {
  if (Array.isArray(parent)) return parent[placeIn(parent, step, path, messages)];
  if (!isRecord(parent)) throw nowhere(path, step, messages);
  if (!Object.hasOwn(parent, step)) define(parent, step, {});
  return parent[step];
}

function write(parent: unknown, step: string, value: unknown, path: string, messages: Messages): void {
  if (Array.isArray(parent)) parent[placeIn(parent, step, path, messages)] = value;
  else if (!isRecord(parent)) throw nowhere(path, step, messages);
  else if (value === null) delete parent[step];
  else define(parent, step, value);
}

/** An own field whatever its name, `__proto__` included: the schema then says that it is unknown. */
function define(parent: Record<string, unknown>, field: string, value: unknown): void {
  Object.defineProperty(parent, field, { value, writable: true, enumerable: true, configurable: true });
}

function placeIn(list: readonly unknown[], step: string, path: string, messages: Messages): number {
  const place = /^\d+$/.test(step) ? Number(step) : list.length;
  if (place >= list.length) throw nowhere(path, step, messages);
  return place;
}

function jsonOrText(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nowhere(path: string, part: string, messages: Messages): CliError {
  return new CliError(EXIT.badInput, messages.overrideNowhere(path, part));
}
