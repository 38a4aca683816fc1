import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../scenarios/index.ts';
import { createActions } from '../../ui/state/actions.ts';
import { keep, load } from '../../ui/state/storage.ts';
import type { Shelf } from '../../ui/state/storage.ts';
import { createAppStore } from '../../ui/state/store.ts';
import { columnsOf, openWorkspace } from '../../ui/state/workspace.ts';

const defaults = { language: 'en', theme: 'system', workspace: null, replaced: null } as const;

function shelfWith(text: string | null): Shelf & { text: string | null } {
  const shelf = {
    text,
    getItem: () => shelf.text,
    setItem: (_: string, value: string) => void (shelf.text = value),
  };
  return shelf;
}

const edited = (change: object): string =>
  JSON.stringify({ workspace: { ...openWorkspace('small-midnight', loadLibrary('small-midnight'), 100), ...change } });

describe('what survives a reload', () => {
  it('is scenario, levers, variants, days, language and theme', () => {
    const shelf = shelfWith(null);
    const store = createAppStore(load(shelf, defaults));
    const write = keep(store, shelf);
    const actions = createActions(store, () => Promise.reject(new Error('no file is opened here')));
    actions.openLibrary('small-midnight');
    actions.setLever('temps', 7);
    actions.addVariant();
    actions.setLever('volume', 1.4);
    actions.setDays(50);
    actions.setLanguage('zh');
    actions.setTheme('dark');
    write();
    const found = load(shelf, defaults);
    expect(found).toMatchObject({ language: 'zh', theme: 'dark', workspace: { days: 50 } });
    expect(columnsOf(found.workspace!).map(({ key }) => key)).toEqual(
      columnsOf(store.getState().workspace!).map(({ key }) => key),
    );
  });

  it('is the work that was replaced, as long as there is room for it beside the work of the moment', () => {
    const store = createAppStore(defaults);
    const actions = createActions(store, () => Promise.reject(new Error('no file is opened here')));
    actions.openLibrary('small-midnight');
    actions.setLever('temps', 7);
    actions.openLibrary('mid-midnight');
    const shelf = shelfWith(null);
    keep(store, shelf)();
    const whole = shelf.text!.length;
    expect(load(shelf, defaults).replaced).toEqual(store.getState().replaced);
    const tight: Shelf = {
      getItem: () => shelf.text,
      setItem: (key, value) => {
        if (value.length >= whole) throw new DOMException('full', 'QuotaExceededError');
        shelf.setItem(key, value);
      },
    };
    keep(store, tight)();
    expect(load(tight, defaults)).toMatchObject({ replaced: null, workspace: { source: 'mid-midnight' } });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{"language":'],
    ['another kind of value', '[]'],
    ['a workspace without a draft', edited({ draft: undefined })],
    ['a scenario that no longer parses', edited({ base: { schemaVersion: 1 } })],
    ['levers of another version', edited({ draft: { patch: {}, levers: { turbo: 3 }, own: null } })],
  ])('is nothing at all when the storage holds %s', (_, text) => {
    expect(load(shelfWith(text), defaults)).toEqual(defaults);
  });

  it('does not stop the work when the storage is full', () => {
    const store = createAppStore(defaults);
    const full: Shelf = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keep(store, full)).not.toThrow();
  });
});
