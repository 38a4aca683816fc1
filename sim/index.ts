/** The public face of the simulator; nobody outside imports deeper. */
export { compile } from './centre/compile/index.ts';
export type { Model } from './centre/model.ts';
export { simulate } from './centre/simulate.ts';
export type { ContactEvent, Floor, Observer, SimulateOptions } from './observe/observer.ts';
export { type Summary, summaryBuffers } from './observe/summary.ts';
