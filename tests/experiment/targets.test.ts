import { describe, expect, it } from 'vitest';
import { Aggregator, aggregateOptions } from '../../sim/experiment/aggregate.ts';
import type { AggregateOptions } from '../../sim/experiment/aggregate.ts';
import { wilsonInterval } from '../../sim/experiment/confidence.ts';
import { modelOf, SummaryBuilder } from './support.ts';

const model = modelOf();
const options = (targets: AggregateOptions['targets']): AggregateOptions =>
  aggregateOptions({ targets: { serviceLevelDenominator: 'offered', list: [...targets] } });

/** Days with 10 offered on each channel, of which so many are answered within T; t0 waits so long. */
function results(targets: AggregateOptions['targets'], days: readonly [t0: number, t1: number, wait?: number][]) {
  const aggregator = new Aggregator(model, options(targets));
  days.forEach(([t0, t1, wait], day) => {
    const builder = new SummaryBuilder(model, day)
      .flow(0, 0, { offered: 10, answeredWithin: t0 })
      .flow(1, 1, { offered: 10, answeredWithin: t1 });
    aggregator.add(builder.waits(0, 0, wait === undefined ? [] : [wait]).summary);
  });
  return aggregator.results([]);
}

describe('targets', () => {
  it('are met by a day that is at least or at most at the limit, and reported as a share of days', () => {
    const { targets } = results(
      [{ figure: 'serviceLevel', atLeast: 0.8 }],
      [
        [10, 6],
        [9, 6],
        [8, 8],
        [2, 2],
      ],
    );
    expect(targets).toEqual([{ index: 0, share: wilsonInterval(2, 4) }]);
  });

  it('are judged on their channel or contact type', () => {
    const days: [number, number][] = [
      [9, 1],
      [9, 9],
      [1, 9],
      [1, 1],
    ];
    const { targets, allTargets } = results(
      [
        { figure: 'serviceLevel', channel: 'c0', atLeast: 0.8 },
        { figure: 'serviceLevel', contactType: 't1', atLeast: 0.8 },
      ],
      days,
    );
    expect(targets.map(({ share }) => share.count)).toEqual([2, 2]);
    expect(allTargets).toEqual(wilsonInterval(1, 4));
  });

  it('are not met by a day on which people asked and nobody was answered', () => {
    const days: [number, number, number?][] = [
      [9, 9, 30],
      [0, 0],
      [9, 9, 90],
    ];
    const { targets, allTargets } = results([{ figure: 'waitP90', atMost: 60 }], days);
    expect(targets[0].share).toEqual(wilsonInterval(1, 3));
    expect(allTargets).toEqual(wilsonInterval(1, 3));
  });

  it('leave out days on which nobody asked', () => {
    const aggregator = new Aggregator(model, options([{ figure: 'waitP90', atMost: 60 }]));
    aggregator.add(new SummaryBuilder(model, 0).flow(0, 0, { offered: 1 }).waits(0, 0, [30]).summary);
    aggregator.add(new SummaryBuilder(model, 1).summary);
    const { targets, allTargets } = aggregator.results([]);
    expect(targets[0].share).toEqual(wilsonInterval(1, 1));
    expect(allTargets).toEqual(wilsonInterval(1, 1));
  });

  it('give no share of all targets when there are none', () => {
    expect(results([], [[1, 1]]).allTargets).toBeNull();
  });

  it('are refused with the reason when they cannot be judged', () => {
    const refuse = (targets: AggregateOptions['targets']) => () => new Aggregator(model, options(targets));
    expect(refuse([{ figure: 'servicelevel', atLeast: 0.8 }])).toThrow(
      'a target names the figure "servicelevel", which does not exist',
    );
    expect(refuse([{ figure: 'occupancy', channel: 'c0', atMost: 0.9 }])).toThrow(
      'the figure "occupancy" is not reported for channel:c0',
    );
  });
});
