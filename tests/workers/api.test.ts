import { proxy } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { applyPatch } from '../../scenarios/index.ts';
import { compile, type Model, type Summary, summaryBuffers } from '../../sim/index.ts';
import { createWorkerApi } from '../../workers/api.ts';
import { base, desk } from './deskScenario.ts';
import { inProcess } from './support.ts';

const model = compile(base.scenario);

/** 200,000 calls for 30 agents in an hour, which is one interval. */
function busyHour(): Model {
  const hour = {
    calendar: { durationHours: 1, intervalMinutes: 60 },
    contactTypes: {
      calls: {
        demand: [{ kind: 'series', intervalMinutes: 60, counts: [200_000] }],
        patienceSeconds: null,
        service: { talkSeconds: { kind: 'constant', value: 1, mean: null, cv: null } },
        retry: null,
      },
    },
    demand: { busyness: { cv: 0 } },
    skillGroups: { team: { roster: { agents: [30] } } },
  };
  const parsed = applyPatch(desk, hour);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compile(parsed.scenario);
}

describe('the api of a worker, called directly', () => {
  it('gives the summaries of the asked replications in order', async () => {
    const api = createWorkerApi();
    api.load('desk', model);
    const all = await api.run('desk', 'seed', 0, 6);
    expect(all.map((summary) => summary.replication)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await api.run('desk', 'seed', 4, 2)).toEqual(all.slice(4));
  });

  it('tells how far it is, at most ten times a second', async () => {
    const api = createWorkerApi();
    const beats: number[] = [];
    api.listen((done) => beats.push(done));
    api.load('desk', model);
    const started = performance.now();
    await api.run('desk', 'seed', 0, 50);
    const seconds = (performance.now() - started) / 1000;
    expect(beats.length).toBeGreaterThan(0);
    expect(beats.length).toBeLessThanOrEqual(1 + seconds * 10);
    expect(beats).toEqual([...beats].sort((a, b) => a - b));
    expect(beats.at(-1)).toBeLessThanOrEqual(50);
  });

  it('gives signs of life inside an interval that is long and after the horizon, while the queue empties', async () => {
    const beats: number[] = [];
    const api = createWorkerApi();
    api.listen((done) => beats.push(done));
    api.load('hour', busyHour());
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    await api.run('hour', 'seed', 0, 1);
    clock.mockRestore();
    // 200,000 arrivals and 108,000 answers in the hour, 92,000 after it; a sign every 16,384 events and one at its end.
    expect(beats.filter((done) => done > 0 && done < 1).length).toBeGreaterThanOrEqual(3);
    expect(beats.filter((done) => done === 1).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...beats)).toBe(1);
  });

  it('refuses a model it does not know and numbers that make no sense', async () => {
    const api = createWorkerApi();
    api.load('desk', model);
    await expect(api.run('shop', 'seed', 0, 1)).rejects.toThrow('no model is loaded under "shop"');
    await expect(api.run('desk', 'seed', -1, 1)).rejects.toThrow('first must be a whole number of at least 0, not -1');
    await expect(api.run('desk', 'seed', 0, 0)).rejects.toThrow('count must be a whole number of at least 1, not 0');
    await expect(api.run('desk', 'seed', 0.5, 1)).rejects.toThrow('first must be a whole number');
    await expect(api.run('desk', 7 as unknown as string, 0, 1)).rejects.toThrow('the seed must be a string');
  });

  it('gives up a run that is dropped, and does the next one', async () => {
    const api = createWorkerApi();
    api.load('desk', busyHour());
    const outdated = api.run('desk', 'seed', 0, 1000);
    api.drop();
    await expect(outdated).rejects.toThrow('dropped');
    expect((await api.run('desk', 'seed', 7, 1)).map(({ replication }) => replication)).toEqual([7]);
  });

  it('does the runs asked for in turn, and gives up those still waiting when it drops', async () => {
    const api = createWorkerApi();
    api.load('hour', busyHour());
    api.load('desk', model);
    const ends: string[] = [];
    const long = api.run('hour', 'seed', 0, 1).then(() => ends.push('long'));
    const short = api.run('desk', 'seed', 0, 1).then(() => ends.push('short'));
    await Promise.all([long, short]);
    expect(ends).toEqual(['long', 'short']);
    const outdated = [api.run('hour', 'seed', 0, 1000), api.run('desk', 'seed', 0, 1)];
    api.drop();
    for (const run of outdated) await expect(run).rejects.toThrow('dropped');
  });
});

describe('the api of a worker, over a message channel', () => {
  it('sends the same summaries across, and heartbeats back', async () => {
    const here = createWorkerApi();
    here.load('desk', model);
    const worker = inProcess(createWorkerApi());
    const { api } = worker;
    let heartbeats = 0;
    await api.listen(proxy(() => void heartbeats++));
    await api.load('desk', model);
    expect(await api.run('desk', 'seed', 3, 2)).toEqual(await here.run('desk', 'seed', 3, 2));
    await vi.waitFor(() => expect(heartbeats).toBeGreaterThan(0));
    await worker.stop();
  });

  it('detaches no array of what it sends, which would slow down all that it simulates afterwards', async () => {
    const sender = createWorkerApi();
    let sent: Summary[] = [];
    const worker = inProcess({ ...sender, run: async (...chunk) => (sent = await sender.run(...chunk)) });
    await worker.api.load('desk', model);
    const received = await worker.api.run('desk', 'seed', 0, 2);
    expect(sent).toEqual(received);
    expect(sent.flatMap(summaryBuffers).filter(({ byteLength }) => byteLength === 0)).toEqual([]);
    await worker.stop();
  });

  it('rejects a bad message with the name and message of the error, and answers the next one', async () => {
    const worker = inProcess(createWorkerApi());
    const { api } = worker;
    await api.load('desk', model);
    await expect(api.run('shop', 'seed', 0, 1)).rejects.toMatchObject({
      name: 'RangeError',
      message: 'no model is loaded under "shop"',
    });
    const unknown = api as unknown as { explode(): Promise<void> };
    await expect(unknown.explode()).rejects.toMatchObject({ name: 'TypeError' });
    expect(await api.run('desk', 'seed', 0, 1)).toHaveLength(1);
    await worker.stop();
  });
});
