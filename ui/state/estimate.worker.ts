import { loadLibrary } from '../../scenarios/index.ts';
import { estimateDay } from './estimate.ts';

/** One question at a time, answered in order. */
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => self.postMessage(estimateDay(data)));

const REHEARSALS = 60;

/** Before a lever moves: an estimate takes twice as long until the browser has compiled the way to it. Questions go first. */
function rehearse(times: number): void {
  estimateDay(loadLibrary('mid-start20'));
  if (times > 1) setTimeout(() => rehearse(times - 1), 0);
}
setTimeout(() => rehearse(REHEARSALS), 500);
