import { clockSecond, nights, textWidth, timeTicks } from './scales.ts';
import type { Plot } from './scales.ts';
import type { ChartUnit, DayAxis } from './types.ts';
import type { Language } from '../format.ts';
import { formatClock, formatCount, formatDate, formatDuration, localMoment } from '../format.ts';

interface AxesProps {
  readonly axis: DayAxis;
  readonly plot: Plot;
  readonly unit: ChartUnit;
  readonly ticks: readonly number[];
  readonly language: Language;
}

/** Nights, grid, value axis from 0, clock axis and named launch moments. */
export function Axes({ axis, plot, unit, ticks, language }: AxesProps) {
  return (
    <g>
      <Nights axis={axis} plot={plot} />
      {ticks.map((tick) => (
        <g key={tick} className="chart-grid">
          <line x1={plot.left} x2={plot.right} y1={plot.y(tick)} y2={plot.y(tick)} />
          <text x={plot.left - 6} y={plot.y(tick)} dy="0.32em" textAnchor="end">
            {formatTick(tick, unit, language)}
          </text>
        </g>
      ))}
      <Clock axis={axis} plot={plot} language={language} />
      <Launches axis={axis} plot={plot} />
    </g>
  );
}

function formatTick(value: number, unit: ChartUnit, language: Language): string {
  if (unit === 'seconds') return value === 0 ? '0' : formatDuration(value, language);
  return unit === 'share' ? `${Math.round(value * 100)}%` : formatCount(value, language);
}

const pixel = (axis: DayAxis, plot: Plot, second: number): number => plot.x(second / axis.intervalSeconds);

function Nights({ axis, plot }: Pick<AxesProps, 'axis' | 'plot'>) {
  const clip = (x: number): number => Math.min(plot.right, Math.max(plot.left, x));
  return nights(axis).map(([from, to]) => {
    const [x, end] = [clip(pixel(axis, plot, from)), clip(pixel(axis, plot, to))];
    return end > x ? (
      <rect key={from} className="chart-night" x={x} y={plot.top} width={end - x} height={plot.bottom - plot.top} />
    ) : null;
  });
}

function Clock({ axis, plot, language }: Pick<AxesProps, 'axis' | 'plot' | 'language'>) {
  const severalDays = axis.intervals * axis.intervalSeconds > 86_400;
  const label = (second: number): string => {
    const atMidnight = (second + clockSecond(axis.start)) % 86_400 === 0;
    return severalDays && atMidnight
      ? formatDate(localMoment(axis.start, second), language)
      : formatClock(axis.start, second);
  };
  return (
    <g className="chart-clock">
      {timeTicks(axis, plot).map((second) => (
        <text key={second} x={pixel(axis, plot, second)} y={plot.bottom + 15} textAnchor="middle">
          {label(second)}
        </text>
      ))}
    </g>
  );
}

/** Moments people speak of: a line with its name on top; names that would overlap are left to the other charts' zoom. */
function Launches({ axis, plot }: Pick<AxesProps, 'axis' | 'plot'>) {
  let free = -Infinity;
  return axis.launches.map(({ second, label }) => {
    const x = pixel(axis, plot, second);
    if (x < plot.left || x > plot.right) return null;
    const width = textWidth(label);
    const flipped = x + 4 + width > plot.right + 30;
    const from = flipped ? x - 4 - width : x + 4;
    const fits = from >= free;
    if (fits) free = from + width + 8;
    return (
      <g key={`${second} ${label}`} className="chart-launch">
        <line x1={x} x2={x} y1={plot.top - 14} y2={plot.bottom} />
        {fits && (
          <text x={flipped ? x - 4 : x + 4} y={plot.top - 6} textAnchor={flipped ? 'end' : 'start'}>
            {label}
          </text>
        )}
      </g>
    );
  });
}
