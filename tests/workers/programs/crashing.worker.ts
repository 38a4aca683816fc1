import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { createWorkerApi } from '../../../workers/api.ts';

// Dies when it is asked to run.
const api = createWorkerApi();
expose({ ...api, run: () => process.exit(7) }, nodeEndpoint(parentPort!));
