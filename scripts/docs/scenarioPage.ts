import { scenarioJsonSchema } from '../../scenarios/index.ts';
import type { JsonSchema } from '../../scenarios/index.ts';
import { jsonSchemaOf } from '../../scenarios/jsonSchema.ts';
import { distribution } from '../../scenarios/schema/distribution.ts';
import { anchorOf, code, GENERATED, page, table } from './markdown.ts';
import { allowedWords, defaultWords, fieldsOf, kindRows } from './schemaFields.ts';
import type { Field } from './schemaFields.ts';

const INTRODUCTION = `Every field of a scenario file. [Writing a scenario](../guides/scenario.md) explains how they fit together; the same
table as JSON Schema, for editors, is printed by \`peakdesk schema\`.

\`<id>\` stands for an id of your choice, \`[]\` for each item of a list. A field without \`required\` may be left out. Text shown to
people is one string, or \`{ "zh": …, "en": … }\`.`;

const DISTRIBUTIONS = `How a random time or lag is spread. The unit is the one in the name of the field that holds it. Means and cv are those of
the law itself.`;

/** docs/reference/scenario.md: the JSON Schema of a scenario as tables. */
export function scenarioPage(): string {
  const schema = scenarioJsonSchema();
  const chapters = Object.entries(schema.properties ?? {});
  return page([
    GENERATED,
    '# Scenario file',
    INTRODUCTION,
    table(
      ['Chapter', 'Allowed', 'Default', 'What it is'],
      chapters.map(([name, chapter]) => chapterRow(name, chapter, schema)),
    ),
    ...chapters.filter(([, chapter]) => isLong(chapter)).flatMap(([name, chapter]) => section(name, chapter)),
    '## Distributions',
    DISTRIBUTIONS,
    kindTable(jsonSchemaOf(distribution)),
  ]);
}

/** A field, or a field of a kind, and the heading of the page under which it is told. */
export interface ToldField {
  /** `path`, `path = kind` or `path = kind.field`. */
  readonly name: string;
  readonly anchor: string;
}

/** Every field that the page tells. */
export function toldFields(): ToldField[] {
  return Object.entries(scenarioJsonSchema().properties ?? {}).flatMap(([chapter, schema]) =>
    fieldsOf(chapter, schema).flatMap(({ path, union }) => {
      if (union === null) return [{ name: path, anchor: anchorOf(chapter) }];
      const kinds = kindRows(union).map(
        ({ kind, field }) => `${path} = ${kind}${field === null ? '' : `.${field.path}`}`,
      );
      return [path, ...kinds].map((name) => ({ name, anchor: anchorOf(path) }));
    }),
  );
}

/** A chapter with fields of its own, against one that is a single value. */
const isLong = (chapter: JsonSchema): boolean => fieldsOf('', chapter).length > 0;

function chapterRow(name: string, chapter: JsonSchema, schema: JsonSchema): string[] {
  const title = isLong(chapter) ? `[${code(name)}](#${name.toLowerCase()})` : code(name);
  const isRequired = schema.required?.includes(name) ?? false;
  return [title, allowedWords(chapter, null), defaultWords(chapter, isRequired), chapter.description ?? ''];
}

function section(name: string, chapter: JsonSchema): string[] {
  const fields = fieldsOf(name, chapter);
  const header = ['Field', 'Allowed', 'Default', 'What it is'];
  // A chapter that is a list of kinds has no table of its own.
  const own = fields.some(({ path }) => path !== `${name}[]`) ? [table(header, fields.map(fieldRow))] : [];
  const unions = fields.filter(({ union }) => union !== null);
  return [
    `## ${code(name)}`,
    chapter.description ?? '',
    ...own,
    ...unions.flatMap(({ path, union }) => [`### ${code(path)}`, kindTable(union!)]),
  ];
}

function fieldRow({ path, schema, isRequired, union }: Field): string[] {
  const allowed = allowedWords(schema, union);
  const linked = union === null ? allowed : allowed.replace('kinds', `[kinds](#${anchorOf(path)})`);
  return [code(path), linked, defaultWords(schema, isRequired), schema.description ?? ''];
}

function kindTable(union: JsonSchema): string {
  const rows = kindRows(union).map(({ kind, field }) =>
    field === null ? [code(kind), '–', '', '', 'No further fields.'] : [code(kind), ...fieldRow(field)],
  );
  return table(['`kind`', 'Field', 'Allowed', 'Default', 'What it is'], rows);
}
