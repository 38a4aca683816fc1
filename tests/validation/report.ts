import type { Row, ValidationCase, Verdict } from './format.ts';

const WIDTHS = [46, 16, 16, 12, 7] as const;

export function printCase({ id, title }: ValidationCase, rows: readonly Row[]): void {
  console.log(`\n${id}  ${title}\n  ${summaryOf([rows])}`);
  if (rows.length > 0 && rows.every(({ note, estimate }) => estimate === undefined && note === rows[0].note)) {
    console.log(`  ${rows[0].note}`);
    return;
  }
  console.log(line('quantity', 'value', 'estimate', 'std. error', 'z', 'verdict'));
  for (const row of rows) {
    const { value, estimate, standardError, z, verdict, note } = row;
    const quantity = row.label === undefined ? row.quantity : `${row.quantity} [${row.label}]`;
    const said = note === undefined ? verdict : `${verdict} (${note})`;
    console.log(line(quantity, shown(value), shown(estimate), shown(standardError), z?.toFixed(2) ?? '', said));
  }
}

/** Prints the counts over all cases; true when nothing failed. */
export function printTotals(cases: readonly (readonly Row[])[]): boolean {
  console.log(`\n${summaryOf(cases)}`);
  return cases.every((rows) => rows.every(({ verdict }) => verdict !== 'failed'));
}

function summaryOf(cases: readonly (readonly Row[])[]): string {
  return Object.entries(countVerdicts(cases))
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
}

/** Counts quantities: one that several models must agree on passes when all of them do. */
export function countVerdicts(cases: readonly (readonly Row[])[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { passed: 0, failed: 0, 'not expressible': 0, skipped: 0 };
  for (const rows of cases) {
    const verdicts = new Map<string, Verdict>();
    for (const { quantity, verdict } of rows) {
      if ((verdicts.get(quantity) ?? 'passed') === 'passed') verdicts.set(quantity, verdict);
    }
    for (const verdict of verdicts.values()) counts[verdict]++;
  }
  return counts;
}

function line(...cells: readonly string[]): string {
  return `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0]) : i < WIDTHS.length ? cell.padStart(WIDTHS[i]) : `  ${cell}`)).join(' ')}`;
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(8))) : JSON.stringify(value).slice(0, 14);
}
