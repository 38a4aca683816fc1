import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { figureById } from '../../sim/index.ts';
import { useApp } from '../app/store.tsx';
import { formatInterval, formatShare, formatValue, NOTHING, textIn } from '../format.ts';
import type { Language } from '../format.ts';
import { targetsOf } from '../state/workspace.ts';
import type { Target } from '../state/workspace.ts';
import type { Source } from './useSources.ts';

/** Share of simulated days on which every target is met; behind it what the targets are, and the days that meet each. */
export function TargetChance({ source }: { source: Source }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const chance = source.results?.allTargets;
  return (
    <div className="headline-chance">
      <Tooltip title={<TargetList source={source} />}>
        <span className="muted" tabIndex={0}>
          {t('headline.targets')}
        </span>
      </Tooltip>
      {chance ? (
        <>
          <strong>{formatShare(chance.mean, language, 0)}</strong>
          <span className="muted">
            {t('headline.targetsValue', { count: chance.count, total: chance.n })} ·{' '}
            {formatInterval(chance, 'share', language)}
          </span>
        </>
      ) : (
        <strong>{NOTHING}</strong>
      )}
    </div>
  );
}

function TargetList({ source: { input, results } }: { source: Source }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const list = targetsOf(input);
  return (
    <>
      {t('headline.targetsHint')}
      <ul className="headline-targets">
        {results?.targets.map(({ index, share }) => (
          <li key={index}>
            {t('headline.target', {
              name: nameOf(list[index], input, language),
              limits: limitsOf(list[index], language),
              count: share.count,
              total: share.n,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ figure, channel, contactType }: Target, input: Source['input'], language: Language): string {
  const of = contactType === undefined ? channel && input.channels[channel] : input.contactTypes[contactType];
  const name = figureById(figure)?.name[language] ?? figure;
  return of ? `${textIn(of.name, language)} · ${name}` : name;
}

function limitsOf({ figure, atLeast, atMost }: Target, language: Language): string {
  const unit = figureById(figure)?.unit ?? 'count';
  const limit = (sign: string, value: number | undefined): string =>
    value === undefined ? '' : `${sign} ${formatValue(value, unit, language)}`;
  return `${limit('≥', atLeast)} ${limit('≤', atMost)}`.trim();
}
