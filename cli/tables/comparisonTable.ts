import type { Figure, Results, RowKey, ScenarioOutcome } from '../../sim/index.ts';
import type { Scenario } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { formatDifference, formatInterval, formatPercent, formatValue } from './format.ts';
import { figureTitle } from './selection.ts';
import { renderTable } from './table.ts';

/** A variant beside the base, figure by figure, with the paired difference. */
export function comparisonTable(
  base: Results,
  variant: ScenarioOutcome,
  row: RowKey,
  figures: readonly Figure[],
  scenario: Scenario,
  context: Context,
): string {
  const { messages } = context;
  const lines = figures.flatMap((shown) => {
    const { id, unit } = shown;
    const compared = variant.comparison?.[id][row];
    const [before, after] = [base.figures[id][row], variant.results.figures[id][row]];
    if (compared === undefined || (Number.isNaN(before.mean) && Number.isNaN(after.mean))) return [];
    const { difference, better, worse, equal, verdict } = compared;
    const judged = better + worse + equal;
    return [
      [
        figureTitle(shown, scenario, context),
        formatValue(before.mean, unit, messages),
        formatValue(after.mean, unit, messages),
        formatDifference(difference.mean, unit, messages),
        formatInterval(difference, unit, 'difference'),
        judged === 0 ? '' : `${better}/${judged}`,
        messages.verdicts[verdict],
      ],
    ];
  });
  if (lines.length === 0) return messages.noValues;
  const interval = messages.interval(formatPercent(base.confidence));
  const { figure, base: baseHead, variant: variantHead, difference, betterRuns, verdict } = messages;
  return renderTable([figure, baseHead, variantHead, difference, interval, betterRuns, verdict], lines, [
    'left',
    'right',
    'right',
    'right',
    'right',
    'right',
    'left',
  ]);
}
