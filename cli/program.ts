import { Command } from 'commander';
import { addCompare } from './commands/compare.ts';
import { addFigures } from './commands/figures.ts';
import { addImport } from './commands/import.ts';
import { addLibrary } from './commands/library.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import type { Context } from './context.ts';
import type { Messages } from './i18n/index.ts';
import { addLanguageOption } from './options.ts';

/** The whole command line in one language. Parsing it runs the command; wrong usage throws a CommanderError. */
export function createProgram(context: Context, version: string): Command {
  const { messages, terminal } = context;
  /** Where no command is near what was written. */
  const allowed = (text: string): string =>
    /unknown command/.test(text) && !/Did you mean/.test(text)
      ? `${messages.commands(program.commands.map((command) => command.name()))}\n`
      : '';
  const program = new Command('peakdesk')
    .description(messages.program)
    .version(version, '-V, --version', messages.help.version)
    .helpOption('-h, --help', messages.help.help)
    .helpCommand('help [command]', messages.help.helpCommand)
    .configureHelp({ styleTitle: (title) => messages.helpTitles[title] ?? title })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(translateUsageError(text, messages) + allowed(text)),
    })
    .exitOverride();
  addLanguageOption(program, messages);
  for (const add of [addRun, addCompare, addImport, addLibrary, addFigures, addSchema]) add(program, context);
  return program.addHelpText('after', `\n${messages.exitCodes}`);
}

function translateUsageError(text: string, messages: Messages): string {
  return messages.usageErrors.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);
}
