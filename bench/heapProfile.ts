/**
 * What a run allocates.
 *
 * Each run has a process of its own whose young generation is larger than all it allocates, so that nothing is
 * collected and the growth of the heap is the sum of everything allocated, however short-lived. A collection at the end
 * shows what is kept. W1 to W3 allocate boxes for the numbers that go in and out of `log` and its like; `kernel` is W2
 * on numbers drawn beforehand, and so the event core alone. `day` is a mid-size day of the library, with bot, chats and calls.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { QUEUES, type QueueDraws, randomDraws, simulateQueue } from './multiServerQueue.ts';
import { loadLibrary } from '../scenarios/index.ts';
import { compile, simulate } from '../sim/index.ts';
import { runWorkload } from './peakdesk.ts';
import { read } from './platformDay.ts';
import { ownProgram, runForJson } from './programs.ts';

export interface HeapUse {
  readonly run: string;
  readonly events: number;
  /** Garbage included. */
  readonly allocatedPerMillionEvents: number;
  /** After a collection. */
  readonly keptPerMillionEvents: number;
}

/** Each makes a run of about a million events, which returns how many there were. */
const RUNS: Readonly<Record<string, () => () => number>> = {
  kernel: () => {
    const draws = recordedDraws();
    return () => simulateQueue(QUEUES.W2, 500_000, draws).events;
  },
  W1: () => () => runWorkload('W1', 500_000, 'heap').events,
  W2: () => () => runWorkload('W2', 500_000, 'heap').events,
  W3: () => () => runWorkload('W3', 1, 'heap').events,
  day: () => {
    const model = compile(read(loadLibrary('mid-midnight')));
    return () => simulate(model, 'heap', 0).events + simulate(model, 'heap', 1).events;
  },
};
export const RUN_NAMES = Object.keys(RUNS);

const RECORDED = 2 ** 18;

/** Numbers drawn beforehand, again from the first when they are used up. */
class Recording {
  private readonly values: Float64Array;
  private position = 0;

  constructor(source: { next(): number }) {
    this.values = Float64Array.from({ length: RECORDED }, () => source.next());
  }

  next(): number {
    return this.values[this.position++ % RECORDED];
  }
}

function recordedDraws(): QueueDraws {
  const { betweenArrivals, service, patience } = randomDraws(QUEUES.W2, 'heap');
  return {
    betweenArrivals: new Recording(betweenArrivals),
    service: new Recording(service),
    patience: new Recording(patience),
  };
}

const YOUNG_GENERATION_MEGABYTES = 1024;
const RUNS_TO_WARM_UP = 5;
/** Milliseconds after which an observer has heard of a collection. */
const NEWS_TRAVELS = 50;

/**
 * In a process with the flags of `profile`. The run measured is the last of several, because the compiler needs the first
 * ones. Only a minor collection comes before it: a major one makes the compiler forget part of what it knows, and without
 * any the arrays left behind by the runs before bring one about in the middle.
 */
async function measureHere(name: string): Promise<HeapUse> {
  const run = RUNS[name]();
  run();
  const keptBefore = collectedHeap();
  for (let warmUp = 1; warmUp < RUNS_TO_WARM_UP; warmUp++) run();
  globalThis.gc!({ type: 'minor' });
  await setTimeout(NEWS_TRAVELS);
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage().heapUsed;
  const events = run();
  const allocated = process.memoryUsage().heapUsed - before;
  await setTimeout(NEWS_TRAVELS);
  observer.disconnect();
  if (collections > 0) throw new Error(`${name}: ${collections} collections during the run`);
  return {
    run: name,
    events,
    allocatedPerMillionEvents: Math.round((allocated / events) * 1e6),
    keptPerMillionEvents: Math.round(((collectedHeap() - keptBefore) / (events * RUNS_TO_WARM_UP)) * 1e6),
  };
}

function collectedHeap(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

/** Profiles one of `RUN_NAMES` in a process of its own. */
export function profile(name: string): HeapUse {
  const size = YOUNG_GENERATION_MEGABYTES;
  const flags = ['--expose-gc', `--min-semi-space-size=${size}`, `--max-semi-space-size=${size}`];
  return runForJson(ownProgram('heapProfile', [name], flags));
}

if (import.meta.filename === process.argv[1]) console.log(JSON.stringify(await measureHere(process.argv[2])));
