import { FIGURES } from '../../sim/index.ts';
import type { Difference, Estimate, Figure, FigureId } from '../../sim/index.ts';
import type { LineSource } from './dayLines.ts';

type Known = Pick<LineSource, 'results' | 'comparison'>;

/** The figures a manager asks for first, in reading order. */
export const KEY_FIGURES: readonly FigureId[] = [
  'serviceLevel',
  'averageSpeedOfAnswer',
  'waitP50',
  'waitP90',
  'abandonment',
  'offered',
  'queueLength',
  'botResolution',
  'botTransfer',
  'staffed',
  'slotUse',
  'replyRate',
  'satisfaction',
  'cost',
  'lostSales',
];

export interface KpiCell {
  readonly estimate: Estimate;
  /** Null for the base, and where the two have nothing to compare. */
  readonly difference: Difference | null;
}

export interface KpiRow {
  readonly figure: Figure;
  /** One per column; null while its simulation has not come. */
  readonly cells: readonly (KpiCell | null)[];
}

/**
 * The comparison as rows of figures; figures that no column has for this row, or that nothing was observed of, are left out.
 * @param row total or channel:<id>
 */
export function kpiRows(columns: readonly Known[], row: string, all: boolean): KpiRow[] {
  const ids = all ? FIGURES.map((figure) => figure.id) : KEY_FIGURES;
  return ids.flatMap((id) => {
    const figure = FIGURES.find((f) => f.id === id);
    const cells = columns.map((column) => cellOf(column, id, row));
    const seen = cells.some((cell) => cell !== null && Number.isFinite(cell.estimate.mean));
    return figure && seen ? [{ figure, cells }] : [];
  });
}

function cellOf(column: Known, id: FigureId, row: string): KpiCell | null {
  const estimate = column.results?.figures[id][row];
  return estimate ? { estimate, difference: column.comparison?.[id][row] ?? null } : null;
}
