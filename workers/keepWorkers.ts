import type { Spawn, SpawnedWorker } from './protocol.ts';

/** A worker that does not even say that it drops its run is not used again. */
const LONGEST_SILENCE_MS = 1000;

type Report = (cause: Error) => void;

/** A worker between and during runs. */
interface Kept {
  readonly worker: SpawnedWorker;
  /** Of the run that has it now. */
  report: Report;
  isLost: boolean;
}

/**
 * Workers that outlive a run: starting one, and compiling the simulator anew inside it, takes longer than many a first
 * replication. One that is stopped drops what it does and waits for the next run.
 */
export function keepWorkers(spawn: Spawn): Spawn {
  const idle: Kept[] = [];

  function start(): Kept {
    const kept: Kept = { worker: spawn(), report: () => {}, isLost: false };
    kept.worker.onFailure((cause) => discard(kept, cause));
    return kept;
  }

  function discard(kept: Kept, cause: Error): void {
    kept.isLost = true;
    if (idle.includes(kept)) idle.splice(idle.indexOf(kept), 1);
    void kept.worker.stop();
    kept.report(cause);
  }

  function takeBack(kept: Kept): void {
    kept.report = () => {};
    idle.push(kept);
    const silence = setTimeout(() => discard(kept, new Error('the worker does not answer')), LONGEST_SILENCE_MS);
    void kept.worker.api.drop().then(() => clearTimeout(silence));
  }

  return () => {
    const kept = idle.pop() ?? start();
    let isLent = true;
    return {
      api: kept.worker.api,
      onFailure: (report) => (kept.report = report),
      stop(lost) {
        if (!isLent || kept.isLost) return;
        isLent = false;
        if (lost === undefined) takeBack(kept);
        else discard(kept, lost);
      },
    };
  };
}
