import { figureById, type Results, type Unit } from '../../sim/index.ts';
import type { Scenario, Target } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { formatInterval, formatPercent, formatValue } from './format.ts';
import { figureTitle, rowTitle } from './selection.ts';
import { renderTable } from './table.ts';

/** Each target of the scenario and the share of runs that meet it; undefined when it has none. */
export function targetsTable(results: Results, scenario: Scenario, context: Context): string | undefined {
  const { allTargets, targets, confidence } = results;
  if (allTargets === null) return undefined;
  const { messages } = context;
  const lines = [
    ...targets.map(({ index, share }) => [describe(scenario.targets.list[index], scenario, context), share] as const),
    ...(targets.length > 1 ? [[messages.allTargets, allTargets] as const] : []),
  ].map(([title, share]) => [
    title,
    formatValue(share.mean, 'share', messages),
    `${share.count}/${share.n}`,
    formatInterval(share, 'share', 'value'),
  ]);
  const head = [messages.targets, messages.targetShare, messages.runs, messages.interval(formatPercent(confidence))];
  return renderTable(head, lines, ['left', 'right', 'right', 'right']);
}

function describe(target: Target, scenario: Scenario, context: Context): string {
  const { messages } = context;
  const figure = figureById(target.figure);
  const unit: Unit = figure?.unit ?? 'count';
  const { channel, contactType, atLeast, atMost } = target;
  const row = contactType ? `contactType:${contactType}` : channel ? `channel:${channel}` : 'total';
  return [
    figure ? figureTitle(figure, scenario, context) : target.figure,
    ...(row === 'total' ? [] : [`(${rowTitle(row, scenario, context)})`]),
    ...(atLeast === undefined ? [] : [messages.atLeast, formatValue(atLeast, unit, messages)]),
    ...(atMost === undefined ? [] : [messages.atMost, formatValue(atMost, unit, messages)]),
  ].join(' ');
}
