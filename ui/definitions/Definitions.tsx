import { Drawer, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIGURES } from '../../sim/index.ts';
import type { Figure } from '../../sim/index.ts';
import { useAct, useApp } from '../app/store.tsx';
import './definitions.css';

/** Every figure in words and as a formula, read from the same table the simulator reports from. */
export function Definitions() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const shown = useApp((state) => state.definition);
  const act = useAct();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = FIGURES.filter((f) => `${f.name[language]} ${f.id}`.toLowerCase().includes(wanted));
  const close = () => {
    setSearch('');
    act.showDefinition(null);
  };
  return (
    <Drawer title={t('definitions.title')} open={shown !== null} onClose={close} size={440} destroyOnHidden>
      <p className="muted">{t('definitions.lead')}</p>
      <Input.Search
        className="definitions-search"
        placeholder={t('definitions.search')}
        aria-label={t('definitions.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        allowClear
      />
      {found.length === 0 && <p>{t('definitions.notFound', { search: search.trim() })}</p>}
      {found.map((figure) => (
        <Definition key={figure.id} figure={figure} shown={figure.id === shown} />
      ))}
    </Drawer>
  );
}

function Definition({ figure, shown }: { figure: Figure; shown: boolean }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) element.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return (
    <section ref={element} className={shown ? 'definition definition-shown' : 'definition'}>
      <h3>{figure.name[language]}</h3>
      <p>{figure.definition[language]}</p>
      <p className="definition-formula">
        <span className="muted">{t('definitions.formula')}</span> {figure.formula[language]}
      </p>
      <p className="muted">{t(`definitions.better.${figure.better ?? 'none'}`)}</p>
    </section>
  );
}
