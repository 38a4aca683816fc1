import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A case of tests/validation/public.json, as far as formulas need it. */
export interface PublicCase {
  readonly id: string;
  readonly model: Record<string, unknown>;
  readonly quantities: readonly { readonly name: string; readonly value: number }[];
}

const file = JSON.parse(readFileSync(new URL('../validation/public.json', import.meta.url), 'utf8')) as {
  cases: PublicCase[];
};

export function publicCase(id: string): PublicCase {
  return file.cases.find((one) => one.id === id)!;
}

/** Values of a case by the name of the quantity. */
export function valuesOf(id: string): Record<string, number> {
  return Object.fromEntries(publicCase(id).quantities.map(({ name, value }) => [name, value]));
}

declare module 'vitest' {
  interface Matchers<T> {
    /** Agrees to 1e-9 of the value (of 1e-3 for values next to 0). */
    toBeClose(value: number): T;
  }
}

expect.extend({
  toBeClose(received: number, value: number) {
    const pass = Math.abs(received - value) <= 1e-9 * Math.max(Math.abs(value), 1e-3);
    return { pass, message: () => `expected ${received} to agree with ${value} to 1e-9` };
  },
});
