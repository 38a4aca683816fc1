import { readFile } from 'node:fs/promises';
import type { Context } from './context.ts';
import { CliError, EXIT } from './exit.ts';

/** What spreadsheets in China still write when they export CSV. */
const CHINESE = 'gb18030';

/** The text of a file; undefined when there is no such file. JSON is UTF-8; a log may also be in the old Chinese encoding. */
export async function readTextFile(
  path: string,
  kind: 'json' | 'log',
  { messages }: Context,
): Promise<string | undefined> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new CliError(EXIT.file, messages.cannotRead(path, cause.message));
  });
  if (bytes === undefined) return undefined;
  const text = decode(bytes, 'utf-8') ?? (kind === 'log' ? decode(bytes, CHINESE) : undefined);
  if (text === undefined) throw new CliError(EXIT.badInput, messages.notText(path));
  return text;
}

/** The same for a file that has to be there. */
export async function requireTextFile(path: string, kind: 'json' | 'log', context: Context): Promise<string> {
  const text = await readTextFile(path, kind, context);
  if (text === undefined) throw new CliError(EXIT.file, context.messages.noSuchFile(path));
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
