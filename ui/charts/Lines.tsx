import { area, curveStepAfter, line } from 'd3';
import { memo } from 'react';
import { spreadLabels } from './endLabels.ts';
import type { EndLabel } from './endLabels.ts';
import { middle, textWidth } from './scales.ts';
import type { Plot } from './scales.ts';
import type { DayLine, SharedView } from './types.ts';

interface LinesProps {
  readonly lines: readonly DayLine[];
  readonly plot: Plot;
  readonly view: SharedView;
}

/** Bands, lines and their letters; the highlighted scenario is drawn last and the others step back. */
export function Lines({ lines, plot, view }: LinesProps) {
  const ordered = [...lines].sort((a, b) => Number(a.id === view.highlighted) - Number(b.id === view.highlighted));
  return (
    <g>
      {ordered.map((data) => (
        <Line
          key={data.id + (data.thin ? ' thin' : '')}
          data={data}
          plot={plot}
          zoom={view.zoom}
          faded={isFaded(data.id, view)}
        />
      ))}
      <EndLabels lines={lines.filter((l) => !l.thin)} plot={plot} view={view} />
    </g>
  );
}

export const isFaded = (id: string, view: SharedView): boolean => view.highlighted !== null && view.highlighted !== id;

interface LineProps {
  readonly data: DayLine;
  readonly plot: Plot;
  readonly zoom: readonly [number, number];
  readonly faded: boolean;
}

/** Redrawn only when its data, its place or its emphasis changes, not on every move of the cursor. */
const Line = memo(LineMarks, (a, b) => sameMarks(a.data, b.data) && a.faded === b.faded && samePlace(a, b));

/** Lines are put together anew at every change of any of them; the figures of one that stays do stay. */
const sameMarks = (a: DayLine, b: DayLine): boolean =>
  a.mean === b.mean &&
  a.low === b.low &&
  a.high === b.high &&
  a.colour === b.colour &&
  a.estimate === b.estimate &&
  a.thin === b.thin;

function samePlace(a: LineProps, b: LineProps): boolean {
  const [p, q] = [a.plot, b.plot];
  return a.zoom === b.zoom && p.width === q.width && p.height === q.height && p.y.domain()[1] === q.y.domain()[1];
}

function LineMarks({ data, plot, zoom, faded }: LineProps) {
  const path = linePath(data.mean, plot, zoom);
  const band = data.low && data.high ? bandPath(data.low, data.high, plot, zoom) : null;
  const kind = `${data.estimate ? ' chart-line-estimate' : ''}${data.thin ? ' chart-line-thin' : ''}`;
  return (
    <g opacity={faded ? 0.18 : 1}>
      {band && <path className="chart-band" d={band} fill={data.colour} />}
      <path className={`chart-line${kind}`} d={path} stroke={data.colour} />
    </g>
  );
}

const shown = (zoom: readonly [number, number]): number[] =>
  Array.from({ length: zoom[1] - zoom[0] + 1 }, (_, i) => zoom[0] + i);

function linePath(values: ArrayLike<number>, plot: Plot, zoom: readonly [number, number]): string {
  const path = line<number>(
    (i) => middle(plot, i),
    (i) => plot.y(values[i]),
  ).defined((i) => Number.isFinite(values[i]));
  return path.digits(1)(shown(zoom)) ?? '';
}

/** Bands are cut at the top of the plot, where a lonely wide interval would else leave it. */
function bandPath(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  plot: Plot,
  zoom: readonly [number, number],
): string {
  const y = (value: number): number => Math.max(plot.top, plot.y(Math.max(0, value)));
  const path = area<number>(
    (i) => middle(plot, i),
    (i) => y(low[i]),
    (i) => y(high[i]),
  );
  return path.defined((i) => Number.isFinite(low[i]) && Number.isFinite(high[i])).digits(1)(shown(zoom)) ?? '';
}

/** A level that holds for the whole interval, as steps. */
export function stepPath(values: ArrayLike<number>, plot: Plot, zoom: readonly [number, number]): string {
  const edges = [...shown(zoom), zoom[1] + 1];
  const value = (i: number): number => values[Math.min(i, zoom[1])];
  const path = line<number>(
    (i) => plot.x(i),
    (i) => plot.y(value(i)),
  ).curve(curveStepAfter);
  return path.defined((i) => Number.isFinite(value(i))).digits(1)(edges) ?? '';
}

const LABEL_GAP = 17;

/** The scenario's letter at the right end of its line. */
function EndLabels({ lines, plot, view }: LinesProps) {
  const [first, last] = view.zoom;
  const labels = spreadLabels(
    lines.flatMap((l) => endOf(l, plot, first, last)),
    LABEL_GAP,
    plot.top + 8,
    plot.bottom - 8,
  );
  return labels.map((label) => (
    <g
      key={label.id}
      className="chart-end-label"
      onPointerEnter={() => view.onHighlight(label.id)}
      onPointerLeave={() => view.onHighlight(null)}
      opacity={isFaded(label.id, view) ? 0.3 : 1}
      transform={`translate(${plot.right + 5},${label.y})`}
    >
      <LabelBox {...label} />
    </g>
  ));
}

function LabelBox({ text, colour }: EndLabel) {
  const width = textWidth(text, 'bold') + 8;
  return (
    <>
      <rect y={-7.5} width={width} height={15} rx={3} stroke={colour} />
      <text x={width / 2} dy="0.36em" textAnchor="middle">
        {text}
      </text>
    </>
  );
}

/** Where a line ends inside the zoom; nothing when it has no value there. */
function endOf(data: DayLine, plot: Plot, first: number, last: number) {
  for (let i = last; i >= first; i--) {
    if (Number.isFinite(data.mean[i]))
      return [{ id: data.id, text: data.tag, colour: data.colour, y: Math.max(plot.top, plot.y(data.mean[i])) }];
  }
  return [];
}
