import { busyCounts } from '../../../sim/index.ts';
import { type Json, numberOf } from '../format.ts';
import { byName, type Formula, NUMBER } from './formula.ts';

/** Counts per interval and per day under gamma busyness. */
export function countLaws({ interval_mean: mean, intervals_per_day: intervals, busyness }: Json): Formula {
  const shape = Number((busyness as Json).shape);
  const interval = busyCounts(Number(mean), 1 / Math.sqrt(shape));
  const day = busyCounts(Number(mean) * Number(intervals), 1 / Math.sqrt(shape));
  return byName({
    interval_mean: () => interval.mean,
    interval_variance: () => interval.variance,
    dispersion_index: () => interval.variance / interval.mean,
    correlation_between_intervals_same_day: () => 1 - interval.mean / interval.variance,
    day_mean: () => day.mean,
    day_variance: () => day.variance,
    'P_count_(\\d+)': (count) => interval.probability(Number(count)),
    [`count_quantile_${NUMBER}`]: (q) => interval.quantile(numberOf(q)),
  });
}
