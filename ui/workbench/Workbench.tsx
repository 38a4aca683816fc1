import { Button, Empty, Skeleton } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app/store.tsx';
import { ProblemList } from '../library/ProblemList.tsx';
import { columnInHand } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { DayCharts } from './DayCharts.tsx';
import { Headline } from './Headline.tsx';
import { KpiTable } from './KpiTable.tsx';
import { LeverPanel, LeverSheet } from './LeverPanel.tsx';
import { RunBar } from './RunBar.tsx';
import { useColumns } from './useColumns.ts';
import { useSources } from './useSources.ts';
import type { Source } from './useSources.ts';
import { VariantBar } from './VariantBar.tsx';
import './workbench.css';

/** The home of work: decisions on the left; the answer, the day's charts and the comparison beside them. */
export function Workbench() {
  const { t } = useTranslation();
  const workspace = useApp((state) => state.workspace);
  if (workspace !== null) return <OpenWorkbench workspace={workspace} />;
  return (
    <Empty className="failure" description={t('workbench.none')}>
      <p className="muted">{t('workbench.noneHint')}</p>
      <Button type="primary" href="#/">
        {t('workbench.toLibrary')}
      </Button>
    </Empty>
  );
}

function OpenWorkbench({ workspace }: { workspace: Workspace }) {
  const sources = useSources(useColumns(workspace));
  const answer = useMemo(() => ({ workspace, sources }), [workspace, sources]);
  const deferred = useDeferredValue<AnswerProps | null>(useLatestKnown(answer), null);
  const inHand = columnInHand(workspace);
  const source = sources.find((s) => s.id === inHand) ?? sources[0];
  return (
    <div className="workbench">
      <LeverPanel workspace={workspace} inHand={source} />
      {deferred === null ? <Skeleton active title={false} /> : <Answer {...deferred} />}
      <LeverSheet workspace={workspace} inHand={source} />
    </div>
  );
}

/** A lever's position is drawn once, when its estimate is there some milliseconds later, not before and then again. */
function useLatestKnown(answer: AnswerProps): AnswerProps {
  const [shown, show] = useState(answer);
  const isKnown = answer.sources.every((source) => source.results !== null || source.isEstimated);
  if (isKnown && shown !== answer) show(answer);
  return isKnown ? answer : shown;
}

interface AnswerProps {
  readonly workspace: Workspace;
  readonly sources: readonly Source[];
}

/** Follows the levers in small slices of time, so that they never wait for a chart. */
function Answer({ workspace, sources }: AnswerProps) {
  const highlighted = useApp((state) => state.highlighted);
  const inHand = columnInHand(workspace);
  const [base, ...variants] = sources;
  const shown =
    variants.find((v) => v.id === highlighted) ?? variants.find((v) => v.id === inHand) ?? variants.at(-1) ?? null;
  return (
    <main className="workbench-main">
      <RunBar name={workspace.base.name} days={workspace.days} shownDays={daysOf(sources)} />
      <Problems sources={sources} />
      <Headline workspace={workspace} sources={sources} variant={shown} />
      <VariantBar workspace={workspace} columns={sources} inHand={inHand} />
      <DayCharts workspace={workspace} sources={sources} focus={shown?.results ? shown : base} />
      <KpiTable columns={sources} />
    </main>
  );
}

/** Days that all columns have been simulated for; 0 while one has only its estimate. */
function daysOf(sources: readonly Source[]): number {
  return Math.min(...sources.map(({ results }) => results?.replications ?? 0));
}

/** What makes a combination impossible to simulate, where that is so. */
function Problems({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const estimates = useApp((state) => state.estimates);
  return sources.map(({ id, key, name }) => {
    const estimate = estimates[id];
    if (!estimate || estimate.found.ok || estimate.key !== key) return null;
    return <ProblemList key={id} title={`${t('run.invalid')} · ${name}`} problems={estimate.found.problems} />;
  });
}
