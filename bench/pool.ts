import { loadLibrary } from '../scenarios/index.ts';
import { runExperiment } from '../workers/index.ts';
import { processors, spawnNodeWorker } from '../workers/node.ts';
import { read } from './platformDay.ts';

export interface PoolOptions {
  readonly scenario: string;
  readonly replications: number;
  readonly rounds: number;
}

export interface PoolRow {
  readonly workers: number;
  /** Of each round. */
  readonly seconds: readonly number[];
  /** Time of one worker in the same round divided by this. */
  readonly speedUp: readonly number[];
  /** What was found, the same whatever the number of workers. */
  readonly serviceLevel: number;
}

/** Seconds of an experiment with 1, 2 and all workers, their start included, in turn in each round. */
export async function measurePool({ scenario, replications, rounds }: PoolOptions): Promise<PoolRow[]> {
  const input = read(loadLibrary(scenario));
  const counts = [...new Set([1, 2, processors()])].sort((a, b) => a - b);
  const rows = counts.map((workers) => ({
    workers,
    seconds: [] as number[],
    speedUp: [] as number[],
    serviceLevel: 0,
  }));
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      const start = performance.now();
      const request = { scenarios: [{ id: 'base', name: scenario, scenario: input }], replications };
      const outcome = await runExperiment(request, { spawn: spawnNodeWorker, workers: row.workers });
      row.seconds.push((performance.now() - start) / 1e3);
      row.speedUp.push(rows[0].seconds[round] / row.seconds[round]);
      row.serviceLevel = outcome.scenarios[0].results.figures.serviceLevel.total.mean;
    }
  }
  return rows;
}
