import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { figureById } from '../../sim/index.ts';
import type { FigureId } from '../../sim/index.ts';
import { InfoIcon } from '../app/icons.tsx';
import { useAct, useApp } from '../app/store.tsx';

/** Opens the definition of a figure. */
export const InfoButton = memo(function InfoButton({ figure }: { figure: FigureId }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const act = useAct();
  const name = figureById(figure).name[language];
  return (
    <button
      type="button"
      className="info"
      onClick={() => act.showDefinition(figure)}
      aria-label={t('definitions.open', { name })}
    >
      <InfoIcon />
    </button>
  );
});
