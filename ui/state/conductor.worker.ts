import { listLibrary, loadLibrary, parseScenario } from '../../scenarios/index.ts';
import type { LibraryEntry } from '../../scenarios/index.ts';
import { outcomeToCsv, outcomeToJson } from '../../sim/index.ts';
import type { ExperimentOutcome, Results } from '../../sim/index.ts';
import { keepWorkers, Recall, runExperiment } from '../../workers/index.ts';
import type { ExperimentRequest } from '../../workers/index.ts';
import { spawnBrowserWorker } from '../../workers/browser.ts';
import { CHART_FIGURES } from './chartFigures.ts';
import type { ConductorAnswer, ConductorCall } from './conductor.ts';
import type { RunRequest, RunUpdate } from './simulation.ts';
import { baseInput, openWorkspace } from './workspace.ts';

/**
 * Runs experiments away from the page, one at a time: parsing, compiling and adding up hundreds of days would block it. The
 * simulating workers are this worker's own, kept from run to run.
 */
const spawn = keepWorkers(spawnBrowserWorker);
/** So a lever's move has the changed plan simulated and not the base again. */
const recall = new Recall(128 * 1024 * 1024);
/** One for each worker, which compiles the simulator by it; two give an interval; eight of a scenario take some ten megabytes. */
const DAYS_AHEAD = Math.min(8, Math.max(2, navigator.hardwareConcurrency));
const QUICKEST_FIRST: readonly LibraryEntry['size'][] = ['small', 'mid', 'other', 'large'];

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

/**
 * Before anybody asks, while the library is read: simulates and keeps the first days of each of its scenarios. Whoever opens
 * one sees its figures at once; any other run finds workers in which the simulator is compiled.
 */
async function simulateAhead(signal: AbortSignal): Promise<void> {
  const rank = ({ size }: LibraryEntry): number => QUICKEST_FIRST.indexOf(size);
  for (const { id } of listLibrary().sort((a, b) => rank(a) - rank(b))) {
    const input = baseInput(openWorkspace(id, loadLibrary(id), DAYS_AHEAD));
    const request = experimentOf({ scenarios: [{ id, name: '', input }], days: DAYS_AHEAD });
    await runExperiment(request, { spawn, signal, recall }).catch(() => {}); // if it fails, a real run will say why
    if (signal.aborted) return;
  }
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
void simulateAhead(latest.stopping.signal);
