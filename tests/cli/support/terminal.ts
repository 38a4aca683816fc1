import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { main } from '../../../cli/main.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line inside this process, in English unless `--lang` says otherwise. */
export async function peakdesk(...argv: string[]): Promise<Ended> {
  const stdout = new Page();
  const stderr = new Page();
  const code = await main(argv, '1.2.3', { stdout, stderr, env: { LANG: 'en_GB.UTF-8' } });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Page extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A folder for the files of a test, removed when its file of tests is done. */
export function folder(): { path: (name: string) => string; write: (name: string, content: unknown) => string } {
  const root = mkdtempSync(join(tmpdir(), 'peakdesk-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string) => join(root, name);
  return {
    path,
    write(name, content) {
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path(name), isRaw ? content : JSON.stringify(content));
      return path(name);
    },
  };
}
