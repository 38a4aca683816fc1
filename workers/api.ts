import { Replication, type Model, type Summary } from '../sim/index.ts';
import type { WorkerApi } from './protocol.ts';

const HEARTBEAT_MS = 100;
/** How long a run goes on before it hears messages: a turn takes milliseconds where every processor is busy. */
const TURN_MS = 30;

/** The worker's side of the protocol: it knows models by key and nothing of experiments. */
export function createWorkerApi(): WorkerApi {
  const models = new Map<string, Model>();
  let onHeartbeat: (replicationsDone: number) => void = () => {};
  /** Runs asked for one after the other are done one after the other, though each lets messages in between. */
  let last: Promise<unknown> = Promise.resolve();
  let drops = 0;

  /** @param isDropped whether nobody wants the outcome any more */
  async function simulateAll(model: Model, seed: string, first: number, count: number, isDropped: () => boolean) {
    const summaries: Summary[] = [];
    let due = performance.now() + TURN_MS;
    refuseIf(isDropped());
    for (let i = 0; i < count; i++) {
      const replication = new Replication(model, seed, first + i, { onProgress: (done) => onHeartbeat(i + done) });
      while (replication.advance()) {
        if (performance.now() < due) continue;
        await nextTurn();
        refuseIf(isDropped());
        due = performance.now() + TURN_MS;
      }
      summaries.push(replication.summary());
    }
    // To be copied, not transferred: once an isolate has detached a buffer, V8 asks at every access to a typed array
    // whether its buffer is still there, and the days after take a tenth to a sixth longer. A copy takes a millisecond.
    return summaries;
  }

  return {
    listen(listener) {
      onHeartbeat = atMostEvery(HEARTBEAT_MS, listener);
    },
    load(key, model) {
      models.set(key, model);
    },
    async run(key, seed, first, count) {
      const model = models.get(key);
      if (model === undefined) throw new RangeError(`no model is loaded under "${key}"`);
      if (typeof seed !== 'string') throw new TypeError(`the seed must be a string, not ${typeof seed}`);
      requireWhole('first', first, 0);
      requireWhole('count', count, 1);
      const dropsBefore = drops;
      const isDropped = (): boolean => drops > dropsBefore;
      // What was found before is sent before this run takes the thread.
      const summaries = last.then(nextTurn).then(() => simulateAll(model, seed, first, count, isDropped));
      last = summaries.catch(() => {});
      return summaries;
    },
    drop() {
      drops++;
    },
  };
}

function refuseIf(isDropped: boolean): void {
  if (isDropped) throw new DOMException('The run was dropped.', 'AbortError');
}

/** Lets messages that have come be heard. A timer would cost milliseconds in a browser. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
