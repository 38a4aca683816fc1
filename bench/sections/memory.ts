import { profile, RUN_NAMES } from '../heapProfile.ts';
import { whole } from '../spread.ts';
import type { Section } from './section.ts';

/** What runs leave to the garbage collector, and what they keep. */
export const memory: Section = {
  id: 'memory',
  title: 'memory: bytes allocated on the heap of JavaScript per million events',
  measure: () => {
    const all = RUN_NAMES.map(profile);
    return {
      head: ['run', 'M events', 'allocated, garbage included', 'kept after a collection'],
      rows: all.map(({ run, events, allocatedPerMillionEvents, keptPerMillionEvents }) => [
        run,
        (events / 1e6).toFixed(2),
        whole(allocatedPerMillionEvents),
        whole(keptPerMillionEvents),
      ]),
      wrong: [],
      data: all,
    };
  },
};
