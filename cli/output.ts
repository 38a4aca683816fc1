import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Context } from './context.ts';
import { CliError, EXIT } from './exit.ts';
import type { PlaceFlags } from './options.ts';

/**
 * Refuses a place that cannot be written to before minutes are spent on a simulation.
 * @param inputs what the command was given to read: files, which are not written over, or ids and names
 */
export async function requireWritable({ out }: PlaceFlags, inputs: readonly string[], context: Context): Promise<void> {
  if (out === undefined) return;
  const place = await realpath(out).catch(() => null);
  for (const input of inputs) {
    const isSame = place !== null && place === (await realpath(input).catch(() => undefined));
    if (isSame) throw new CliError(EXIT.usage, context.messages.outIsInput(out));
  }
  try {
    await access(dirname(out), constants.W_OK);
  } catch (cause) {
    throw cannotWrite(out, cause, context);
  }
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new CliError(EXIT.file, context.messages.fileIsFolder(out));
}

/** Results go to stdout, or whole to a file: under its name there is the old content or the new one, never a part. */
export async function deliver(text: string, { out, quiet }: PlaceFlags, context: Context): Promise<void> {
  const { terminal, messages } = context;
  if (out === undefined) {
    terminal.stdout.write(text);
    return;
  }
  try {
    await writeWhole(out, text);
  } catch (cause) {
    throw cannotWrite(out, cause, context);
  }
  if (!quiet) terminal.stderr.write(`${messages.written(out)}\n`);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

function cannotWrite(path: string, cause: unknown, { messages }: Context): CliError {
  return new CliError(EXIT.file, messages.cannotWrite(path, cause instanceof Error ? cause.message : String(cause)));
}
