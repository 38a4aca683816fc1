import type { Model } from '../centre/model.ts';
import { liveOf } from './live.ts';
import { keepsIntervalWaits, summaryShape } from './summary.ts';
import { virtualWaits } from './virtualWaits.ts';
import { WAIT_BUCKETS, waitBucket } from './waitHistogram.ts';

/** The waits of one replication as histograms, by cell and by interval and channel; what is public is laid out as in `Summary`. */
export class WaitRecord {
  readonly waits: Uint32Array;
  /** `byInterval[(interval * C + channel) * WAIT_BUCKETS + bucket]`; empty when waits by interval are not kept. */
  private readonly byInterval: Uint32Array;
  /** Buckets of `byInterval` that have waits. */
  private filled = 0;
  readonly longestWait: Float64Array;
  /** Waits for the first answer: those for an agent, but where chats by rounds make a difference. */
  private readonly responses: Uint32Array;
  private readonly abandonedWaits: Uint32Array;
  /** By type: the channel in whose row it counts, -1 for deferred work beside live contacts. */
  private readonly channel: Int32Array;

  constructor(private readonly model: Model) {
    const shape = summaryShape(model);
    const { intervals, contactTypes: types, channels } = shape;
    this.waits = new Uint32Array(2 * types * WAIT_BUCKETS);
    this.byInterval = new Uint32Array(keepsIntervalWaits(shape) ? intervals * channels * WAIT_BUCKETS : 0);
    this.longestWait = new Float64Array(2 * types);
    this.responses = model.rounds.some((law) => law !== null) ? new Uint32Array(this.waits.length) : this.waits;
    this.abandonedWaits = new Uint32Array(this.waits.length);
    this.channel = new Int32Array(types).fill(-1);
    for (let channel = 0; channel < channels; channel++) {
      for (const type of liveOf(model, typesOf(model, channel))) this.channel[type] = channel;
    }
  }

  answered(interval: number, cell: number, wait: number, response: number): void {
    const bucket = waitBucket(wait);
    const channel = this.channel[cell >> 1];
    if (this.byInterval.length > 0 && channel >= 0) {
      const row = interval * this.model.channelIds.length + channel;
      if (this.byInterval[row * WAIT_BUCKETS + bucket]++ === 0) this.filled++;
    }
    if (interval < this.model.warmUpIntervals) return;
    this.waits[cell * WAIT_BUCKETS + bucket]++;
    if (this.responses !== this.waits) this.responses[cell * WAIT_BUCKETS + waitBucket(response)]++;
    if (wait > this.longestWait[cell]) this.longestWait[cell] = wait;
  }

  abandoned(interval: number, cell: number, wait: number): void {
    if (interval >= this.model.warmUpIntervals) this.abandonedWaits[cell * WAIT_BUCKETS + waitBucket(wait)]++;
  }

  intervalWaits(): Uint32Array {
    const pairs = new Uint32Array(2 * this.filled);
    for (let place = 0, at = 0; at < pairs.length; place++) {
      if (this.byInterval[place] === 0) continue;
      pairs[at++] = place;
      pairs[at++] = this.byInterval[place];
    }
    return pairs;
  }

  virtualWaits(): Uint32Array {
    return virtualWaits(this.responses, this.abandonedWaits);
  }
}

function typesOf({ typeChannel }: Model, channel: number): number[] {
  return [...typeChannel.keys()].filter((type) => typeChannel[type] === channel);
}
