import { describe, expect, it } from 'vitest';
import { profile, RUN_NAMES } from '../../bench/heapProfile.ts';

const BOXED_NUMBER = 16;

/**
 * Numbers in a box, at most, that a run makes per event. V8 boxes a double that goes in or out of a function which it
 * does not inline; an event or contact kept as an object, or a closure for it, would take a multiple of this.
 */
const MOST_BOXES: Readonly<Record<string, number>> = { kernel: 3, W1: 6, W2: 8, W3: 12, day: 12 };

describe('allocation', () => {
  it.each(RUN_NAMES)('%s allocates no more than a few numbers per event and keeps nothing', (name) => {
    const { events, allocatedPerMillionEvents, keptPerMillionEvents } = profile(name);
    expect(events).toBeGreaterThan(900_000);
    expect(allocatedPerMillionEvents).toBeGreaterThan(0);
    expect(allocatedPerMillionEvents).toBeLessThan(MOST_BOXES[name] * BOXED_NUMBER * 1e6);
    expect(keptPerMillionEvents).toBeLessThan(300_000);
  });
});
