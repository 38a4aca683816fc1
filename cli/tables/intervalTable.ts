import { figureById, type FigureId, type Results } from '../../sim/index.ts';
import type { Scenario } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/index.ts';
import { formatClock, formatWithin } from './format.ts';
import { renderTable } from './table.ts';

const COLUMNS: readonly FigureId[] = [
  ...(['contacts', 'offered', 'answered', 'abandonment', 'serviceLevel', 'averageSpeedOfAnswer'] as const),
  ...(['staffed', 'occupancy', 'queueLength'] as const),
];
const DAY = 86_400;

/** The course of the day: means of the totals in each reporting interval, with the half-widths of their intervals. */
export function intervalTable(results: Results, scenario: Scenario, { language, messages }: Context): string {
  const { start, durationHours } = scenario.calendar;
  const columns = COLUMNS.map((id) => figureById(id));
  const lines = results.intervalStarts.map((second, interval) => [
    formatClock(start, second, durationHours * 3600 > DAY),
    ...columns.map(({ id, unit }) => {
      const { mean, low, high } = results.series[id]['total'];
      return formatWithin({ mean: mean[interval], low: low[interval], high: high[interval] }, unit, messages);
    }),
  ]);
  const head = [messages.from, ...columns.map(({ name }) => say(name, language))];
  return renderTable(
    head,
    lines,
    head.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
}
