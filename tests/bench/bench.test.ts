import { describe, expect, it } from 'vitest';
import type { Contender, Measurement } from '../../bench/contenders.ts';
import { QUEUES, randomDraws, simulateQueue } from '../../bench/multiServerQueue.ts';
import { simulateDays } from '../../bench/peakdesk.ts';
import { formatTable, spread, summarise } from '../../bench/report.ts';
import { agrees, WORKLOADS } from '../../bench/workloads.ts';

function contender(name: string): Contender {
  return { name, share: { W1: 1, W2: 1, W3: 1 }, command: () => [] };
}

function measurement(events: number, cpu: number, meanWait: number): Measurement {
  return { contacts: events / 2, events, cpu, wall: cpu, results: { meanWait } };
}

describe('the bench', () => {
  it('takes the middle value, or the mean of the two middle ones', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
    expect(spread([4, 1, 2, 8])).toEqual({ median: 3, min: 1, max: 8 });
  });

  it('compares programs round by round with the first one, and names results that are wrong', () => {
    const rounds = [
      [measurement(100, 1, 0.0217), measurement(100, 2, 0.04)],
      [measurement(100, 2, 0.0217), measurement(100, 2.5, 0.04)],
    ];
    const [first, second] = summarise('W1', [contender('a'), contender('b')], rounds);
    expect([first.eventsPerSecond.median, first.ratio.median, first.wrong]).toEqual([75, 1, []]);
    expect([second.ratio.min, second.ratio.max, second.wrong]).toEqual([0.5, 0.8, ['meanWait']]);
    expect(formatTable([first, second])).toContain('WRONG: meanWait');
  });

  it('asks for four standard errors, fewer for more and longer runs', () => {
    const expected = { value: 10, error: 0, standardDeviation: 1 };
    expect([agrees(13.9, expected, 1, 1), agrees(14.1, expected, 1, 1)]).toEqual([true, false]);
    expect([agrees(11.9, expected, 4, 1), agrees(12.1, expected, 4, 1)]).toEqual([true, false]);
    expect(agrees(14.1, expected, 1, 0.25)).toBe(true);
  });

  it('runs W1 and W2 to the values of theory and W3 to those of the reference program', () => {
    for (const [id, queue] of Object.entries(QUEUES)) {
      const { meanWait, abandonedShare } = simulateQueue(queue, 500_000, randomDraws(queue, 'test'));
      const { expected } = WORKLOADS[id as keyof typeof QUEUES];
      expect(agrees(meanWait, expected.meanWait!, 1, 0.25)).toBe(true);
      if (expected.abandonedShare) expect(agrees(abandonedShare, expected.abandonedShare, 1, 0.25)).toBe(true);
    }
    const day = simulateDays(2, 'test');
    for (const name of ['meanWait', 'abandonedShare', 'answeredIn20Seconds'] as const) {
      expect(agrees(day[name]!, WORKLOADS.W3.expected[name]!, 1, 1)).toBe(true);
    }
  });
});
