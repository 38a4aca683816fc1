import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerApi } from '../../workers/protocol.ts';
import { keepWorkers } from '../../workers/keepWorkers.ts';
import { runExperiment } from '../../workers/runExperiment.ts';
import { createWorkerApi } from '../../workers/api.ts';
import { base, moreAgents } from './deskScenario.ts';
import { fakeApi, inProcess, type InProcessWorker } from './support.ts';

/** Kept workers, and all that were ever started. */
function kept(api: () => WorkerApi = fakeApi) {
  const started: InProcessWorker[] = [];
  const spawn = keepWorkers(() => {
    const worker = inProcess(api());
    started.push(worker);
    return worker;
  });
  return { spawn, started };
}

describe('workers that are kept', () => {
  it('are used by the next run instead of new ones, which then finds the same', async () => {
    const { spawn, started } = kept(createWorkerApi);
    const request = { scenarios: [base, moreAgents], replications: 6 };
    const once = await runExperiment(request, { spawn, workers: 2 });
    const again = await runExperiment(request, { spawn, workers: 2 });
    expect(started.map(({ stopped }) => stopped)).toEqual([false, false]);
    expect(again).toEqual(once);
  });

  it('are lent to one run at a time', () => {
    const { spawn, started } = kept();
    const first = spawn();
    void first.stop();
    spawn();
    void first.stop();
    spawn();
    expect(started).toHaveLength(2);
  });

  it('drop what they do when a run stops them', () => {
    const drop = vi.fn<() => void>();
    const { spawn } = kept(() => ({ ...fakeApi(), drop }));
    const worker = spawn();
    void worker.stop();
    return vi.waitFor(() => expect(drop).toHaveBeenCalledTimes(1));
  });

  it('are not kept once they have failed, and the run that has them hears of it', () => {
    const { spawn, started } = kept();
    const heard: string[] = [];
    const worker = spawn();
    worker.onFailure(({ message }) => heard.push(message));
    started[0].fail(new Error('boom'));
    void worker.stop();
    spawn();
    expect([heard, started.length, started[0].stopped]).toEqual([['boom'], 2, true]);
  });
});

describe('a kept worker that hangs in a run', () => {
  it('is ended, and the chunk run again on another one', async () => {
    let calls = 0;
    const { spawn, started } = kept(() => {
      const api = createWorkerApi();
      const hangs = calls++ === 0;
      return hangs ? { ...api, run: (() => new Promise(() => {})) as unknown as WorkerApi['run'] } : api;
    });
    const request = { scenarios: [base], replications: 4 };
    const outcome = await runExperiment(request, { spawn, workers: 1, hungAfterMs: 200 });
    expect(outcome.scenarios[0].results.replications).toBe(4);
    expect(started.map(({ stopped }) => stopped)).toEqual([true, false]);
  });
});

describe('a kept worker that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is ended and replaced', () => {
    const { spawn, started } = kept(() => ({
      ...fakeApi(),
      drop: (() => new Promise(() => {})) as unknown as WorkerApi['drop'],
    }));
    const worker = spawn();
    void worker.stop();
    vi.advanceTimersByTime(1000);
    spawn();
    expect([started.length, started[0].stopped]).toEqual([2, true]);
  });
});
