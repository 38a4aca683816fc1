import { loadLibrary } from '../scenarios/index.ts';
import { runExperiment } from '../workers/index.ts';
import { processors, spawnNodeWorker } from '../workers/node.ts';
import { read } from './platformDay.ts';
import { spread } from './spread.ts';

export interface PoolOptions {
  /** Id of a library scenario. */
  readonly scenario: string;
  readonly replications: number;
  readonly rounds: number;
}

/** Medians over the rounds. */
export interface PoolRow {
  readonly workers: number;
  readonly replications: number;
  /** From the call to the outcome, start of the workers included. */
  readonly wallMs: number;
  /** Time of one worker over this one's in the same round. */
  readonly speedUp: { readonly median: number; readonly least: number; readonly greatest: number };
  /** What was found, the same whatever the number of workers. */
  readonly digest: string;
}

/** An experiment with 1, 2 and all workers, in turn in each round. */
export async function measurePool({ scenario, replications, rounds }: PoolOptions): Promise<PoolRow[]> {
  const input = read(loadLibrary(scenario));
  const counts = [...new Set([1, 2, processors()])].sort((a, b) => a - b);
  const runs = counts.map((workers) => ({ workers, wallMs: [] as number[], digest: '' }));
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      const start = performance.now();
      const request = { scenarios: [{ id: 'base', name: scenario, scenario: input }], replications };
      const outcome = await runExperiment(request, { spawn: spawnNodeWorker, workers: run.workers });
      run.wallMs.push(performance.now() - start);
      run.digest = JSON.stringify(outcome.scenarios[0].results.figures.serviceLevel.total);
    }
  }
  return runs.map(({ workers, wallMs, digest }) => {
    const { median, min, max } = spread(wallMs.map((ms, round) => runs[0].wallMs[round] / ms));
    const speedUp = { median, least: min, greatest: max };
    return { workers, replications, wallMs: spread(wallMs).median, speedUp, digest };
  });
}
