// Builds the programs of the bench as the package is built: node scripts/buildBench.mjs
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const PROGRAMS = ['main', 'peakdesk', 'day', 'firstResult', 'heapProfile'];
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'bench');

rmSync(folder, { recursive: true, force: true });
await bundle(
  PROGRAMS.map((name) => `bench/${name}`),
  folder,
);
