import { readFileSync } from 'node:fs';
import type { CaseFile, ValidationCase } from '../validation/format.ts';

const file = JSON.parse(readFileSync(new URL('../validation/public.json', import.meta.url), 'utf8')) as CaseFile;

/** A case of tests/validation/public.json. */
export function publicCase(id: string): ValidationCase {
  return file.cases.find((one) => one.id === id)!;
}
