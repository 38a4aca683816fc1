/**
 * What a run allocates: npx tsx bench/heapProfile.ts [--json]
 *
 * Each run has a process of its own whose young generation is larger than all it allocates, so that nothing is
 * collected and the growth of the heap is the sum of everything allocated, however short-lived. A collection at the end
 * shows what is kept. W1 to W3 allocate boxes for the numbers that go in and out of `log` and its like; `kernel` is W2
 * on numbers drawn beforehand, and so the event core alone.
 */
import { execFileSync } from 'node:child_process';
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { QUEUES, type QueueDraws, randomDraws, simulateQueue } from './multiServerQueue.ts';
import { runWorkload } from './peakdesk.ts';

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

/**
 * In a process with the flags of `profile`. The run measured is the last of several and no collection comes before it,
 * because the compiler needs the first ones and a collection makes it forget part of what it knows.
 */
async function measureHere(name: string): Promise<HeapUse> {
  const run = RUNS[name]();
  run();
  const keptBefore = collectedHeap();
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  observer.observe({ entryTypes: ['gc'] });
  for (let warmUp = 1; warmUp < RUNS_TO_WARM_UP; warmUp++) run();
  const before = process.memoryUsage().heapUsed;
  const events = run();
  const allocated = process.memoryUsage().heapUsed - before;
  await setImmediate();
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
  const flags = ['--expose-gc', `--min-semi-space-size=${size}`, `--max-semi-space-size=${size}`, '--import', 'tsx'];
  const line = execFileSync(process.execPath, [...flags, import.meta.filename, name], { encoding: 'utf8' });
  return JSON.parse(line) as HeapUse;
}

function print(all: readonly HeapUse[]): void {
  console.log('bytes per million events:  allocated (garbage included)   kept');
  for (const { run, allocatedPerMillionEvents, keptPerMillionEvents } of all) {
    const columns = [allocatedPerMillionEvents, keptPerMillionEvents].map((bytes) => bytes.toLocaleString('en'));
    console.log(`${run.padEnd(25)} ${columns[0].padStart(30)} ${columns[1].padStart(6)}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  const [argument = ''] = process.argv.slice(2);
  if (RUN_NAMES.includes(argument)) console.log(JSON.stringify(await measureHere(argument)));
  else if (argument === '--json') console.log(JSON.stringify(RUN_NAMES.map(profile), null, 2));
  else print(RUN_NAMES.map(profile));
}
