import { z } from 'zod';
import { NOT_YET_SIMULATED, scenarioJsonSchema } from '../../scenarios/index.ts';
import type { JsonSchema } from '../../scenarios/index.ts';
import { distribution } from '../../scenarios/schema/distribution.ts';
import { code, GENERATED, page, table } from './markdown.ts';
import { allowedWords, defaultWords, fieldsOf, kindRows } from './schemaFields.ts';
import type { Field } from './schemaFields.ts';

const INTRODUCTION = `Every field of a scenario file. [Writing a scenario](../guides/scenario.md) explains how they fit together; the same
table as JSON Schema, for editors, is printed by \`peakdesk schema\`.

\`<id>\` stands for an id of your choice, \`[]\` for each item of a list. A field without \`required\` may be left out. Text shown to
people is one string, or \`{ "zh": …, "en": … }\`.`;

const DISTRIBUTIONS = `How a random time or lag is spread. The unit is the one in the name of the field that holds it. Means and cv are those of
the law itself.`;

const REFUSED = `These parts of the format are checked but not simulated in this version. A scenario that uses one is refused, with the path of
the field, because a run without it would look right and be wrong.`;

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
    kindTable(z.toJSONSchema(distribution, { io: 'input' }) as JsonSchema),
    '## Not simulated yet',
    REFUSED,
    table(
      ['Not simulated yet', '尚未模拟'],
      NOT_YET_SIMULATED.map(({ name }) => [name.en, name.zh]),
    ),
  ]);
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
  const linked = union === null ? allowed : allowed.replace('kinds', `[kinds](#${anchor(path)})`);
  return [code(path), linked, defaultWords(schema, isRequired), schema.description ?? ''];
}

/** Of a heading that is a path, as GitHub makes it. */
const anchor = (path: string): string => path.toLowerCase().replace(/[^a-z]/g, '');

function kindTable(union: JsonSchema): string {
  const rows = kindRows(union).map(({ kind, field }) =>
    field === null ? [code(kind), '–', '', '', 'No further fields.'] : [code(kind), ...fieldRow(field)],
  );
  return table(['`kind`', 'Field', 'Allowed', 'Default', 'What it is'], rows);
}
