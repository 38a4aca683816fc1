import { describe, expect, it } from 'vitest';
import { waitingSystem } from '../../sim/theory/erlang.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { serviceLevels } from '../../sim/theory/steadyState.ts';

describe('a single queue in the long run', () => {
  it('a queue that nobody leaves is the limit of very patient customers', () => {
    const queue = { arrivalRate: 3.5, serviceMean: 3, agents: 13 };
    const patient = markovQueue({ ...queue, patienceMean: 1e9 });
    const loyal = waitingSystem(3.5, 3, 13);
    expect(patient.waitMean / loyal.waitMean).toBeCloseTo(1, 6);
    expect(patient.waitExceeds(0.4) / loyal.waitExceeds(0.4)).toBeCloseTo(1, 6);
    expect(patient.answeredWaitQuantile(0.9) / loyal.waitQuantile(0.9)).toBeCloseTo(1, 6);
  });

  it('quantiles are where the waits beyond them are as rare as they say', () => {
    const queue = markovQueue({ arrivalRate: 10, serviceMean: 2, agents: 15, patienceMean: 3 });
    expect(queue.waitExceeds(queue.waitQuantile(0.8))).toBeCloseTo(0.2, 12);
    expect(queue.answeredWithin(queue.answeredWaitQuantile(0.8))).toBeCloseTo(0.8 * queue.pAnswered, 12);
    expect(queue.waitExceeds(queue.delayedWaitQuantile(0.8))).toBeCloseTo(0.2 * queue.pWait, 12);
    const loyal = waitingSystem(9, 1, 10);
    expect(loyal.waitExceeds(loyal.delayedWaitQuantile(0.8))).toBeCloseTo(0.2 * loyal.pWait, 12);
    expect(markovQueue({ arrivalRate: 1, serviceMean: 1, agents: 9, patienceMean: 1 }).waitQuantile(0.99)).toBe(0);
  });

  it('the four service levels differ by who counts', () => {
    const queue = markovQueue({ arrivalRate: 10, serviceMean: 2, agents: 15, patienceMean: 3 });
    const levels = serviceLevels(queue, 1);
    expect(levels.offered).toBe(queue.answeredWithin(1));
    expect(levels.offered).toBeLessThan(levels.offeredExcludingShortAbandons);
    expect(levels.offeredExcludingShortAbandons).toBeLessThan(levels.answered);
    expect(levels.countingShortAbandons).toBeCloseTo(1 - queue.waitExceeds(1), 12);
  });

  it('a limit nobody reaches changes nothing, and a limit at the agents leaves no wait', () => {
    const queue = { arrivalRate: 3, serviceMean: 1, agents: 4, patienceMean: 2 };
    expect(markovQueue({ ...queue, capacity: 1000 }).waitMean).toBe(markovQueue(queue).waitMean);
    const full = markovQueue({ ...queue, capacity: 4 });
    expect([full.pWait, full.pAbandon, full.waitMean, full.waitExceeds(0)]).toEqual([0, 0, 0, 0]);
    expect(full.pBlocked + full.pAnswered).toBeCloseTo(1, 15);
  });

  it('without agents everybody leaves after the patience, and without contacts nobody waits', () => {
    const closed = markovQueue({ arrivalRate: 2, serviceMean: 1, agents: 0, patienceMean: 3 });
    expect(closed.pWait).toBeCloseTo(1, 12);
    expect(closed.pAbandon).toBeCloseTo(1, 12);
    expect(closed.waitMean).toBeCloseTo(3, 12);
    const quiet = markovQueue({ arrivalRate: 0, serviceMean: 1, agents: 2, patienceMean: 3 });
    expect([quiet.pWait, quiet.pAbandon, quiet.queueMean, quiet.occupancy]).toEqual([0, 0, 0, 0]);
    expect(markovQueue({ arrivalRate: 2, serviceMean: 1, agents: 2 }).waitMean).toBe(Infinity);
  });
});
