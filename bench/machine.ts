import { cpus, totalmem } from 'node:os';
import { findCompiler } from './cpp.ts';

/** What the figures were measured on. */
export interface Machine {
  readonly processor: string;
  readonly processors: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  readonly cpp: string;
}

export function describeMachine(): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown',
    processors: all.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    v8: process.versions.v8,
    cpp: findCompiler()?.version ?? 'no C++ compiler',
  };
}

/** One line for a heading. */
export function formatMachine(machine: Machine): string {
  const { processor, processors, memoryGigabytes, system, node, v8, cpp } = machine;
  return `${processors} x ${processor}, ${memoryGigabytes} GB, ${system}; Node ${node} (V8 ${v8}); ${cpp}`;
}
