// One run of the pool, alone in its process, on the build that is shipped: node run.mjs SCENARIO REPLICATIONS WORKERS
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { BroadcastChannel } from 'node:worker_threads';
import { outcomeToJson } from '../../dist/node/sim/index.js';
import { parseScenario } from '../../dist/node/scenarios/index.js';
import { runExperiment } from '../../dist/node/workers/index.js';
import { spawnNodeWorker } from '../../dist/node/workers/node.js';

const [file, replications, workers] = process.argv.slice(2);
const parsed = parseScenario(readFileSync(file, 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const scenarios = [{ id: 'base', name: file, scenario: parsed.scenario }];

/** Of each worker: when it began and ended a chunk, in milliseconds since the epoch. */
const chunks = new Map();
const watch = new BroadcastChannel('peakdesk pool bench');
watch.onmessage = ({ data: { worker, began, ended } }) => {
  if (!chunks.has(worker)) chunks.set(worker, []);
  chunks.get(worker).push({ began, ended });
};

/** Processor time that the whole machine has spent. */
function busyMs() {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
}

const now = () => performance.timeOrigin + performance.now();
const started = now();
const before = process.cpuUsage();
const machineBefore = busyMs();
const outcome = await runExperiment(
  { scenarios, replications: Number(replications), seed: 'pool' },
  { spawn: () => spawnNodeWorker(new URL('./watched.worker.mjs', import.meta.url)), workers: Number(workers) },
);
const ended = now();
const { user, system } = process.cpuUsage(before);
const machineMs = busyMs() - machineBefore;
await new Promise((resolve) => setTimeout(resolve, 50)); // the last words of the workers may still be on their way
watch.close();

const idle = [...chunks.values()].map((done) => {
  const between = done.slice(1).reduce((sum, { began }, i) => sum + began - done[i].ended, 0);
  return between / (done.at(-1).ended - done[0].began);
});
const result = {
  workers: Number(workers),
  replications: Number(replications),
  wallMs: ended - started,
  startUpMs: Math.min(...[...chunks.values()].map(([first]) => first.began)) - started,
  processorMs: (user + system) / 1000,
  othersMs: Math.max(0, machineMs - (user + system) / 1000),
  idle,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  digest: createHash('sha256')
    .update(outcomeToJson(outcome, { series: true }))
    .digest('hex')
    .slice(0, 16),
};
console.log(JSON.stringify(result));
