import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createWorkerApi } from './api.ts';

if (parentPort === null) throw new Error('node.worker runs inside a worker thread only');
expose(createWorkerApi(), nodeEndpoint(parentPort));
