// Installs the dependencies when they are not what package-lock.json asks for. Runs before node_modules exists: Node built-ins only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, '.installing');
const ABANDONED_AFTER_MS = 15 * 60_000;

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** Compares with npm's own record of what is installed. */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.extraneous ||
      present[name]?.version === entry.version,
  );
}

/** Two commands started at once must not install over each other. */
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > ABANDONED_AFTER_MS) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function install() {
  const npm = process.env.npm_execpath; // npm's own script: no shell, and no npm.cmd trouble on Windows
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']; // NODE_ENV=production would leave the tools out
  // What npm says goes to stderr: the standard output belongs to the command that needed the install.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: true });
  if (result.status !== 0) throw new Error('npm ci failed; see its messages above');
}

if (!installed()) {
  takeLock();
  try {
    if (!installed()) install();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
