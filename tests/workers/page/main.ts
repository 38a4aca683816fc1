import { outcomeToJson } from '../../../sim/index.ts';
import { spawnBrowserWorker } from '../../../workers/browser.ts';
import { runExperiment, type ExperimentOptions } from '../../../workers/index.ts';
import { base, moreAgents } from '../deskScenario.ts';

async function simulate(options: ExperimentOptions): Promise<string> {
  const outcome = await runExperiment({ scenarios: [base, moreAgents], replications: 40, seed: 'desk' }, options);
  return outcomeToJson(outcome, { series: true });
}

/** What the test asks of the page. */
const page = {
  withWorkers: (workers: number) => simulate({ spawn: spawnBrowserWorker, workers }),
  /** The first worker is dead on arrival. */
  withLoss() {
    let spawned = 0;
    const spawn = () => {
      const worker = spawnBrowserWorker();
      if (spawned++ > 0) return worker;
      return {
        ...worker,
        onFailure(report: (cause: Error) => void) {
          setTimeout(() => {
            void worker.stop();
            report(new Error('killed'));
          });
        },
      };
    };
    return simulate({ spawn, workers: 2 });
  },
};
export type Page = typeof page;
Object.assign(globalThis, { page });
