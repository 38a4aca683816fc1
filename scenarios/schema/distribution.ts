import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';

/**
 * A probability law of a non-negative quantity. The unit is the one in the name of the field that holds it
 * (`patienceSeconds`, `lagSeconds`). Means and cv (standard deviation / mean) are of the law itself.
 */
export const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value: nonNegative }),
  z.strictObject({ kind: z.literal('uniform'), min: nonNegative, max: nonNegative }),
  z.strictObject({ kind: z.literal('exponential'), mean: positive }),
  z.strictObject({ kind: z.literal('erlang'), mean: positive, phases: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('gamma'), mean: positive, cv: positive.max(20) }),
  z.strictObject({ kind: z.literal('weibull'), mean: positive, shape: z.number().min(0.1).max(100) }),
  z.strictObject({ kind: z.literal('lognormal'), mean: positive, cv: positive.max(50) }),
  /** Normal law conditioned on being >= 0; `mean` and `standardDeviation` are those before truncation. */
  z.strictObject({ kind: z.literal('normal'), mean: z.number(), standardDeviation: positive }),
  /** Values drawn with the given weights (equal when left out). */
  z.strictObject({
    kind: z.literal('empirical'),
    values: z.array(nonNegative).min(1).max(100_000),
    weights: z.array(nonNegative).optional(),
  }),
  /** With `probabilities[i]`, exponential with mean `means[i]`; a mean of 0 is a point mass at 0. */
  z.strictObject({
    kind: z.literal('hyperexponential'),
    probabilities: z.array(probability).min(1).max(20),
    means: z.array(nonNegative).min(1).max(20),
  }),
]);
export type Distribution = z.output<typeof distribution>;
export type DistributionKind = Distribution['kind'];
