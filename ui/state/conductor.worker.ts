import { loadLibrary, parseScenario } from '../../scenarios/index.ts';
import { outcomeToCsv, outcomeToJson } from '../../sim/index.ts';
import type { ExperimentOutcome, Results } from '../../sim/index.ts';
import { keepWorkers, Recall, runExperiment } from '../../workers/index.ts';
import type { ExperimentRequest } from '../../workers/index.ts';
import { spawnBrowserWorker } from '../../workers/browser.ts';
import { CHART_FIGURES } from './chartFigures.ts';
import type { ConductorAnswer, ConductorCall } from './conductor.ts';
import type { RunRequest, RunUpdate } from './simulation.ts';

/**
 * Runs experiments away from the page, one at a time: parsing, compiling and adding up hundreds of days would block it. The
 * simulating workers are this worker's own, kept from run to run.
 */
const spawn = keepWorkers(spawnBrowserWorker);
/** So a lever's move has the changed plan simulated and not the base again. */
const recall = new Recall(128 * 1024 * 1024);

interface UnderWay {
  readonly run: number;
  readonly stopping: AbortController;
  outcome?: ExperimentOutcome;
}

let latest: UnderWay = { run: 0, stopping: new AbortController() };

self.addEventListener('message', ({ data }: MessageEvent<ConductorCall>) => {
  if (data.kind === 'run') {
    latest.stopping.abort();
    latest = { run: data.run, stopping: new AbortController() };
    void conduct(latest, data.request);
  } else if (data.run === latest.run) {
    if (data.kind === 'stop') latest.stopping.abort();
    else if (latest.outcome) post({ ...data, kind: 'exported', text: FORMATS[data.format](latest.outcome) });
  }
});

const FORMATS = { json: outcomeToJson, csv: outcomeToCsv };

const post = (answer: ConductorAnswer): void => self.postMessage(answer);

/** Before anybody asks: starts the workers and has the simulator compiled in them, on a small day that nobody sees. */
async function rehearse(signal: AbortSignal): Promise<void> {
  const scenario = { id: 'rehearsal', name: '', input: loadLibrary('small-midnight') };
  const run = runExperiment(experimentOf({ scenarios: [scenario], days: 20 }), { spawn, signal });
  await run.catch(() => {}); // stopped, or a first real run will say why not
}

async function conduct(its: UnderWay, request: RunRequest): Promise<void> {
  const { run } = its;
  const { signal } = its.stopping;
  const tell = (found: ExperimentOutcome): void => post({ kind: 'update', run, update: shown(found) });
  try {
    its.outcome = await runExperiment(experimentOf(request), {
      spawn,
      signal,
      recall,
      firstWorkers: Math.max(1, navigator.hardwareConcurrency - 1),
      onProgress: ({ fraction }) => post({ kind: 'progress', run, share: fraction }),
      onUpdate: tell,
      updateEveryMs: 700,
      updateFrom: 1,
      updateSeries: CHART_FIGURES,
    });
    tell(its.outcome);
    post({ kind: 'done', run });
  } catch (cause) {
    if (!signal.aborted) post({ kind: 'failed', run, message: cause instanceof Error ? cause.message : String(cause) });
  }
}

const experimentOf = ({ scenarios, days }: RunRequest): ExperimentRequest => ({
  scenarios: scenarios.map(parsed),
  replications: days,
});

function parsed({ id, name, input }: RunRequest['scenarios'][number]) {
  const found = parseScenario(input);
  if (!found.ok) throw new Error(found.problems.map((p) => p.path).join(', '));
  return { id, name, scenario: found.scenario };
}

/** The page gets the series it draws; the rest stays here, for the files. */
function shown(found: ExperimentOutcome): RunUpdate {
  return found.scenarios.map(({ results, comparison }) => {
    const series = Object.fromEntries(CHART_FIGURES.map((figure) => [figure, results.series[figure]]));
    return { results: { ...results, series: series as Results['series'] }, comparison };
  });
}

// Last, when all that it needs is there.
void rehearse(latest.stopping.signal);
