import { openStream } from '../random/index.ts';
import type { Model } from './model.ts';

/**
 * A 32-bit word for each agent of the groups that need one, in the order of the rolls; empty when none does. Each roll has
 * a stream of its own, so that more agents on one, or further groups, change no other agent's word.
 */
export function drawByAgent(
  model: Model,
  role: string,
  needed: (group: number) => boolean,
  seed: string,
  replication: number,
): Int32Array {
  const { rollGroup, rollIds, rollStart } = model;
  if (!rollGroup.some(needed)) return new Int32Array(0);
  const words = new Int32Array(rollStart[rollIds.length]);
  rollIds.forEach((id, roll) => {
    if (!needed(rollGroup[roll])) return;
    openStream(seed, role, id, replication).fill(words.subarray(rollStart[roll], rollStart[roll + 1]));
  });
  return words;
}
