import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { createWorkerApi } from '../../../workers/api.ts';

// Answers everything but `run`, in which it stays for ever.
const api = createWorkerApi();
expose(
  {
    ...api,
    run() {
      for (;;);
    },
  },
  nodeEndpoint(parentPort!),
);
