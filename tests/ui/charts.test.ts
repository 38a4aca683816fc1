import { describe, expect, it } from 'vitest';
import { dayAxis, launchZooms } from '../../ui/charts/dayAxis.ts';
import { spreadLabels } from '../../ui/charts/endLabels.ts';
import { lineReadout } from '../../ui/charts/lineReadout.ts';
import { intervalAt, largest, makePlot, nights, timeTicks, valueTicks, zoomBetween } from '../../ui/charts/scales.ts';
import type { DayAxis, DayLine, SharedView } from '../../ui/charts/types.ts';

const axis: DayAxis = { start: '2026-11-11T00:00', intervalSeconds: 900, intervals: 96, launches: [] };
const whole = [0, 95] as const;
const line = (id: string, mean: number[], more: Partial<DayLine> = {}): DayLine => ({
  id,
  label: id,
  tag: id,
  colour: 'black',
  mean,
  ...more,
});

describe('the axes of a day', () => {
  it('start at 0 and end on a round value at or above the largest', () => {
    expect(valueTicks(2210, 'contacts')).toEqual([0, 1000, 2000, 3000]);
    expect(valueTicks(0, 'contacts')).toEqual([0, 1, 2, 3, 4]);
    expect(valueTicks(0.2, 'share')).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('step seconds as clocks do', () => {
    expect(valueTicks(100, 'seconds')).toEqual([0, 30, 60, 90, 120]);
    expect(valueTicks(1500, 'seconds')).toEqual([0, 600, 1200, 1800]);
  });

  it('tick at round clock times whatever the start', () => {
    const plot = makePlot(800, 200, whole, 1);
    const ticks = timeTicks({ ...axis, start: '2026-11-10T22:30' }, plot);
    expect(ticks.length).toBeGreaterThan(4);
    expect(ticks.every((second) => (second + 22.5 * 3600) % 3600 === 0)).toBe(true);
  });

  it('shade 22:00 to 06:00 and cut it to the horizon', () => {
    const hours = nights(axis).map(([from, to]) => [from / 3600, to / 3600]);
    expect(hours).toEqual([
      [0, 6],
      [22, 24],
    ]);
  });

  it('let a lonely wide interval leave the plot rather than flatten the lines', () => {
    expect(largest([line('a', [1, 2], { high: [3, 2.5] })], [0, 1])).toBeCloseTo(2.8);
    expect(largest([line('a', [1, 2], { high: [1.5, 2.5] })], [0, 1])).toBe(2.5);
    expect(largest([line('a', [NaN, NaN])], [0, 1])).toBe(0);
  });
});

describe('cursor and zoom', () => {
  it('find the interval under a pixel and stay inside what is shown', () => {
    const plot = makePlot(800, 200, [10, 19], 1);
    expect(intervalAt(plot, plot.left - 50)).toBe(10);
    expect(intervalAt(plot, (plot.left + plot.right) / 2)).toBe(15);
    expect(intervalAt(plot, plot.right + 50)).toBe(19);
  });

  it('zoom in either direction, never to fewer than four intervals, never beyond the day', () => {
    expect(zoomBetween(40, 20, axis)).toEqual([20, 40]);
    expect(zoomBetween(50, 50, axis)).toEqual([50, 53]);
    expect(zoomBetween(95, 95, axis)).toEqual([92, 95]);
    expect(zoomBetween(0, 1, { ...axis, intervals: 2 })).toEqual([0, 1]);
  });

  it('offer each launch moment as a zoom of three and a half hours', () => {
    const launches = [{ at: '2026-11-11T20:00', name: { zh: '20:00 开场', en: 'Opening' } }];
    const calendar = {
      timeZone: 'Asia/Shanghai',
      start: '2026-11-11T00:00',
      durationHours: 24,
      intervalMinutes: 15,
      launches,
    } as const;
    const day = dayAxis({ calendar: { ...calendar, launches: [...launches] } }, 'en');
    expect(day.launches).toEqual([{ second: 72_000, label: 'Opening' }]);
    expect(launchZooms(day)).toEqual([{ label: 'Opening', zoom: [78, 91] }]);
  });
});

describe('labels and hover values', () => {
  const label = (id: string, y: number) => ({ id, text: id, colour: 'black', y });

  it('push labels at the ends of lines apart without changing their order', () => {
    const spread = spreadLabels([label('c', 52), label('a', 50), label('b', 51)], 10, 0, 100);
    expect(spread.map(({ id, y }) => [id, y])).toEqual([
      ['a', 50],
      ['b', 60],
      ['c', 70],
    ]);
  });

  it('keep labels inside the plot', () => {
    const ys = spreadLabels([label('a', 98), label('b', 99)], 10, 0, 100).map(({ y }) => y);
    expect(ys).toEqual([90, 100]);
  });

  it('say both lines of a scenario in one hover value, thin one first', () => {
    const view = { highlighted: 'b' } as SharedView;
    const lines = [line('a', [1], { thin: true }), line('b', [2], { thin: true }), line('a', [10]), line('b', [20])];
    const items = lineReadout(lines, 0, view, String);
    expect(items.map(({ id, text, highlighted }) => [id, text, highlighted])).toEqual([
      ['a', '1 / 10', false],
      ['b', '2 / 20', true],
    ]);
  });
});
