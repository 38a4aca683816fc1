import { Frame } from './Frame.tsx';
import type { ChartProps } from './Frame.tsx';
import { lineReadout } from './lineReadout.ts';
import { Lines } from './Lines.tsx';
import type { DayLine } from './types.ts';
import { formatShare } from '../format.ts';

interface ServiceLevelChartProps extends ChartProps {
  readonly lines: readonly DayLine[];
  /** Share wanted, drawn as a thin rule; null when the scenario sets none. */
  readonly target: number | null;
}

/** Share answered in time, by interval of arrival, from 0 to 100%. */
export function ServiceLevelChart({ lines, target, ...props }: ServiceLevelChartProps) {
  const readout = (interval: number) => lineReadout(lines, interval, props.view, (v) => formatShare(v, props.language));
  return (
    <Frame {...props} unit="share" max={1} readout={readout}>
      {(plot) => (
        <>
          {target !== null && (
            <line className="chart-target" x1={plot.left} x2={plot.right} y1={plot.y(target)} y2={plot.y(target)} />
          )}
          <Lines lines={lines} plot={plot} view={props.view} />
        </>
      )}
    </Frame>
  );
}
