import { expect } from 'vitest';

declare module 'vitest' {
  interface Matchers<T> {
    /** Agrees to 1e-9 of the value (of 1e-3 for values next to 0), or to the precision given, then of the value itself. */
    toBeClose(value: number, precision?: number): T;
  }
}

expect.extend({
  toBeClose(received: number, value: number, precision?: number) {
    const allowed = precision === undefined ? 1e-9 * Math.max(Math.abs(value), 1e-3) : precision * Math.abs(value);
    const pass = Math.abs(received - value) <= allowed;
    return { pass, message: () => `expected ${received} to agree with ${value} to ${precision ?? 1e-9}` };
  },
});
