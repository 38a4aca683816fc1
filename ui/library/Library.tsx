import { useTranslation } from 'react-i18next';
import { listLibrary } from '../../scenarios/index.ts';
import { useAct, useApp } from '../app/store.tsx';
import { textIn } from '../format.ts';
import { OpenFile } from './OpenFile.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import './library.css';

/** The bundled scenarios as cards, and the way in for a file of one's own. */
export function Library() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const base = useApp((state) => state.workspace?.base);
  const replaced = useApp((state) => state.replaced);
  const act = useAct();
  return (
    <main className="library">
      <div className="library-head">
        <div>
          <h1>{t('library.title')}</h1>
          <p className="library-lead">{t('library.lead')}</p>
        </div>
        <div className="library-resumes">
          {base && (
            <a className="library-resume" href="#/workbench">
              {t('library.resume', { name: textIn(base.name, language) })} →
            </a>
          )}
          {replaced && (
            <a className="library-resume" href="#/workbench" onClick={act.goBackToReplaced}>
              {t('library.goBack', { name: textIn(replaced.base.name, language), count: replaced.variants.length })} →
            </a>
          )}
        </div>
      </div>
      <MiniatureLegend />
      <div className="cards">
        {listLibrary().map((entry) => (
          <ScenarioCard key={entry.id} entry={entry} />
        ))}
      </div>
      <OpenFile />
    </main>
  );
}

function MiniatureLegend() {
  const { t } = useTranslation();
  return (
    <ul className="miniature-legend">
      <li>
        <span className="legend-demand" />
        {t('library.demand')}
      </li>
      <li>
        <span className="legend-capacity" />
        {t('library.capacity')}
      </li>
      <li>
        <span className="legend-over" />
        {t('library.over')}
      </li>
    </ul>
  );
}
