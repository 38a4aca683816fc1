import type { z } from 'zod';
import type { JsonSchema } from '../jsonSchema.ts';
import { formatPath, problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { describeAllowed } from './allowed.ts';
import { closest } from './closest.ts';
import { branchFor, schemaAt, valueAt } from './schemaAt.ts';

type Issue = z.core.$ZodIssue;

/** Where something is wrong; Zod's own words are not used. */
interface Place {
  readonly path: readonly PropertyKey[];
  readonly wrong: 'value' | 'field' | 'id';
}

/** Nobody reads more; a list of 100,000 wrong counts would only hide the rest. */
const MOST_LISTED = 1000;

/**
 * What Zod found, one problem per field. Zod says where; what the field may hold is read from its JSON Schema, so that
 * every message can say it in the same words.
 */
export function shapeProblems(issues: readonly Issue[], input: unknown, schema: JsonSchema): Problem[] {
  const places = new Map(
    issues.flatMap((issue) => placesOf(issue, [])).map((place) => [formatPath(place.path), place]),
  );
  const listed = [...places.values()].slice(0, MOST_LISTED).map((place) => problemAt(place, schema, input));
  const more = places.size - listed.length;
  return more > 0 ? [...listed, problem('', undefined, 'more', { count: more })] : listed;
}

/** The issue of a union is replaced by those of the branch that was meant, where one can tell. */
function placesOf(issue: Issue, prefix: readonly PropertyKey[]): Place[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], wrong: 'field' }));
  if (issue.code === 'invalid_key') return [{ path, wrong: 'id' }];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((inside) => inside.every((inner) => inner.path.length > 0));
    const meant = branches.sort((a, b) => a.length - b.length)[0] ?? [];
    if (meant.length > 0) return meant.flatMap((inner) => placesOf(inner, path));
  }
  return [{ path, wrong: 'value' }];
}

function problemAt({ path, wrong }: Place, schema: JsonSchema, input: unknown): Problem {
  const value = valueAt(input, path);
  if (wrong === 'id') return problem(formatPath(path), path.at(-1), 'notAllowed', { allowed: { kind: 'identifier' } });
  if (wrong === 'field') {
    const parent = path.slice(0, -1);
    const fields = Object.keys(branchFor(schemaAt(schema, input, parent), valueAt(input, parent)).properties ?? {});
    const suggestion = closest(String(path.at(-1)), fields);
    return problem(formatPath(path), value, 'unknownField', { allowed: fields, suggestion });
  }
  const allowed = describeAllowed(branchFor(schemaAt(schema, input, path), value));
  return problem(formatPath(path), value, value === undefined ? 'missing' : 'notAllowed', { allowed });
}
