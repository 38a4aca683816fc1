import type { Comparison, Results } from '../../sim/index.ts';
import type { ScenarioInput, Text } from '../../scenarios/index.ts';
import type { AppState, AppStore } from './store.ts';
import { columnsOf } from './workspace.ts';
import type { Column, ColumnId } from './workspace.ts';

/** Simulated figures of one column; they hold for the scenario with that key only. */
export interface ColumnResults {
  readonly key: string;
  readonly results: Results;
  /** Against the base; null for the base itself. */
  readonly comparison: Comparison | null;
}

export interface SimulationState {
  readonly phase: 'idle' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Share of the work done, 0 to 1. */
  readonly progress: number;
  /** Days asked for, per scenario. */
  readonly days: number;
  readonly columns: Readonly<Partial<Record<ColumnId, ColumnResults>>>;
  /** Why it failed. */
  readonly message: string;
}

export const IDLE: SimulationState = { phase: 'idle', progress: 0, days: 0, columns: {}, message: '' };

/** Days that all columns with results have; 0 when there are none. */
export function simulatedDays(columns: SimulationState['columns']): number {
  const days = Object.values(columns).map(({ results }) => results.replications);
  return days.length > 0 ? Math.min(...days) : 0;
}

/** What is to be simulated; the base first. */
export interface RunRequest {
  readonly scenarios: readonly { readonly id: string; readonly name: Text; readonly input: ScenarioInput }[];
  readonly days: number;
}

/** Figures so far, in the order of the request. */
export type RunUpdate = readonly { readonly results: Results; readonly comparison: Comparison | null }[];

export interface RunListener {
  readonly progress: (share: number) => void;
  readonly update: (update: RunUpdate) => void;
  readonly done: () => void;
  readonly failed: (message: string) => void;
}

export type ExportFormat = 'json' | 'csv';

/** A run that was started. */
export interface Run {
  /** Ends it at once; its listener hears nothing any more. */
  stop(): void;
  /** The finished results as the terminal writes them; rejects when what made them breaks. */
  export(format: ExportFormat): Promise<string>;
}

export type StartRun = (request: RunRequest, listener: RunListener) => Run;

/** Long enough for a lever to come to rest, short enough not to be noticed. */
const REST_MS = 30;

/**
 * Keeps the store's simulation in step with its scenarios: a change ends the run under way and drops what no longer holds
 * at once, and starts a new run when the levers have come to rest.
 */
export class Simulator {
  readonly #store: AppStore;
  readonly #start: StartRun;
  #run: Run | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  /** The latest figures of the run under way, all columns after the same days. */
  #found: SimulationState['columns'] | undefined;

  constructor(store: AppStore, start: StartRun) {
    this.#store = store;
    this.#start = start;
    store.subscribe((state, before) => {
      if (state.workspace !== before.workspace) this.#follow(state);
    });
    this.#follow(store.getState());
  }

  /** Ends the run under way and keeps what it has found. */
  cancel(): void {
    this.#end({ phase: 'cancelled' });
  }

  /** Simulates the scenarios of the moment anew. */
  rerun(): void {
    this.#asked = '';
    this.#follow(this.#store.getState());
  }

  /** The finished results as text; rejects when there are none. */
  export(format: ExportFormat): Promise<string> {
    return this.#run?.export(format) ?? Promise.reject(new Error('nothing has been simulated'));
  }

  #follow({ workspace }: AppState): void {
    const columns = workspace ? columnsOf(workspace) : [];
    const days = workspace?.days ?? 0;
    const asked = JSON.stringify([days, ...columns.map((c) => [c.id, c.key])]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#halt();
    this.#store.setState(({ simulation }) => ({
      simulation: {
        ...IDLE,
        phase: columns.length > 0 ? 'waiting' : 'idle',
        days,
        columns: stillValid(simulation, columns, days),
      },
    }));
    if (columns.length > 0) this.#timer = setTimeout(() => this.#begin(columns, days), REST_MS);
  }

  #begin(columns: readonly Column[], days: number): void {
    this.#set({ phase: 'running' });
    this.#run = this.#start(
      { scenarios: columns.map(({ fileId, name, input }) => ({ id: fileId, name, input })), days },
      {
        progress: (progress) => this.#set({ progress }),
        update: (update) => {
          this.#found = columnsOfUpdate(update, columns);
          this.#set({ columns: merged(this.#store.getState().simulation.columns, this.#found) });
        },
        done: () => this.#set({ phase: 'done', progress: 1 }),
        failed: (message) => this.#end({ phase: 'failed', message }),
      },
    );
  }

  /** Nothing will catch up any more: values and differences left standing are of the same days, of as many as there are. */
  #end(change: Partial<SimulationState>): void {
    const known = ofBaseDays(this.#store.getState().simulation.columns);
    const found = this.#found ?? {};
    this.#set({ ...change, columns: 2 * simulatedDays(found) >= simulatedDays(known) ? found : known });
    this.#halt();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#run?.stop();
    this.#run = undefined;
    this.#found = undefined;
  }

  #set(change: Partial<SimulationState>): void {
    this.#store.setState(({ simulation }) => ({ simulation: { ...simulation, ...change } }));
  }
}

/** Results of scenarios that did not change are kept; differences only while the base did not change either. */
function stillValid(before: SimulationState, columns: readonly Column[], days: number): SimulationState['columns'] {
  if (before.days !== days) return {};
  const found = Object.values(before.columns);
  const sameBase = before.columns.base?.key === columns[0]?.key;
  const kept = columns.flatMap(({ id, key }) => {
    const same = found.find((c) => c.key === key);
    return same && (sameBase || id === 'base')
      ? [[id, { ...same, comparison: id === 'base' ? null : same.comparison }] as const]
      : [];
  });
  return Object.fromEntries(kept);
}

function columnsOfUpdate(update: RunUpdate, columns: readonly Column[]): SimulationState['columns'] {
  return Object.fromEntries(update.map((found, i) => [columns[i].id, { key: columns[i].key, ...found }]));
}

/** A new run counts up from nothing: until it has caught up, what is known of an unchanged scenario stays. */
function merged(before: SimulationState['columns'], found: SimulationState['columns']): SimulationState['columns'] {
  const fresh = Object.entries(found).filter(([id, { key, results }]) => {
    const known = before[id as ColumnId];
    return known?.key !== key || known.results.replications <= results.replications;
  });
  return { ...before, ...Object.fromEntries(fresh) };
}

/** The columns simulated for as many days as the base. */
function ofBaseDays(columns: SimulationState['columns']): SimulationState['columns'] {
  const days = columns.base?.results.replications;
  return Object.fromEntries(Object.entries(columns).filter(([, { results }]) => results.replications === days));
}
