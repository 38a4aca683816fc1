import type { JsonSchema } from '../jsonSchema.ts';
import { kindsOf } from './allowed.ts';

/** The value at a path, or undefined where there is none. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return inside ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }, input);
}

/** The schema of the field at a path, given the input that decides which branch of a union is meant. */
export function schemaAt(root: JsonSchema, input: unknown, path: readonly PropertyKey[]): JsonSchema {
  let schema = root;
  path.forEach((step, depth) => {
    schema = schemaOfField(branchFor(schema, valueAt(input, path.slice(0, depth))), step);
  });
  return schema;
}

function schemaOfField(schema: JsonSchema, step: PropertyKey): JsonSchema {
  if (schema.items) return schema.items;
  const additional = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  // A union whose kind is not known: its options share the field `kind`.
  if (schema.oneOf && step === 'kind') return { enum: kindsOf(schema) };
  return schema.properties?.[String(step)] ?? additional;
}

/** The branch of a union that a value means to be: the same `kind`, or the same JSON type. */
export function branchFor(schema: JsonSchema, value: unknown): JsonSchema {
  if (schema.oneOf) {
    const kind = valueAt(value, ['kind']);
    return schema.oneOf.find((option) => option.properties?.['kind']?.const === kind) ?? schema;
  }
  // Two branches that are both lists differ in whether their items are lists.
  const isNested = Array.isArray(value) && Array.isArray(value[0]);
  const candidates = (schema.anyOf ?? []).filter(
    ({ type, items }) => type === jsonType(value) && (items?.type === 'array') === isNested,
  );
  return candidates.length === 1 ? candidates[0] : schema;
}

function jsonType(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
