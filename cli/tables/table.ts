import Table from 'cli-table3';

export type Alignment = 'left' | 'right';

/** A table for a terminal, Chinese characters counted as two columns, without colours so that it can be piped. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string {
  const table = new Table({
    head: [...head],
    colAligns: [...alignments],
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
