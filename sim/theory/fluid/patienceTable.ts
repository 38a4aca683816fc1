import { quantile } from '../../distributions/index.ts';
import type { Law } from '../../distributions/law.ts';

const GRID = 100;

/**
 * Share of customers still waiting after 0, 1, 2, ... steps, up to the step by which practically all have left. Read off
 * the quantiles of the law, because a compiled law knows nothing else.
 */
export function stillWaiting(patience: Law, stepSeconds: number, steps: number): Float64Array {
  const leavers = new Float64Array(steps + 1);
  let last = 0;
  for (let i = 0; i < GRID; i++) {
    const step = Math.min(steps, Math.ceil(quantile(patience, (i + 0.5) / GRID) / stepSeconds));
    leavers[step] += 1 / GRID;
    last = Math.max(last, step);
  }
  const share = new Float64Array(last + 1);
  share[0] = 1;
  for (let age = 1; age < last; age++) share[age] = share[age - 1] - leavers[age];
  return share;
}
