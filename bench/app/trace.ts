/** One event of a trace of Chromium; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

interface Task {
  readonly thread: string;
  readonly from: number;
  readonly until: number;
}

/** What threads did around moves of a lever. */
export interface TraceFindings {
  /** The longest task of the page's main thread, milliseconds of the clock. */
  readonly longestTask: number;
  /** Of each move: for how long the workers busy with the old position went on with it, milliseconds. */
  readonly outdatedWork: readonly number[];
}

/** A worker counts as simulating when it was busy for half of this time before the move. */
const BEFORE_US = 200_000;

export function readTrace(trace: Buffer): TraceFindings {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const named = (name: string) =>
    new Set(traceEvents.filter((e) => e.name === 'thread_name' && e.args.name === name).map(threadOf));
  const tasks = traceEvents
    .filter((e) => e.name.endsWith('RunTask') && e.dur !== undefined)
    .map((e): Task => ({ thread: threadOf(e), from: e.ts, until: e.ts + e.dur! }));
  const mains = named('CrRendererMain');
  const workers = named('DedicatedWorker thread');
  const moves = traceEvents.filter((e) => e.name === 'bench move').map(({ ts }) => ts);
  const ofMain = tasks.filter((task) => mains.has(task.thread));
  return {
    longestTask: Math.max(0, ...ofMain.map((task) => task.until - task.from)) / 1000,
    outdatedWork: moves.map((at) =>
      outdatedWork(
        tasks.filter(({ thread }) => workers.has(thread)),
        at,
      ),
    ),
  };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Until the last of the workers that were simulating at a moment was through with the task it was in; 0 when none was. */
function outdatedWork(tasks: readonly Task[], at: number): number {
  const busy = new Map<string, number>();
  for (const { thread, from, until } of tasks) {
    const inWindow = Math.min(until, at) - Math.max(from, at - BEFORE_US);
    if (inWindow > 0) busy.set(thread, (busy.get(thread) ?? 0) + inWindow);
  }
  const simulating = tasks.filter(({ thread }) => (busy.get(thread) ?? 0) > BEFORE_US / 2);
  const underWay = simulating.filter(({ from, until }) => from <= at && until > at);
  return Math.max(0, ...underWay.map(({ until }) => until - at)) / 1000;
}
