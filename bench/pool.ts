/**
 * What several workers are worth: npx tsx bench/pool.ts [--reps 200] [--workers 1,2,n] [--rounds 3] [--scenario mid-start20] [--json]
 *
 * Measures `runExperiment` of the shipped build, each run in a process of its own, the numbers of workers in turn in every
 * round, so that a slow moment of the machine meets all of them.
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ROOT } from './programs.ts';

export interface PoolOptions {
  /** Id of a library scenario; the mid-size event day when left out. */
  readonly scenario?: string;
  readonly replications?: number;
  /** Numbers of workers; 1, 2 and the processors when left out. The first is what speed-ups are measured against. */
  readonly workers?: readonly number[];
  readonly rounds?: number;
}

/** Medians over the rounds. */
export interface PoolRow {
  readonly workers: number;
  readonly replications: number;
  /** From the call to the outcome, start-up of the workers included. */
  readonly wallMs: number;
  /** From the call to the first replication's begin. */
  readonly startUpMs: number;
  readonly replicationsPerSecond: number;
  /** Time of the first number of workers over this one's in the same round: median, least and greatest. */
  readonly speedUp: { readonly median: number; readonly least: number; readonly greatest: number };
  /** Share of its time a worker spent between chunks, from its first chunk to its last; that of the idlest worker. */
  readonly idleShare: number;
  /** Processor time of all threads per replication. */
  readonly processorMsPerReplication: number;
  /** Processors that other processes of the machine took meanwhile: far above 0, and the other columns mean little. */
  readonly othersProcessors: number;
  /** Greatest resident memory of the process. */
  readonly peakBytes: number;
  /** Of the outcome as JSON: the same for any number of workers. */
  readonly digest: string;
}

/** What a run in its own process says. */
interface Run {
  readonly workers: number;
  readonly replications: number;
  readonly wallMs: number;
  readonly startUpMs: number;
  readonly processorMs: number;
  readonly othersMs: number;
  readonly idle: readonly number[];
  readonly peakBytes: number;
  readonly digest: string;
}

const defaultWorkers = (): number[] => [...new Set([1, 2, availableParallelism()])];

/** Builds what is shipped and measures it. Throws an Error when numbers of workers do not give the same outcome. */
export async function measurePool(options: PoolOptions = {}): Promise<PoolRow[]> {
  const { scenario = 'mid-start20', replications = 200, workers = defaultWorkers(), rounds = 3 } = options;
  await node('scripts/ensure-build.mjs');
  const file = join(ROOT, 'scenarios', 'library', `${scenario}.json`);
  const measured: Run[][] = [];
  for (let round = 0; round < rounds; round++) {
    const runs: Run[] = [];
    for (const count of workers) {
      runs.push(JSON.parse(await node('bench/pool/run.mjs', file, String(replications), String(count))) as Run);
    }
    measured.push(runs);
  }
  const digests = new Set(measured.flat().map((run) => run.digest));
  if (digests.size > 1) throw new Error(`the outcome depends on the workers: ${[...digests].join(', ')}`);
  return workers.map((_, i) =>
    summarise(
      measured.map((round) => round[i]),
      measured.map((round) => round[0].wallMs / round[i].wallMs),
    ),
  );
}

/** Runs a program in a process of its own and gives what it prints. */
async function node(program: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, program), ...options]);
  return stdout;
}

function summarise(runs: readonly Run[], speedUps: readonly number[]): PoolRow {
  const middle = (valueOf: (run: Run) => number) => median(runs.map(valueOf));
  const { workers, replications, digest } = runs[0];
  return {
    workers,
    replications,
    wallMs: middle((run) => run.wallMs),
    startUpMs: middle((run) => run.startUpMs),
    replicationsPerSecond: middle((run) => (1000 * replications) / run.wallMs),
    speedUp: { median: median(speedUps), least: Math.min(...speedUps), greatest: Math.max(...speedUps) },
    idleShare: middle((run) => Math.max(...run.idle)),
    processorMsPerReplication: middle((run) => run.processorMs / replications),
    othersProcessors: middle((run) => run.othersMs / run.wallMs),
    peakBytes: middle((run) => run.peakBytes),
    digest,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One line per number of workers. */
export function formatPool(rows: readonly PoolRow[]): string {
  const head = 'workers  replications/s  speed-up (range)    idle  processor ms/repl.  start-up ms  others  peak MB';
  const lines = rows.map((row) => {
    const { median: middle, least, greatest } = row.speedUp;
    return [
      String(row.workers).padStart(7),
      row.replicationsPerSecond.toFixed(2).padStart(14),
      `${middle.toFixed(2)} (${least.toFixed(2)}-${greatest.toFixed(2)})`.padStart(16),
      `${(100 * row.idleShare).toFixed(2)} %`.padStart(6),
      row.processorMsPerReplication.toFixed(1).padStart(18),
      row.startUpMs.toFixed(0).padStart(11),
      row.othersProcessors.toFixed(2).padStart(6),
      (row.peakBytes / 1e6).toFixed(0).padStart(7),
    ].join('  ');
  });
  return [head, ...lines].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'mid-start20' },
      reps: { type: 'string', default: '200' },
      workers: { type: 'string', default: defaultWorkers().join(',') },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = await measurePool({
    scenario: values.scenario,
    replications: Number(values.reps),
    workers: values.workers.split(',').map(Number),
    rounds: Number(values.rounds),
  });
  console.log(values.json ? JSON.stringify({ node: process.version, rows }, null, 2) : formatPool(rows));
}
