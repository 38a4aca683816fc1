/**
 * Where the time goes: npm run bench:profile -- [W1|W2|W3|library|platform] [customers|days|id|contacts] [--json]
 *
 * Samples a run with V8's own profiler and prints the share of each room of the code and of the twenty functions that take
 * most. A function that V8 inlines into another still counts for its own file, except in a loop that was already running when
 * V8 optimised it (the one loop of W1 and W2, now and then). Without arguments: ten days of W3.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from './markdown.ts';
import { ownProgram } from './programs.ts';

/** Rooms of the code by the beginning of a path; the first that fits. */
const ROOMS: readonly (readonly [start: string, room: string])[] = [
  ...['calendar', 'eventHeap', 'laterEvents', 'soonEvents'].map(
    (file) => [`sim/kernel/${file}`, 'calendar (pending events)'] as const,
  ),
  ['sim/kernel/statistics', 'counters'],
  ['sim/kernel/', 'kernel: queues, facility, handles'],
  ['sim/random/', 'drawing: streams, logarithm, exponential'],
  ['sim/distributions/', 'drawing: laws'],
  ['sim/observe/', 'counters'],
  ['sim/centre/routing/', 'routing'],
  ['sim/centre/arrivals', 'arrivals'],
  ['sim/centre/attributes', 'attributes of customers'],
  ['sim/centre/customerDraws', 'attributes of customers'],
  ['sim/centre/agentDraws', 'attributes of customers'],
  ['sim/centre/people', "agents' lines and places"],
  ['sim/centre/waitingLine', "agents' lines and places"],
  ['sim/centre/chat', 'chats held at once'],
  ['sim/centre/messageLines', 'chats held at once'],
  ['sim/centre/contactTable', 'table of contacts'],
  ['sim/centre/compile/', 'reading and compiling the scenario'],
  ...['bot', 'joining', 'admission', 'retry', 'orbit', 'callbacks'].map(
    (file) => [`sim/centre/${file}`, 'life of a contact until it is served'] as const,
  ),
  ...['service', 'voice', 'hold', 'deferred', 'afterService', 'resolution', 'tickets'].map(
    (file) => [`sim/centre/${file}`, 'life of a contact from service on'] as const,
  ),
  ['sim/centre/', 'centre: dispatch and clocks'],
  ['scenarios/', 'reading and compiling the scenario'],
  ['bench/', 'the bench'],
];

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** Where the function begins, from 0. */
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Share {
  readonly name: string;
  /** Of all samples. */
  readonly share: number;
}

export interface Portrait {
  readonly seconds: number;
  readonly rooms: readonly Share[];
  readonly functions: readonly Share[];
}

const MOST_FUNCTIONS = 20;

/** Runs a program of the bench under the profiler. */
export function portray(program: string, parameters: readonly string[]): Portrait {
  const folder = mkdtempSync(join(tmpdir(), 'peakdesk-profile-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=250', '--expose-gc'];
    const [node, ...rest] = ownProgram(program, parameters, flags);
    execFileSync(node, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [file] = readdirSync(folder);
    return summarise(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function summarise({ nodes, samples, timeDeltas }: Profile): Portrait {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  samples.forEach((id, i) => {
    const frame = frames.get(id)!;
    const { functionName } = frame;
    if (functionName === '(idle)') return;
    const path = sourcePath(frame);
    add(rooms, roomOf(path, functionName), timeDeltas[i]);
    add(functions, `${functionName || '(anonymous)'} ${path}`.trimEnd(), timeDeltas[i]);
    total += timeDeltas[i];
  });
  return {
    seconds: total / 1e6,
    rooms: shares(rooms, total),
    functions: shares(functions, total).slice(0, MOST_FUNCTIONS),
  };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function shares(sums: ReadonlyMap<string, number>, total: number): Share[] {
  return [...sums].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
}

/** The engine is built into one file, whose map tells where each function was written. */
const ENGINE = /^file:.*\/dist\/bench\/sim\/index\.js$/;
let engineMap: SourceMap | undefined;

function writtenIn({ url, lineNumber, columnNumber }: CallFrame): string {
  if (!ENGINE.test(url)) return url;
  engineMap ??= new SourceMap(JSON.parse(readFileSync(new URL(`${url}.map`), 'utf8')) as SourceMapPayload);
  const entry = engineMap.findEntry(lineNumber, columnNumber);
  return 'originalSource' in entry ? entry.originalSource : url;
}

/** Inside the repository, such as sim/kernel/calendar; empty for what is not part of it. */
function sourcePath(frame: CallFrame): string {
  const path = /\/((?:sim|scenarios|workers|bench)\/(?!bench\/|sim\/)[\w/]+)\.[jt]s$/;
  return path.exec(writtenIn(frame))?.[1] ?? '';
}

function roomOf(path: string, functionName: string): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  return ROOMS.find(([start]) => path.startsWith(start))?.[1] ?? 'Node: start, modules, compiling, reading time';
}

const WORKLOAD_SIZE: Readonly<Record<string, string>> = { W1: '4000000', W2: '4000000', W3: '10' };
const DAY: Readonly<Record<string, string>> = { library: 'mid-midnight', platform: '1000000' };

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [run = 'W3', size = { ...WORKLOAD_SIZE, ...DAY }[run]] = positionals;
  const portrait = portray(run in DAY ? 'day' : 'peakdesk', [run, size, '1']);
  if (values.json) console.log(JSON.stringify({ run, size, ...portrait }, null, 2));
  else print(`${run} ${size}`, portrait);
}

function print(what: string, { seconds, rooms, functions }: Portrait): void {
  const rows = (all: readonly Share[]): string[][] => all.map(({ name, share }) => [name, (100 * share).toFixed(1)]);
  console.log(`${what}: ${seconds.toFixed(1)} s sampled\n\n${markdownTable(['room', '% of time'], rows(rooms))}`);
  console.log(`\n${markdownTable(['function', '% of time'], rows(functions))}`);
}
