import { area, curveStepAfter } from 'd3';
import { Frame } from './Frame.tsx';
import type { ChartProps } from './Frame.tsx';
import { outcomeColour } from './palette.ts';
import type { Plot } from './scales.ts';
import { Swatch } from './Tag.tsx';
import { formatCount, formatShare } from '../format.ts';

/** One outcome of bot sessions over the day, contacts per interval. */
export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly counts: ArrayLike<number>;
}

interface BotChartProps extends ChartProps {
  /** Stacked from the bottom up; all of one scenario. */
  readonly outcomes: readonly Outcome[];
}

/** What became of the contacts the bot met, stacked to the number it met. */
export function BotChart({ outcomes, ...props }: BotChartProps) {
  const { view, language } = props;
  const levels = stack(outcomes);
  const total = levels[levels.length - 1] ?? [];
  let max = 0;
  for (let i = view.zoom[0]; i <= view.zoom[1]; i++) if (total[i] > max) max = total[i];
  const readout = (interval: number) =>
    outcomes.map((outcome, k) => ({
      id: outcome.id,
      tag: '',
      label: outcome.label,
      colour: outcomeColour(k),
      text: formatShare(outcome.counts[interval] / total[interval], language, 0),
      highlighted: false,
    }));
  return (
    <div>
      <Frame {...props} unit="contacts" max={max} readout={readout}>
        {(plot) =>
          levels.map((level, k) => (
            <path key={outcomes[k].id} fill={outcomeColour(k)} d={layer(levels[k - 1], level, plot, view.zoom)} />
          ))
        }
      </Frame>
      <Legend outcomes={outcomes} language={language} />
    </div>
  );
}

/** Names and whole-day counts; stands below because layers are too thin to carry their names. */
function Legend({ outcomes, language }: Pick<BotChartProps, 'outcomes' | 'language'>) {
  return (
    <ul className="chart-legend">
      {outcomes.map((outcome, k) => (
        <li key={outcome.id}>
          <Swatch colour={outcomeColour(k)} />
          {outcome.label} <b>{formatCount(sum(outcome.counts), language)}</b>
        </li>
      ))}
    </ul>
  );
}

const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + (Number.isFinite(b) ? b : 0), 0);

function stack(outcomes: readonly Outcome[]): number[][] {
  const levels: number[][] = [];
  for (const { counts } of outcomes) {
    const below = levels[levels.length - 1];
    levels.push(Array.from(counts, (count, i) => (below?.[i] ?? 0) + (Number.isFinite(count) ? count : 0)));
  }
  return levels;
}

function layer(
  below: readonly number[] | undefined,
  top: readonly number[],
  plot: Plot,
  zoom: readonly [number, number],
): string {
  const edges = Array.from({ length: zoom[1] - zoom[0] + 2 }, (_, i) => zoom[0] + i);
  const at = (i: number): number => Math.min(i, zoom[1]);
  const path = area<number>(
    (i) => plot.x(i),
    (i) => plot.y(below?.[at(i)] ?? 0),
    (i) => plot.y(top[at(i)]),
  );
  return path.curve(curveStepAfter).digits(1)(edges) ?? '';
}
