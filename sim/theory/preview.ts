import type { Model } from '../centre/model.ts';
import type { RowKey } from '../experiment/types.ts';
import type { FigureId, ServiceLevelDenominator } from '../figures/index.ts';
import { fluidDay } from './fluid.ts';
import { chanceByType } from './pools.ts';
import type { Counts, PreviewRow } from './previewRow.ts';
import { PreviewRows } from './previewRows.ts';

/** A first estimate of the figures, without simulation. Rows: total and channels; for occupancy total and skill groups. */
export interface Preview {
  /** Over the whole run, after warm-up. NaN where there is nothing to divide by. */
  readonly figures: Readonly<Partial<Record<FigureId, Readonly<Record<RowKey, number>>>>>;
  /** By reporting interval. */
  readonly series: Readonly<Partial<Record<FigureId, Readonly<Record<RowKey, Float64Array>>>>>;
}

type Formula = (counts: Counts) => number;

const SERVICE_LEVEL: Readonly<Record<ServiceLevelDenominator, Formula>> = {
  offeredExcludingShortAbandons: (c) => c.answeredWithin / (c.offered - c.abandonedWithin),
  offered: (c) => c.answeredWithin / c.offered,
  answered: (c) => c.answeredWithin / c.answered,
};

const FLOWS = {
  contacts: (c) => c.contacts,
  botContainment: (c) => c.botContained / c.botMet,
  offered: (c) => c.offered,
  answered: (c) => c.answered,
  abandoned: (c) => c.abandoned,
  abandonment: (c) => c.abandoned / c.offered,
  averageSpeedOfAnswer: (c) => c.waited / c.answered,
  queueLength: (c) => c.queue / c.intervals,
} as const satisfies Partial<Record<FigureId, Formula>>;

const occupancy: Formula = (c) => c.busy / c.staffed;

const QUANTILES = { waitP50: 0.5, waitP90: 0.9 } as const satisfies Partial<Record<FigureId, number>>;

/**
 * Estimates a day in milliseconds: a fluid day (fluid.ts) gives the waits due to too little capacity, Erlang A at the
 * modified offered load those due to chance (pools.ts); a quiet and a busy day, one standard deviation off, stand for
 * all days. Left out: limits on attempts, head starts of VIPs, and what partly shared skills cost.
 */
export function previewDay(
  model: Model,
  denominator: ServiceLevelDenominator = 'offeredExcludingShortAbandons',
): Preview {
  const { busynessCv, warmUpIntervals } = model;
  const rows = new PreviewRows(model);
  const days = busynessCv === 0 ? [1] : [Math.max(0, 1 - busynessCv), 1 + busynessCv];
  for (const busyness of days) {
    const day = fluidDay(model, busyness);
    rows.addDay(day, chanceByType(model, day), 1 / days.length);
  }
  const whole = new Map([...rows.channels, ...rows.groups].map(([, row]) => [row, row.whole(warmUpIntervals)]));
  const figures: Partial<Record<FigureId, Record<RowKey, number>>> = {};
  const series: Partial<Record<FigureId, Record<RowKey, Float64Array>>> = {};
  const put = (
    id: string,
    of: ReadonlyMap<RowKey, PreviewRow>,
    whole: Read<number>,
    each: Read<Float64Array>,
  ): void => {
    figures[id as FigureId] = Object.fromEntries([...of].map(([key, row]) => [key, whole(row)]));
    series[id as FigureId] = Object.fromEntries([...of].map(([key, row]) => [key, each(row)]));
  };
  const putRatio = (id: string, of: ReadonlyMap<RowKey, PreviewRow>, formula: Formula): void =>
    put(
      id,
      of,
      (row) => formula(whole.get(row)!),
      (row) => row.series(formula),
    );
  for (const [id, formula] of Object.entries(FLOWS)) putRatio(id, rows.channels, formula);
  putRatio('serviceLevel', rows.channels, SERVICE_LEVEL[denominator]);
  putRatio('occupancy', rows.groups, occupancy);
  for (const [id, q] of Object.entries(QUANTILES))
    put(
      id,
      rows.channels,
      (row) => row.quantile(q, warmUpIntervals),
      (row) => row.quantileSeries(q),
    );
  return { figures, series };
}

type Read<T> = (row: PreviewRow) => T;
