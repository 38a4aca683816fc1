import { type Json, NotExpressible } from '../format.ts';
import { type Experiment, withPrefix } from './experiment.ts';

/** Days of a few levels of demand: each level is simulated by itself, and all of them by their probabilities. */
export function readLevels(model: Json, readDay: (model: Json) => Experiment): Experiment[] {
  const { busyness, arrivals, ...rest } = model;
  const perLevel = /rate ([\d.]+)\*X/.exec(String(arrivals))?.[1];
  if (perLevel === undefined) throw new NotExpressible(`arrivals: ${String(arrivals)}`);
  const levels = busyness as { p: number; X: number }[];
  const days = levels.map(({ X }) => readDay({ ...rest, arrivals: { type: 'poisson', rate: Number(perLevel) * X } }));
  return [
    {
      ...days[0],
      label: '',
      bareName: (name) => (/^X[\d.]+_/.test(name) ? null : name),
      days: levels.map(({ p }, i) => ({ weight: p, centre: days[i].days[0].centre })),
    },
    ...levels.map(({ X }, i) => ({ ...days[i], label: `X${X}`, bareName: withPrefix(`X${X}_`) })),
  ];
}
