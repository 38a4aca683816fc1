// Brings dist/node up to date with the sources, dependencies first. Runs before node_modules exists: Node built-ins only.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transpile } from './transpile.mjs';
import './ensure-deps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = [
  'sim',
  'scenarios',
  'workers',
  'cli',
  'types',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];
const OUTPUT = join(root, 'dist', 'node');
const PROGRAM = join(OUTPUT, 'cli', 'main.js');
const STAMP = join(root, 'dist', 'node.built'); // written after a whole build: a broken one is never taken for new

/** Time of the latest change to a file or folder, to what is in it, or to what was removed from it. */
function changed(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** What others import besides the engine, or a worker starts from. */
const ENTRIES = [
  'scenarios/index',
  'workers/index',
  'workers/node',
  'workers/node.worker',
  'workers/browser',
  'workers/browser.worker',
  'cli/main',
];

async function build() {
  rmSync(OUTPUT, { recursive: true, force: true }); // what was made of sources since removed must not be packed
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  // What the compiler says goes to stderr: stdout belongs to the command that needed the build.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], options);
  if (status !== 0) process.exit(1);
  await transpile(ENTRIES, OUTPUT);
}

const built = Math.min(changed(STAMP), changed(PROGRAM));
if (built < Math.max(...SOURCES.map((name) => changed(join(root, name))))) {
  const started = new Date();
  await build();
  writeFileSync(STAMP, '');
  utimesSync(STAMP, started, started); // a change made during the build is newer
}
