// Builds the programs of the bench as the package is built: node scripts/buildBench.mjs
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transpile } from './transpile.mjs';

const PROGRAMS = ['main', 'profile', 'peakdesk', 'day', 'firstResult', 'heapProfile'];
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'bench');

rmSync(folder, { recursive: true, force: true });
await transpile(
  PROGRAMS.map((name) => `bench/${name}`),
  folder,
);
