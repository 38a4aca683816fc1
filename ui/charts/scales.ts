import { scaleLinear } from 'd3';
import type { ScaleLinear } from 'd3';
import type { ChartUnit, DayAxis, DayLine } from './types.ts';

const MARGIN = { top: 20, right: 44, bottom: 22, left: 52 } as const;

/** Everything that turns intervals and values into pixels of one chart. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * @param zoom first and last interval shown, inclusive
 * @param max largest value; the axis starts at 0
 */
export function makePlot(width: number, height: number, zoom: readonly [number, number], max: number): Plot {
  const left = MARGIN.left;
  const right = Math.max(left + 1, width - MARGIN.right);
  const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
  const x = scaleLinear()
    .domain([zoom[0], zoom[1] + 1])
    .range([left, right]);
  const y = scaleLinear().domain([0, max]).range([bottom, top]);
  return { width, height, x, y, left, right, top, bottom };
}

/** Middle of an interval, where its value is drawn. */
export const middle = (plot: Plot, interval: number): number => plot.x(interval + 0.5);

/** The interval under a pixel, kept inside what is shown. */
export function intervalAt(plot: Plot, pixel: number): number {
  const [first, end] = plot.x.domain();
  return Math.min(end - 1, Math.max(first, Math.floor(plot.x.invert(pixel))));
}

const LEAST_SHOWN = 4;

/** Two intervals in any order as a zoom, at least four intervals wide and inside the day. */
export function zoomBetween(a: number, b: number, axis: DayAxis): [number, number] {
  const width = Math.min(axis.intervals, Math.max(LEAST_SHOWN, Math.abs(a - b) + 1));
  const first = Math.max(0, Math.min(a, b, axis.intervals - width));
  return [first, first + width - 1];
}

/** The largest value shown, bands included where they do not dwarf the lines; 0 when nothing was observed. */
export function largest(lines: readonly DayLine[], zoom: readonly [number, number]): number {
  let mean = 0;
  let band = 0;
  for (const line of lines) {
    for (let i = zoom[0]; i <= zoom[1]; i++) {
      if (line.mean[i] > mean) mean = line.mean[i];
      if (line.high && line.high[i] > band) band = line.high[i];
    }
  }
  return Math.max(mean, Math.min(band, mean * 1.4));
}

const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** Round tick values from 0 up to at least `max`; seconds step as clocks do, shares in tenths up to 1. */
export function valueTicks(max: number, unit: ChartUnit, wanted = 4): number[] {
  if (unit === 'share') return [0, 0.25, 0.5, 0.75, 1];
  const atLeast = Math.max(max, unit === 'seconds' ? 10 : 4);
  const step = unit === 'seconds' ? secondsStep(atLeast / wanted) : roundStep(atLeast / wanted);
  return Array.from({ length: Math.ceil(atLeast / step) + 1 }, (_, i) => i * step);
}

function secondsStep(least: number): number {
  return SECONDS.find((step) => step >= least) ?? Math.ceil(least / 86_400) * 86_400;
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 2.5, 5, 10].find((m) => m * power >= least) ?? 10);
}

const HOUR_STEPS = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 96, 192];

/** Seconds from the start at which the clock shows a round time, about one per `spacing` pixels. */
export function timeTicks(axis: DayAxis, plot: Plot, spacing = 60): number[] {
  const [first, end] = plot.x.domain().map((i) => i * axis.intervalSeconds);
  const hoursPerTick = ((end - first) / 3600) * (spacing / (plot.right - plot.left));
  const step = (HOUR_STEPS.find((hours) => hours >= hoursPerTick) ?? 384) * 3600;
  const offset = clockSecond(axis.start);
  const ticks: number[] = [];
  for (let t = Math.ceil((first + offset) / step) * step - offset; t <= end; t += step) ticks.push(t);
  return ticks;
}

/** Seconds after midnight of a local moment. */
export function clockSecond(start: string): number {
  const [hours, minutes, seconds = 0] = start.slice(11).split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const DAY = 86_400;
const NIGHT_FROM = 22 * 3600;
const NIGHT_HOURS = 8 * 3600;

/** Nights, 22:00 to 06:00 as in labour law, as [from, to] in seconds from the start, cut to the horizon. */
export function nights(axis: DayAxis): [number, number][] {
  const end = axis.intervals * axis.intervalSeconds;
  const spans: [number, number][] = [];
  for (let from = NIGHT_FROM - DAY - clockSecond(axis.start); from < end; from += DAY) {
    const span: [number, number] = [Math.max(0, from), Math.min(end, from + NIGHT_HOURS)];
    if (span[1] > span[0]) spans.push(span);
  }
  return spans;
}

/** Width of a label at 11 px, near enough to keep names apart: Chinese characters are square, Latin ones about half, bold ones more. */
export function textWidth(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  const latin = weight === 'bold' ? 7.6 : 6.2;
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return 11 * wide + latin * (text.length - wide);
}
