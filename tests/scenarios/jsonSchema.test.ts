import { describe, expect, it } from 'vitest';
import { listLibrary, loadLibrary, scenarioJsonSchema } from '../../scenarios/index.ts';
import { schemaAt } from '../../scenarios/reading/schemaAt.ts';

const schema = scenarioJsonSchema();

/** Paths of all fields inside a value. */
function fieldsOf(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [path, ...steps.flatMap((step) => fieldsOf((value as Record<PropertyKey, unknown>)[step], [...path, step]))];
}

describe('the JSON Schema of a scenario', () => {
  it('is draft 2020-12, titled, and nothing but JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe('Peakdesk scenario');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('describes every chapter', () => {
    const chapters = Object.entries(schema.properties ?? {});
    expect(chapters).toHaveLength(19);
    expect(chapters.filter(([, { description }]) => description === undefined)).toEqual([]);
  });

  it('asks only for what has no default', () => {
    expect(schema.required).toEqual(['schemaVersion', 'name', 'calendar', 'channels', 'contactTypes', 'skillGroups']);
  });

  it.each(listLibrary().map(({ id }) => [id]))('knows every field of %s', (id) => {
    const input = loadLibrary(id);
    const paths = fieldsOf(input).filter(([chapter, , field, ...inside]) => {
      // What a patch holds is described where it is applied.
      return !(chapter === 'variants' && field === 'patch' && inside.length > 0);
    });
    const unknown = paths.filter((path) => Object.keys(schemaAt(schema, input, path)).length === 0);
    expect(unknown).toEqual([]);
    expect(paths.length).toBeGreaterThan(500);
  });
});
