import { loadLibrary } from '../../scenarios/index.ts';
import type { Problem, ScenarioInput } from '../../scenarios/index.ts';
import type { Language } from '../format.ts';
import type { AskEstimate } from './estimator.ts';
import type { AppStore, Page, Theme } from './store.ts';
import * as work from './workspace.ts';
import type { ColumnId, VariantId, Workspace } from './workspace.ts';

/** As in the schema, for library files that do not say. */
const DEFAULT_DAYS = 100;

/** Everything a user can do, as plain functions on the store. */
export interface Actions {
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly goTo: (page: Page) => void;
  /** Opens a bundled scenario, or goes back to it with all its variants when it is the one in work. */
  readonly openLibrary: (id: string) => void;
  /** Opens the text of a scenario file, or shows what is wrong with it and changes nothing else. */
  readonly openFile: (name: string, text: string) => Promise<void>;
  /** Goes back to the work that another scenario has taken the place of; that one is kept in its stead. */
  readonly goBackToReplaced: () => void;
  readonly refuse: (name: string, problems: readonly Problem[]) => void;
  readonly forgetRefused: () => void;
  readonly setLever: (lever: string, value: number) => void;
  readonly resetDraft: () => void;
  readonly makeBase: () => void;
  readonly addVariant: () => void;
  readonly addLibraryVariant: (id: string) => void;
  readonly removeVariant: (id: VariantId) => void;
  readonly continueFrom: (id: ColumnId) => void;
  readonly setThreshold: (channel: string, seconds: number) => void;
  readonly setTargetShare: (channel: string, share: number) => void;
  readonly setDays: (days: number) => void;
  readonly setRow: (row: string) => void;
  readonly highlight: (id: ColumnId | null) => void;
  readonly showDefinition: (figure: string | null) => void;
}

export function createActions(store: AppStore, estimate: AskEstimate): Actions {
  const set = store.setState;
  const change = (how: (workspace: Workspace) => Workspace) =>
    set(({ workspace }) => ({ workspace: workspace && how(workspace) }));
  const show = (workspace: Workspace | null) =>
    set(({ workspace: before, replaced }) => {
      const kept = before && work.isWorkedOn(before) ? before : replaced;
      return {
        workspace,
        replaced: kept === workspace ? null : kept,
        page: 'workbench',
        row: 'total',
        highlighted: null,
        refused: null,
      };
    });
  const open = (source: string | null, base: ScenarioInput, days: number) =>
    show(work.openWorkspace(source, base, days));
  const refuse = (name: string, problems: readonly Problem[]) => set({ refused: { name, problems } });
  return {
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    goTo: (page) => set({ page }),
    openLibrary: (id) => {
      const base = loadLibrary(id);
      if (store.getState().workspace?.source === id) set({ page: 'workbench' });
      else open(id, base, base.run?.replications ?? DEFAULT_DAYS);
    },
    openFile: async (name, text) => {
      const before = store.getState().workspace?.base;
      const found = await estimate(text);
      if (store.getState().workspace?.base !== before) return; // another one was opened meanwhile
      if (found.ok) open(null, JSON.parse(text) as ScenarioInput, found.estimate.replications);
      else refuse(name, found.problems);
    },
    goBackToReplaced: () => show(store.getState().replaced),
    refuse,
    forgetRefused: () => set({ refused: null }),
    setLever: (lever, value) => change((w) => work.setLever(w, lever, value)),
    resetDraft: () => change(work.resetDraft),
    makeBase: () => change(work.makeBase),
    addVariant: () => change((w) => work.addVariant(w)),
    addLibraryVariant: (id) =>
      change((w) => {
        const plan = work.libraryPlans(w).find(({ own }) => own.id === id);
        return plan ? work.addVariant(w, plan) : w;
      }),
    removeVariant: (id) => change((w) => work.removeVariant(w, id)),
    continueFrom: (id) => change((w) => work.continueFrom(w, id)),
    setThreshold: (channel, seconds) => change((w) => work.setThreshold(w, channel, seconds)),
    setTargetShare: (channel, share) => change((w) => work.setTargetShare(w, channel, share)),
    setDays: (days) => change((w) => ({ ...w, days })),
    setRow: (row) => set({ row }),
    highlight: (highlighted) => set({ highlighted }),
    showDefinition: (definition) => set({ definition }),
  };
}
