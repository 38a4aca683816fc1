import type { Command } from 'commander';
import { scenarioJsonSchema } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { addLanguageOption, addPlaceOptions, type PlaceFlags } from '../options.ts';
import { deliver } from '../output.ts';

const EXAMPLES = `
  peakdesk schema --out scenario.schema.json`;

export function addSchema(program: Command, context: Context): void {
  const { messages } = context;
  const command = program
    .command('schema')
    .description(messages.help.schema)
    .action((flags: PlaceFlags) => deliver(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`, flags, context));
  addLanguageOption(addPlaceOptions(command, messages), messages);
  command.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);
}
