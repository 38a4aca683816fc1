import { describe, expect, it } from 'vitest';
import type { Contender, Measurement } from '../../bench/contenders.ts';
import { markdownTable } from '../../bench/markdown.ts';
import { QUEUES, randomDraws, simulateQueue } from '../../bench/multiServerQueue.ts';
import { simulateDays } from '../../bench/peakdesk.ts';
import { type Runs, summarise } from '../../bench/report.ts';
import { spread } from '../../bench/spread.ts';
import { agrees, WORKLOADS } from '../../bench/workloads.ts';

function runs(contender: Pick<Contender, 'name' | 'reference'>, rounds: readonly Measurement[]): Runs {
  return { contender: { ...contender, share: {}, command: () => ['none'] }, share: 1, rounds };
}

function measurement(events: number, cpu: number, meanWait: number): Measurement {
  return { contacts: events / 2, events, cpu, wall: cpu, results: { meanWait } };
}

describe('the bench', () => {
  it('takes the middle value, or the mean of the two middle ones', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
    expect(spread([4, 1, 2, 8])).toEqual({ median: 3, min: 1, max: 8 });
  });

  it('compares times round by round with each reference, and names results that are wrong', () => {
    const [first, second] = summarise('W1', [
      runs({ name: 'a', reference: 'A' }, [measurement(100, 1, 0.0217), measurement(100, 2, 0.0217)]),
      runs({ name: 'b' }, [measurement(100, 2, 0.04), measurement(100, 2.5, 0.04)]),
    ]);
    expect([first.eventsPerSecond.median, first.contactsPerSecond.max, first.wrong]).toEqual([75, 50, []]);
    expect(first.ratios).toEqual({ A: { median: 1, min: 1, max: 1 } });
    expect([second.ratios.A.min, second.ratios.A.max, second.wrong]).toEqual([1.25, 2, ['meanWait']]);
  });

  it('prints tables that are Markdown', () => {
    expect(markdownTable(['who', 'ratio'], [['Peakdesk', '2.3']]).split('\n')).toEqual([
      '| who      | ratio |',
      '| -------- | ----: |',
      '| Peakdesk |   2.3 |',
    ]);
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
      expect(agrees(meanWait, expected.meanWait!, 1, 1 / 8)).toBe(true);
      if (expected.abandonedShare) expect(agrees(abandonedShare, expected.abandonedShare, 1, 1 / 8)).toBe(true);
    }
    const day = simulateDays(2, 'test');
    for (const name of ['meanWait', 'abandonedShare', 'answeredIn20Seconds'] as const) {
      expect(agrees(day[name]!, WORKLOADS.W3.expected[name]!, 1, 1 / 5)).toBe(true);
    }
  });
});
