// Processes that share nothing but the machine, each with one worker and its share of the replications:
// node apart.mjs SCENARIO REPLICATIONS PROCESSES
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const [file, replications, processes] = process.argv.slice(2);
const share = String(Math.ceil(Number(replications) / Number(processes)));
const run = () => promisify(execFile)(process.execPath, [join(import.meta.dirname, 'run.mjs'), file, share, '1']);
const outputs = await Promise.all(Array.from({ length: Number(processes) }, run));
console.log(JSON.stringify({ wallMs: Math.max(...outputs.map(({ stdout }) => JSON.parse(stdout).wallMs)) }));
