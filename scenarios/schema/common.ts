import { z } from 'zod';

/** Text shown to people: one string, or Chinese and English side by side. */
export const text = z.union([z.string().min(1), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })]);
export type Text = z.output<typeof text>;

/** Names that other fields point to. They begin with a letter so that JSON keeps them in the order written. */
export const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

/** Local wall time of the scenario's time zone, without an offset: 2026-11-11T00:00. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);

export const probability = z.number().min(0).max(1);
export const positive = z.number().positive();
export const nonNegative = z.number().min(0);

/** Twenty-four relative weights, hour 0 to 23; only their proportions matter. */
export const dayWeights = z.array(nonNegative).length(24);
