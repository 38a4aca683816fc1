import { ReplicationError, ScenarioError, type WorkerOptions } from '../workers/index.ts';
import { processors, spawnNodeWorker } from '../workers/node.ts';
import type { Context } from './context.ts';
import { CliError, EXIT } from './exit.ts';
import { ProgressBar } from './progressBar.ts';

export interface WorkerFlags {
  readonly workers?: number;
  readonly quiet?: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs something on worker threads: progress on stderr, Ctrl-C (or a kill) ends all workers, failures become messages. */
export async function onWorkers<T>(
  { workers = processors(), quiet = false }: WorkerFlags,
  context: Context,
  nameOf: (id: string) => string,
  work: (options: WorkerOptions) => Promise<T>,
): Promise<T> {
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  const bar = new ProgressBar(quiet, context);
  for (const signal of SIGNALS) process.once(signal, onInterrupt);
  try {
    return await work({
      spawn: spawnNodeWorker,
      workers,
      signal: interrupt.signal,
      onProgress: (progress) => bar.show(progress),
    });
  } catch (error) {
    throw inWords(error, nameOf, context);
  } finally {
    for (const signal of SIGNALS) process.off(signal, onInterrupt);
    bar.remove();
  }
}

function inWords(error: unknown, nameOf: (id: string) => string, { messages }: Context): unknown {
  if (error instanceof ReplicationError) {
    const { scenario, firstReplication, lastReplication } = error;
    const text = messages.replicationsFailed(nameOf(scenario), firstReplication, lastReplication, reasonOf(error));
    return new CliError(EXIT.failed, text);
  }
  if (error instanceof ScenarioError) {
    return new CliError(EXIT.badInput, messages.scenarioRefused(nameOf(error.scenario), reasonOf(error)));
  }
  const isInterrupt = error instanceof DOMException && error.name === 'AbortError';
  return isInterrupt ? new CliError(EXIT.interrupted, messages.interrupted) : error;
}

function reasonOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : String(cause);
}
