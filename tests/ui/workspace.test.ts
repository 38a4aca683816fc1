import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../scenarios/index.ts';
import * as work from '../../ui/state/workspace.ts';
import type { Workspace } from '../../ui/state/workspace.ts';

const opened = work.openWorkspace('mid-midnight', loadLibrary('mid-midnight'), 100);
const ids = (w: Workspace): string[] => work.columnsOf(w).map(({ id }) => id);
const names = (w: Workspace): unknown[] => work.columnsOf(w).map(({ name }) => name);

describe('a workspace', () => {
  it('shows the base alone when it is opened', () => {
    expect(ids(opened)).toEqual(['base']);
    expect(work.columnInHand(opened)).toBe('base');
  });

  it('shows the plan in hand beside the base as soon as a lever is moved, named by what was changed', () => {
    const moved = work.setLever(opened, 'temps', 40);
    expect(ids(moved)).toEqual(['base', 'draft']);
    expect(names(moved)[1]).toEqual({ zh: '+40 临时客服', en: '+40 temporary agents' });
    expect(work.draftInput(moved).skillGroups['temps'].roster).toMatchObject({ headcount: 40 });
  });

  it('forgets a plan whose levers are all back where the base has them', () => {
    expect(ids(work.setLever(work.setLever(opened, 'volume', 1.5), 'volume', 1))).toEqual(['base']);
  });

  it('keeps up to four variants under letters, and fills a letter that was given back', () => {
    let w = opened;
    for (const agents of [10, 20, 30, 40, 50]) w = work.addVariant(work.setLever(w, 'temps', agents));
    expect(w.variants.map((v) => v.id)).toEqual(['A', 'B', 'C', 'D']);
    w = work.addVariant(work.removeVariant(w, 'B'));
    expect(w.variants.map((v) => v.id)).toEqual(['A', 'C', 'D', 'B']);
  });

  it('is kept once: the same scenario a second time changes nothing', () => {
    const kept = work.addVariant(work.setLever(opened, 'temps', 40));
    expect(work.addVariant(kept)).toBe(kept);
    expect(work.addVariant(opened)).toBe(opened);
  });

  it('shows a kept plan once: as its variant', () => {
    const kept = work.addVariant(work.setLever(opened, 'temps', 40));
    expect(ids(kept)).toEqual(['base', 'A']);
    expect(work.columnInHand(kept)).toBe('A');
  });

  it('takes the variants of the scenario file under their own names and ids, each once', () => {
    const [bot] = work.libraryPlans(opened);
    const w = work.addVariant(opened, bot);
    expect(work.columnsOf(w)[1]).toMatchObject({ id: 'A', fileId: 'bot', name: bot.own.name });
    expect(work.libraryPlans(w).map(({ own }) => own.id)).toEqual(['temps', 'both']);
  });

  it('goes on from a variant: its levers, then a plan of its own', () => {
    const [bot] = work.libraryPlans(opened);
    const from = work.continueFrom(work.addVariant(opened, bot), 'A');
    expect(work.columnInHand(from)).toBe('A');
    const further = work.setLever(from, 'temps', 40);
    expect(names(further)[1]).toEqual({
      zh: '机器人多解决 25%，+40 临时客服',
      en: 'bot resolves 25% more, +40 temporary agents',
    });
  });

  it('puts variants on top of a new base', () => {
    const [bot] = work.libraryPlans(opened);
    const w = work.makeBase(work.setLever(work.addVariant(opened, bot), 'volume', 1.5));
    expect(ids(w)).toEqual(['base', 'A']);
    expect(work.columnsOf(w)[1].input.demand?.volumeFactor).toBe(1.5);
    expect(work.columnsOf(w)[1].input.bot?.lift).toBe(0.25);
    expect(work.libraryPlans(w)).toHaveLength(2);
  });

  it('never confuses a letter with an id of the scenario file', () => {
    const base = { ...loadLibrary('mid-midnight'), variants: { A: { name: 'Mine', patch: { bot: { lift: 0.1 } } } } };
    const w = work.addVariant(work.setLever(work.openWorkspace(null, base, 100), 'temps', 9));
    const both = work.addVariant(w, work.libraryPlans(w)[0]);
    expect(work.columnsOf(both).map(({ fileId }) => fileId)).toEqual(['base', 'A', 'B']);
  });

  it('sets wait targets for the base and all variants', () => {
    let w = work.addVariant(work.setLever(opened, 'temps', 40));
    w = work.setTargetShare(work.setThreshold(w, 'chat', 30), 'chat', 0.9);
    for (const { input } of work.columnsOf(w)) {
      expect(input.channels['chat'].serviceLevelThresholdSeconds).toBe(30);
      expect(work.targetShare(input, 'chat')).toBe(0.9);
    }
    expect(work.targetShare(w.base, 'phone')).toBe(0.8);
  });

  it('does not change the library', () => {
    const before = JSON.stringify(loadLibrary('mid-midnight'));
    work.columnsOf(work.setThreshold(work.setLever(opened, 'agentsOnDuty', 10), 'chat', 5));
    expect(JSON.stringify(loadLibrary('mid-midnight'))).toBe(before);
  });

  it('is saved with all that is compared: opened again, the file offers the same scenarios', () => {
    const bot = work.libraryPlans(opened)[0];
    const w = work.setLever(work.addVariant(work.setLever(work.addVariant(opened, bot), 'temps', 40)), 'volume', 1.5);
    const again = work.openWorkspace(null, work.scenarioFile(w), 100);
    const offered = work.libraryPlans(again).map((plan) => JSON.stringify(work.planInput(again.base, plan)));
    expect(work.columnsOf(again)[0].key).toBe(work.columnsOf(w)[0].key);
    expect(offered).toEqual(
      expect.arrayContaining(
        work
          .columnsOf(w)
          .slice(1)
          .map(({ key }) => key),
      ),
    );
    expect(offered).toHaveLength(Object.keys(opened.base.variants ?? {}).length + 2);
    const names = Object.values(work.scenarioFile(again).variants ?? {}).map(({ name }) => name);
    expect(names).toContainEqual({ zh: '+40 临时客服', en: '+40 temporary agents' });
  });
});
