import { execFileSync, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

/** True under tsx and vitest, false in what `npm run bench` builds. */
const runsFromSource = import.meta.filename.endsWith('.ts');

/** Folder of the repository: this file lies in bench, built in dist/bench/bench. */
export const ROOT = join(import.meta.dirname, runsFromSource ? '..' : '../../..');
export const REFERENCE = join(ROOT, 'bench', 'reference');

/** A program and its arguments. */
export type Command = readonly [program: string, ...parameters: string[]];

export function node(...parameters: string[]): Command {
  return [process.execPath, ...parameters];
}

/**
 * How a program of the bench is started: by a built bench as it was built, by tests from its sources.
 * @param name its file in this folder, without extension
 * @param flags for Node
 */
export function ownProgram(name: string, parameters: readonly string[], flags: readonly string[] = []): Command {
  const form = runsFromSource ? ['--import', 'tsx'] : [];
  const file = join(import.meta.dirname, `${name}.${runsFromSource ? 'ts' : 'js'}`);
  return node(...flags, ...form, file, ...parameters);
}

/** Runs a program that prints one line of JSON. */
export function runForJson<T>([program, ...parameters]: Command): T {
  return JSON.parse(run(program, parameters, ['ignore', 'pipe', 'inherit'])) as T;
}

/** Runs a program and returns the seconds from its start to its end; its output is of no interest. */
export function secondsOf([program, ...parameters]: Command): number {
  const start = performance.now();
  run(program, parameters, ['ignore', 'ignore', 'ignore']);
  return (performance.now() - start) / 1e3;
}

function run(program: string, parameters: readonly string[], stdio: StdioOptions): string {
  return execFileSync(program, parameters, { cwd: ROOT, encoding: 'utf8', stdio });
}

export interface Timed<T> {
  readonly result: T;
  /** Seconds of processor time, by all threads of the process. */
  readonly cpu: number;
  readonly wall: number;
}

export function timed<T>(work: () => T): Timed<T> {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - wallStart) / 1e3 };
}
