import { describe, expect, it } from 'vitest';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import { firstReplications, isPrecise, nextReplications } from '../../sim/experiment/precision.ts';
import type { PrecisionRule } from '../../sim/experiment/precision.ts';
import type { Results } from '../../sim/experiment/types.ts';
import { openStream } from '../../sim/random/index.ts';
import { modelOf, OPTIONS, SummaryBuilder } from './support.ts';

const model = modelOf({ intervals: 1, contactTypes: 1, channels: 1 });

function resultsOf(offered: readonly number[]): Results {
  const aggregator = new Aggregator(model, OPTIONS);
  offered.forEach((count, day) => {
    aggregator.add(new SummaryBuilder(model, day).flow(0, 0, { offered: count }).summary);
  });
  return aggregator.results([]);
}

const rule = (widths: Partial<PrecisionRule>): PrecisionRule => ({
  figure: 'offered',
  row: 'total',
  minimumReplications: 10,
  maximumReplications: 1000,
  ...widths,
});

/** Ten days of 90 and 110 in turn: standard deviation 10.5, half-width 7.5. */
const tenDays = resultsOf(Array.from({ length: 10 }, (_, day) => (day % 2 === 0 ? 90 : 110)));

describe('precision', () => {
  it('is reached when the half-width is within the share of the mean, or within the width, asked for', () => {
    expect(isPrecise(tenDays, [rule({ relativeHalfWidth: 0.08 })])).toBe(true);
    expect(isPrecise(tenDays, [rule({ relativeHalfWidth: 0.07 })])).toBe(false);
    expect(isPrecise(tenDays, [rule({ absoluteHalfWidth: 8 })])).toBe(true);
    expect(isPrecise(tenDays, [rule({ absoluteHalfWidth: 7 })])).toBe(false);
  });

  it('is reached only when every rule is, and after its floor of replications', () => {
    expect(isPrecise(tenDays, [rule({ absoluteHalfWidth: 8 }), rule({ absoluteHalfWidth: 1 })])).toBe(false);
    expect(isPrecise(tenDays, [rule({ absoluteHalfWidth: 8, minimumReplications: 11 })])).toBe(false);
  });

  it('is never reached, and not waited for, with a figure of which no replication has a value', () => {
    const unseen = rule({ figure: 'handleTime', absoluteHalfWidth: 1e9 });
    expect(isPrecise(tenDays, [unseen])).toBe(false);
    expect(nextReplications(tenDays, [unseen])).toBe(10);
  });

  it('is refused for a row that does not exist', () => {
    expect(() => isPrecise(tenDays, [rule({ row: 'channel:fax' })])).toThrow(
      'the figure "offered" is not reported for channel:fax',
    );
  });
});

describe('the next checkpoint', () => {
  it('begins with the largest floor, never above its ceiling', () => {
    expect(firstReplications([rule({}), rule({ minimumReplications: 30 })])).toBe(30);
    expect(firstReplications([rule({ minimumReplications: 30, maximumReplications: 20 })])).toBe(20);
  });

  it('is where we are when every rule is content or at its ceiling', () => {
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 8 })])).toBe(10);
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 1, maximumReplications: 10 })])).toBe(10);
  });

  it('grows by what the interval still lacks, by a quarter at least and to double at most', () => {
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 7.4 })])).toBe(13);
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 6 })])).toBe(18);
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 0.1 })])).toBe(20);
    expect(nextReplications(tenDays, [rule({ absoluteHalfWidth: 0.1, maximumReplications: 17 })])).toBe(17);
  });

  it('leads to the half-width asked for', () => {
    const stream = openStream('precision', 'test', 'days', 0);
    const days: number[] = [];
    const rules = [rule({ relativeHalfWidth: 0.02 })];
    let next = firstReplications(rules);
    while (days.length < next) {
      while (days.length < next) days.push(100 + 50 * stream.next());
      next = nextReplications(resultsOf(days), rules);
    }
    expect(isPrecise(resultsOf(days), rules)).toBe(true);
    expect(days.length).toBeLessThan(400);
  });
});
