#!/usr/bin/env node
// In the package that npm packs, dist/node is there; in a checkout of the sources it is built when missing or old.
import { existsSync, readFileSync } from 'node:fs';

if (existsSync(new URL('../cli/main.ts', import.meta.url))) await import('../scripts/ensure-build.mjs');

// A reader that has seen enough (`peakdesk ... | head`) is not an error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { main } = await import('../dist/node/cli/main.js');
process.exitCode = await main(process.argv.slice(2), version);
