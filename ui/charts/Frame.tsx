import type { ReactNode } from 'react';
import { Axes } from './Axes.tsx';
import { Overlay } from './Overlay.tsx';
import { Readout } from './Readout.tsx';
import type { ReadoutItem } from './Readout.tsx';
import { makePlot, middle, valueTicks } from './scales.ts';
import type { Plot } from './scales.ts';
import type { ChartUnit, DayAxis, SharedView } from './types.ts';
import { useWidth } from './useWidth.ts';
import type { Language } from '../format.ts';
import { formatClock } from '../format.ts';
import './charts.css';

/** What every chart of a day is given. */
export interface ChartProps {
  readonly title: string;
  /** What the axis counts, in words; stands under the title while no cursor is shown. */
  readonly subtitle: string;
  readonly axis: DayAxis;
  readonly view: SharedView;
  readonly height: number;
  readonly language: Language;
  /** The button that opens the definition. */
  readonly info?: ReactNode;
}

interface FrameProps extends ChartProps {
  readonly unit: ChartUnit;
  /** Largest value to show. */
  readonly max: number;
  readonly readout: (interval: number) => readonly ReadoutItem[];
  readonly children: (plot: Plot) => ReactNode;
}

/** A chart of the day: title, axes, nights, launch moments, the shared cursor and zoom; the marks come from the child. */
export function Frame(props: FrameProps) {
  const { title, subtitle, axis, view, height, language, info, unit } = props;
  const [body, width] = useWidth<HTMLDivElement>();
  const ticks = valueTicks(props.max, unit);
  const plot = makePlot(width, height, view.zoom, ticks[ticks.length - 1]);
  const items = view.cursor === null ? null : props.readout(view.cursor);
  const clock = view.cursor === null ? '' : formatClock(axis.start, view.cursor * axis.intervalSeconds);
  const spoken = items ? `${clock} ${items.map((i) => `${i.label} ${i.text}`).join(', ')}` : subtitle;
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span className="chart-title">{title}</span>
        {info}
        {items ? <Readout items={items} /> : <span className="chart-subtitle">{subtitle}</span>}
      </figcaption>
      <div className="chart-body" ref={body} style={{ height }}>
        {width > 0 && (
          <>
            <svg width={width} height={height} aria-hidden="true">
              <Axes axis={axis} plot={plot} unit={unit} ticks={ticks} language={language} />
              {props.children(plot)}
              {view.cursor !== null && <CursorLine plot={plot} interval={view.cursor} clock={clock} />}
            </svg>
            <Overlay plot={plot} axis={axis} view={view} label={title} spoken={spoken} />
          </>
        )}
      </div>
    </figure>
  );
}

function CursorLine({ plot, interval, clock }: { plot: Plot; interval: number; clock: string }) {
  const x = middle(plot, interval);
  if (x < plot.left || x > plot.right) return null;
  return (
    <g className="chart-cursor">
      <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <rect x={x - 20} y={plot.bottom + 3} width={40} height={16} rx={3} />
      <text x={x} y={plot.bottom + 15} textAnchor="middle">
        {clock}
      </text>
    </g>
  );
}
