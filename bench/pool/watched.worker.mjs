// The worker of the simulator, which also tells when it begins and ends a chunk.
import { BroadcastChannel, parentPort, threadId } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createWorkerApi } from '../../dist/node/workers/api.js';

const watch = new BroadcastChannel('peakdesk pool bench');
const now = () => performance.timeOrigin + performance.now();
const api = createWorkerApi();
const run = (...chunk) => {
  const began = now();
  const summaries = api.run(...chunk);
  watch.postMessage({ worker: threadId, began, ended: now() });
  return summaries;
};
expose({ ...api, run }, nodeEndpoint(parentPort));
