import { Frame } from './Frame.tsx';
import type { ChartProps } from './Frame.tsx';
import { lineReadout } from './lineReadout.ts';
import { Lines } from './Lines.tsx';
import { largest } from './scales.ts';
import type { DayLine } from './types.ts';
import { formatDuration } from '../format.ts';

interface WaitChartProps extends ChartProps {
  /** P50 lines are `thin`, P90 lines are not. */
  readonly lines: readonly DayLine[];
}

/** Wait of answered contacts by interval of arrival: P50 thin, P90 bold. */
export function WaitChart({ lines, ...props }: WaitChartProps) {
  const readout = (interval: number) =>
    lineReadout(lines, interval, props.view, (v) => formatDuration(v, props.language));
  return (
    <Frame {...props} unit="seconds" max={largest(lines, props.view.zoom)} readout={readout}>
      {(plot) => <Lines lines={lines} plot={plot} view={props.view} />}
    </Frame>
  );
}
