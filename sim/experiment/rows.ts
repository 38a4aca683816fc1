import type { Model } from '../centre/model.ts';
import type { Domain } from '../figures/index.ts';
import { liveOf } from '../observe/live.ts';
import { rowKey } from './types.ts';
import type { Row, RowKey } from './types.ts';

/** A row of a table of results and the cells of a summary it adds up. */
export interface RowCells {
  readonly key: RowKey;
  readonly cells: readonly number[];
}

/** The rows of a domain; the first `seriesRows` of them are also reported by interval. */
export interface RowLayout {
  /** Cells per interval in the summary: 2 x type + (VIP ? 0 : 1) of flows, skill group, contact type, or the one shop. */
  readonly cells: number;
  readonly rows: readonly RowCells[];
  readonly seriesRows: number;
}

/**
 * Rows of every domain, in the order printed: total, channels, contact types, VIPs; or total, skill groups; or total. Rows
 * that add up contact types count only live ones, where there are any.
 */
export function rowLayouts(model: Model): Readonly<Record<Domain, RowLayout>> {
  const shop = [row({ kind: 'total' }, [0])];
  return {
    flow: flowRows(model),
    group: groupRows(model),
    state: stateRows(model),
    business: { cells: 1, rows: shop, seriesRows: 1 },
  };
}

const row = (name: Row, cells: readonly number[]): RowCells => ({ key: rowKey(name), cells });
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

function flowRows(model: Model): RowLayout {
  const types = range(model.contactTypeIds.length);
  const both = (wanted: readonly number[]): number[] => wanted.flatMap((type) => [2 * type, 2 * type + 1]);
  const rows = [...typeRows(model, both)];
  if (model.vipShare.some((share) => share > 0)) {
    const live = liveOf(model, types);
    rows.push(
      row(
        { kind: 'vip', id: 'vip' },
        live.map((type) => 2 * type),
      ),
      row(
        { kind: 'vip', id: 'regular' },
        live.map((type) => 2 * type + 1),
      ),
    );
  }
  return { cells: 2 * types.length, rows, seriesRows: 1 + model.channelIds.length };
}

function stateRows(model: Model): RowLayout {
  const rows = typeRows(model, (types) => types);
  return { cells: model.contactTypeIds.length, rows, seriesRows: 1 + model.channelIds.length };
}

/** Total, channels and contact types; `cellsOf` names the cells of some types. */
function typeRows(model: Model, cellsOf: (types: readonly number[]) => readonly number[]): RowCells[] {
  const types = range(model.contactTypeIds.length);
  const onChannel = (channel: number): number[] => types.filter((type) => model.typeChannel[type] === channel);
  return [
    row({ kind: 'total' }, cellsOf(liveOf(model, types))),
    ...model.channelIds.map((id, channel) => row({ kind: 'channel', id }, cellsOf(liveOf(model, onChannel(channel))))),
    ...model.contactTypeIds.map((id, type) => row({ kind: 'contactType', id }, cellsOf([type]))),
  ];
}

function groupRows(model: Model): RowLayout {
  const groups = range(model.skillGroupIds.length);
  const each = model.skillGroupIds.map((id, group) => row({ kind: 'skillGroup', id }, [group]));
  const rows = [row({ kind: 'total' }, groups), ...each];
  return { cells: groups.length, rows, seriesRows: rows.length };
}
