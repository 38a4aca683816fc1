import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { jsonErrorOffset } from './jsonErrorOffset.ts';

export type Read = { ok: true; value: unknown } | { ok: false; problems: Problem[] };

const DEEPEST = 64;

/** JSON text, or a value already read, as a value that is not nested too deep. */
export const readInput = (input: unknown, maxBytes: number): Read =>
  typeof input === 'string' ? readJson(input, maxBytes) : limitDepth(input);

/** Text to a value. A text longer than `maxBytes` characters is refused before it is looked at. */
function readJson(text: string, maxBytes: number): Read {
  if (text.length > maxBytes) {
    return refuse(problem('', undefined, 'tooLarge', { bytes: text.length, maxBytes }));
  }
  // A byte order mark is not JSON, yet common editors write one.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return limitDepth(JSON.parse(json));
  } catch {
    // A spreadsheet, a log: its first bad character would tell nobody anything.
    if (!/^\s*[[{]/.test(json)) return refuse(problem('', undefined, 'notJson', {}));
    const before = json.slice(0, jsonErrorOffset(json)).split('\n');
    const place = { line: before.length, column: before[before.length - 1].length + 1 };
    return refuse(problem('', undefined, 'invalidJson', place));
  }
}

/** Refuses values nested deeper than any scenario is (or circular), which would overflow whoever walks them. */
export function limitDepth(value: unknown): Read {
  if (!isDeeperThan(value, DEEPEST)) return { ok: true, value };
  return refuse(problem('', undefined, 'nestedTooDeep', { limit: DEEPEST }));
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

function refuse(found: Problem): Read {
  return { ok: false, problems: [found] };
}
