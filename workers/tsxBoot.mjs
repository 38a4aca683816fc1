// tsx does not reach worker threads by itself on Node 20: this file registers it, then loads the real entry.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
