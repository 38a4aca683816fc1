import { beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../scenarios/index.ts';
import { createActions } from '../../ui/state/actions.ts';
import type { Estimated } from '../../ui/state/estimate.ts';
import { createAppStore } from '../../ui/state/store.ts';

const known = { ok: true, estimate: { replications: 20 } } as Estimated;

describe('the work that another scenario takes the place of', () => {
  const setUp = () => {
    let answer: (found: Estimated) => void = () => {};
    const store = createAppStore({ language: 'en', theme: 'system', workspace: null, replaced: null });
    const actions = createActions(store, () => new Promise((resolve) => (answer = resolve)));
    return { store, actions, answer: () => answer(known) };
  };
  let { store, actions, answer } = setUp();
  beforeEach(() => ({ store, actions, answer } = setUp()));

  it('can be gone back to, with its variants, and then takes the place of the other', () => {
    actions.openLibrary('small-midnight');
    actions.setLever('temps', 7);
    actions.addVariant();
    const mine = store.getState().workspace;
    actions.openLibrary('mid-midnight');
    expect(store.getState().replaced).toBe(mine);
    actions.goBackToReplaced();
    expect(store.getState()).toMatchObject({ workspace: mine, replaced: null, page: 'workbench', row: 'total' });
  });

  it('is kept when no more than a wait target was changed', () => {
    actions.openLibrary('small-midnight');
    actions.setThreshold('chat', 45);
    const mine = store.getState().workspace;
    actions.openLibrary('mid-midnight');
    expect(store.getState().replaced).toBe(mine);
  });

  it('is not kept where nothing was done', () => {
    actions.openLibrary('small-midnight');
    actions.openLibrary('mid-midnight');
    expect(store.getState().replaced).toBeNull();
  });

  it('is not a scenario opened while a file was still being read', async () => {
    const reading = actions.openFile('mine.json', JSON.stringify(loadLibrary('small-start20')));
    actions.openLibrary('small-midnight');
    answer();
    await reading;
    expect(store.getState().workspace?.source).toBe('small-midnight');
  });
});
