import type { Model } from '../sim/index.ts';

/** Replications `first` to `first + count - 1` of one scenario. */
export interface Job {
  /** Id of the scenario: the same key means the same model. */
  readonly key: string;
  readonly model: Model;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
}

/** The part of a job that one call to a worker does. */
export interface Chunk {
  /** Place in the order in which chunks are handed out. */
  readonly index: number;
  readonly job: Job;
  readonly first: number;
  readonly count: number;
}

/** Small, because a summary may hold megabytes and a lost chunk is run again. */
const LARGEST_CHUNK = 4;

/**
 * Cuts jobs into chunks in rounds over those that are behind, so that base and variants advance together, whatever is
 * known of one. Sizes run 1, 1, 2, 4, 4 ... for early first results, and shrink again at the end so that all workers
 * finish at about the same time.
 */
export function cutIntoChunks(jobs: readonly Job[], workers: number): Chunk[] {
  const chunks: Chunk[] = [];
  const taken = jobs.map(() => 0);
  const next = (j: number): number => jobs[j].first + taken[j];
  for (let open = true; open;) {
    open = false;
    const behind = Math.min(...jobs.map((job, j) => (taken[j] < job.count ? next(j) : Infinity)));
    jobs.forEach((job, j) => {
      const remaining = job.count - taken[j];
      if (remaining <= 0 || next(j) > behind) return;
      const ramp = Math.max(1, Math.min(LARGEST_CHUNK, taken[j]));
      const count = Math.min(ramp, Math.ceil(remaining / (2 * workers)));
      chunks.push({ index: chunks.length, job, first: job.first + taken[j], count });
      taken[j] += count;
      open = true;
    });
  }
  return chunks;
}

/**
 * Hands chunks out in order, given-back ones first. It never runs further ahead of the oldest unfinished chunk than
 * `window` chunks: finished ones have to be kept until all before them are there, and memory must stay bounded even
 * while one worker hangs.
 */
export class ChunkQueue {
  readonly #chunks: readonly Chunk[];
  readonly #window: number;
  readonly #finished: Uint8Array;
  readonly #givenBack: Chunk[] = [];
  #next = 0;
  #oldestUnfinished = 0;

  constructor(chunks: readonly Chunk[], window: number) {
    this.#chunks = chunks;
    this.#window = window;
    this.#finished = new Uint8Array(chunks.length);
  }

  get done(): boolean {
    return this.#oldestUnfinished === this.#chunks.length;
  }

  /** Chunks that were never handed out. */
  get fresh(): number {
    return this.#chunks.length - this.#next;
  }

  /** The next chunk to run; undefined when there is none for now. */
  take(): Chunk | undefined {
    const again = this.#givenBack.shift();
    if (again !== undefined) return again;
    if (this.#next >= this.#chunks.length || this.#next >= this.#oldestUnfinished + this.#window) return undefined;
    return this.#chunks[this.#next++];
  }

  finish(chunk: Chunk): void {
    this.#finished[chunk.index] = 1;
    while (this.#finished[this.#oldestUnfinished] === 1) this.#oldestUnfinished++;
  }

  giveBack(chunk: Chunk): void {
    this.#givenBack.push(chunk);
  }
}
