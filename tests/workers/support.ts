import { MessageChannel } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Model, Summary } from '../../sim/index.ts';
import type { Job } from '../../workers/chunks.ts';
import type { SpawnedWorker, WorkerApi } from '../../workers/protocol.ts';

/** A worker without a thread: its api answers over a MessageChannel. `fail` plays its death. */
export interface InProcessWorker extends SpawnedWorker {
  fail(cause: Error): void;
  readonly stopped: boolean;
}

export function inProcess(api: WorkerApi): InProcessWorker {
  const { port1, port2 } = new MessageChannel();
  let report: (cause: Error) => void = () => {};
  let stopped = false;
  expose(api, nodeEndpoint(port1));
  return {
    api: wrap<WorkerApi>(nodeEndpoint(port2)),
    stop() {
      stopped = true;
      port1.close();
      port2.close();
    },
    onFailure(listener) {
      report = listener;
    },
    fail: (cause) => report(cause),
    get stopped() {
      return stopped;
    },
  };
}

/** A summary that holds nothing but its number. */
export function emptySummary(replication: number): Summary {
  return {
    replication,
    flow: new Float64Array(1),
    group: new Float64Array(0),
    state: new Float64Array(0),
    waits: new Uint32Array(0),
    intervalWaits: new Uint32Array(0),
    longestWait: new Float64Array(0),
    business: new Float64Array(0),
    virtualWaits: new Uint32Array(0),
    events: 0,
  };
}

/** A worker api that does what it is told without simulating; `run` may be replaced. */
export function fakeApi(run?: WorkerApi['run']): WorkerApi {
  return {
    listen() {},
    load() {},
    run: run ?? (async (_key, _seed, first, count) => Array.from({ length: count }, (_, i) => emptySummary(first + i))),
    drop() {},
  };
}

export function fakeJob(key: string, count: number, first = 0): Job {
  return { key, model: {} as Model, seed: 'seed', first, count };
}
