import type { Model } from '../centre/model.ts';
import type { RowKey } from '../experiment/types.ts';
import type { FigureId, ServiceLevelDenominator } from '../figures/index.ts';
import { fluidDay } from './fluid/fluidDay.ts';
import { chances } from './preview/chance.ts';
import type { Counts, PreviewRow } from './preview/previewRow.ts';
import { PreviewRows } from './preview/previewRows.ts';

/** A first estimate of the figures, without simulation. Rows: total and channels; for occupancy total and skill groups. */
export interface Preview {
  /** Over the whole run, after warm-up. NaN where there is nothing to divide by. */
  readonly figures: Readonly<Partial<Record<FigureId, Readonly<Record<RowKey, number>>>>>;
  /** By reporting interval. */
  readonly series: Readonly<Partial<Record<FigureId, Readonly<Record<RowKey, Float64Array>>>>>;
}

/** How a figure is read off a row: which rows it is given for, over the run, and by interval. */
interface Reading {
  readonly rows: 'channels' | 'groups';
  run(row: PreviewRow): number;
  series(row: PreviewRow): Float64Array;
}

type Formula = (counts: Counts) => number;

function ratio(formula: Formula, rows: Reading['rows'] = 'channels'): Reading {
  return { rows, run: (row) => formula(row.run()), series: (row) => row.series(formula) };
}

function quantile(q: number): Reading {
  return { rows: 'channels', run: (row) => row.quantile(q), series: (row) => row.quantileSeries(q) };
}

const SERVICE_LEVEL: Readonly<Record<ServiceLevelDenominator, Formula>> = {
  offeredExcludingShortAbandons: (c) => c.answeredWithin / (c.offered - c.abandonedWithin),
  offered: (c) => c.answeredWithin / c.offered,
  answered: (c) => c.answeredWithin / c.answered,
};

const READINGS = {
  contacts: ratio((c) => c.contacts),
  botContainment: ratio((c) => c.botContained / c.botMet),
  offered: ratio((c) => c.offered),
  answered: ratio((c) => c.answered),
  abandoned: ratio((c) => c.abandoned),
  abandonment: ratio((c) => c.abandoned / c.offered),
  averageSpeedOfAnswer: ratio((c) => c.waited / c.answered),
  waitP50: quantile(0.5),
  waitP90: quantile(0.9),
  queueLength: ratio((c) => c.queue / c.intervals),
  occupancy: ratio((c) => c.busy / c.staffed, 'groups'),
} as const satisfies Partial<Record<FigureId, Reading>>;

/**
 * Estimates a day in milliseconds: a fluid day (fluid/) gives the waits due to too little capacity, Erlang A at the
 * modified offered load those due to chance (preview/chance.ts); a quiet and a busy day, one standard deviation off, stand for
 * all days. Left out: busyness of periods inside the day, limits on attempts, head starts of VIPs, what partly shared
 * skills cost, and giving up a chat by rounds between being taken and the first reply; also opening hours and capacity of
 * queues, callbacks, routes that open after a wait, repeats, transfers, tickets, learning and fatigue, incidents but of
 * demand and absence; and the emergency plan never acts.
 *
 * Typical error on the library's event days: 0.03 of the service level, 0.01 of the abandonment, 5 % or 5 s of the mean wait;
 * far more on its outage day, for what is left out.
 */
export function previewDay(
  model: Model,
  denominator: ServiceLevelDenominator = 'offeredExcludingShortAbandons',
): Preview {
  const rows = filledRows(model);
  const readings = { ...READINGS, serviceLevel: ratio(SERVICE_LEVEL[denominator]) };
  const each = <T>(read: (reading: Reading, row: PreviewRow) => T): Record<FigureId, Record<RowKey, T>> =>
    mapValues(readings, (reading) => mapValues(Object.fromEntries(rows[reading.rows]), (row) => read(reading, row)));
  return {
    figures: each((reading, row) => reading.run(row)),
    series: each((reading, row) => reading.series(row)),
  };
}

function filledRows(model: Model): PreviewRows {
  const rows = new PreviewRows(model);
  const cv = model.busynessCv;
  const days = cv === 0 ? [1] : [Math.max(0, 1 - cv), 1 + cv];
  for (const busyness of days) {
    const day = fluidDay(model, busyness);
    rows.addDay(day, chances(model, day), 1 / days.length);
  }
  return rows;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
