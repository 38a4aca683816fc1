type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const SPACE = /[ \t\n\r]*/y;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Offset of the first character at which a text stops being JSON (its length when it ends too early). `JSON.parse` tells
 * the offset in some engines only.
 */
export function jsonErrorOffset(text: string): number {
  const open: string[] = [];
  let expecting: Expecting = 'value';
  let at = match(SPACE, text, 0);
  while (at < text.length) {
    const character = text[at];
    const end = character === '"' ? stringEnd(text, at) : Math.max(at + 1, match(ATOM, text, at));
    const next = step(expecting, character, end - at, open);
    if (next === null) return at;
    if (end < 0) return -end;
    at = match(SPACE, text, end);
    if (next === 'commaOrEnd' && open.length === 0) return at;
    expecting = next;
  }
  return text.length;
}

/** What may follow a token, or null when the token may not stand here. Keeps the stack of open brackets. */
function step(expecting: Expecting, character: string, length: number, open: string[]): Expecting | null {
  const wantsValue = expecting === 'value' || expecting === 'valueOrEnd';
  if ((character === '{' || character === '[') && wantsValue) {
    open.push(character === '{' ? '}' : ']');
    return character === '{' ? 'keyOrEnd' : 'valueOrEnd';
  }
  if (character === '}' || character === ']') {
    const mayEnd = expecting.endsWith('OrEnd') && open[open.length - 1] === character;
    return mayEnd && open.pop() ? 'commaOrEnd' : null;
  }
  if (character === ':') return expecting === 'colon' ? 'value' : null;
  if (character === ',') {
    if (expecting !== 'commaOrEnd') return null;
    return open[open.length - 1] === '}' ? 'key' : 'value';
  }
  if (character === '"') {
    if (expecting === 'key' || expecting === 'keyOrEnd') return 'colon';
    return wantsValue ? 'commaOrEnd' : null;
  }
  const isAtom = /[-\dtfn]/.test(character) && (length > 1 || /\d/.test(character));
  return isAtom && wantsValue ? 'commaOrEnd' : null;
}

/** Offset after a string's closing quote; minus the offset of what is wrong in it. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    const next = text[at] === '\\' ? match(ESCAPE, text, at) : text[at] < ' ' ? at : at + 1;
    if (next === at) return -at;
    at = next;
  }
  return at < text.length ? at + 1 : -at;
}

/** Offset after a sticky pattern at `at`; `at` itself when it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
