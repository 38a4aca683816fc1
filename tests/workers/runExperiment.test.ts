import { beforeAll, describe, expect, it } from 'vitest';
import { compile, outcomeToJson, simulate, summaryBuffers, type ExperimentOutcome } from '../../sim/index.ts';
import { createWorkerApi } from '../../workers/api.ts';
import {
  Recall,
  ReplicationError,
  runExperiment,
  ScenarioError,
  type ExperimentRequest,
  type Progress,
  type SpawnedWorker,
} from '../../workers/index.ts';
import { spawnNodeWorker } from '../../workers/node.ts';
import { base, moreAgents } from './deskScenario.ts';
import { inProcess } from './support.ts';

const request: ExperimentRequest = { scenarios: [base, moreAgents], replications: 40, seed: 'desk' };
const spawnHere = () => inProcess(createWorkerApi());
const bytes = (outcome: ExperimentOutcome) => outcomeToJson(outcome, { series: true });
const program = (name: string) => new URL(`./programs/${name}.worker.ts`, import.meta.url);

/** The answer to the request, simulated in this thread by one worker. */
let expected: string;
beforeAll(async () => {
  expected = bytes(await runExperiment(request, { spawn: spawnHere, workers: 1 }));
});

describe('an experiment', () => {
  it('has the base and its variants after the same replications, the variants compared with the base', async () => {
    const outcome = await runExperiment(request, { spawn: spawnHere, workers: 2 });
    expect(outcome).toMatchObject({ seed: 'desk', replications: 40, complete: true });
    expect(outcome.scenarios.map(({ id, comparison }) => [id, comparison === null])).toEqual([
      ['base', true],
      ['more', false],
    ]);
    expect(outcome.scenarios[1].comparison?.serviceLevel['total'].verdict).toBe('better');
  });

  it('takes seed and replications from the base scenario when the request has none', async () => {
    const scenario = { ...base.scenario, run: { ...base.scenario.run, seed: 7, replications: 3 } };
    const outcome = await runExperiment({ scenarios: [{ ...base, scenario }] }, { spawn: spawnHere, workers: 1 });
    expect(outcome).toMatchObject({ seed: '7', replications: 3 });
  });

  it('runs until the figures asked for are precise, and no further than the most replications allowed', async () => {
    const rule = { figure: 'serviceLevel', row: 'total', minimumReplications: 10 } as const;
    const run = (absoluteHalfWidth: number, maximumReplications: number, workers: number) =>
      runExperiment(
        { scenarios: [base], seed: 's', precision: [{ ...rule, absoluteHalfWidth, maximumReplications }] },
        { spawn: spawnHere, workers },
      );
    const precise = await run(0.05, 1000, 1);
    const { low, high } = precise.scenarios[0].results.figures.serviceLevel['total'];
    expect((high - low) / 2).toBeLessThanOrEqual(0.05);
    expect(precise.replications).toBeGreaterThan(10);
    expect(precise.replications).toBeLessThan(1000);
    expect(bytes(await run(0.05, 1000, 3))).toBe(bytes(precise));
    expect((await run(0.0001, 25, 1)).replications).toBe(25);
  });

  it('shows partial results whose replications only grow, and progress that ends at all done', async () => {
    const partial: ExperimentOutcome[] = [];
    const progress: Progress[] = [];
    await runExperiment(request, {
      spawn: spawnHere,
      workers: 2,
      updateEveryMs: 0,
      onUpdate: (outcome) => partial.push(outcome),
      onProgress: (state) => progress.push(state),
    });
    const replications = partial.map((outcome) => outcome.replications);
    expect(replications.length).toBeGreaterThan(3);
    expect(replications[0]).toBeGreaterThanOrEqual(2);
    expect(replications).toEqual([...replications].sort((a, b) => a - b));
    expect(partial.every((outcome) => !outcome.complete)).toBe(true);
    expect(progress.at(-1)).toMatchObject({ completed: 80, planned: 80, fraction: 1 });
  });

  it('shows the first replication at once where that is asked for', async () => {
    const seen: number[] = [];
    const onUpdate = ({ replications }: ExperimentOutcome) => seen.push(replications);
    await runExperiment(request, { spawn: spawnHere, workers: 1, updateEveryMs: 60_000, updateFrom: 1, onUpdate });
    expect(seen).toEqual([1]);
  });

  it('names the scenario that cannot be judged', async () => {
    const targets = { ...base.scenario.targets, list: [{ figure: 'charm', atLeast: 1 }] };
    const impossible = { id: 'odd', name: 'odd', scenario: { ...base.scenario, targets } };
    const error = await runExperiment({ scenarios: [base, impossible] }, { spawn: spawnHere }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as Error).message).toMatch(/"odd" cannot be run: .*charm/);
  });

  it.each([
    ['workers', { workers: 0 }, {}],
    ['workers', { workers: 1.5 }, {}],
    ['replications', {}, { replications: 0 }],
    ['replications', {}, { replications: NaN }],
  ])('refuses %s that are not at least one: %o %o', async (name, options, more) => {
    const run = runExperiment({ ...request, ...more }, { spawn: spawnHere, ...options });
    await expect(run).rejects.toThrow(`${name} must be a whole number from 1`);
  });

  it('does not begin when it was cancelled before', async () => {
    let spawned = 0;
    const spawn = () => (spawned++, spawnHere());
    const run = runExperiment(request, { spawn, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(spawned).toBe(0);
  });
});

describe('an experiment that recalls what was run before', () => {
  const ROOM = 1e7;
  /** Runs the request and says how many replications of each scenario were simulated for it. */
  async function simulated(asked: ExperimentRequest, recall: Recall) {
    const counts: Record<string, number> = {};
    const spawn = () => {
      const api = createWorkerApi();
      const run: typeof api.run = (key, seed, first, count) => {
        counts[key] = (counts[key] ?? 0) + count;
        return api.run(key, seed, first, count);
      };
      return inProcess({ ...api, run });
    };
    return { counts, text: bytes(await runExperiment(asked, { spawn, workers: 2, recall })) };
  }

  it('simulates only what is new, with the same bytes', async () => {
    const recall = new Recall(ROOM);
    const alone = { ...request, scenarios: [base], replications: 30 };
    expect((await simulated(alone, recall)).counts).toEqual({ base: 30 });
    expect(await simulated(request, recall)).toEqual({ counts: { base: 10, more: 40 }, text: expected });
    expect(await simulated(request, recall)).toEqual({ counts: {}, text: expected });
  });

  it('tells what it recalls before a worker has simulated more', async () => {
    const recall = new Recall(ROOM);
    await simulated({ ...request, replications: 10 }, recall);
    const seen: number[] = [];
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    const spawn = () => {
      const api = createWorkerApi();
      return inProcess({ ...api, run: async (...chunk) => told.then(() => api.run(...chunk)) });
    };
    const onUpdate = ({ replications }: ExperimentOutcome) => {
      seen.push(replications);
      tell();
    };
    expect(bytes(await runExperiment(request, { spawn, workers: 2, recall, onUpdate }))).toBe(expected);
    expect(seen[0]).toBe(10);
  });

  it('simulates a scenario anew when it or the seed is another', async () => {
    const recall = new Recall(ROOM);
    await simulated(request, recall);
    expect((await simulated({ ...request, seed: 'other' }, recall)).counts).toEqual({ base: 40, more: 40 });
    const renamed = { ...base, scenario: { ...base.scenario, run: { ...base.scenario.run, seed: 1 } } };
    expect((await simulated({ ...request, scenarios: [renamed] }, recall)).counts).toEqual({ base: 40 });
  });

  it('keeps the first replications that there is room for, and forgets first what was asked for longest ago', async () => {
    const perReplication = summaryBuffers(simulate(compile(base.scenario), 'desk', 0));
    const size = perReplication.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const recall = new Recall(40 * size);
    const [one, other] = [
      { ...request, scenarios: [base] },
      { ...request, scenarios: [moreAgents] },
    ];
    expect((await simulated(one, recall)).counts).toEqual({ base: 40 });
    expect((await simulated(one, recall)).counts.base).toBeGreaterThanOrEqual(20);
    await simulated(other, recall);
    await simulated({ ...request, seed: 'third', scenarios: [moreAgents] }, recall);
    expect((await simulated(one, recall)).counts).toEqual({ base: 40 });
  });
});

describe('an experiment on worker threads', () => {
  it('gives the same bytes with 1, 2 and 7 workers', async () => {
    for (const workers of [1, 2, 7]) {
      expect(bytes(await runExperiment(request, { spawn: spawnNodeWorker, workers }))).toBe(expected);
    }
  });

  it('gives the same bytes after a worker was killed half-way', async () => {
    const workers: SpawnedWorker[] = [];
    const spawn = () => {
      const worker = spawnNodeWorker();
      workers.push(worker);
      return worker;
    };
    let killed = false;
    const long = { ...request, replications: 200 };
    const outcome = await runExperiment(long, {
      spawn,
      workers: 2,
      updateEveryMs: 0,
      onUpdate: ({ replications }) => {
        if (killed || replications < 20) return;
        killed = true;
        void workers[0].stop();
      },
    });
    expect(workers).toHaveLength(3);
    expect(bytes(outcome)).toBe(bytes(await runExperiment(long, { spawn: spawnHere, workers: 1 })));
  });

  it('replaces a worker that hangs in an endless loop', async () => {
    let spawned = 0;
    const spawn = () => spawnNodeWorker(spawned++ === 0 ? program('hanging') : undefined);
    const outcome = await runExperiment(request, { spawn, workers: 1, hungAfterMs: 4000 });
    expect(spawned).toBeGreaterThan(1);
    expect(bytes(outcome)).toBe(expected);
  });

  it('rejects with scenario, replications and cause when workers crash three times', async () => {
    const spawn = () => spawnNodeWorker(program('crashing'));
    const error = await runExperiment(request, { spawn, workers: 1 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ReplicationError);
    expect((error as Error).message).toBe(
      'Replications 0 to 0 of scenario "base" failed 3 times: the worker ended with exit code 7',
    );
  });

  it('rejects when it is cancelled, tells nothing more and leaves no worker alive', async () => {
    const ended: Promise<unknown>[] = [];
    const cancel = new AbortController();
    const spawn = () => {
      const worker = spawnNodeWorker();
      ended.push(new Promise((resolve) => worker.onFailure(resolve)));
      return worker;
    };
    let told = 0;
    const run = runExperiment(
      { ...request, replications: 100_000 },
      {
        spawn,
        workers: 2,
        signal: cancel.signal,
        onUpdate: () => {
          told++;
          cancel.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await Promise.all(ended);
    expect(told).toBe(1);
    expect(ended).toHaveLength(2);
  });
});
