import type { Quantity } from '../format.ts';

/** A number, one for each hour, start, ..., or a trace as JSON. */
export type Value = number | string | readonly number[];

/** The value of a quantity; undefined when this is not the formula for it. */
export type Formula = (quantity: Quantity) => Value | undefined;

/** Reads the pattern of the whole name; the function gets what the brackets caught. */
export function byName(readers: Readonly<Record<string, (...parts: string[]) => Value | undefined>>): Formula {
  const patterns = Object.entries(readers).map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read] as const);
  return ({ name }) => {
    for (const [pattern, read] of patterns) {
      const match = pattern.exec(name);
      if (match) return read(...match.slice(1));
    }
    return undefined;
  };
}

/** Formulas tried in turn. */
export function firstOf(formulas: readonly Formula[]): Formula {
  return (quantity) => {
    for (const formula of formulas) {
      const value = formula(quantity);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** A pattern that catches 5, 0.25 or 1/3. */
export const NUMBER = '(\\d+(?:\\.\\d+)?(?:/\\d+)?)';
