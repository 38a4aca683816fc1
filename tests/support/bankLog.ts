import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BESIDE = '../shared/data/anonymous_bank_1999_02.tsv';

/**
 * The real call log, which may not be copied into the project: from $PEAKDESK_BANK_LOG, or beside the repository. Null, with
 * the reason printed, where it is absent.
 */
export function bankLog(): string | null {
  const path = process.env.PEAKDESK_BANK_LOG ?? fileURLToPath(new URL(`../../${BESIDE}`, import.meta.url));
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.log(`skipped: no call log at $PEAKDESK_BANK_LOG or ${BESIDE} (from the repository's root)`);
  return null;
}
