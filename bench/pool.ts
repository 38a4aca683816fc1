import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { node, ROOT, runForJson } from './programs.ts';
import { spread, type Spread } from './spread.ts';

export interface PoolOptions {
  /** Id of a library scenario. */
  readonly scenario: string;
  readonly replications: number;
  readonly rounds: number;
}

/** Medians over the rounds. */
export interface PoolRow {
  readonly workers: number;
  /** From the call to the outcome, start-up of the workers included. */
  readonly wallMs: number;
  /** From the call to the first replication's begin. */
  readonly startUpMs: number;
  /** Time of one worker over that of these in the same round. */
  readonly speedUp: Spread;
  /** The same of as many processes that share nothing but the machine: more is not to be had from it. */
  readonly speedUpApart: Spread;
  /** Share of its time a worker spent between chunks, from its first chunk to its last; that of the idlest worker. */
  readonly idleShare: number;
  /** Processor time of all threads per replication. */
  readonly processorMsPerReplication: number;
  /** Processors that other processes of the machine took meanwhile: far above 0, and the other columns mean little. */
  readonly othersProcessors: number;
  /** Greatest resident memory of the process. */
  readonly peakBytes: number;
  /** Of the outcomes as JSON; one for all numbers of workers. */
  readonly digests: readonly string[];
}

/** What a run in its own process says: one line of pool/run.mjs. */
interface Run {
  readonly wallMs: number;
  readonly startUpMs: number;
  readonly processorMs: number;
  readonly othersMs: number;
  readonly idle: readonly number[];
  readonly peakBytes: number;
  readonly digest: string;
}

/** The first is what speed-ups are measured against. */
const WORKERS: readonly number[] = [...new Set([1, 2, availableParallelism()])];

/**
 * What several workers are worth. Measures `runExperiment` of the shipped build, each run in a process of its own, the
 * numbers of workers in turn in every round, so that a slow moment of the machine meets all of them.
 */
export function measurePool({ scenario, replications, rounds }: PoolOptions): PoolRow[] {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'ensure-build.mjs')], { stdio: ['ignore', 2, 2] });
  const file = join(ROOT, 'scenarios', 'library', `${scenario}.json`);
  const run = <T>(program: string, count: number): T =>
    runForJson(node(join(ROOT, 'bench', 'pool', program), file, `${replications}`, `${count}`));
  const measured = Array.from({ length: rounds }, () =>
    WORKERS.map((count) => {
      const its = run<Run>('run.mjs', count);
      const apart = count === 1 ? its : run<Pick<Run, 'wallMs'>>('apart.mjs', count);
      return { ...its, apartMs: apart.wallMs };
    }),
  );
  return WORKERS.map((workers, i) => {
    const middle = (valueOf: (run: Run) => number): number => spread(measured.map((runs) => valueOf(runs[i]))).median;
    return {
      workers,
      wallMs: middle((run) => run.wallMs),
      startUpMs: middle((run) => run.startUpMs),
      speedUp: spread(measured.map((runs) => runs[0].wallMs / runs[i].wallMs)),
      speedUpApart: spread(measured.map((runs) => runs[0].wallMs / runs[i].apartMs)),
      idleShare: middle((run) => Math.max(...run.idle)),
      processorMsPerReplication: middle((run) => run.processorMs / replications),
      othersProcessors: middle((run) => run.othersMs / run.wallMs),
      peakBytes: middle((run) => run.peakBytes),
      digests: measured.map((runs) => runs[i].digest),
    };
  });
}
