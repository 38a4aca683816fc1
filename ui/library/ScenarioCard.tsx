import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadLibrary } from '../../scenarios/index.ts';
import type { LibraryEntry } from '../../scenarios/index.ts';
import { useAct, useApp, useServices } from '../app/store.tsx';
import { Miniature } from '../charts/Miniature.tsx';
import { dayAxis } from '../charts/dayAxis.ts';
import { formatCount, formatDate, localMoment, textIn } from '../format.ts';
import type { DayEstimate } from '../state/estimate.ts';

/** One scenario: its day in miniature, its size, its calendar and what it shows. */
export function ScenarioCard({ entry }: { entry: LibraryEntry }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const act = useAct();
  const estimate = useEstimate(entry.id);
  const name = textIn(entry.name, language);
  return (
    <button
      type="button"
      className="panel card"
      aria-label={t('library.openScenario', { name })}
      onClick={() => act.openLibrary(entry.id)}
    >
      <span className="card-head">
        <span className="card-name">{name}</span>
        <span className="card-size">{t(`library.sizes.${entry.size}`)}</span>
      </span>
      <span className="card-day">{estimate && <Facts estimate={estimate} />}</span>
      <span className="card-miniature">
        {estimate && <DayMiniature estimate={estimate} label={t('library.miniature')} />}
      </span>
      <span className="card-text">{textIn(entry.description, language)}</span>
      <span className="muted">{entry.variants.map((variant) => textIn(variant.name, language)).join(' · ')}</span>
    </button>
  );
}

function Facts({ estimate }: { estimate: DayEstimate }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { calendar, contacts, agents } = estimate;
  const facts = [
    formatDate(localMoment(calendar.start, 0), language),
    ...calendar.launches.map(({ name }) => textIn(name, language)),
    t('library.contacts', { value: formatCount(contacts, language) }),
    t('library.agents', { value: formatCount(agents, language) }),
  ];
  return facts.map((fact) => <span key={fact}>{fact}</span>);
}

function DayMiniature({ estimate, label }: { estimate: DayEstimate; label: string }) {
  const language = useApp((state) => state.language);
  const offered = estimate.preview.series.offered?.total;
  return offered ? (
    <Miniature axis={dayAxis(estimate, language)} contacts={offered} capacity={estimate.capacity.total} label={label} />
  ) : null;
}

/** The estimate of a bundled scenario, asked for when its card appears. */
function useEstimate(id: string): DayEstimate | null {
  const { estimate } = useServices();
  const [found, setFound] = useState<DayEstimate | null>(null);
  useEffect(() => {
    let isShown = true;
    void estimate(loadLibrary(id)).then((answer) => isShown && answer.ok && setFound(answer.estimate));
    return () => void (isShown = false);
  }, [estimate, id]);
  return found;
}
