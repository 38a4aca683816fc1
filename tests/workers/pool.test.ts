import { describe, expect, it } from 'vitest';
import type { WorkerApi } from '../../workers/protocol.ts';
import { ReplicationError, WorkerPool, type PoolOptions } from '../../workers/pool.ts';
import { emptySummary, fakeApi, fakeJob, inProcess, type InProcessWorker } from './support.ts';

const never = () => new Promise<never>(() => {});
/** Lets a fake api answer late, as a promise: Comlink awaits it. */
const asRun = (run: (first: number, count: number) => unknown): WorkerApi['run'] =>
  ((_key: string, _seed: string, first: number, count: number) => run(first, count)) as WorkerApi['run'];

/** A pool whose n-th spawned worker runs `apis[n]`; all later ones work as they should. */
function poolOf(apis: readonly WorkerApi[], options: Partial<PoolOptions> = {}) {
  const spawned: InProcessWorker[] = [];
  const spawn = () => {
    const worker = inProcess(apis[spawned.length] ?? fakeApi());
    spawned.push(worker);
    return worker;
  };
  return { spawned, pool: new WorkerPool({ spawn, workers: 1, hungAfterMs: 10_000, ...options }) };
}

async function collect(pool: WorkerPool, jobs = [fakeJob('base', 10)]): Promise<number[]> {
  const seen: number[] = [];
  try {
    await pool.run(jobs, (_job, summaries) => seen.push(...summaries.map((summary) => summary.replication)));
  } finally {
    await pool.stop();
  }
  return seen;
}

const zeroTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a pool of workers', () => {
  it('brings every replication exactly once, with any number of workers', async () => {
    for (const workers of [1, 2, 7]) {
      const { pool, spawned } = poolOf([], { workers });
      expect((await collect(pool)).sort((a, b) => a - b)).toEqual(zeroTo(10));
      expect(spawned.length).toBeLessThanOrEqual(workers);
    }
  });

  it('leaves no worker alive when it is stopped', async () => {
    const { pool, spawned } = poolOf([], { workers: 3 });
    await collect(pool);
    expect(spawned.map((worker) => worker.stopped)).toEqual([true, true, true]);
  });

  it('has one call in flight per worker and no idle worker while chunks remain', async () => {
    const release: (() => void)[] = [];
    let inFlight = 0;
    let most = 0;
    const slow = fakeApi(
      asRun(async (first, count) => {
        most = Math.max(most, ++inFlight);
        await new Promise<void>((resolve) => release.push(resolve));
        inFlight--;
        return Array.from({ length: count }, (_, i) => emptySummary(first + i));
      }),
    );
    const { pool } = poolOf([slow, slow, slow], { workers: 3 });
    const result = collect(pool);
    while (release.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(inFlight).toBe(3);
    const pump = setInterval(() => release.splice(0).forEach((go) => go()), 1);
    expect(await result).toHaveLength(10);
    clearInterval(pump);
    expect(most).toBe(3);
  });

  it('sends each model once to each worker', async () => {
    const loads: string[] = [];
    const api = { ...fakeApi(), load: (key: string) => void loads.push(key) };
    const { pool } = poolOf([api]);
    await collect(pool, [fakeJob('base', 10), fakeJob('variant', 10)]);
    expect(loads).toEqual(['base', 'variant']);
  });

  it('replaces a worker that dies in the middle of a chunk and runs the chunk again', async () => {
    const dying = fakeApi(asRun(never));
    const { pool, spawned } = poolOf([dying]);
    const result = collect(pool);
    setTimeout(() => spawned[0].fail(new Error('out of memory')), 20);
    expect(await result).toEqual(zeroTo(10));
    expect(spawned).toHaveLength(2);
    expect(spawned[0].stopped).toBe(true);
  });

  it('notices at the next call that a worker died between two calls', async () => {
    const { pool, spawned } = poolOf([]);
    const seen: number[] = [];
    const note = (_job: unknown, summaries: { replication: number }[]) =>
      seen.push(...summaries.map((summary) => summary.replication));
    await pool.run([fakeJob('base', 1)], note);
    spawned[0].fail(new Error('killed'));
    await pool.run([fakeJob('base', 1, 1)], note);
    await pool.stop();
    expect(seen).toEqual([0, 1]);
    expect(spawned).toHaveLength(2);
  });

  it('replaces a worker that gives no sign of life, and keeps one that does', async () => {
    let beat: (done: number) => void = () => {};
    const lively: WorkerApi = {
      ...fakeApi(
        asRun(async (first, count) => {
          for (let i = 0; i < 20; i++) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            beat(i / 20);
          }
          return Array.from({ length: count }, (_, i) => emptySummary(first + i));
        }),
      ),
      listen: (listener) => void (beat = listener),
    };
    const { pool, spawned } = poolOf([fakeApi(asRun(never)), lively], { hungAfterMs: 200 });
    expect(await collect(pool, [fakeJob('base', 2)])).toEqual([0, 1]);
    expect(spawned).toHaveLength(2);
  });

  it('replaces a worker that answers with other replications than those asked for', async () => {
    const confused = fakeApi(asRun((first) => [emptySummary(first + 1)]));
    const garbled = fakeApi(asRun(() => 'hello'));
    const { pool, spawned } = poolOf([confused, garbled]);
    expect(await collect(pool)).toEqual(zeroTo(10));
    expect(spawned).toHaveLength(3);
  });

  it('gives up after three lost workers with an error that names scenario, replications and cause', async () => {
    const spawned: InProcessWorker[] = [];
    const spawn = () => {
      const worker = inProcess(fakeApi(asRun(never)));
      spawned.push(worker);
      setTimeout(() => worker.fail(new Error('the worker ended with exit code 1')), 5);
      return worker;
    };
    const error = await collect(new WorkerPool({ spawn, workers: 1, hungAfterMs: 10_000 })).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ReplicationError);
    expect((error as ReplicationError).message).toBe(
      'Replications 0 to 0 of scenario "base" failed 3 times: the worker ended with exit code 1',
    );
    expect(error).toMatchObject({ scenario: 'base', firstReplication: 0, lastReplication: 0, attempts: 3 });
    expect(spawned.map((worker) => worker.stopped)).toEqual([true, true, true]);
  });

  it('does not repeat a replication that throws, for it would throw again', async () => {
    let runs = 0;
    const throwing = fakeApi(() => {
      runs++;
      throw new RangeError('queue 3 does not exist');
    });
    await expect(collect(poolOf([throwing]).pool)).rejects.toThrow(/scenario "base" failed: queue 3 does not exist/);
    expect(runs).toBe(1);
  });

  it('rejects with the given reason when it is stopped, and starts no worker afterwards', async () => {
    const { pool, spawned } = poolOf([fakeApi(asRun(never)), fakeApi(asRun(never))], { workers: 2 });
    const result = pool.run([fakeJob('base', 10)], () => {});
    result.catch(() => {});
    await pool.stop(new Error('enough'));
    await expect(result).rejects.toThrow('enough');
    spawned.forEach((worker) => worker.fail(new Error('terminated')));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(spawned).toHaveLength(2);
    expect(spawned.every((worker) => worker.stopped)).toBe(true);
  });
});
