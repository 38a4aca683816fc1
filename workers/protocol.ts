import type { Remote } from 'comlink';
import type { Model, Summary } from '../sim/index.ts';

/** What a worker does, as plain calls. The same object answers in this thread, over a MessageChannel and in a worker. */
export interface WorkerApi {
  /**
   * Says where heartbeats go: replications of the current chunk done so far, fractions included. At most 10 a second,
   * never awaited.
   */
  listen(onHeartbeat: (replicationsDone: number) => void): void;
  /** Keeps a model under a key. */
  load(key: string, model: Model): void;
  /**
   * Simulates replications `first` to `first + count - 1` of a loaded model. The summaries come in that order, and are
   * copied (why: api.ts). Rejects when the key is unknown or a number is not a whole one in range, and when dropped.
   */
  run(key: string, seed: string, first: number, count: number): Promise<Summary[]>;
  /** Gives up the runs asked for so far within milliseconds; the worker is then free for the next one. */
  drop(): void;
}

/** A worker that was started, seen from the thread that started it. */
export interface SpawnedWorker {
  readonly api: Remote<WorkerApi>;
  /**
   * Ends the worker at once, whatever it is doing.
   * @param lost why it must not be used again, where that is so
   */
  stop(lost?: Error): void | Promise<void>;
  /** Reports that the worker died, threw outside a call, or sent what could not be read. A call in flight then never settles. */
  onFailure(report: (cause: Error) => void): void;
}

/** Starts a worker. The only thing in which browser and Node differ. */
export type Spawn = () => SpawnedWorker;
