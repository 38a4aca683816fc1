import type { JsonSchema } from '../../scenarios/index.ts';
import { describe } from '../../scenarios/messages/en.ts';
import { describeAllowed, kindsOf } from '../../scenarios/reading/allowed.ts';

/** A field of the schema and where it stands, such as `contactTypes.<id>.demand[]`. */
export interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  /** The kinds that the field, or each item of its list, is one of; told in a table of their own. */
  readonly union: JsonSchema | null;
}

/** The fields inside a schema, depth first, in the order written. */
export function fieldsOf(path: string, schema: JsonSchema): Field[] {
  if (isText(schema)) return [];
  if (schema.items) return inside(`${path}[]`, schema.items);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, field]) => {
      const fieldPath = path === '' ? name : `${path}.${name}`;
      return [fieldAt(fieldPath, field, schema.required?.includes(name) ?? false), ...fieldsOf(fieldPath, field)];
    });
  }
  return isRecord(schema) ? inside(`${path}.<id>`, schema.additionalProperties as JsonSchema) : [];
}

/** What an entry of a list or record holds; a union stands for itself, as it is told elsewhere. */
function inside(path: string, entry: JsonSchema): Field[] {
  return entry.oneOf && !isDistribution(entry) ? [fieldAt(path, entry, false)] : fieldsOf(path, entry);
}

function fieldAt(path: string, schema: JsonSchema, isRequired: boolean): Field {
  const union = schema.oneOf && !isDistribution(schema) ? schema : null;
  return { path, schema, isRequired, union };
}

export interface KindRow {
  readonly kind: string;
  readonly field: Field | null;
}

/** Every kind of a union with each of its fields; a kind without fields stands once, with null. */
export function kindRows(union: JsonSchema): KindRow[] {
  return (union.oneOf ?? []).flatMap((option, i): KindRow[] => {
    const kind = kindsOf(union)[i];
    const fields = fieldsOf('', option).filter(({ path }) => path !== 'kind');
    return fields.length === 0 ? [{ kind, field: null }] : fields.map((field) => ({ kind, field }));
  });
}

/** What may stand in a field, in the words of the messages where it is a single value. */
export function allowedWords(schema: JsonSchema, union: JsonSchema | null): string {
  if (union !== null) return `one of the kinds ${kindsOf(union).join(', ')}`;
  if (isDistribution(schema)) return '[distribution](#distributions)';
  if (isText(schema)) return 'text';
  if (isRecord(schema)) return 'object by id';
  if (schema.type === 'object') return 'object';
  const { items } = schema;
  if (items && (items.type === 'object' || items.oneOf))
    return schema.minItems ? `list, at least ${schema.minItems}` : 'list';
  return describe(describeAllowed(schema));
}

export function defaultWords(schema: JsonSchema, isRequired: boolean): string {
  if (isRequired) return 'required';
  if (schema.default === undefined) return '';
  const written = JSON.stringify(schema.default);
  return written === '{}' ? '' : `\`${written}\``;
}

const isDistribution = (schema: JsonSchema): boolean => kindsOf(schema).includes('lognormal');
const isText = (schema: JsonSchema): boolean => schema.anyOf?.some(({ properties }) => properties?.['zh']) ?? false;

function isRecord({ additionalProperties }: JsonSchema): boolean {
  return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
}
