import { expect } from 'vitest';

/** Two lists of numbers agree, place by place, to so many decimals. */
export function expectCloseTo(actual: readonly number[], expected: readonly number[], decimals = 9): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value, `place ${i} of ${actual.join(', ')}`).toBeCloseTo(expected[i], decimals));
}
