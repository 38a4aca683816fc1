import { lowestScoreInClass } from './eligible.ts';

/** In the most urgent class that waits: from the queue in which most wait. */
export const longestQueue = lowestScoreInClass(({ queues }, queue) => -queues.length(queue));
