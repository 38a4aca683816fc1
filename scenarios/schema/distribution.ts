import { z } from 'zod';
import { nonNegative, positive, probability } from './common.ts';

const mean = positive.describe('Its mean.');
const CV = 'Standard deviation / mean.';

/**
 * A probability law of a non-negative quantity. The unit is the one in the name of the field that holds it
 * (`patienceSeconds`, `lagSeconds`). Means and cv (standard deviation / mean) are of the law itself.
 */
export const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value: nonNegative.describe('Always this.') }),
  z.strictObject({
    kind: z.literal('uniform'),
    min: nonNegative.describe('Smallest value.'),
    max: nonNegative.describe('Largest value.'),
  }),
  z.strictObject({ kind: z.literal('exponential'), mean }),
  z.strictObject({
    kind: z.literal('erlang'),
    mean,
    phases: z.int().min(1).max(1000).describe('Number of exponential phases; cv = 1 / sqrt(phases).'),
  }),
  z.strictObject({ kind: z.literal('gamma'), mean, cv: positive.max(20).describe(CV) }),
  z.strictObject({
    kind: z.literal('weibull'),
    mean,
    shape: z
      .number()
      .min(0.1)
      .max(100)
      .describe('Above 1: the longer it has lasted, the sooner it ends; 1: exponential.'),
  }),
  z.strictObject({ kind: z.literal('lognormal'), mean, cv: positive.max(50).describe(CV) }),
  /** Normal law conditioned on being >= 0. */
  z.strictObject({
    kind: z.literal('normal'),
    mean: z.number().describe('Before values below 0 are cut off.'),
    standardDeviation: positive.describe('Before values below 0 are cut off.'),
  }),
  z.strictObject({
    kind: z.literal('empirical'),
    values: z.array(nonNegative).min(1).max(100_000).describe('Values that can come; nothing in between.'),
    weights: z.array(nonNegative).optional().describe('One per value; left out, all equal.'),
  }),
  /** With `probabilities[i]`, exponential with mean `means[i]`. */
  z.strictObject({
    kind: z.literal('hyperexponential'),
    probabilities: z.array(probability).min(1).max(20).describe('Of each exponential part; they sum to 1.'),
    means: z.array(nonNegative).min(1).max(20).describe('Mean of each part; 0: always 0.'),
  }),
]);
export type Distribution = z.output<typeof distribution>;
export type DistributionKind = Distribution['kind'];
