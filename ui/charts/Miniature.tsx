import { area, curveStepAfter, line, max, scaleLinear } from 'd3';
import { nights } from './scales.ts';
import type { DayAxis } from './types.ts';

interface MiniatureProps {
  readonly axis: DayAxis;
  /** Contacts asking for a person, per interval. */
  readonly contacts: Float64Array;
  /** Contacts that people can finish, per interval. */
  readonly capacity: Float64Array;
  readonly label: string;
}

const WIDTH = 320;
const HEIGHT = 72;

/** The day at a glance: demand as a line, capacity as steps, and what stands above it filled. */
export function Miniature({ axis, contacts, capacity, label }: MiniatureProps) {
  const x = scaleLinear([0, axis.intervals], [0, WIDTH]);
  const y = scaleLinear([0, Math.max(max(contacts) ?? 1, max(capacity) ?? 1)], [HEIGHT - 1, 2]);
  const edges = Array.from({ length: axis.intervals + 1 }, (_, i) => i);
  const at = (i: number): number => Math.min(i, axis.intervals - 1);
  const steps = line<number>(
    (i) => x(i),
    (i) => y(capacity[at(i)]),
  ).curve(curveStepAfter);
  const over = area<number>(
    (i) => x(i),
    (i) => y(capacity[at(i)]),
    (i) => y(Math.max(capacity[at(i)], contacts[at(i)])),
  ).curve(curveStepAfter);
  const demand = line<number>(
    (i) => x(i),
    (i) => y(contacts[at(i)]),
  ).curve(curveStepAfter);
  return (
    <svg
      className="miniature"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {nights(axis).map(([from, to]) => (
        <rect
          key={from}
          className="chart-night"
          x={x(from / axis.intervalSeconds)}
          y={0}
          width={x((to - from) / axis.intervalSeconds)}
          height={HEIGHT}
        />
      ))}
      <path className="chart-overload" d={over.digits(1)(edges) ?? ''} />
      <path className="miniature-capacity" d={steps.digits(1)(edges) ?? ''} />
      <path className="miniature-demand" d={demand.digits(1)(edges) ?? ''} />
    </svg>
  );
}
