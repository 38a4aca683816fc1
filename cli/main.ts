import { CommanderError } from 'commander';
import type { Context, Terminal } from './context.ts';
import { CliError, EXIT } from './exit.ts';
import { chooseLanguage, messagesOf } from './i18n/index.ts';
import { createProgram } from './program.ts';

/**
 * Runs one command line and returns the exit code. Results are on stdout, everything else on stderr.
 * @param argv arguments after the name of the program
 * @param version what `--version` prints
 */
export async function main(argv: readonly string[], version: string, terminal: Terminal = process): Promise<number> {
  const language = chooseLanguage(argv, terminal.env);
  const context: Context = { terminal, language, messages: messagesOf(language) };
  try {
    await createProgram(context, version).parseAsync(argv, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return report(error, context);
  }
}

function report(error: unknown, { terminal, messages }: Context): number {
  // Commander has written its own message; help and version end the same way.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CliError) {
    terminal.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  terminal.stderr.write(
    `${messages.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  );
  return EXIT.failed;
}
