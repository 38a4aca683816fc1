import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORKLOADS, type ResultName, type WorkloadId } from './workloads.ts';

export interface Contender {
  readonly name: string;
  /** Part of a workload's full size that it runs: slow ones run less. */
  readonly share: Readonly<Record<WorkloadId, number>>;
  command(workload: WorkloadId, size: number, seed: number): readonly string[];
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

const HERE = import.meta.dirname;
const REFERENCE = join(HERE, 'reference');
const FULL = { W1: 1, W2: 1, W3: 1 };

const peakdesk: Contender = {
  name: 'Peakdesk',
  share: FULL,
  command: (workload, size, seed) => node('--import', 'tsx', join(HERE, 'peakdesk.ts'), workload, `${size}`, `${seed}`),
};

/** Our own loops on hand-made structures, the practical limit of JavaScript. */
const referenceJavaScript: Contender = {
  name: 'reference JavaScript',
  share: FULL,
  command: (workload, size, seed) =>
    workload === 'W3'
      ? node(join(REFERENCE, 'w3class.mjs'), 'hole4sb', 'log', `${size}`, `${seed}`)
      : node(join(REFERENCE, 'ref.mjs'), workload, 'hole4sb', 'xo128', 'log', `${size}`, `${seed}`),
};

const simJs: Contender = {
  name: 'SIM.JS 2.0.3',
  share: { W1: 0.1, W2: 0.1, W3: 0.5 },
  command: (workload, size, seed) => node(join(REFERENCE, 'simjs.cjs'), workload, `${size}`, `${seed}`),
};

/** Everyone who can run here, the one to compare with first: C++ takes part where g++ is installed. */
export function findContenders(): Contender[] {
  const binary = compileCpp();
  const cpp: Contender[] = binary === null ? [] : [cppContender(binary)];
  return [referenceJavaScript, peakdesk, simJs, ...cpp];
}

function cppContender(binary: string): Contender {
  const parameters = join(REFERENCE, 'w3.txt');
  return {
    name: 'reference C++',
    share: FULL,
    command: (workload, size, seed) => [binary, workload, 'hole4', 'log', `${size}`, `${seed}`, parameters],
  };
}

function compileCpp(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'peakdesk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const binary = join(folder, 'ref');
  const options = ['-O3', '-march=native', '-std=c++17', join(REFERENCE, 'ref.cpp'), '-o', binary];
  try {
    execFileSync('g++', options, { stdio: 'ignore' });
    return binary;
  } catch {
    return null;
  }
}

function node(...parameters: string[]): string[] {
  return [process.execPath, ...parameters];
}

/** Runs a contender in a process of its own. */
export function measure(contender: Contender, workload: WorkloadId, seed: number): Measurement {
  const size = WORKLOADS[workload].size * contender.share[workload];
  const [program, ...parameters] = contender.command(workload, size, seed);
  const line = JSON.parse(execFileSync(program, parameters, { encoding: 'utf8' })) as Record<string, number>;
  const results = {
    meanWait: line.meanWait,
    abandonedShare: line.abandonedShare ?? line.pAband,
    answeredIn20Seconds: line.answeredIn20Seconds ?? line.sl20,
  };
  return { contacts: line.contacts, events: line.events, cpu: line.cpu, wall: line.wall, results };
}
