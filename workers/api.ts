import { transfer } from 'comlink';
import { simulate, summaryBuffers, type Model, type Summary } from '../sim/index.ts';
import type { WorkerApi } from './protocol.ts';

const HEARTBEAT_MS = 100;

/** The worker's side of the protocol: it knows models by key and nothing of experiments. */
export function createWorkerApi(): WorkerApi {
  const models = new Map<string, Model>();
  let onHeartbeat: (replicationsDone: number) => void = () => {};

  return {
    listen(listener) {
      onHeartbeat = atMostEvery(HEARTBEAT_MS, listener);
    },
    load(key, model) {
      models.set(key, model);
    },
    run(key, seed, first, count) {
      const model = models.get(key);
      if (model === undefined) throw new RangeError(`no model is loaded under "${key}"`);
      if (typeof seed !== 'string') throw new TypeError(`the seed must be a string, not ${typeof seed}`);
      requireWhole('first', first, 0);
      requireWhole('count', count, 1);
      const summaries: Summary[] = [];
      for (let i = 0; i < count; i++) {
        summaries.push(simulate(model, seed, first + i, { onProgress: (done) => onHeartbeat(i + done) }));
      }
      return transfer(summaries, summaries.flatMap(summaryBuffers));
    },
  };
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${String(value)}`);
  }
}

function atMostEvery(milliseconds: number, listener: (value: number) => void): (value: number) => void {
  let next = 0;
  return (value) => {
    const now = performance.now();
    if (now < next) return;
    next = now + milliseconds;
    listener(value);
  };
}
