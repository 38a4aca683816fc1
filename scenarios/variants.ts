import type { ScenarioInput } from './schema/index.ts';

/** A change to a JSON document (RFC 7396): fields to set, `null` for fields to remove; lists are replaced whole. */
export type MergePatch = { readonly [field: string]: unknown };

/** `target` with `patch` applied, as a new value; neither argument is changed. The root of a scenario stays an object. */
export function mergePatch(target: ScenarioInput, patch: MergePatch): ScenarioInput;
export function mergePatch(target: unknown, patch: unknown): unknown;
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  // A Map, so that a field named __proto__ is a field like any other.
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [field, change] of Object.entries(patch)) {
    if (change === null) merged.delete(field);
    else merged.set(field, mergePatch(merged.get(field), change));
  }
  return Object.fromEntries(merged);
}

/** The smallest patch that turns `base` into `changed`. */
export function diffPatch(base: object, changed: object): MergePatch {
  const before = new Map(Object.entries(base));
  const patch = Object.entries(changed).flatMap(([field, value]): [string, unknown][] => {
    const old = before.get(field);
    if (isObject(old) && isObject(value)) {
      const inner = diffPatch(old, value);
      return Object.keys(inner).length > 0 ? [[field, inner]] : [];
    }
    return isSame(old, value) ? [] : [[field, value]];
  });
  const removed = [...before.keys()].filter((field) => !Object.hasOwn(changed, field));
  return Object.fromEntries([...patch, ...removed.map((field) => [field, null])]) as MergePatch;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
