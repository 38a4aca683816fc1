import { area, curveStepAfter } from 'd3';
import { Frame } from './Frame.tsx';
import type { ChartProps } from './Frame.tsx';
import { isFaded, Lines, stepPath } from './Lines.tsx';
import { lineReadout } from './lineReadout.ts';
import { largest } from './scales.ts';
import type { Plot } from './scales.ts';
import type { DayLine } from './types.ts';
import { formatCount } from '../format.ts';

interface ContactsChartProps extends ChartProps {
  /** Contacts asking for a person, per interval. */
  readonly contacts: readonly DayLine[];
  /** Contacts the people on duty can finish, per interval; one line per scenario, same ids. */
  readonly capacity: readonly DayLine[];
}

/** Demand against capacity: demand as lines, capacity as steps; where base demand stands above base capacity it is filled. */
export function ContactsChart({ contacts, capacity, ...props }: ContactsChartProps) {
  const { view, language } = props;
  const readout = (interval: number) =>
    lineReadout([...capacity, ...contacts.map((c) => ({ ...c, thin: true }))], interval, view, (v) =>
      formatCount(v, language),
    );
  const max = Math.max(largest(contacts, view.zoom), largest(capacity, view.zoom));
  return (
    <Frame {...props} unit="contacts" max={max} readout={readout}>
      {(plot) => (
        <>
          {contacts[0] && capacity[0] && (
            <path className="chart-overload" d={overload(contacts[0], capacity[0], plot, view.zoom)} />
          )}
          {capacity.map((c) => (
            <path
              key={c.id}
              className="chart-capacity"
              d={stepPath(c.mean, plot, view.zoom)}
              stroke={c.colour}
              opacity={isFaded(c.id, view) ? 0.18 : 1}
            />
          ))}
          <Lines lines={contacts} plot={plot} view={view} />
        </>
      )}
    </Frame>
  );
}

/** The part of demand above capacity, interval by interval. */
function overload(contacts: DayLine, capacity: DayLine, plot: Plot, zoom: readonly [number, number]): string {
  const edges = Array.from({ length: zoom[1] - zoom[0] + 2 }, (_, i) => zoom[0] + i);
  const at = (i: number): number => Math.min(i, zoom[1]);
  const path = area<number>(
    (i) => plot.x(i),
    (i) => plot.y(capacity.mean[at(i)]),
    (i) => plot.y(Math.max(capacity.mean[at(i)], contacts.mean[at(i)])),
  );
  return (
    path
      .curve(curveStepAfter)
      .defined((i) => Number.isFinite(contacts.mean[at(i)]))
      .digits(1)(edges) ?? ''
  );
}
