import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ScenarioInput } from '../../scenarios/index.ts';
import { useApp } from '../app/store.tsx';
import { textIn } from '../format.ts';

type Provenance = NonNullable<ScenarioInput['provenance']>[number];

/** Everything that is not a decision, folded: where each value comes from. */
export function Assumptions({ scenario }: { scenario: ScenarioInput }) {
  const { t } = useTranslation();
  const entries = scenario.provenance ?? [];
  const list = (
    <>
      <p className="muted">{entries.length > 0 ? t('assumptions.hint') : t('assumptions.empty')}</p>
      <ul className="assumptions">
        {entries.map((entry, i) => (
          <Entry key={i} entry={entry} />
        ))}
      </ul>
    </>
  );
  return (
    <Collapse
      ghost
      className="assumptions-fold"
      items={[{ key: 'all', label: t('assumptions.all', { count: entries.length }), children: list }]}
    />
  );
}

function Entry({ entry }: { entry: Provenance }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <li>
      <span className={`mark mark-${entry.mark}`}>{t(`assumptions.${entry.mark}`)}</span> {textIn(entry.note, language)}
      <span className="muted"> {entry.path}</span>
      {entry.reference !== undefined && <span className="muted"> · {entry.reference}</span>}
    </li>
  );
}
