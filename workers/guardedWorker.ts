import { proxy } from 'comlink';
import type { Model, Summary } from '../sim/index.ts';
import type { Chunk } from './chunks.ts';
import type { Spawn, SpawnedWorker } from './protocol.ts';

/** The worker itself is lost (died, hung, answered nonsense): the chunk may succeed on another one. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}

/**
 * Silence is measured in ticks of a timer and not by the clock: after a suspended computer wakes up, or a blocked main
 * thread goes on, one tick is late but the heartbeats that waited are still read before the next one.
 */
const TICKS_OF_SILENCE = 4;

/**
 * A worker whose calls always settle. A Comlink call to a dead worker stays pending for ever, so the calls in flight are
 * rejected when the worker fails or falls silent. No promise of the failure is raced against them: as long as it is open it
 * would keep the summaries of every call.
 */
export class GuardedWorker {
  readonly #worker: SpawnedWorker;
  readonly #hungAfterMs: number;
  readonly #onHeartbeat: (replicationsDone: number) => void;
  /** What rejects each call in flight. */
  readonly #inFlight = new Set<(cause: WorkerFailure) => void>();
  #failure: WorkerFailure | undefined;
  /** What the worker has been told, by what it was told of; sent once. */
  readonly #models = new Map<string, Promise<void>>();
  #listening: Promise<void> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #silentTicks = 0;

  /** @param hungAfterMs silence, in milliseconds, after which the worker counts as hung */
  constructor(spawn: Spawn, hungAfterMs: number, onHeartbeat: (replicationsDone: number) => void) {
    this.#hungAfterMs = hungAfterMs;
    this.#onHeartbeat = onHeartbeat;
    this.#worker = spawn();
    this.#worker.onFailure((cause) => this.#fail(new WorkerFailure(cause.message, { cause })));
  }

  /**
   * Summaries of the chunk's replications, in order. May be called again before it settles: the worker runs chunks one after
   * the other. Rejects with a WorkerFailure when the worker is lost.
   */
  run(chunk: Chunk): Promise<Summary[]> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#silentTicks = 0;
      if (this.#inFlight.size === 0)
        this.#watch = setInterval(() => this.#tick(), this.#hungAfterMs / TICKS_OF_SILENCE);
      this.#inFlight.add(reject);
      this.#call(chunk)
        .finally(() => this.#settled(reject))
        .then(resolve, (cause: unknown) => {
          if (cause instanceof WorkerFailure) this.#fail(cause);
          reject(cause);
        });
    });
  }

  /** Calls still in flight reject. */
  async stop(): Promise<void> {
    const lost = this.#failure;
    this.#fail(new WorkerFailure('the worker was stopped'));
    await this.#worker.stop(lost);
  }

  /** Whatever is in flight, or is asked for later, rejects. */
  #fail(cause: WorkerFailure): void {
    this.#failure ??= cause;
    for (const reject of this.#inFlight) {
      reject(this.#failure);
      this.#settled(reject);
    }
  }

  #settled(call: (cause: WorkerFailure) => void): void {
    this.#inFlight.delete(call);
    if (this.#inFlight.size === 0) clearInterval(this.#watch);
  }

  /** Sends all at once and in order: the worker needs no answer to go on. */
  async #call(chunk: Chunk): Promise<Summary[]> {
    const { key, model, seed } = chunk.job;
    const answer = Promise.all([
      this.#listen(),
      this.#load(key, model),
      this.#worker.api.run(key, seed, chunk.first, chunk.count),
    ]);
    const [, , summaries] = await answer;
    this.#silentTicks = 0;
    requireAnswer(chunk, summaries);
    return summaries;
  }

  #listen(): Promise<void> {
    this.#listening ??= this.#worker.api.listen(proxy((done: number) => this.#heartbeat(done)));
    return this.#listening;
  }

  #load(key: string, model: Model): Promise<void> {
    const known = this.#models.get(key);
    if (known !== undefined) return known;
    const loading = this.#worker.api.load(key, model);
    this.#models.set(key, loading);
    return loading;
  }

  #heartbeat(replicationsDone: number): void {
    this.#silentTicks = 0;
    this.#onHeartbeat(replicationsDone);
  }

  #tick(): void {
    this.#silentTicks++;
    if (this.#silentTicks < TICKS_OF_SILENCE) return;
    this.#fail(new WorkerFailure(`the worker gave no sign of life for ${this.#hungAfterMs} ms`));
  }
}

/** Only what was asked for may enter the results. */
function requireAnswer(chunk: Chunk, summaries: unknown): asserts summaries is Summary[] {
  const right =
    Array.isArray(summaries) &&
    summaries.length === chunk.count &&
    summaries.every((summary: Summary, i) => summary?.replication === chunk.first + i);
  if (!right) throw new WorkerFailure('the worker answered with something other than the replications asked for');
}
