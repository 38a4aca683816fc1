import type { Model } from '../centre/model.ts';
import type { Domain } from '../figures/index.ts';
import { rowKey } from './types.ts';
import type { Row, RowKey } from './types.ts';

/** A row of a table of results and the cells of a summary it adds up. */
export interface RowCells {
  readonly key: RowKey;
  readonly cells: readonly number[];
}

/** The rows of a domain; the first `seriesRows` of them are also reported by interval. */
export interface RowLayout {
  /** Cells per interval in the summary: 2 x type + (VIP ? 0 : 1) of flows, skill group, or contact type. */
  readonly cells: number;
  readonly rows: readonly RowCells[];
  readonly seriesRows: number;
}

/** Rows of every domain, in the order printed: total, channels, contact types, VIPs; or total, skill groups. */
export function rowLayouts(model: Model): Readonly<Record<Domain, RowLayout>> {
  return { flow: flowRows(model), group: groupRows(model), state: stateRows(model) };
}

/** Where `cells[i]` belongs to the row of index `of[i]`. */
function split(
  kind: 'channel' | 'contactType' | 'skillGroup',
  ids: readonly string[],
  of: ArrayLike<number>,
): RowCells[] {
  const members: number[][] = ids.map(() => []);
  for (let cell = 0; cell < of.length; cell++) members[of[cell]].push(cell);
  return ids.map((id, index) => row({ kind, id }, members[index]));
}

const row = (name: Row, cells: readonly number[]): RowCells => ({ key: rowKey(name), cells });
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

function flowRows(model: Model): RowLayout {
  const cells = range(2 * model.contactTypeIds.length);
  const types = cells.map((cell) => cell >> 1);
  const rows = [
    row({ kind: 'total' }, cells),
    ...split(
      'channel',
      model.channelIds,
      types.map((type) => model.typeChannel[type]),
    ),
    ...split('contactType', model.contactTypeIds, types),
  ];
  if (model.vipShare.some((share) => share > 0)) {
    rows.push(
      row(
        { kind: 'vip', id: 'vip' },
        cells.filter((cell) => cell % 2 === 0),
      ),
    );
    rows.push(
      row(
        { kind: 'vip', id: 'regular' },
        cells.filter((cell) => cell % 2 === 1),
      ),
    );
  }
  return { cells: cells.length, rows, seriesRows: 1 + model.channelIds.length };
}

function groupRows(model: Model): RowLayout {
  const cells = range(model.skillGroupIds.length);
  const rows = [row({ kind: 'total' }, cells), ...split('skillGroup', model.skillGroupIds, cells)];
  return { cells: cells.length, rows, seriesRows: rows.length };
}

function stateRows(model: Model): RowLayout {
  const cells = range(model.contactTypeIds.length);
  const rows = [
    row({ kind: 'total' }, cells),
    ...split('channel', model.channelIds, model.typeChannel),
    ...split('contactType', model.contactTypeIds, cells),
  ];
  return { cells: cells.length, rows, seriesRows: 1 + model.channelIds.length };
}
