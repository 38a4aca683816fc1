import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Difference, Figure } from '../../sim/index.ts';
import { formatDifference, formatDifferenceInterval, isNothing } from '../format.ts';
import { useApp } from '../app/store.tsx';

interface VerdictProps {
  readonly figure: Figure;
  readonly difference: Difference;
}

/** The paired difference, its interval and what it means; grey where that is open, or too little to be written. */
export function Verdict({ figure, difference: d }: VerdictProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  if (!Number.isFinite(d.difference.mean)) return null;
  if (d.verdict === 'same') return <span className="verdict verdict-unclear">{t('table.same')}</span>;
  const size = formatDifference(d.difference.mean, figure.unit, language);
  const said = words(d, t);
  const interval = formatDifferenceInterval(d.difference, figure.unit, language);
  return (
    <span className={`verdict verdict-${isNothing(size) ? 'unclear' : d.verdict}`}>
      <span className="verdict-size">{size}</span>{' '}
      {interval && <span className="verdict-interval">{t('headline.interval', { value: interval })}</span>}
      {said && <span className="verdict-words">{said}</span>}
    </span>
  );
}

/** Better and worse come with the days on which they are; figures without a direction say nothing. */
function words(d: Difference, t: TFunction): string {
  const total = d.better + d.worse + d.equal;
  if (d.verdict === 'better') return t('table.betterOn', { count: d.better, total });
  if (d.verdict === 'worse') return t('table.worseOn', { count: d.worse, total });
  return d.verdict === 'unclear' ? t('table.unclear') : '';
}
