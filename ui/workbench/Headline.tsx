import { Tooltip } from 'antd';
import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { useApp } from '../app/store.tsx';
import { Tag } from '../charts/Tag.tsx';
import { formatDate, formatInterval, formatMean, formatShare, localMoment } from '../format.ts';
import type { Language } from '../format.ts';
import { targetShare } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { dayFigures, rowThreshold, variantClaim } from './dayFigures.ts';
import type { DayFigures } from './dayFigures.ts';
import type { Source } from './useSources.ts';

interface HeadlineProps {
  readonly workspace: Workspace;
  readonly sources: readonly Source[];
  /** The variant spoken of; null says the base alone. */
  readonly variant: Source | null;
}

/** The answer, first: one sentence about the base and one about the variant in hand. */
export function Headline({ workspace, sources, variant }: HeadlineProps) {
  const { t } = useTranslation();
  const row = useApp((state) => state.row);
  const isBusy = useApp(({ simulation }) => simulation.phase === 'running' || simulation.phase === 'waiting');
  const base = dayFigures(sources[0], sources[0], row);
  return (
    <section className="panel headline" aria-label={t('headline.title')} aria-live="polite" aria-busy={isBusy}>
      <div className="headline-text">
        {base ? (
          <BaseSentence workspace={workspace} source={sources[0]} figures={base} />
        ) : (
          <p>{t('headline.preparing')}</p>
        )}
        {variant && <VariantSentence source={variant} base={sources[0]} />}
      </div>
      <TargetChance source={variant ?? sources[0]} />
    </section>
  );
}

const BOLD = { b: <b /> };

function BaseSentence({ workspace, source, figures }: { workspace: Workspace; source: Source; figures: DayFigures }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = useApp((state) => state.row);
  const seconds = rowThreshold(thresholds(workspace), row);
  const values = {
    day: formatDate(localMoment(workspace.base.calendar.start, 0), language),
    within: seconds === null ? t('headline.withinTargets') : t('headline.within', { seconds }),
    only: isShort(workspace, row, figures) ? t('headline.only') : '',
    ...inWords(figures, language),
    interval: bracketed(figures, language, t),
  };
  return (
    <p>
      <Tag text={source.tag} colour={source.paint} />{' '}
      <Trans i18nKey={figures.estimate ? 'headline.baseEstimate' : 'headline.base'} values={values} components={BOLD} />
    </p>
  );
}

function VariantSentence({ source, base }: { source: Source; base: Source }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = useApp((state) => state.row);
  const figures = dayFigures(source, base, row);
  if (!figures) return null;
  const claim = variantClaim(figures, source.comparison?.serviceLevel[row] ?? null);
  const values = { variant: source.name, ...inWords(figures, language), interval: bracketed(figures, language, t) };
  return (
    <p>
      <Tag text={source.tag} colour={source.paint} />{' '}
      <Trans i18nKey={`headline.${claim}`} values={values} components={BOLD} />
    </p>
  );
}

/** Share of simulated days on which every target is met. */
function TargetChance({ source }: { source: Source }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const chance = source.results?.allTargets;
  return (
    <div className="headline-chance">
      <Tooltip title={t('headline.targetsHint')}>
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
        <strong>–</strong>
      )}
    </div>
  );
}

function inWords({ serviceLevel, wait, abandonment }: DayFigures, language: Language) {
  return {
    share: formatMean(serviceLevel, 'share', language),
    wait: formatMean(wait, 'seconds', language),
    abandonment: formatMean(abandonment, 'share', language),
  };
}

function bracketed({ serviceLevel }: DayFigures, language: Language, t: TFunction): string {
  const value = formatInterval(serviceLevel, 'share', language);
  return value === '' ? '' : t('headline.interval', { value });
}

const thresholds = ({ base }: Workspace) =>
  Object.entries(base.channels).map(([id, channel]) => ({ id, seconds: channel.serviceLevelThresholdSeconds ?? 20 }));

/** Below what the scenario wants on the channel shown, or on any channel for the total. */
function isShort(workspace: Workspace, row: string, { serviceLevel }: DayFigures): boolean {
  const channels = row === 'total' ? Object.keys(workspace.base.channels) : [row.slice('channel:'.length)];
  return channels.some((channel) => serviceLevel.mean < (targetShare(workspace.base, channel) ?? 0));
}
