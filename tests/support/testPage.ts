import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type Plugin } from 'vite';

/** A page of the tests' own, built and served. */
export interface TestPage {
  readonly address: string;
  /** Ends the server; nothing of what was built is left. */
  close(): Promise<void>;
}

/** Builds the page in a folder, its workers included, and serves it; plugins are the server's. */
export async function serveTestPage(root: string, plugins: Plugin[] = []): Promise<TestPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'peakdesk-page-'));
  const config = { root, base: './', configFile: false, logLevel: 'error' } as const;
  await build({ ...config, worker: { format: 'es' }, build: { outDir, target: 'es2022' } });
  const server = await preview({ ...config, plugins, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return {
    address: server.resolvedUrls!.local[0],
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
