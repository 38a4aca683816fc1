/**
 * Runs one replication of a scenario and prints one line of JSON: library|platform|chatDesk id|contacts|agents seed
 * In a process of its own, so that the peak of its memory is that of the run.
 */
import { loadLibrary, type ScenarioInput } from '../scenarios/index.ts';
import { compile, FLOW_COUNTERS, simulate } from '../sim/index.ts';
import type { Floor, FlowCounter, Model, SimulateOptions } from '../sim/index.ts';
import { chatDesk } from './chatDesk.ts';
import { platformDay, read } from './platformDay.ts';
import { ownProgram, runForJson, timed } from './programs.ts';

/** Scenarios that can be run, by how many or which. */
const DAYS: Readonly<Record<string, (parameter: string) => ScenarioInput>> = {
  library: loadLibrary,
  platform: (contacts) => platformDay(Number(contacts)),
  chatDesk: (agents) => chatDesk(Number(agents)),
};
export type DayKind = 'library' | 'platform' | 'chatDesk';

export interface DayRun {
  /** Events that the calendar delivered. */
  readonly events: number;
  /** Seconds of `simulate`, without reading and compiling the scenario. */
  readonly cpu: number;
  readonly wall: number;
  /** Sums over the whole run, and without the contacts that came in the warm-up. */
  readonly flow: Readonly<Record<FlowCounter, number>>;
  readonly counted: Readonly<Record<FlowCounter, number>>;
  /** Most contacts in the system (waiting, served, in the bot, to come back) at the full minutes. */
  readonly mostAtOnce: number;
  /** Bytes of arrays that the run holds when the day ends: contacts, agents, queues, pending events and counters. */
  readonly kept: number;
  /** Most bytes of memory that the process ever had, Node itself included. */
  readonly peak: number;
}

/** Runs a day in a process of its own. */
export function runDay(kind: DayKind, parameter: string | number, seed: number): DayRun {
  return runForJson(ownProgram('day', [kind, `${parameter}`, `${seed}`], ['--expose-gc']));
}

function runHere(input: ScenarioInput, seed: string): DayRun {
  const model = compile(read(input));
  const watch = new Watch(model);
  const { result: summary, ...time } = timed(() => simulate(model, seed, 0, watch.options));
  const { events } = summary;
  const intervalWidth = summary.flow.length / model.intervals;
  const flow = sumFlows(summary.flow);
  const counted = sumFlows(summary.flow.subarray(model.warmUpIntervals * intervalWidth));
  const { mostAtOnce, kept } = watch;
  return { events, ...time, flow, counted, mostAtOnce, kept, peak: process.resourceUsage().maxRSS * 1024 };
}

/** Looks at the floor once a minute, and at the memory when the day ends. */
class Watch {
  mostAtOnce = 0;
  kept = 0;
  readonly options: SimulateOptions;

  constructor({ horizon }: Model) {
    const before = arrayBytes();
    this.options = {
      snapshotTimes: Float64Array.from({ length: Math.floor(horizon / 60) }, (_, minute) => 60 * minute),
      onSnapshot: (_, floor) => (this.mostAtOnce = Math.max(this.mostAtOnce, present(floor))),
      onProgress: (done) => {
        if (done >= 1 && this.kept === 0) this.kept = arrayBytes() - before;
      },
    };
  }
}

function present({ queue, inService, inBot, orbit }: Floor): number {
  return [queue, inService, inBot, orbit].flatMap((levels) => [...levels]).reduce((sum, level) => sum + level, 0);
}

/** Bytes of all typed arrays in use. */
function arrayBytes(): number {
  globalThis.gc!();
  return process.memoryUsage().arrayBuffers;
}

/** Each counter over all rows. */
function sumFlows(rows: Float64Array): Record<FlowCounter, number> {
  const sums = new Float64Array(FLOW_COUNTERS.length);
  rows.forEach((value, i) => (sums[i % sums.length] += value));
  return Object.fromEntries(FLOW_COUNTERS.map((name, i) => [name, sums[i]])) as Record<FlowCounter, number>;
}

if (import.meta.filename === process.argv[1]) {
  const [kind, parameter, seed] = process.argv.slice(2);
  console.log(JSON.stringify(runHere(DAYS[kind](parameter), seed)));
}
