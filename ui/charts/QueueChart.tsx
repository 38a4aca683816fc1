import { Frame } from './Frame.tsx';
import type { ChartProps } from './Frame.tsx';
import { lineReadout } from './lineReadout.ts';
import { Lines } from './Lines.tsx';
import { largest } from './scales.ts';
import type { DayLine } from './types.ts';
import { formatCount } from '../format.ts';

interface QueueChartProps extends ChartProps {
  readonly lines: readonly DayLine[];
}

/** Contacts waiting for a person, mean over each interval. */
export function QueueChart({ lines, ...props }: QueueChartProps) {
  const readout = (interval: number) => lineReadout(lines, interval, props.view, (v) => formatCount(v, props.language));
  return (
    <Frame {...props} unit="contacts" max={largest(lines, props.view.zoom)} readout={readout}>
      {(plot) => <Lines lines={lines} plot={plot} view={props.view} />}
    </Frame>
  );
}
