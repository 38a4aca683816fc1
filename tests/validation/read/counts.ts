import type { Json } from '../format.ts';
import { mean, type Measure } from '../measure/measure.ts';
import type { Recording } from '../measure/recording.ts';
import type { Centre } from './centre.ts';
import type { Experiment } from './experiment.ts';
import { Fields } from './fields.ts';
import { constantRate } from './rates.ts';
import { readBusyness } from './station.ts';

/** Counts of contacts per interval under gamma busyness: nobody works, so every contact leaves at once. */
export function readCounts(model: Json): Experiment {
  const fields = new Fields(model);
  const interval = fields.number('interval_mean') ?? NaN;
  const intervals = fields.number('intervals_per_day') ?? NaN;
  const busynessCv = readBusyness(fields);
  fields.finish();
  const centre: Centre = {
    unitSeconds: 3600,
    naturalSeconds: 3600,
    horizon: intervals,
    customers: [
      {
        id: 'class1',
        rate: constantRate(interval),
        service: { kind: 'constant', value: 1 },
        patience: { kind: 'constant', value: 0 },
        route: ['nobody'],
      },
    ],
    agents: [{ id: 'nobody', staff: [{ from: 0, agents: 0 }], serves: [{ customers: 'class1', factor: 1 }] }],
    arrivalRule: 'listOrder',
    freedRule: 'oldestFirst',
    busynessCv,
  };
  return {
    label: '',
    bareName: (name) => (name.startsWith('count_quantile') ? null : name),
    days: [{ weight: 1, centre }],
    warmUp: 0,
    slice: 1,
    ownMeasure: countFigures,
  };
}

/** Slices are the intervals. */
function countFigures(name: string): Measure | null {
  const counts = (day: Recording): number[] => day.flows.map(({ offered }) => offered[0]);
  const moments = (values: number[]): number[] => {
    const sum = values.reduce((a, b) => a + b, 0);
    const squares = values.reduce((a, b) => a + b * b, 0);
    const n = values.length;
    return [sum / n, squares / n, (sum * sum - squares) / (n * (n - 1)), sum, sum * sum];
  };
  const figures: Record<string, (means: readonly number[]) => number> = {
    interval_mean: ([first]) => first,
    interval_variance: ([first, second]) => second - first * first,
    dispersion_index: ([first, second]) => (second - first * first) / first,
    correlation_between_intervals_same_day: ([first, second, product]) =>
      (product - first * first) / (second - first * first),
    day_mean: ([, , , day]) => day,
    day_variance: ([, , , day, squared]) => squared - day * day,
  };
  const count = /^P_count_(\d+)$/.exec(name)?.[1];
  if (count !== undefined) {
    return mean((day) => counts(day).filter((each) => each === Number(count)).length / day.flows.length);
  }
  return figures[name] ? { read: (day) => moments(counts(day)), value: figures[name] } : null;
}
