// The worker of the simulator, which also tells when it begins and ends a chunk.
import { BroadcastChannel, parentPort, threadId } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createWorkerApi } from '../../dist/node/workers/api.js';

const watch = new BroadcastChannel('peakdesk pool bench');
const now = () => performance.timeOrigin + performance.now();
const api = createWorkerApi();
/** Chunks come before they are due; one begins when it has come and the one before has ended. */
let free = 0;
const run = async (...chunk) => {
  const came = now();
  const summaries = await api.run(...chunk);
  const began = Math.max(came, free);
  free = now();
  watch.postMessage({ worker: threadId, began, ended: free });
  return summaries;
};
expose({ ...api, run }, nodeEndpoint(parentPort));
