import { parseScenario } from '../../scenarios/index.ts';
import { outcomeToCsv, outcomeToJson } from '../../sim/index.ts';
import type { ExperimentOutcome, Results } from '../../sim/index.ts';
import { runExperiment } from '../../workers/index.ts';
import { spawnBrowserWorker } from '../../workers/browser.ts';
import { CHART_FIGURES } from './chartFigures.ts';
import type { ConductorAnswer, ConductorCall } from './conductor.ts';
import type { RunRequest } from './simulation.ts';

/**
 * Runs one experiment away from the page: parsing, compiling and adding up hundreds of days would block it. The
 * simulating workers are this worker's own; ending it ends them.
 */
let outcome: ExperimentOutcome | undefined;

/** One processor is left to the page and to adding up, so that levers stay smooth while days are simulated. */
const WORKERS = Math.max(1, navigator.hardwareConcurrency - 1);

const post = (answer: ConductorAnswer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<ConductorCall>) => {
  if (data.kind === 'run') void run(data.request);
  else if (outcome)
    post({
      kind: 'exported',
      call: data.call,
      text: data.format === 'json' ? outcomeToJson(outcome) : outcomeToCsv(outcome),
    });
});

async function run(request: RunRequest): Promise<void> {
  try {
    outcome = await runExperiment(
      { scenarios: request.scenarios.map(parsed), replications: request.days },
      {
        spawn: spawnBrowserWorker,
        workers: WORKERS,
        onProgress: ({ fraction }) => post({ kind: 'progress', share: fraction }),
        onUpdate: tell,
        updateEveryMs: 500,
      },
    );
    tell(outcome);
    post({ kind: 'done' });
  } catch (cause) {
    post({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

function parsed({ id, name, input }: RunRequest['scenarios'][number]) {
  const found = parseScenario(input);
  if (!found.ok) throw new Error(found.problems.map((p) => p.path).join(', '));
  return { id, name, scenario: found.scenario };
}

/** The page gets the series it draws; the rest stays here, for the files. */
function tell(found: ExperimentOutcome): void {
  const update = found.scenarios.map(({ results, comparison }) => {
    const series = Object.fromEntries(CHART_FIGURES.map((figure) => [figure, results.series[figure]]));
    return { results: { ...results, series: series as Results['series'] }, comparison };
  });
  post({ kind: 'update', update });
}
