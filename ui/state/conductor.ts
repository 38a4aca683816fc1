import type { ExportFormat, Run, RunListener, RunRequest, RunUpdate } from './simulation.ts';

/** What the page says to the conductor. */
export type ConductorCall =
  | { readonly kind: 'run'; readonly request: RunRequest }
  | { readonly kind: 'export'; readonly call: number; readonly format: ExportFormat };

/** What the conductor says to the page. */
export type ConductorAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'update'; readonly update: RunUpdate }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'exported'; readonly call: number; readonly text: string };

/** Starts a run in a worker of its own. */
export function startInWorker(request: RunRequest, listener: RunListener): Run {
  const worker = new Worker(new URL('./conductor.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (text: string) => void>();
  const hear: { readonly [K in ConductorAnswer['kind']]: (answer: Extract<ConductorAnswer, { kind: K }>) => void } = {
    progress: ({ share }) => listener.progress(share),
    update: ({ update }) => listener.update(update),
    done: () => listener.done(),
    failed: ({ message }) => listener.failed(message),
    exported: ({ call, text }) => waiting.get(call)?.(text),
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ConductorAnswer>) => hear[data.kind](data as never));
  worker.addEventListener('error', (event) => listener.failed(event.message));
  const tell = (call: ConductorCall) => worker.postMessage(call);
  tell({ kind: 'run', request });
  return {
    stop: () => worker.terminate(),
    export: (format) =>
      new Promise((resolve) => {
        const call = waiting.size;
        waiting.set(call, resolve);
        tell({ kind: 'export', call, format });
      }),
  };
}
