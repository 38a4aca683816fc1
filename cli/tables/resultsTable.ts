import type { Figure, Results, RowKey } from '../../sim/index.ts';
import type { Scenario } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { formatInterval, formatPercent, formatValue } from './format.ts';
import { figureTitle } from './selection.ts';
import { renderTable } from './table.ts';

/** Figures of one row with their intervals; what the scenario has nothing of is left out. */
export function resultsTable(
  results: Results,
  row: RowKey,
  figures: readonly Figure[],
  scenario: Scenario,
  context: Context,
): string {
  const { messages } = context;
  const lines = figures.flatMap((figure) => {
    const { id, unit } = figure;
    const estimate = results.figures[id][row];
    if (estimate === undefined || Number.isNaN(estimate.mean)) return [];
    const title = figureTitle(figure, scenario, context);
    return [[title, formatValue(estimate.mean, unit, messages), formatInterval(estimate, unit, 'value')]];
  });
  if (lines.length === 0) return messages.noValues;
  const head = [messages.figure, messages.value, messages.interval(formatPercent(results.confidence))];
  return renderTable(head, lines, ['left', 'right', 'right']);
}
