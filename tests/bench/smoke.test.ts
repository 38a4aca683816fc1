import { describe, expect, it } from 'vitest';
import { describeMachine, formatMachine } from '../../bench/machine.ts';
import { markdownTable } from '../../bench/markdown.ts';
import { portray } from '../../bench/profile.ts';
import { SECTIONS } from '../../bench/sections/index.ts';

/** Sections and the part of their full size that is run here; the others run whole days of millions of contacts. */
const SCALE: Readonly<Record<string, number>> = {
  W1: 0.01,
  W2: 0.01,
  W3: 0.025,
  chatRounds: 0.02,
  platform: 0.02,
  pool: 0.02,
  first: 1,
};

describe('every quick section of the bench, at a small size', () => {
  it.each(Object.entries(SCALE))('%s has right results, whatever the ratios', async (id, scale) => {
    const section = SECTIONS.find((one) => one.id === id)!;
    const { head, rows, wrong } = await section.measure({ rounds: 1, scale, full: false });
    console.log(`${formatMachine(describeMachine())}\n${section.title}, ${scale} of it\n${markdownTable(head, rows)}`);
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('the profile shares out the whole time among rooms of the code', () => {
    const { rooms, functions } = portray('peakdesk', ['W3', '1', '1']);
    expect(rooms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(rooms.map(({ name }) => name)).toContain('calendar (pending events)');
    expect(functions.some(({ name }) => name.includes(' sim/'))).toBe(true);
  });
});
