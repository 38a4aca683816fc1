import { firstReplications, nextReplications } from '../sim/index.ts';
import type { ExperimentOutcome, FigureId, PrecisionRule } from '../sim/index.ts';
import type { Job } from './chunks.ts';
import { Experiment, type NamedScenario } from './experiment.ts';
import type { Recall } from './recall.ts';
import { Throttle } from './throttle.ts';
import { requireAtLeastOne, withWorkers, type WorkerOptions } from './withWorkers.ts';

/** A question to the simulator. The answer depends on this alone, not on the workers. */
export interface ExperimentRequest {
  /** The base first, then its variants; all meet the same random numbers. */
  readonly scenarios: readonly NamedScenario[];
  /** That of the base when left out. */
  readonly seed?: string | number;
  /** Of every scenario; that of the base when left out. Not looked at when there are precision rules. */
  readonly replications?: number;
  /** Run until these hold for every scenario. */
  readonly precision?: readonly PrecisionRule[];
  /** Level of all intervals; 0.95 when left out. */
  readonly confidence?: number;
}

export interface ExperimentOptions extends WorkerOptions {
  /** Sees what is known so far, with `complete: false`. */
  readonly onUpdate?: (partial: ExperimentOutcome) => void;
  /** Least time between two updates; 250 when left out. */
  readonly updateEveryMs?: number;
  /** Replications that every scenario has at the first update; 2, the fewest with which an interval can be given, when left out. */
  readonly updateFrom?: number;
  /** Figures that an update has by interval too; all when left out. */
  readonly updateSeries?: readonly FigureId[];
  /** Replications kept from runs before are not simulated again, and this run's are kept in turn. The results are the same. */
  readonly recall?: Recall;
}

/**
 * Simulates a base and its variants on the same replications and compares them.
 * Rejects as `withWorkers`, with a RangeError when the replications are not at least one, and with a ScenarioError when a
 * scenario cannot be run.
 */
export async function runExperiment(
  request: ExperimentRequest,
  options: ExperimentOptions,
): Promise<ExperimentOutcome> {
  const { scenarios, seed, confidence, precision = [] } = request;
  const { onUpdate, updateEveryMs = 250, updateFrom = 2, updateSeries, recall } = options;
  const experiment = new Experiment(scenarios, seed, confidence, recall);
  const update = new Throttle(updateEveryMs, () => {
    onUpdate?.(experiment.outcome(false, updateSeries));
  });
  const tell = (): void => {
    if (experiment.replications >= updateFrom) update.request();
  };
  const target = firstTarget(request);
  requireAtLeastOne('replications', target);
  try {
    return await withWorkers(options, target * scenarios.length, (run) => {
      const runJobs = (jobs: readonly Job[]) => {
        if (recall && jobs.length > 0) tell();
        return run(jobs, ({ key }, summaries) => {
          experiment.add(key, summaries);
          tell();
        });
      };
      return replicate(experiment, runJobs, target, precision);
    });
  } finally {
    update.cancel();
  }
}

/** From checkpoint to checkpoint, until no rule asks for more replications. */
async function replicate(
  experiment: Experiment,
  runJobs: (jobs: readonly Job[]) => Promise<void>,
  target: number,
  rules: readonly PrecisionRule[],
): Promise<ExperimentOutcome> {
  await runJobs(experiment.jobsUpTo(target));
  const outcome = experiment.outcome(true);
  const next = Math.max(...outcome.scenarios.map(({ results }) => nextReplications(results, rules)));
  return next === target ? outcome : replicate(experiment, runJobs, next, rules);
}

function firstTarget({ scenarios, replications, precision = [] }: ExperimentRequest): number {
  return precision.length > 0 ? firstReplications(precision) : (replications ?? scenarios[0].scenario.run.replications);
}
