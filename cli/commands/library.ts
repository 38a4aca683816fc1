import type { Command } from 'commander';
import { listLibrary } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/index.ts';
import { readLibrary } from '../input.ts';
import { addLanguageOption, addPlaceOptions, type PlaceFlags } from '../options.ts';
import { deliver } from '../output.ts';
import { renderTable } from '../tables/table.ts';

const EXAMPLES = `
  peakdesk library
  peakdesk library show mid-midnight --out my-shop.json`;

interface LibraryFlags extends PlaceFlags {
  readonly json?: boolean;
}

export function addLibrary(program: Command, context: Context): void {
  const { messages } = context;
  const library = program
    .command('library')
    .description(messages.help.library)
    .option('--json', messages.help.json)
    .action((flags: LibraryFlags) => {
      const text = flags.json ? JSON.stringify(listLibrary(), null, 2) : libraryTable(context);
      return deliver(`${text}\n`, flags, context);
    });
  addLanguageOption(addPlaceOptions(library, messages), messages);
  library.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);

  const show = library
    .command('show')
    .description(messages.help.libraryShow)
    .argument('<id>', messages.help.libraryId)
    .action((id: string, _flags: PlaceFlags, command: Command) =>
      deliver(`${JSON.stringify(readLibrary(id, context), null, 2)}\n`, command.optsWithGlobals(), context),
    );
  addLanguageOption(addPlaceOptions(show, messages), messages);
}

function libraryTable({ language, messages }: Context): string {
  const lines = listLibrary().map(({ id, name, variants }) => [
    id,
    say(name, language),
    variants.map((variant) => variant.id).join(', '),
  ]);
  return renderTable([messages.id, messages.name, messages.variants], lines, ['left', 'left', 'left']);
}
