import type { Model } from '../centre/model.ts';

/**
 * Of some contact types those whose customers wait for a person; all of them when none does. Rows that add types up count
 * only these: deferred work (messages, e-mail, tickets) waits for hours, and beside it nothing would be seen of the waits of
 * customers who are there.
 */
export function liveOf({ deadlineSeconds }: Pick<Model, 'deadlineSeconds'>, types: readonly number[]): number[] {
  const live = types.filter((type) => deadlineSeconds[type] === Infinity);
  return live.length > 0 ? live : [...types];
}
