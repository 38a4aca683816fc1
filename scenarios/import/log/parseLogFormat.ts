import { jsonSchemaOf } from '../../jsonSchema.ts';
import type { Problem } from '../../problem.ts';
import { readInput } from '../../reading/readJson.ts';
import { shapeProblems } from '../../reading/shapeProblems.ts';
import { type LogFormat, logFormatSchema } from './logFormat.ts';

export type ParsedLogFormat = { ok: true; format: LogFormat } | { ok: false; problems: Problem[] };

const LARGEST = 1_000_000;

/**
 * Which columns of a call log mean what, with every default filled in, or every problem of it. `input` is JSON text, or a
 * value already read.
 */
export function parseLogFormat(input: unknown): ParsedLogFormat {
  const read = readInput(input, LARGEST);
  if (!read.ok) return read;
  const shape = logFormatSchema.safeParse(read.value);
  if (shape.success) return { ok: true, format: shape.data };
  return { ok: false, problems: shapeProblems(shape.error.issues, read.value, jsonSchemaOf(logFormatSchema)) };
}
