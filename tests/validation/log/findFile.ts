import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileMissing } from '../format.ts';

/** Where the file copied into this project lies beside it, so that its paths still lead to the data. */
const ORIGINAL = fileURLToPath(new URL('../../../../shared/validation', import.meta.url));

/**
 * The text of a file that a case names by its path from the case's own file.
 * @throws FileMissing when it is not there
 */
export function readDataFile(path: string, folder: string): string {
  const place = [folder, ORIGINAL].map((from) => resolve(from, path)).find((one) => existsSync(one));
  if (place === undefined) throw new FileMissing(`there is no file ${path} beside the file of the case`);
  return readFileSync(place, 'utf8');
}
