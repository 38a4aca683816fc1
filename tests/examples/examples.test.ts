import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exactWait, simulateBankCounter } from '../../examples/bankCounter.ts';
import { exactWaits, simulateReturnsDesk } from '../../examples/returnsDesk.ts';
import { DataSeries } from '../../sim/kernel/index.ts';

const REPLICATIONS = 200;

/** Within 4 standard errors of the exact value, and four of them are at most this share of it. */
function expectMean(means: DataSeries, exact: number, precision: number): void {
  const fourErrors = (4 * means.standardDeviation) / Math.sqrt(means.count);
  expect(fourErrors / exact).toBeLessThan(precision);
  expect(Math.abs(means.mean - exact)).toBeLessThan(fourErrors);
}

describe('examples', () => {
  it('the bank counter has the mean wait of an M/M/3 queue', () => {
    const means = new DataSeries();
    for (let replication = 1; replication <= REPLICATIONS; replication++) {
      means.record(simulateBankCounter(replication).mean);
    }
    expectMean(means, exactWait(), 0.03);
  });

  it('the returns desk has the mean waits of an M/M/4 queue with two priorities', () => {
    const means = [new DataSeries(), new DataSeries()];
    for (let replication = 1; replication <= REPLICATIONS; replication++) {
      simulateReturnsDesk(replication).forEach((waits, kind) => means[kind].record(waits.mean));
    }
    const [complaint, ordinary] = exactWaits();
    expectMean(means[0], complaint, 0.02);
    expectMean(means[1], ordinary, 0.06);
  });

  it.each([
    ['bankCounter', /^mean wait, minutes: simulated \d+\.\d{3} ± \d+\.\d{3}, exact 2\.589\n$/],
    ['returnsDesk', /^mean wait of a complaint, .* exact 1\.230\nmean wait of a return, .* exact 9\.838\n$/],
  ])('%s runs by itself and prints its result beside the exact one', (name, output) => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', `examples/${name}.ts`], { encoding: 'utf8' });
    expect(printed).toMatch(output);
  });
});
