import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { SCHEMA_VERSION } from '../schema/index.ts';

/**
 * Refuses files of a version that this program cannot read. When version 2 comes, this is where a file of version 1
 * is carried one step forward, in a file of this folder. A missing or malformed version is left to the shape check.
 */
export function versionProblem(input: unknown): Problem | null {
  const version =
    typeof input === 'object' && input !== null ? (input as { schemaVersion?: unknown }).schemaVersion : null;
  if (typeof version !== 'number' || version === SCHEMA_VERSION) return null;
  const code = version > SCHEMA_VERSION ? 'versionNewer' : 'versionOlder';
  return problem('schemaVersion', version, code, { version, supported: SCHEMA_VERSION });
}
