import { markdownTable } from '../markdown.ts';
import { formatMachine, describeMachine } from '../machine.ts';
import { decimals, spread } from '../spread.ts';
import type { Finding } from './measure.ts';

/** The machine, and the findings as a Markdown table. */
export function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, unit, target, trials }) => {
    const seen = trials.filter((value) => !Number.isNaN(value));
    const { median, min, max } = spread(seen);
    const shown = seen.length > 0 ? [median, min, max].map(decimals(unit === 'ms' ? 1 : 0)) : ['-', '-', '-'];
    return [what, unit, target, ...shown, `${seen.length}`];
  });
  const head = ['what', 'unit', 'target', 'median', 'least', 'most', 'trials'];
  return `${formatMachine(describeMachine())}\n\n${markdownTable(head, rows)}`;
}
