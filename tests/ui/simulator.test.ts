import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProblems, loadLibrary } from '../../scenarios/index.ts';
import type { Results } from '../../sim/index.ts';
import { createActions } from '../../ui/state/actions.ts';
import { askWorker, keepEstimates } from '../../ui/state/estimator.ts';
import { cannotBeSimulated, estimateDay } from '../../ui/state/estimate.ts';
import type { Estimated } from '../../ui/state/estimate.ts';
import { simulatedDays, Simulator } from '../../ui/state/simulation.ts';
import type { RunListener, RunRequest } from '../../ui/state/simulation.ts';
import { createAppStore } from '../../ui/state/store.ts';

interface FakeRun {
  readonly request: RunRequest;
  readonly listener: RunListener;
  stopped: boolean;
}

interface FakeWorker {
  onmessage?: (event: { data: Estimated }) => void;
  onerror?: (event: { message: string }) => void;
  readonly postMessage: (input: unknown) => void;
  readonly terminate: () => void;
}

const resultsOf = (replications: number) => ({ results: { replications } as Results, comparison: null });

function setUp() {
  const runs: FakeRun[] = [];
  const store = createAppStore({ language: 'zh', theme: 'light', workspace: null, replaced: null });
  const simulator = new Simulator(store, (request, listener) => {
    const run: FakeRun = { request, listener, stopped: false };
    runs.push(run);
    return { stop: () => (run.stopped = true), export: (format) => Promise.resolve(format) };
  });
  const actions = createActions(store, () => Promise.reject(new Error('no file is opened here')));
  actions.openLibrary('small-midnight');
  return { runs, store, simulator, actions, state: () => store.getState().simulation };
}

/** A hundred days of the base are there, a lever has moved, and so many days of both are simulated again. */
function setUpCaughtUp(days: number) {
  const found = setUp();
  vi.advanceTimersByTime(300);
  found.runs[0].listener.update([resultsOf(100)]);
  found.actions.setLever('temps', 5);
  vi.advanceTimersByTime(300);
  found.runs[1].listener.update([resultsOf(days), resultsOf(days)]);
  return found;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the simulator of the workbench', () => {
  it('starts when the levers have come to rest, once', () => {
    const { runs, actions, state } = setUp();
    for (const agents of [1, 2, 3]) {
      vi.advanceTimersByTime(20);
      actions.setLever('temps', agents);
    }
    vi.advanceTimersByTime(29);
    expect([runs.length, state().phase]).toEqual([0, 'waiting']);
    vi.advanceTimersByTime(1);
    expect([runs.length, state().phase]).toEqual([1, 'running']);
    expect(runs[0].request.scenarios.map(({ id }) => id)).toEqual(['base', 'draft']);
  });

  it('ends an outdated run at once and forgets what no longer holds', () => {
    const { runs, actions, state } = setUp();
    actions.setLever('temps', 5);
    vi.advanceTimersByTime(300);
    runs[0].listener.update([resultsOf(10), resultsOf(10)]);
    actions.setLever('temps', 6);
    expect(runs[0].stopped).toBe(true);
    expect(Object.keys(state().columns)).toEqual(['base']);
    expect(state().phase).toBe('waiting');
  });

  it('keeps the results of an unchanged base until the new run has caught up', () => {
    const { runs, state } = setUpCaughtUp(4);
    expect([state().columns.base?.results.replications, state().columns.draft?.results.replications]).toEqual([100, 4]);
    runs[1].listener.update([resultsOf(100), resultsOf(100)]);
    expect(state().columns.draft?.results.replications).toBe(100);
  });

  it('drops every difference when the base changes', () => {
    const { runs, actions, state } = setUp();
    actions.setLever('temps', 5);
    vi.advanceTimersByTime(300);
    runs[0].listener.update([resultsOf(10), resultsOf(10)]);
    actions.setThreshold('chat', 30);
    expect(state().columns).toEqual({});
  });

  it('stops when asked, keeps what was found, and runs again when asked', () => {
    const { runs, simulator, state } = setUp();
    vi.advanceTimersByTime(300);
    runs[0].listener.update([resultsOf(7)]);
    simulator.cancel();
    expect([runs[0].stopped, state().phase, state().columns.base?.results.replications]).toEqual([
      true,
      'cancelled',
      7,
    ]);
    simulator.rerun();
    vi.advanceTimersByTime(300);
    expect([runs.length, state().phase]).toEqual([2, 'running']);
  });

  it.each(['cancelled', 'failed'])('leaves base and variants of the same days when %s', (phase) => {
    const { runs, simulator, state } = setUpCaughtUp(60);
    expect(simulatedDays(state().columns)).toBe(60);
    if (phase === 'cancelled') simulator.cancel();
    else runs[1].listener.failed('out of memory');
    expect(state().phase).toBe(phase);
    expect([state().columns.base?.results.replications, state().columns.draft?.results.replications]).toEqual([60, 60]);
  });

  it('does not give up a hundred days of the base for the first few of a variant when cancelled', () => {
    const { simulator, state } = setUpCaughtUp(4);
    simulator.cancel();
    expect(Object.keys(state().columns)).toEqual(['base']);
    expect(simulatedDays(state().columns)).toBe(100);
  });

  it('leaves no variant of other days than the base when cancelled before the first figures', () => {
    const { simulator, actions, state } = setUpCaughtUp(4);
    actions.addVariant();
    simulator.cancel();
    expect(Object.keys(state().columns)).toEqual(['base']);
    expect(simulatedDays(state().columns)).toBe(100);
  });

  it('cancels a run that waits for the levers to rest', () => {
    const { runs, simulator } = setUp();
    simulator.cancel();
    vi.advanceTimersByTime(1000);
    expect(runs).toEqual([]);
  });

  it('does nothing when only the view changes', () => {
    const { runs, actions } = setUp();
    vi.advanceTimersByTime(300);
    actions.setRow('channel:phone');
    actions.setLanguage('en');
    vi.advanceTimersByTime(1000);
    expect(runs).toHaveLength(1);
  });

  it('runs again with another number of days', () => {
    const { runs, actions } = setUp();
    vi.advanceTimersByTime(300);
    actions.setDays(20);
    vi.advanceTimersByTime(300);
    expect(runs.map(({ request }) => request.days)).toEqual([100, 20]);
  });
});

describe('the estimates of the workbench', () => {
  it('are asked for the lever position of the moment, not for those passed over', async () => {
    vi.useRealTimers();
    const asked: number[] = [];
    const { store, actions } = setUp();
    keepEstimates(store, async (input) => {
      if (typeof input !== 'string') asked.push(input.demand?.volumeFactor ?? 1);
      await Promise.resolve();
      return { ok: false, problems: [] } satisfies Estimated;
    });
    for (const volume of [1.1, 1.2, 1.3]) actions.setLever('volume', volume);
    await vi.waitFor(() => expect(store.getState().estimates.draft).toBeDefined());
    expect(asked).toEqual([1, 1.3]);
  });
});

describe('the worker of estimates', () => {
  it('is asked at once where no question is open, and else when the one before is answered', async () => {
    const asked: unknown[] = [];
    const worker: FakeWorker = { postMessage: (input) => asked.push(input), terminate: () => 0 };
    const ask = askWorker(() => worker as unknown as Worker);
    const first = ask('first');
    const second = ask('second');
    expect(asked).toEqual(['first']);
    worker.onmessage?.({ data: cannotBeSimulated('one') });
    expect(await first).toEqual(cannotBeSimulated('one'));
    await vi.waitFor(() => expect(asked).toEqual(['first', 'second']));
    worker.onmessage?.({ data: cannotBeSimulated('two') });
    expect(await second).toEqual(cannotBeSimulated('two'));
    void ask('third');
    expect(asked).toEqual(['first', 'second', 'third']);
  });
});

describe('an estimate that goes wrong', () => {
  it('is answered with the reason in the language of the user', () => {
    const broken = {
      get schemaVersion(): number {
        throw new RangeError('mean: -9');
      },
    };
    const found = estimateDay(broken);
    const problems = found.ok ? [] : found.problems;
    expect(formatProblems(problems, 'zh')).toEqual(['这个场景无法模拟：mean: -9']);
    expect(formatProblems(problems, 'en')).toEqual(['This scenario cannot be simulated: mean: -9']);
  });

  it('is answered when its worker breaks, and the next question gets a new worker', async () => {
    const good = { ok: true, estimate: { replications: 33 } } as Estimated;
    let started = 0;
    let ended = 0;
    const ask = askWorker(() => {
      const isBroken = started++ === 0;
      const worker: FakeWorker = {
        postMessage: () =>
          queueMicrotask(() => (isBroken ? worker.onerror?.({ message: 'boom' }) : worker.onmessage?.({ data: good }))),
        terminate: () => ended++,
      };
      return worker as unknown as Worker;
    });
    expect(await Promise.all([ask('first'), ask('second'), ask('third')])).toEqual([
      cannotBeSimulated('boom'),
      good,
      good,
    ]);
    expect([started, ended]).toEqual([2, 1]);
  });
});

describe('opening a scenario of the library', () => {
  it('goes back to the work on it when it is the one in work', () => {
    const { store, actions } = setUp();
    actions.setLever('temps', 3);
    actions.goTo('library');
    const before = store.getState().workspace;
    actions.openLibrary('small-midnight');
    expect(store.getState()).toMatchObject({ page: 'workbench', workspace: before });
    actions.openLibrary('mid-midnight');
    expect(store.getState().workspace?.source).toBe('mid-midnight');
  });
});

describe('opening a file', () => {
  it('refuses a bad one, says why, and loses nothing', async () => {
    const { store } = setUp();
    const before = store.getState().workspace;
    const problems = [{ path: 'name', value: 'undefined', code: 'notATime', params: {} }] as const;
    const actions = createActions(store, () => Promise.resolve({ ok: false, problems }));
    await actions.openFile('mine.json', '{}');
    expect(store.getState().refused).toEqual({ name: 'mine.json', problems });
    expect(store.getState().workspace).toBe(before);
  });

  it('opens a good one with as many days as it asks for', async () => {
    const { store } = setUp();
    const actions = createActions(store, () =>
      Promise.resolve({ ok: true, estimate: { replications: 33 } } as Estimated),
    );
    await actions.openFile('mine.json', JSON.stringify(loadLibrary('mid-midnight')));
    expect(store.getState()).toMatchObject({ page: 'workbench', refused: null });
    expect(store.getState().workspace).toMatchObject({ source: null, days: 33, base: loadLibrary('mid-midnight') });
  });
});
