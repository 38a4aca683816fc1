import { Button, Slider } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVERS } from '../../scenarios/index.ts';
import type { Lever } from '../../scenarios/index.ts';
import { useAct } from '../app/store.tsx';
import { ResetIcon } from '../app/icons.tsx';
import type { DayEstimate } from '../state/estimate.ts';
import { baseInput, draftInput } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import type { LeverId } from './useLeverNote.ts';
import { useLeverNote } from './useLeverNote.ts';
import { NumberField } from './NumberField.tsx';

/** The decisions that matter, open: a slider and a typed value each. */
export function Levers({ workspace, estimate }: { workspace: Workspace; estimate: DayEstimate | null }) {
  const note = useLeverNote(estimate);
  const [base, draft] = [baseInput(workspace), draftInput(workspace)];
  return LEVERS.filter((lever) => lever.available(base)).map((lever) => {
    const id = lever.id as LeverId;
    const { min, max, step } = lever.range(base);
    const value = { value: lever.read(draft), origin: lever.read(base), min, max, step };
    return <LeverControl key={id} id={id} unit={lever.unit} {...value} note={note(id)} />;
  });
}

interface LeverControlProps {
  readonly id: LeverId;
  readonly unit: Lever['unit'];
  readonly value: number;
  /** Where the base has it. */
  readonly origin: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly note: string;
}

/** Drawn again only when its own numbers change: five sliders are too much to redraw at every step of one. */
const LeverControl = memo(function LeverControl({ id, unit, value, origin, min, max, step, note }: LeverControlProps) {
  const { t } = useTranslation();
  const act = useAct();
  const name = t(`levers.${id}.name`);
  const shown = DISPLAY[unit];
  const set = (next: number) => act.setLever(id, next);
  return (
    <div className="lever">
      <div className="lever-head">
        <span className="lever-name">{name}</span>
        {value !== origin && (
          <Button
            type="text"
            size="small"
            icon={<ResetIcon />}
            onClick={() => set(origin)}
            aria-label={t('workbench.resetLabel', { lever: name })}
          />
        )}
        <NumberField
          className="lever-input"
          label={name}
          value={round(value * shown.scale)}
          min={shown.least * shown.scale}
          max={shown.most * shown.scale}
          step={step * shown.scale}
          precision={shown.digits}
          suffix={shown.suffix}
          onChange={(next) => set(next / shown.scale)}
        />
      </div>
      <Slider
        min={min}
        max={Math.max(max, value)}
        step={step}
        value={value}
        marks={{ [origin]: ' ' }}
        tooltip={{ open: false }}
        ariaLabelForHandle={name}
        onChange={set}
      />
      <p className="muted">{note}</p>
    </div>
  );
});

const round = (value: number): number => Number(value.toFixed(6));

/** How a lever's unit is typed: shares as per cent, the rest as they are. */
const DISPLAY: Readonly<
  Record<Lever['unit'], { scale: number; digits: number; suffix: string; least: number; most: number }>
> = {
  factor: { scale: 1, digits: 2, suffix: '×', least: 0, most: 20 },
  share: { scale: 100, digits: 0, suffix: '%', least: -1, most: 1 },
  agents: { scale: 1, digits: 0, suffix: '', least: 0, most: 100_000 },
  chats: { scale: 1, digits: 0, suffix: '', least: 1, most: 200 },
};
