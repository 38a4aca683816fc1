// npm test [-- vitest arguments]: installs if needed, then runs the suite.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import './ensure-deps.mjs';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'suite', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
