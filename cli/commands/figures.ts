import type { Command } from 'commander';
import { FIGURES, figureById, type Figure } from '../../sim/index.ts';
import type { Context } from '../context.ts';
import { CliError, EXIT } from '../exit.ts';
import { requireFigureIds } from '../figureIds.ts';
import { say } from '../i18n/index.ts';
import { addLanguageOption, addPlaceOptions, type PlaceFlags } from '../options.ts';
import { deliver } from '../output.ts';
import { formulaTable } from '../tables/formulaTable.ts';

const EXAMPLES = `
  peakdesk figures
  peakdesk figures serviceLevel occupancy
  peakdesk figures --json --out figures.json`;

interface FiguresFlags extends PlaceFlags {
  readonly json?: boolean;
}

export function addFigures(program: Command, context: Context): void {
  const { messages } = context;
  const command = program
    .command('figures')
    .description(messages.help.figures)
    .argument('[ids...]', messages.help.figureIds)
    .option('--json', messages.help.json)
    .action((ids: string[], flags: FiguresFlags) => {
      const chosen = ids.length === 0 ? FIGURES : known(ids, context);
      return deliver(`${figuresText(chosen, ids.length > 0, flags, context)}\n`, flags, context);
    });
  addLanguageOption(addPlaceOptions(command, messages), messages);
  command.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);
}

function known(ids: readonly string[], { messages }: Context): readonly Figure[] {
  const found = requireFigureIds(ids, messages, (reason) => new CliError(EXIT.usage, reason));
  return found.map((id) => figureById(id));
}

function figuresText(figures: readonly Figure[], inDetail: boolean, { json }: FiguresFlags, context: Context): string {
  if (json) return JSON.stringify(figures, null, 2);
  return inDetail ? figures.map((figure) => detail(figure, context)).join('\n\n') : formulaTable(figures, context);
}

function detail({ id, name, unit, formula, definition }: Figure, { language, messages }: Context): string {
  const lines = [
    `${say(name, language)} (${id}), ${messages.units[unit]}`,
    `  = ${say(formula, language)}`,
    `  ${say(definition, language)}`,
  ];
  return lines.join('\n');
}
