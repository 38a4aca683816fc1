import type { Figure, Results, RowKey } from '../../sim/index.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/index.ts';
import { formatInterval, formatPercent, formatValue } from './format.ts';
import { renderTable } from './table.ts';

/** Figures of one row with their intervals; what the scenario has nothing of is left out. */
export function resultsTable(results: Results, row: RowKey, figures: readonly Figure[], context: Context): string {
  const { language, messages } = context;
  const lines = figures.flatMap(({ id, name, unit }) => {
    const estimate = results.figures[id][row];
    if (estimate === undefined || Number.isNaN(estimate.mean)) return [];
    return [[say(name, language), formatValue(estimate.mean, unit, messages), formatInterval(estimate, unit, 'value')]];
  });
  const head = [messages.figure, messages.value, messages.interval(formatPercent(results.confidence))];
  return renderTable(head, lines, ['left', 'right', 'right']);
}
