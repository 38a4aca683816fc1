import { describe, expect, it } from 'vitest';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { Aggregator, aggregateOptions } from '../../sim/experiment/aggregate.ts';
import { virtualWaits } from '../../sim/observe/virtualWaits.ts';
import { WAIT_BUCKETS, waitBucket } from '../../sim/observe/waitHistogram.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';
import { figuresOf } from './support.ts';

const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });

function histogram(...cells: (readonly number[])[]): Uint32Array {
  const counts = new Uint32Array(cells.length * WAIT_BUCKETS);
  cells.forEach((waits, cell) => waits.forEach((wait) => counts[cell * WAIT_BUCKETS + waitBucket(wait)]++));
  return counts;
}

describe('virtual waits', () => {
  it('are the waits themselves where nobody gives up', () => {
    const answered = histogram([0, 0, 5, 60], [7]);
    expect(virtualWaits(answered, histogram([], []))).toEqual(answered);
  });

  it('share out who gives up among those who waited longer, worked by hand', () => {
    // Of 8, 4 are answered at 10 s; 2 of the other 4 leave at 20 s; the last two, answered at 30 and 40 s, stand for two each.
    const found = virtualWaits(histogram([10, 10, 10, 10, 30, 40]), histogram([20, 20]));
    expect(found).toEqual(histogram([10, 10, 10, 10, 30, 30, 40, 40]));
  });

  it('of those who leave after the last answer are taken when the last of them leaves', () => {
    expect(virtualWaits(histogram([10]), histogram([20, 25]))).toEqual(histogram([10, 25, 25]));
  });

  it('do not share out one cell’s leavers among another’s', () => {
    const found = virtualWaits(histogram([30], [100, 100]), histogram([20], []));
    expect(found).toEqual(histogram([30, 30], [100, 100]));
  });

  it('count as many contacts as waited, however they are shared out', () => {
    const answered = histogram(Array.from({ length: 997 }, (_, i) => (i * 37) % 311));
    const abandoned = histogram(Array.from({ length: 613 }, (_, i) => (i * 53) % 290));
    const total = virtualWaits(answered, abandoned).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(997 + 613);
  });

  it('run to the first answer, of all who waited', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { patienceSeconds: { kind: 'constant', value: 60 } }) },
      skillGroups: { team: team(1, ['call']) },
    });
    // Waits of 0, of 60 s given up, and of 50 s: whoever gives up would have waited longest.
    const figure = figuresOf(source, [[0, 10, 50]]);
    expect(figure('waitP99')).toBeCloseTo(50, 0);
    expect(figure('virtualWaitP99')).toBeCloseTo(60, 0);
  });

  it('agree with the waits of endlessly patient customers in M/M/n+M, within 4 standard errors and 5 %', () => {
    const [arrivalRate, serviceMean, agents, patienceMean] = [2.6 / 60, 300, 10, 120];
    const source = scenario({
      calendar: { start: '2026-11-11T00:00', durationHours: 13, intervalMinutes: 60 },
      contactTypes: {
        call: phoneType(0, {
          demand: [{ kind: 'series', intervalMinutes: 60, counts: Array<number>(13).fill(arrivalRate * 3600) }],
          service: { kind: 'voice', talkSeconds: exponential(serviceMean) },
          patienceSeconds: exponential(patienceMean),
        }),
      },
      skillGroups: { team: team(agents, ['call']) },
      run: { warmUpHours: 1 },
    });
    const model = compile(source);
    const aggregator = new Aggregator(model, aggregateOptions(source));
    for (let replication = 0; replication < 64; replication++) {
      aggregator.add(simulate(model, 'virtual', replication));
    }
    const { figures } = aggregator.results([]);
    const queue = markovQueue({ arrivalRate, serviceMean, agents, patienceMean });
    for (const [id, probability] of [
      ['virtualWaitP50', 0.5],
      ['virtualWaitP90', 0.9],
    ] as const) {
      const { mean, low, high } = figures[id]['total'];
      expect((high - low) / 2 / mean).toBeLessThan(0.05);
      // Who still waits after t has neither been answered nor given up, and the two do not depend on each other.
      const shareBeyond = (t: number) => queue.waitExceeds(t) * Math.exp(t / patienceMean);
      const halfOfFour = (high - low) / 2 / 2.13;
      expect(shareBeyond(mean - 4 * halfOfFour)).toBeGreaterThan(1 - probability);
      expect(shareBeyond(mean + 4 * halfOfFour)).toBeLessThan(1 - probability);
    }
  });
});
