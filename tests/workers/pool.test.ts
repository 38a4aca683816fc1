import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Remote } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../sim/index.ts';
import { cutIntoChunks } from '../../workers/chunks.ts';
import type { SpawnedWorker, WorkerApi } from '../../workers/protocol.ts';
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

/** Workers that answer at once, and how often they were called, known at once too: no message is on its way. */
function countingSpawn() {
  let called = 0;
  const run = (_key: string, _seed: string, first: number, count: number) => {
    called++;
    return Promise.resolve(summariesOf(first, count));
  };
  const api = { listen: () => Promise.resolve(), load: () => Promise.resolve(), run } as unknown as Remote<WorkerApi>;
  return { spawn: (): SpawnedWorker => ({ api, stop() {}, onFailure() {} }), calls: () => called };
}

const summariesOf = (first: number, count: number) => Array.from({ length: count }, (_, i) => emptySummary(first + i));

/** A worker that answers its oldest call when told. */
class Desk {
  readonly waiting: (() => void)[] = [];
  received = 0;
  readonly api = fakeApi(
    asRun(async (first, count) => {
      this.received++;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      return summariesOf(first, count);
    }),
  );

  answer(): void {
    this.waiting.shift()?.();
  }
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

  it('has each worker’s next chunk at the worker before it looks at the summaries of the last', async () => {
    for (const workers of [1, 3]) {
      const jobs = [fakeJob('base', 60)];
      const chunks = cutIntoChunks(jobs, workers).length;
      const { spawn, calls } = countingSpawn();
      const pool = new WorkerPool({ spawn, workers, hungAfterMs: 10_000 });
      const inFlight: number[] = [];
      await pool.run(jobs, () => inFlight.push(calls() - inFlight.length - 1));
      await pool.stop();
      // The last chunks, one per worker, are not handed out ahead: whoever is idle first takes them.
      const ahead = chunks - 3 * workers;
      expect(ahead).toBeGreaterThan(5);
      expect(inFlight.slice(0, ahead)).toEqual(Array<number>(ahead).fill(2 * workers));
      expect(inFlight).toHaveLength(chunks);
    }
  });

  it('uses the workers to start with until it has looked at the first summaries, then all', async () => {
    const jobs = [fakeJob('base', 60)];
    const { spawned, pool } = poolOf([], { workers: 3, firstWorkers: 1 });
    const alive: number[] = [];
    await pool.run(jobs, () => alive.push(spawned.length));
    await pool.stop();
    expect(alive[0]).toBe(1);
    expect(alive.at(-1)).toBe(3);
  });

  it('leaves no worker without a chunk while there are chunks that none has', async () => {
    const jobs = [fakeJob('base', 60)];
    const chunks = cutIntoChunks(jobs, 3).length;
    const desks = [new Desk(), new Desk(), new Desk()];
    const { pool } = poolOf(
      desks.map((desk) => desk.api),
      { workers: 3 },
    );
    const result = collect(pool, jobs);
    const received = () => desks.reduce((sum, desk) => sum + desk.received, 0);
    while (received() < chunks) {
      await vi.waitFor(() => expect(Math.min(...desks.map((desk) => desk.waiting.length))).toBeGreaterThan(0));
      desks.toSorted((a, b) => b.waiting.length - a.waiting.length)[0].answer();
    }
    const pump = setInterval(() => desks.forEach((desk) => desk.answer()), 1);
    expect(await result).toHaveLength(60);
    clearInterval(pump);
  });

  it('keeps no summaries that have been looked at, however long its workers live', async () => {
    const replications = 400;
    const { spawn } = countingSpawn();
    const pool = new WorkerPool({ spawn, workers: 2, hungAfterMs: 10_000 });
    const seen: WeakRef<Summary>[] = [];
    await pool.run([fakeJob('base', replications)], (_job, summaries) => {
      for (const summary of summaries) seen.push(new WeakRef(summary));
    });
    expect(seen).toHaveLength(replications);
    setFlagsFromString('--expose-gc');
    await new Promise((resolve) => setTimeout(resolve, 0)); // weak references hold until the present task is over
    (runInNewContext('gc') as () => void)();
    expect(seen.filter((summary) => summary.deref() !== undefined).length).toBeLessThan(replications / 10);
    await pool.stop();
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
    const run: number[] = [];
    const throwing = fakeApi((_key, _seed, first) => {
      run.push(first);
      throw new RangeError('queue 3 does not exist');
    });
    await expect(collect(poolOf([throwing]).pool)).rejects.toThrow(/scenario "base" failed: queue 3 does not exist/);
    expect(run.filter((first) => first === 0)).toHaveLength(1);
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
