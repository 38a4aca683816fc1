import { wrap } from 'comlink';
import type { SpawnedWorker, WorkerApi } from './protocol.ts';

/** Starts a module worker in a browser. */
export function spawnBrowserWorker(): SpawnedWorker {
  // .js is right in the packed package, and Vite finds the .ts by it: it cannot read anything but a literal here.
  const worker = new Worker(new URL('./browser.worker.js', import.meta.url), { type: 'module' });
  return {
    api: wrap<WorkerApi>(worker),
    stop: () => worker.terminate(),
    onFailure(report) {
      worker.addEventListener('error', (event) =>
        report(new Error(event.message || 'the worker could not be started')),
      );
      worker.addEventListener('messageerror', () => report(new Error('the worker sent a message that cannot be read')));
    },
  };
}
