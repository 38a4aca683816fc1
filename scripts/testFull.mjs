// npm run test:full: the suite, the forty-day campaign, the same results in every browser, and the validation cases; ends with the totals of all.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import './ensure-deps.mjs';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PROGRAMS = [
  [inRoot('node_modules/vitest/vitest.mjs'), 'run'],
  [inRoot('node_modules/tsx/dist/cli.mjs'), inRoot('tests/validation/main.ts')],
];

/** Runs a program that ends with a line such as "12 passed, 0 failed, 1 skipped"; gives these counts by name. */
async function countsOf(args) {
  const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'], env });
  let totals = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    if (/^\d+ passed, \d+ failed/.test(line)) totals = line;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  const counted = Array.from(totals.matchAll(/(\d+) ([a-z ]+)/g), ([, count, name]) => [name, Number(count)]);
  const { passed = 0, failed = 0, ...others } = Object.fromEntries(counted);
  // A program that broke off has failed, whatever it counted before.
  return { passed, failed: status === 0 && totals ? failed : Math.max(1, failed), ...others };
}

const totals = {};
for (const program of PROGRAMS) {
  for (const [name, count] of Object.entries(await countsOf(program))) totals[name] = (totals[name] ?? 0) + count;
}
console.log(
  `\n${Object.entries(totals)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
