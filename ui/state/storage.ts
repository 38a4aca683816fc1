import { parseScenario } from '../../scenarios/index.ts';
import type { AppStore, Kept } from './store.ts';
import type { Plan, Workspace } from './workspace.ts';
import { columnsOf } from './workspace.ts';

const KEY = 'peakdesk';

/** The part of a browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** What was kept the last time, field by field; a field that cannot be used any more keeps its default. */
export function load(shelf: Shelf, defaults: Kept): Kept {
  const found = read(shelf);
  return {
    language: found.language === 'zh' || found.language === 'en' ? found.language : defaults.language,
    theme: found.theme === 'light' || found.theme === 'dark' || found.theme === 'system' ? found.theme : defaults.theme,
    workspace: usable(found.workspace) ? found.workspace : defaults.workspace,
    replaced: usable(found.replaced) ? found.replaced : defaults.replaced,
  };
}

function read(shelf: Shelf): Partial<Record<keyof Kept, unknown>> {
  try {
    const value: unknown = JSON.parse(shelf.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPlan = (value: unknown): value is Plan =>
  isObject(value) &&
  isObject((value as Plan).patch) &&
  isObject((value as Plan).levers) &&
  (value as Plan).own !== undefined;

/** A workspace of an older version is used only if its scenario still parses and its plans can still be applied. */
function usable(value: unknown): value is Workspace {
  if (!isObject(value)) return false;
  const { base, draft, variants, days } = value as Partial<Workspace>;
  if (!isObject(base) || !isPlan(draft) || !Array.isArray(variants) || !variants.every(isPlan)) return false;
  if (!Number.isInteger(days)) return false;
  if (!parseScenario(base).ok) return false;
  return canBeApplied(value as Workspace);
}

function canBeApplied(workspace: Workspace): boolean {
  try {
    return columnsOf(workspace).length > 0;
  } catch {
    return false;
  }
}

/** Keeps the lasting part of the state, at most once per `delay` milliseconds. Returns what writes at once. */
export function keep(store: AppStore, shelf: Shelf, delay = 300): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const { language, theme, workspace, replaced } = store.getState();
    const kept: Kept = { language, theme, workspace, replaced };
    // A full or forbidden storage costs the memory of the page, not the work on it; first what can only be gone back to.
    if (!wrote(shelf, kept)) wrote(shelf, { ...kept, replaced: null });
  };
  store.subscribe((state, before) => {
    if (LASTING.some((field) => state[field] !== before[field])) timer ??= setTimeout(write, delay);
  });
  return write;
}

function wrote(shelf: Shelf, kept: Kept): boolean {
  try {
    shelf.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const LASTING = ['language', 'theme', 'workspace', 'replaced'] as const satisfies readonly (keyof Kept)[];
