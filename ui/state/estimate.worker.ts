import { estimateDay } from './estimate.ts';

/** One question at a time, answered in order. */
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => self.postMessage(estimateDay(data)));
