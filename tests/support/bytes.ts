import type { Model } from '../../sim/centre/model.ts';
import { eachIntervalWait, type Summary, summaryBuffers } from '../../sim/observe/summary.ts';
import { WAIT_BUCKETS } from '../../sim/observe/waitHistogram.ts';

/** Everything that a replication counted. */
export const bytesOf = (summary: Summary): Buffer =>
  Buffer.concat(summaryBuffers(summary).map((buffer) => Buffer.from(buffer)));

/**
 * What a replication counted for the contact types, groups and channels of a narrower model, laid out as if it were its own;
 * without the money, which is of all groups together.
 */
export function bytesWithin(narrow: Model, model: Model, summary: Summary): Buffer {
  const types = narrow.contactTypeIds.map((id) => model.contactTypeIds.indexOf(id));
  const cells = types.flatMap((type) => [2 * type, 2 * type + 1]);
  const groups = narrow.skillGroupIds.map((id) => model.skillGroupIds.indexOf(id));
  const channels = narrow.channelIds.map((id) => model.channelIds.indexOf(id));
  const allTypes = model.contactTypeIds.length;
  const { flow, group, state, waits, virtualWaits, intervalWaits, longestWait } = summary;
  return Buffer.concat([
    chosen(flow, model.intervals, 2 * allTypes, cells),
    chosen(group, model.intervals, model.skillGroupIds.length, groups),
    chosen(state, model.intervals, allTypes, types),
    chosen(waits, 1, 2 * allTypes, cells),
    chosen(virtualWaits, 1, 2 * allTypes, cells),
    chosen(longestWait, 1, 2 * allTypes, cells),
    waitsWithin(channels, model, intervalWaits),
  ]);
}

/** The pairs of place and count of the channels wanted, with the places they have where there are no others. */
function waitsWithin(channels: readonly number[], model: Model, pairs: Uint32Array): Buffer {
  const within: number[] = [];
  eachIntervalWait(pairs, (row, bucket, count) => {
    const channel = channels.indexOf(row % model.channelIds.length);
    if (channel < 0) return;
    const narrowRow = Math.floor(row / model.channelIds.length) * channels.length + channel;
    within.push(narrowRow * WAIT_BUCKETS + bucket, count);
  });
  return Buffer.from(Uint32Array.from(within).buffer);
}

/** Rows of a block of so many, of each of several blocks. */
function chosen(values: Float64Array | Uint32Array, blocks: number, rows: number, wanted: readonly number[]): Buffer {
  const width = values.length / (blocks * rows);
  const parts = Array.from({ length: blocks }, (_, block) =>
    wanted.map((row) => values.subarray((block * rows + row) * width, (block * rows + row + 1) * width)),
  ).flat();
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
}
