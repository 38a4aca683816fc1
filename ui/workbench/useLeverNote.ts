import { useTranslation } from 'react-i18next';
import { useApp } from '../app/store.tsx';
import { formatCount, formatShare } from '../format.ts';
import type { DayEstimate } from '../state/estimate.ts';

export type LeverId = 'volume' | 'botLift' | 'agentsOnDuty' | 'temps' | 'chatsPerAgent';

/** What a lever's position means for the day, in a few words. */
export function useLeverNote(estimate: DayEstimate | null): (id: LeverId) => string {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (id) => {
    if (estimate && id === 'volume') return t('levers.contacts', { value: formatCount(estimate.contacts, language) });
    if (estimate && id === 'botLift')
      return t('levers.contained', { value: formatShare(estimate.containment, language, 0) });
    return t(`levers.${id}.hint`);
  };
}
