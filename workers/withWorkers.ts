import type { Summary } from '../sim/index.ts';
import type { Job } from './chunks.ts';
import { WorkerPool } from './pool.ts';
import { ProgressMeter, type Progress } from './progress.ts';
import type { Spawn } from './protocol.ts';

/** How replications are run and watched; nothing here changes their results. */
export interface WorkerOptions {
  readonly spawn: Spawn;
  /** Workers at once. When left out: the processors that `navigator` tells of, else 4. */
  readonly workers?: number;
  /**
   * Workers at once until the first summaries have been looked at, at least 1; all when left out. One fewer than there are
   * processors leaves one to show them.
   */
  readonly firstWorkers?: number;
  /** Stops all workers at once; the run then rejects with an AbortError. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Silence after which a worker is taken for hung; 60000 when left out. */
  readonly hungAfterMs?: number;
}

/** Simulates all jobs; the summaries come in any order of chunks. */
export type RunJobs = (jobs: readonly Job[], onSummaries: (job: Job, summaries: Summary[]) => void) => Promise<void>;

/**
 * Lends workers to `work` and takes them back: none is alive when it settles. Rejects with an AbortError when cancelled, with
 * a ReplicationError when replications cannot be simulated, with a RangeError when the workers are not at least one.
 * @param most workers that would find something to do
 */
export async function withWorkers<T>(
  options: WorkerOptions,
  most: number,
  work: (run: RunJobs) => Promise<T>,
): Promise<T> {
  const { spawn, workers = processors(), firstWorkers, signal, onProgress, hungAfterMs = 60_000 } = options;
  requireAtLeastOne('workers', workers);
  if (signal?.aborted) throw cancelled();
  const pool = new WorkerPool({
    spawn,
    workers: Math.min(workers, most),
    firstWorkers,
    hungAfterMs,
    onHeartbeat: () => meter.heartbeat(),
  });
  const meter = new ProgressMeter(() => pool.underWay, onProgress);
  const cancel = () => void pool.stop(cancelled());
  signal?.addEventListener('abort', cancel);
  try {
    const result = await work((jobs, onSummaries) => {
      meter.plan(jobs);
      return pool.run(jobs, (job, summaries) => {
        onSummaries(job, summaries);
        meter.arrive(summaries.length);
      });
    });
    meter.finish();
    return result;
  } finally {
    signal?.removeEventListener('abort', cancel);
    meter.end();
    await pool.stop();
  }
}

/** @throws RangeError when a number of workers or replications is none */
export function requireAtLeastOne(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`${name} must be a whole number from 1, got ${value}`);
}

const cancelled = () => new DOMException('The run was cancelled.', 'AbortError');

/** Node 20 has no navigator. */
function processors(): number {
  return (globalThis.navigator as Navigator | undefined)?.hardwareConcurrency ?? 4;
}
