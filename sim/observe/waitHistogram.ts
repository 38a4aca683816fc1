import { highWord } from '../random/index.ts';

/**
 * Buckets for waits: 128 equal parts of each power of two from 1/2 s to 2^22 s (48 days, longer than any horizon), read off the bits of the
 * double, so no logarithm is taken. Bucket 0 holds waits of 0, bucket 1 those below 1/2 s, the last one everything longer.
 * A value is known to one part: at most 1/128 = 0.8 % relative error. Histograms add, in any order, to the same counts.
 */
const PARTS_BITS = 7;
const PARTS = 1 << PARTS_BITS;
const LOWEST_EXPONENT = -1;
const HIGHEST_EXPONENT = 22;
const SHORTEST = 0.5;
const FIRST_LOG_BUCKET = 2;

export const WAIT_BUCKETS = FIRST_LOG_BUCKET + (HIGHEST_EXPONENT - LOWEST_EXPONENT) * PARTS + 1;

const SHIFT = 20 - PARTS_BITS;
const FIRST_CODE = (1023 + LOWEST_EXPONENT) << PARTS_BITS;

/** Bucket of a wait in seconds. */
export function waitBucket(seconds: number): number {
  if (seconds <= 0) return 0;
  if (seconds < SHORTEST) return 1;
  const bucket = (highWord(seconds) >> SHIFT) - FIRST_CODE + FIRST_LOG_BUCKET;
  return bucket < WAIT_BUCKETS ? bucket : WAIT_BUCKETS - 1;
}

/** Lower end of a bucket, seconds. */
function bucketLow(bucket: number): number {
  if (bucket <= 1) return 0;
  const part = bucket - FIRST_LOG_BUCKET;
  const octave = Math.floor(part / PARTS);
  let scale = SHORTEST;
  for (let i = 0; i < octave; i++) scale *= 2;
  return scale * (1 + (part % PARTS) / PARTS);
}

/** The value that stands for a place inside a bucket, 0 <= share <= 1: interpolated; 0 for waits of 0. */
export function bucketValue(bucket: number, share: number): number {
  if (bucket === 0) return 0;
  const low = bucketLow(bucket);
  if (bucket === WAIT_BUCKETS - 1) return low;
  const high = bucket === 1 ? SHORTEST : bucketLow(bucket + 1);
  return low + share * (high - low);
}
