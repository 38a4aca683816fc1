import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useApp, useServices } from '../app/store.tsx';
import type { Text } from '../../scenarios/index.ts';
import { textIn } from '../format.ts';
import { simulatedDays } from '../state/simulation.ts';
import type { SimulationState } from '../state/simulation.ts';
import { Downloads } from './Downloads.tsx';

const DAYS = [20, 50, 100, 200, 400];

interface RunBarProps {
  readonly name: Text;
  readonly days: number;
  /** Days that the figures on the page are of, which follow the simulation a little later. */
  readonly shownDays: number;
}

/** Name of the scenario, how far its simulation is, and what can be done about it. */
export function RunBar({ name, days, shownDays }: RunBarProps) {
  const language = useApp((state) => state.language);
  return (
    <div className="run-bar">
      <h1>{textIn(name, language)}</h1>
      <RunStatus shownDays={shownDays} />
      <DaysChoice days={days} />
      <Downloads />
      <ProgressLine />
    </div>
  );
}

function DaysChoice({ days }: Pick<RunBarProps, 'days'>) {
  const { t } = useTranslation();
  const act = useAct();
  const choices = [...new Set([...DAYS, days])].sort((a, b) => a - b);
  return (
    <Select
      aria-label={t('run.days')}
      value={days}
      onChange={act.setDays}
      options={choices.map((count) => ({ value: count, label: t('run.daysOption', { count }) }))}
      popupMatchSelectWidth={false}
    />
  );
}

function RunStatus({ shownDays }: Pick<RunBarProps, 'shownDays'>) {
  const { t } = useTranslation();
  const simulation = asShown(
    useApp((state) => state.simulation),
    shownDays,
  );
  const { simulator } = useServices();
  const isOver = simulation.phase === 'cancelled' || simulation.phase === 'failed';
  return (
    <>
      <span
        className={simulation.phase === 'failed' ? 'run-status run-failed' : 'run-status'}
        {...(simulation.phase !== 'running' && { role: 'status' })}
      >
        {useStatusText(simulation, shownDays)}
      </span>
      {(simulation.phase === 'running' || simulation.phase === 'waiting') && (
        <Button size="small" onClick={() => simulator.cancel()}>
          {t('run.cancel')}
        </Button>
      )}
      {isOver && (
        <Button size="small" type="primary" onClick={() => simulator.rerun()}>
          {t('run.again')}
        </Button>
      )}
    </>
  );
}

/** A run is not called done before its last figures are on the page. */
function asShown(simulation: SimulationState, shownDays: number): SimulationState {
  return simulation.phase === 'done' && shownDays < simulation.days ? { ...simulation, phase: 'running' } : simulation;
}

function useStatusText({ phase, progress, days, message, columns }: SimulationState, shownDays: number): string {
  const { t } = useTranslation();
  // Days known from before are no part of the progress.
  const done = Math.max(shownDays, Math.floor(progress * days));
  if (phase === 'running') return t('run.running', { done, total: days });
  if (phase === 'done') return t('run.done', { total: days });
  if (phase === 'cancelled') return t('run.cancelled', { done: simulatedDays(columns) });
  if (phase === 'failed') return t('run.failed', { message });
  return phase === 'waiting' ? t('run.waiting') : '';
}

/** A thin line across the top of the page; gone when nothing runs. */
function ProgressLine() {
  const { t } = useTranslation();
  const { phase, progress } = useApp((state) => state.simulation);
  if (phase !== 'running') return null;
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={t('run.progress')}
      aria-valuenow={Math.round(progress * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div style={{ transform: `scaleX(${progress})` }} />
    </div>
  );
}
