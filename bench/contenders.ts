import { join } from 'node:path';
import { compileReference } from './cpp.ts';
import { type Command, node, ownProgram, REFERENCE, runForJson } from './programs.ts';
import { WORKLOADS, type ResultName, type WorkloadId } from './workloads.ts';

export interface Contender {
  readonly name: string;
  /** A short name for the one that others are compared with; the first such one is the base. */
  readonly reference?: string;
  /** Part of a workload's full size that it runs: slow ones run less, those left out do not take part. */
  readonly share: { readonly [workload in WorkloadId]?: number };
  command(workload: WorkloadId, size: number, seed: number): Command;
}

/** One run of one contender. */
export interface Measurement {
  readonly contacts: number;
  readonly events: number;
  /** Seconds inside the process, start-up left out. */
  readonly cpu: number;
  readonly wall: number;
  readonly results: { readonly [name in ResultName]?: number };
}

const FULL = { W1: 1, W2: 1, W3: 1 };

const peakdeskCommand = (workload: WorkloadId, size: number, seed: number): Command =>
  ownProgram('peakdesk', [workload, `${size}`, `${seed}`]);

/** The base first: C++ where there is a compiler. */
export function findContenders(): Contender[] {
  return [
    ...cppContenders(),
    {
      // Our own loops on hand-made structures, the practical limit of JavaScript.
      name: 'reference JavaScript',
      reference: 'JavaScript',
      share: FULL,
      command: (workload, size, seed) =>
        workload === 'W3'
          ? node(join(REFERENCE, 'w3class.mjs'), 'hole4sb', 'log', `${size}`, `${seed}`)
          : node(join(REFERENCE, 'ref.mjs'), workload, 'hole4sb', 'xo128', 'log', `${size}`, `${seed}`),
    },
    { name: 'Peakdesk', share: FULL, command: peakdeskCommand },
    { name: 'Peakdesk, first day of a fresh process', share: { W3: 0.025 }, command: peakdeskCommand },
    {
      name: 'SIM.JS 2.0.3',
      share: { W1: 0.01, W2: 0.01, W3: 0.025 },
      command: (workload, size, seed) => node(join(REFERENCE, 'simjs.cjs'), workload, `${size}`, `${seed}`),
    },
  ];
}

function cppContenders(): Contender[] {
  const binary = compileReference();
  if (binary === null) return [];
  const parameters = join(REFERENCE, 'w3.txt');
  const withQueue = (queue: string): Pick<Contender, 'share' | 'command'> => ({
    share: FULL,
    command: (workload, size, seed) => [binary, workload, queue, 'log', `${size}`, `${seed}`, parameters],
  });
  return [
    { name: 'C++, hand-written indexed heap', reference: 'C++', ...withQueue('hole4') },
    { name: 'C++ as usually written (std::priority_queue)', ...withQueue('std') },
  ];
}

/** Customers or whole days that a contender runs at a scale of the full size. */
export function sizeOf({ share }: Contender, workload: WorkloadId, scale: number): number {
  return Math.max(1, Math.round(WORKLOADS[workload].size * (share[workload] ?? 0) * scale));
}

/** Runs a contender in a process of its own. */
export function measure(contender: Contender, workload: WorkloadId, size: number, seed: number): Measurement {
  const line = runForJson<Record<string, number>>(contender.command(workload, size, seed));
  const results = {
    meanWait: line.meanWait,
    abandonedShare: line.abandonedShare ?? line.pAband,
    answeredIn20Seconds: line.answeredIn20Seconds ?? line.sl20,
  };
  return { contacts: line.contacts, events: line.events, cpu: line.cpu, wall: line.wall, results };
}
