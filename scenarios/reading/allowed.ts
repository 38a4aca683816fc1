import type { JsonSchema } from '../jsonSchema.ts';

/** What a field may hold, as data; the messages put it in words. */
export type Allowed =
  | { kind: 'number'; whole: boolean; atLeast: number | null; above: number | null; atMost: number | null }
  | { kind: 'values'; values: readonly (string | number)[] }
  | { kind: 'text' | 'identifier' | 'localTime' | 'trueOrFalse' | 'anything' }
  | { kind: 'list'; atLeast: number; atMost: number | null; items: Allowed }
  | { kind: 'object'; fields: readonly string[] }
  | { kind: 'objectById' }
  | { kind: 'objectOfKind'; kinds: readonly string[] }
  | { kind: 'either'; options: readonly Allowed[] };

/** Reads from a JSON Schema what it allows. */
export function describeAllowed(schema: JsonSchema): Allowed {
  if (schema.const !== undefined) return { kind: 'values', values: [schema.const as string | number] };
  if (schema.enum) return { kind: 'values', values: schema.enum };
  if (schema.oneOf) return { kind: 'objectOfKind', kinds: kindsOf(schema) };
  if (schema.anyOf) return describeEither(schema.anyOf.map(describeAllowed));
  switch (schema.type) {
    case 'number':
    case 'integer':
      return describeNumber(schema);
    case 'string':
      return { kind: describeText(schema) };
    case 'boolean':
      return { kind: 'trueOrFalse' };
    case 'array':
      return {
        kind: 'list',
        atLeast: schema.minItems ?? 0,
        atMost: schema.maxItems ?? null,
        items: describeAllowed(schema.items ?? {}),
      };
    case 'object':
      return schema.properties ? { kind: 'object', fields: Object.keys(schema.properties) } : { kind: 'objectById' };
    default:
      return { kind: 'anything' };
  }
}

/** The values of `kind` that a union of kinds knows. */
export function kindsOf(union: JsonSchema): string[] {
  return (union.oneOf ?? []).map((option) => String(option.properties?.['kind']?.const));
}

function describeEither(options: readonly Allowed[]): Allowed {
  const values = options.flatMap((option) => (option.kind === 'values' ? option.values : []));
  return values.length === options.length ? { kind: 'values', values } : { kind: 'either', options };
}

function describeNumber(schema: JsonSchema): Allowed {
  const bound = (value: number | undefined): number | null =>
    value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? null : value;
  return {
    kind: 'number',
    whole: schema.type === 'integer',
    atLeast: bound(schema.minimum),
    above: bound(schema.exclusiveMinimum),
    atMost: bound(schema.maximum),
  };
}

function describeText(schema: JsonSchema): 'text' | 'identifier' | 'localTime' {
  if (schema.pattern === undefined) return 'text';
  return schema.pattern.includes('T\\d') ? 'localTime' : 'identifier';
}
