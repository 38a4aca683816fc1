import { Button, Tag as Mark, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useApp } from '../app/store.tsx';
import { launchZooms } from '../charts/dayAxis.ts';
import type { DayAxis, SharedView } from '../charts/types.ts';
import type { ColumnId } from '../state/workspace.ts';

/** Cursor and zoom of the charts of one day; the highlighted scenario is the whole page's. */
export function useDayView(axis: DayAxis): SharedView {
  const highlighted = useApp((state) => state.highlighted);
  const act = useAct();
  const [cursor, onCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState<{ intervals: number; zoom: readonly [number, number] } | null>(null);
  const whole = [0, axis.intervals - 1] as const;
  return {
    cursor,
    onCursor,
    zoom: chosen?.intervals === axis.intervals ? chosen.zoom : whole,
    onZoom: (zoom) => setChosen({ intervals: axis.intervals, zoom }),
    highlighted,
    onHighlight: (id) => act.highlight(id as ColumnId | null),
  };
}

interface ZoomBarProps {
  readonly axis: DayAxis;
  readonly view: SharedView;
  /** Some lines are still estimates. */
  readonly isGuess: boolean;
}

/** Zooms by name, for those who do not drag; and the mark of estimates while there are any. */
export function ZoomBar({ axis, view, isGuess }: ZoomBarProps) {
  const { t } = useTranslation();
  const whole = { label: t('charts.wholeDay'), zoom: [0, axis.intervals - 1] as const };
  return (
    <div className="zoom-bar" role="group" aria-label={t('charts.zoomTo')}>
      {[whole, ...launchZooms(axis)].map(({ label, zoom }) => (
        <Button
          key={label}
          size="small"
          type={isSame(zoom, view.zoom) ? 'default' : 'text'}
          aria-pressed={isSame(zoom, view.zoom)}
          onClick={() => view.onZoom(zoom)}
        >
          {label}
        </Button>
      ))}
      <span className="muted zoom-hint">{t('charts.hint')}</span>
      {isGuess && (
        <Tooltip title={t('run.estimateHint')}>
          <Mark className="estimate-mark" tabIndex={0}>
            <svg width="20" height="8" aria-hidden="true">
              <line x1="0" x2="20" y1="4" y2="4" className="estimate-dash" />
            </svg>
            {t('run.estimate')}
          </Mark>
        </Tooltip>
      )}
    </div>
  );
}

const isSame = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] === b[0] && a[1] === b[1];
