import type { Figure } from '../../sim/index.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/index.ts';
import { renderTable } from './table.ts';

/** What figures mean. */
export function formulaTable(figures: readonly Figure[], { language, messages }: Context): string {
  const lines = figures.map(({ id, name, unit, better, formula }) => [
    id,
    say(name, language),
    messages.units[unit],
    messages.directions[better ?? 'none'],
    say(formula, language),
  ]);
  const head = [messages.id, messages.name, messages.unit, messages.better, messages.formula];
  return renderTable(head, lines, ['left', 'left', 'left', 'left', 'left']);
}
