import type { Summary } from '../sim/index.ts';
import { ChunkQueue, cutIntoChunks, type Chunk, type Job } from './chunks.ts';
import { GuardedWorker, WorkerFailure } from './guardedWorker.ts';
import type { Spawn } from './protocol.ts';

const MOST_ATTEMPTS = 3;
/** Chunks per worker that may be finished or under way beyond the oldest unfinished one. */
const CHUNKS_AHEAD = 8;

/** Some replications of a scenario could not be simulated; `cause` says why. */
export class ReplicationError extends Error {
  override readonly name = 'ReplicationError';
  /** Id of the scenario. */
  readonly scenario: string;
  readonly firstReplication: number;
  readonly lastReplication: number;
  readonly attempts: number;

  constructor(chunk: Chunk, attempts: number, cause: unknown) {
    const last = chunk.first + chunk.count - 1;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const often = attempts === 1 ? '' : ` ${attempts} times`;
    super(`Replications ${chunk.first} to ${last} of scenario "${chunk.job.key}" failed${often}: ${reason}`, { cause });
    this.scenario = chunk.job.key;
    this.firstReplication = chunk.first;
    this.lastReplication = last;
    this.attempts = attempts;
  }
}

export interface PoolOptions {
  readonly spawn: Spawn;
  /** Workers at once, at least 1. They are started when there is work for them. */
  readonly workers: number;
  /** Workers at once until the first summaries have been looked at, at least 1; all when left out. */
  readonly firstWorkers?: number | undefined;
  readonly hungAfterMs: number;
  /** Called when a worker tells how far it is. */
  readonly onHeartbeat?: () => void;
}

/** A place for one worker at a time. */
interface Seat {
  worker: GuardedWorker | undefined;
  /** What the worker runs, and what it runs next without having to ask. */
  readonly chunks: Chunk[];
  /** The worker is being stopped. */
  leaving: boolean;
  replicationsDone: number;
}

/** A run in progress. */
interface Round {
  readonly queue: ChunkQueue;
  readonly failures: Map<Chunk, number>;
  readonly onSummaries: (job: Job, summaries: Summary[]) => void;
  /** Places that may be used. */
  seats: readonly Seat[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Runs replications on workers. Each has its next chunk before it ends the last, so that none is idle while there is work,
 * even when this thread is busy. A worker that dies or hangs is replaced and its chunk run again; a replication that throws
 * is not, because it would throw again.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #seats: Seat[];
  /** The run under way; chunks that belong to another one are of no interest any more. */
  #round: Round | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#seats = Array.from({ length: options.workers }, () => ({
      worker: undefined,
      chunks: [],
      leaving: false,
      replicationsDone: 0,
    }));
  }

  /** Replications done inside the chunks under way, fractions included. */
  get underWay(): number {
    return this.#seats.reduce((sum, seat) => sum + seat.replicationsDone, 0);
  }

  /**
   * Simulates all jobs; `onSummaries` receives them as they come, in any order of chunks. One call at a time.
   * Rejects with a ReplicationError, or with the reason given to `stop`.
   */
  run(jobs: readonly Job[], onSummaries: Round['onSummaries']): Promise<void> {
    const workers = this.#seats.length;
    const queue = new ChunkQueue(cutIntoChunks(jobs, workers), CHUNKS_AHEAD * workers);
    return new Promise((resolve, reject) => {
      const seats = this.#seats.slice(0, this.#options.firstWorkers);
      this.#round = { queue, failures: new Map(), onSummaries, seats, resolve, reject };
      this.#advance();
    });
  }

  /** Ends all workers at once, whatever they do; a run under way rejects with the reason. The pool is of no use afterwards. */
  async stop(reason?: unknown): Promise<void> {
    this.#round?.reject(reason);
    this.#round = undefined;
    await Promise.all(this.#seats.map((seat) => this.#vacate(seat)));
  }

  #advance(): void {
    const round = this.#round;
    if (round === undefined) return;
    if (round.queue.done) round.resolve();
    else this.#handOut(round);
  }

  /** Gives idle workers a chunk each, then busy ones their next. The last chunks go to whoever is idle first. */
  #handOut(round: Round): void {
    for (const seat of round.seats) {
      if (seat.chunks.length === 0 && !seat.leaving) this.#give(round, seat);
    }
    for (const seat of round.seats) {
      if (seat.chunks.length === 1 && round.queue.fresh > this.#seats.length) this.#give(round, seat);
    }
  }

  #give(round: Round, seat: Seat): void {
    const chunk = round.queue.take();
    if (chunk === undefined) return;
    seat.chunks.push(chunk);
    void this.#work(round, seat, chunk);
  }

  async #work(round: Round, seat: Seat, chunk: Chunk): Promise<void> {
    try {
      seat.worker ??= this.#start(seat);
      const summaries = await seat.worker.run(chunk);
      if (take(seat, chunk) && this.#round === round) this.#receive(round, chunk, summaries);
    } catch (cause) {
      if (take(seat, chunk)) await this.#lose(round, seat, chunk, cause);
    }
    this.#advance();
  }

  #receive(round: Round, chunk: Chunk, summaries: Summary[]): void {
    round.queue.finish(chunk);
    this.#handOut(round); // first, so that no worker waits while the summaries are looked at
    try {
      round.onSummaries(chunk.job, summaries);
    } catch (cause) {
      this.#countFailure(round, chunk, cause);
    }
    round.seats = this.#seats;
  }

  #start(seat: Seat): GuardedWorker {
    return new GuardedWorker(this.#options.spawn, this.#options.hungAfterMs, (replicationsDone) => {
      seat.replicationsDone = replicationsDone;
      this.#options.onHeartbeat?.();
    });
  }

  /** A chunk failed. What its worker was to run next is given back; that it fails too is of no interest. */
  async #lose(round: Round, seat: Seat, chunk: Chunk, cause: unknown): Promise<void> {
    if (this.#round === round) {
      this.#countFailure(round, chunk, cause);
      for (const next of seat.chunks) round.queue.giveBack(next);
    }
    await this.#vacate(seat);
  }

  #countFailure(round: Round, chunk: Chunk, cause: unknown): void {
    const attempts = (round.failures.get(chunk) ?? 0) + 1;
    round.failures.set(chunk, attempts);
    if (cause instanceof WorkerFailure && attempts < MOST_ATTEMPTS) return round.queue.giveBack(chunk);
    round.reject(new ReplicationError(chunk, attempts, cause));
    this.#round = undefined;
  }

  async #vacate(seat: Seat): Promise<void> {
    seat.chunks.length = 0;
    seat.replicationsDone = 0;
    seat.leaving = true;
    await seat.worker?.stop();
    seat.worker = undefined;
    seat.leaving = false;
  }
}

/** Takes a chunk that is done off its seat. False when the seat was vacated meanwhile. */
function take(seat: Seat, chunk: Chunk): boolean {
  const place = seat.chunks.indexOf(chunk);
  if (place < 0) return false;
  seat.chunks.splice(place, 1);
  seat.replicationsDone = 0;
  return true;
}
