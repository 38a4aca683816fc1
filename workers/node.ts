import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { SpawnedWorker, WorkerApi } from './protocol.ts';

/** True under tsx and vitest, false in what is built. */
const runsFromSource = import.meta.url.endsWith('.ts');
const ENTRY = new URL(`./node.worker.${runsFromSource ? 'ts' : 'js'}`, import.meta.url);

/**
 * Twice the usual: a simulation leaves garbage and next to nothing that lives, so fewer collections cost less, and each one
 * takes helper threads that the other workers could use.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/**
 * Starts a worker thread. It keeps the process alive until `stop` is called.
 * @param entry the program of the worker; the simulator's own when left out
 */
export function spawnNodeWorker(entry: URL = ENTRY): SpawnedWorker {
  const worker = runsFromSource
    ? new Worker(new URL('./tsxBoot.mjs', import.meta.url), { workerData: { entry: entry.href }, resourceLimits })
    : new Worker(entry, { resourceLimits });
  return {
    api: wrap<WorkerApi>(nodeEndpoint(worker)),
    stop: async () => {
      await worker.terminate();
    },
    onFailure(report) {
      worker.on('error', report);
      worker.on('messageerror', report);
      worker.on('exit', (code) => report(new Error(`the worker ended with exit code ${code}`)));
    },
  };
}

/** How many workers this machine runs at once. */
export const processors = (): number => availableParallelism();
