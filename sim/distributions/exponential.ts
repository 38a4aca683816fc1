import { expm1, highWord, log, powerOfTwo } from '../random/index.ts';
import type { DistributionOf, LawKind } from './kind.ts';

/*
 * -log(1 - u) for the most frequent law of all, after the table-driven logarithms of P. T. P. Tang (ACM Transactions on
 * Mathematical Software 16, 1990): no division and no branch that depends on u. With v = 1 - u = 2^-k m, 3/4 <= m < 3/2, and an
 * inverse close to 1 / m from the table, log v = -k log 2 - log inverse + log(1 + r), where r = m inverse - 1 is small.
 */
const LN2 = 0.6931471805599453;
const CELL_BITS = 7;
const CELLS = 1 << CELL_BITS;
const SHIFT = 20 - CELL_BITS;
/** Leading words of 3/4, 1 and 3/2. */
const THREE_QUARTERS = 0x3fe80000;
const ONE = 0x3ff00000;

/** 1 / the middle of each of the equal parts of [3/4, 1) and [1, 3/2), and their logarithms. */
const INVERSES = Float64Array.from({ length: CELLS }, (_, cell) => inverseOf(cell));
const LOGS = INVERSES.map((inverse) => log(inverse));

/** Exactly 1 on both sides of 1, where the result is as small as r and every digit of r counts. */
function inverseOf(cell: number): number {
  const first = (ONE - THREE_QUARTERS) >> SHIFT;
  if (cell === first || cell === first - 1) return 1;
  return cell < first ? 1 / (1 + (cell - first + 0.5) / (2 * CELLS)) : 1 / (1 + (cell - first + 0.5) / CELLS);
}

/** Exponential value of mean 1: -log(1 - u), relative error below 1e-13. 1 - u is exact for the u of a stream. */
export function unitExponential(u: number): number {
  const v = 1 - u;
  const above = highWord(v) - THREE_QUARTERS;
  const cell = (above >> SHIFT) & (CELLS - 1);
  const k = -(above >> 20);
  const r = v * powerOfTwo(k) * INVERSES[cell] - 1;
  const r2 = r * r;
  const logarithm = r - r2 * (0.5 - r * (1 / 3) + r2 * (0.25 - r * 0.2 + r2 * (1 / 6 - r * (1 / 7))));
  return k * LN2 + LOGS[cell] - logarithm;
}

/** No memory: what is left to wait does not depend on the wait so far. a = mean. */
export const exponential: LawKind<DistributionOf<'exponential'>> = {
  compile: ({ mean }) => ({ a: mean, b: 0, table: null }),
  quantile: (law, u) => law.a * unitExponential(u),
  mean: ({ mean }) => mean,
  cv: () => 1,
  cdf: ({ mean }, x) => (x <= 0 ? 0 : -expm1(-x / mean)),
};
