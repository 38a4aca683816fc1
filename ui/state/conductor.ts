import type { ExportFormat, Run, RunListener, RunRequest, RunUpdate, StartRun } from './simulation.ts';

/** What the page says to the conductor. Runs are known by number. */
export type ConductorCall =
  | { readonly kind: 'run'; readonly run: number; readonly request: RunRequest }
  | { readonly kind: 'stop'; readonly run: number }
  | { readonly kind: 'export'; readonly run: number; readonly call: number; readonly format: ExportFormat };

/** What the conductor says to the page of a run. */
export type ConductorAnswer = { readonly run: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'update'; readonly update: RunUpdate }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'exported'; readonly call: number; readonly text: string }
);

const startWorker = (): Worker => new Worker(new URL('./conductor.worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts runs in a worker that stands for as long as the page, so that each finds compiled code. One run at a time: what is
 * still said of an earlier one is not heard. A worker that breaks is replaced for the next run.
 */
export function standingConductor(start: () => Worker = startWorker): StartRun {
  let worker: Worker | undefined = listened();
  let runs = 0;
  let current: { readonly run: number; readonly listener: RunListener } | undefined;
  let exportsAsked = 0;
  /** Files not given yet, by number. */
  const open = new Map<number, { readonly give: (text: string) => void; readonly fail: (cause: Error) => void }>();

  function listened(): Worker {
    const its = start();
    its.onmessage = ({ data }: MessageEvent<ConductorAnswer>) => {
      // A file that was asked for is given, whatever has begun since.
      if (data.kind === 'exported') give(data);
      else if (data.run === current?.run) hear(current.listener, data);
    };
    its.onerror = ({ message }) => {
      its.terminate();
      worker = undefined;
      for (const { fail } of open.values()) fail(new Error(message));
      open.clear();
      const broken = current;
      current = undefined;
      broken?.listener.failed(message);
    };
    return its;
  }

  function give({ call, text }: Extract<ConductorAnswer, { kind: 'exported' }>): void {
    open.get(call)?.give(text);
    open.delete(call);
  }

  function hear(listener: RunListener, answer: Exclude<ConductorAnswer, { kind: 'exported' }>): void {
    if (answer.kind === 'progress') listener.progress(answer.share);
    else if (answer.kind === 'update') listener.update(answer.update);
    else if (answer.kind === 'done') listener.done();
    else listener.failed(answer.message);
  }

  return (request: RunRequest, listener: RunListener): Run => {
    const run = ++runs;
    current = { run, listener };
    const its = (worker ??= listened());
    const tell = (call: ConductorCall) => its.postMessage(call);
    tell({ kind: 'run', run, request });
    return {
      stop() {
        if (current?.run !== run) return;
        current = undefined;
        tell({ kind: 'stop', run });
      },
      export: (format) =>
        new Promise((give, fail) => {
          const call = exportsAsked++;
          open.set(call, { give, fail });
          tell({ kind: 'export', run, call, format });
        }),
    };
  };
}
