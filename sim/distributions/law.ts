import type { Curve } from './curve.ts';

/**
 * A distribution made ready to sample: plain data, so that a model can be posted to a worker.
 * What `a`, `b` and `table` mean is said in the file of each kind.
 */
export interface Law {
  /** Index into the registry of distributions/index.ts. */
  readonly code: number;
  readonly a: number;
  readonly b: number;
  readonly table: Float64Array | null;
  /** Quantiles of the law with a = 1, of which this law is a multiple, to read values off; null where there is none. */
  readonly curve: Curve | null;
  /** Mean of the law itself. */
  readonly mean: number;
}
