import type { Distribution, DistributionKind } from '../../scenarios/index.ts';
import type { Law } from './law.ts';

/** The distribution of one kind as it is written in a scenario. */
export type DistributionOf<K extends DistributionKind> = Extract<Distribution, { kind: K }>;

/** What the file of a kind states about it. `D` is the distribution as written in a scenario. */
export interface LawKind<D> {
  /** Whether the law is a times that with a = 1 and the same b, without a table, and its quantile is smooth on (0, 1). */
  readonly isSmoothFamily?: true;
  /** The numbers that `quantile` needs. Throws RangeError naming the field when the parameters are impossible. */
  compile(distribution: D): Pick<Law, 'a' | 'b' | 'table'>;
  /** Inverse of the cdf, 0 < u < 1: one uniform in, one value out, never falling in u. */
  quantile(law: Law, u: number): number;
  mean(distribution: D): number;
  /** Standard deviation / mean; 0 when the mean is 0. */
  cv(distribution: D): number;
  /** P(X <= x). */
  cdf(distribution: D, x: number): number;
}
