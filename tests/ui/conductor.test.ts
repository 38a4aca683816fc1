import { describe, expect, it } from 'vitest';
import { standingConductor } from '../../ui/state/conductor.ts';
import type { ConductorAnswer, ConductorCall } from '../../ui/state/conductor.ts';
import type { RunListener, RunRequest } from '../../ui/state/simulation.ts';

class FakeWorker {
  onmessage: ((event: { data: ConductorAnswer }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  readonly told: ConductorCall[] = [];
  ended = false;

  postMessage(call: ConductorCall): void {
    this.told.push(call);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: ConductorAnswer): void {
    this.onmessage?.({ data });
  }
}

const REQUEST: RunRequest = { scenarios: [], days: 20 };

function setUp() {
  const workers: FakeWorker[] = [];
  const start = standingConductor(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  const heard: string[] = [];
  const listener = (name: string): RunListener => ({
    progress: (share) => heard.push(`${name} ${share}`),
    update: () => heard.push(`${name} update`),
    done: () => heard.push(`${name} done`),
    failed: (message) => heard.push(`${name} failed: ${message}`),
  });
  return { workers, heard, run: (name: string) => start(REQUEST, listener(name)) };
}

describe('the standing conductor', () => {
  it('is told of every run, and no worker is started for it', () => {
    const { workers, run } = setUp();
    run('first').stop();
    run('second');
    expect(workers).toHaveLength(1);
    expect(workers[0].told.map(({ kind, run: number }) => [kind, number])).toEqual([
      ['run', 1],
      ['stop', 1],
      ['run', 2],
    ]);
  });

  it('gives a file that was asked for even when another run has begun since', async () => {
    const { workers, run } = setUp();
    const file = run('first').export('csv');
    run('second');
    workers[0].say({ kind: 'exported', run: 1, call: 0, text: 'the results' });
    expect(await file).toBe('the results');
  });

  it('lets an outdated run paint nothing, whatever still comes of it', () => {
    const { workers, heard, run } = setUp();
    run('first').stop();
    workers[0].say({ kind: 'update', run: 1, update: [] });
    run('second');
    workers[0].say({ kind: 'progress', run: 1, share: 0.5 });
    workers[0].say({ kind: 'update', run: 1, update: [] });
    workers[0].say({ kind: 'done', run: 1 });
    workers[0].say({ kind: 'update', run: 2, update: [] });
    expect(heard).toEqual(['second update']);
  });

  it('does not stop the run of the moment for one that was ended before', () => {
    const { workers, heard, run } = setUp();
    const first = run('first');
    run('second');
    first.stop();
    workers[0].say({ kind: 'done', run: 2 });
    expect(workers[0].told.map(({ kind }) => kind)).toEqual(['run', 'run']);
    expect(heard).toEqual(['second done']);
  });

  it('gives each file asked for the text made for it', async () => {
    const { workers, run } = setUp();
    const its = run('first');
    const files = Promise.all([its.export('json'), its.export('csv')]);
    workers[0].say({ kind: 'exported', run: 1, call: 1, text: 'a,b' });
    workers[0].say({ kind: 'exported', run: 1, call: 0, text: '{}' });
    expect(await files).toEqual(['{}', 'a,b']);
  });

  it('says why a run and its files failed when its worker breaks, and starts another for the next run', async () => {
    const { workers, heard, run } = setUp();
    const file = run('first').export('json');
    workers[0].onerror?.({ message: 'boom' });
    await expect(file).rejects.toThrow('boom');
    run('second');
    workers[1].say({ kind: 'done', run: 2 });
    expect([heard, workers[0].ended, workers.length]).toEqual([['first failed: boom', 'second done'], true, 2]);
  });
});
