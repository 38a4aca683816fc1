import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { intervalAt, zoomBetween } from './scales.ts';
import type { Plot } from './scales.ts';
import type { DayAxis, SharedView } from './types.ts';

interface OverlayProps {
  readonly plot: Plot;
  readonly axis: DayAxis;
  readonly view: SharedView;
  readonly label: string;
  /** The cursor's values as a sentence, for screen readers. */
  readonly spoken: string;
}

const LEAST_DRAG = 6;

/** Takes pointer and keys over the plot: hover and arrows move the cursor and a tap puts it, a drag or +/- zooms, a double click or Escape shows the whole day. */
export function Overlay({ plot, axis, view, label, spoken }: OverlayProps) {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  /** A cursor put by a tap stays when the page moves under a pointer that is elsewhere. */
  const isTapped = useRef(false);
  const inside = (event: PointerEvent): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left + plot.left;
  const down = (event: PointerEvent) => {
    isTapped.current = event.pointerType === 'touch';
    if (isTapped.current) return view.onCursor(intervalAt(plot, inside(event)));
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: inside(event), to: inside(event) });
  };
  const move = (event: PointerEvent) => {
    view.onCursor(intervalAt(plot, inside(event)));
    if (drag) setDrag({ ...drag, to: inside(event) });
  };
  const up = () => {
    if (drag && Math.abs(drag.to - drag.from) > LEAST_DRAG) {
      view.onZoom(zoomBetween(intervalAt(plot, drag.from), intervalAt(plot, drag.to), axis));
    }
    setDrag(null);
  };
  return (
    <div
      className="chart-overlay"
      style={{ left: plot.left, top: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top }}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-valuemin={view.zoom[0]}
      aria-valuemax={view.zoom[1]}
      aria-valuenow={view.cursor ?? view.zoom[0]}
      aria-valuetext={spoken}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerLeave={() => isTapped.current || view.onCursor(null)}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={() => view.onZoom([0, axis.intervals - 1])}
      onKeyDown={(event) => pressed(event, axis, view)}
      onBlur={() => view.onCursor(null)}
    >
      {drag && <div className="chart-selection" style={selection(drag, plot)} />}
    </div>
  );
}

function selection(drag: { from: number; to: number }, plot: Plot) {
  const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)].map((x) =>
    Math.min(plot.right, Math.max(plot.left, x)),
  );
  return { left: from - plot.left, width: to - from };
}

function pressed(event: KeyboardEvent, axis: DayAxis, view: SharedView): void {
  const [first, last] = view.zoom;
  const at = view.cursor ?? first;
  const step = event.shiftKey ? 4 : 1;
  const quarter = Math.ceil((last - first) / 4);
  const moves: Record<string, () => void> = {
    ArrowLeft: () => view.onCursor(Math.max(first, at - step)),
    ArrowRight: () => view.onCursor(view.cursor === null ? first : Math.min(last, at + step)),
    Home: () => view.onCursor(first),
    End: () => view.onCursor(last),
    '+': () => view.onZoom(zoomBetween(Math.max(first, at - quarter), Math.min(last, at + quarter), axis)),
    '-': () =>
      view.onZoom(zoomBetween(Math.max(0, first - quarter), Math.min(axis.intervals - 1, last + quarter), axis)),
    Escape: () => view.onZoom([0, axis.intervals - 1]),
  };
  const act = moves[event.key === '=' ? '+' : event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
