import type { ScenarioInput } from '../../scenarios/index.ts';
import { cannotBeSimulated } from './estimate.ts';
import type { Estimated } from './estimate.ts';
import type { AppStore } from './store.ts';
import { columnsOf } from './workspace.ts';
import type { ColumnId } from './workspace.ts';

/** The estimate shown for a column; for a moment after a lever moved still that of the position before. */
export interface ColumnEstimate {
  readonly key: string;
  readonly found: Estimated;
}

export type Estimates = Readonly<Partial<Record<ColumnId, ColumnEstimate>>>;

/** Estimates a scenario, or the text of one, elsewhere. */
export type AskEstimate = (input: ScenarioInput | string) => Promise<Estimated>;

interface Question {
  readonly id: ColumnId;
  readonly key: string;
  readonly input: ScenarioInput;
}

/**
 * Keeps the store's estimates in step with its scenarios, the plan in hand first. One question is asked at a time; lever
 * positions passed over meanwhile are never asked.
 */
export function keepEstimates(store: AppStore, ask: AskEstimate): void {
  let waiting: Question[] = [];
  let asked: Question | undefined;

  async function work(): Promise<void> {
    if (asked) return;
    for (asked = waiting.shift(); asked; asked = waiting.shift()) {
      const { id, key, input } = asked;
      const found = await ask(input);
      const { workspace } = store.getState();
      const isShown = workspace !== null && columnsOf(workspace).some((column) => column.id === id);
      if (isShown) store.setState(({ estimates }) => ({ estimates: { ...estimates, [id]: { key, found } } }));
    }
  }

  function follow(): void {
    const { workspace, estimates } = store.getState();
    const columns = workspace ? columnsOf(workspace) : [];
    const kept = columns.flatMap(({ id, key }) => {
      const known = Object.values(estimates).find((e) => e.key === key) ?? estimates[id];
      return known ? [[id, known] as const] : [];
    });
    const isKnown = ({ id, key }: Question): boolean => kept.some(([column, e]) => column === id && e.key === key);
    const isAsked = ({ id, key }: Question): boolean => asked?.id === id && asked.key === key;
    waiting = columns.filter((question) => !isKnown(question) && !isAsked(question));
    waiting.sort((a, b) => Number(b.id === 'draft') - Number(a.id === 'draft'));
    store.setState({ estimates: Object.fromEntries(kept) });
    void work();
  }

  store.subscribe((state, before) => state.workspace !== before.workspace && follow());
  follow();
}

const startWorker = (): Worker => new Worker(new URL('./estimate.worker.ts', import.meta.url), { type: 'module' });

/**
 * Estimates in a worker of its own, one question after the other. Every question is answered: that of a worker that breaks
 * with the reason, and the next question gets a new worker.
 */
export function askWorker(start: () => Worker = startWorker): AskEstimate {
  let worker: Worker | undefined;
  /** The answer to the last question, while it is open. */
  let last: Promise<Estimated> | undefined;

  const ask = (input: ScenarioInput | string): Promise<Estimated> =>
    new Promise((resolve) => {
      const asked = (worker ??= start());
      asked.onmessage = ({ data }: MessageEvent<Estimated>) => resolve(data);
      asked.onerror = ({ message }) => {
        asked.terminate();
        worker = undefined;
        // A worker whose file cannot be loaded fails without a message.
        resolve(cannotBeSimulated(message || 'worker error'));
      };
      asked.postMessage(input);
    });

  // Where none is open a question is asked at once, before the page is drawn with the lever's new position.
  return (input) => {
    const asked = last === undefined ? ask(input) : last.then(() => ask(input));
    const answer = asked.finally(() => {
      if (last === answer) last = undefined;
    });
    last = answer;
    return answer;
  };
}
