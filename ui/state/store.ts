import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../scenarios/index.ts';
import type { Language } from '../format.ts';
import type { Estimates } from './estimator.ts';
import type { SimulationState } from './simulation.ts';
import { IDLE } from './simulation.ts';
import type { ColumnId, Workspace } from './workspace.ts';

export type Page = 'library' | 'workbench';
export type Theme = 'light' | 'dark' | 'system';

/** A file that was not opened, and why. */
export interface RefusedFile {
  readonly name: string;
  /** Empty when the file could not be read at all. */
  readonly problems: readonly Problem[];
}

/** What survives a reload. */
export interface Kept {
  readonly language: Language;
  readonly theme: Theme;
  readonly workspace: Workspace | null;
  /** The work that another scenario has taken the place of, to go back to. */
  readonly replaced: Workspace | null;
}

/** The whole state of the app; plain data. */
export interface AppState extends Kept {
  readonly page: Page;
  /** Row of figures and charts: `total` or `channel:<id>`. */
  readonly row: string;
  readonly highlighted: ColumnId | null;
  /** Figure whose definition is shown; '' shows the list from its top; null is closed. */
  readonly definition: string | null;
  readonly refused: RefusedFile | null;
  readonly estimates: Estimates;
  readonly simulation: SimulationState;
}

export type AppStore = StoreApi<AppState>;

export function createAppStore(kept: Kept): AppStore {
  return createStore<AppState>(() => ({
    ...kept,
    page: 'library',
    row: 'total',
    highlighted: null,
    definition: null,
    refused: null,
    estimates: {},
    simulation: IDLE,
  }));
}
