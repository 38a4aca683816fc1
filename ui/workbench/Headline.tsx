import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { useApp } from '../app/store.tsx';
import { Tag } from '../charts/Tag.tsx';
import { InfoButton } from '../definitions/InfoButton.tsx';
import { formatDate, formatInterval, formatMean, localMoment } from '../format.ts';
import type { Language } from '../format.ts';
import { liveChannels, targetShare } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { dayFigures, rowThreshold, variantClaim } from './dayFigures.ts';
import type { DayFigures } from './dayFigures.ts';
import { TargetChance } from './TargetChance.tsx';
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
  const [base, ...variants] = sources;
  const isDeferred = row !== 'total' && !liveChannels(workspace.base).some((id) => row === `channel:${id}`);
  return (
    <section className="panel headline" aria-label={t('headline.title')} aria-live="polite" aria-busy={isBusy}>
      <div className="headline-text">
        {isDeferred ? <p>{t('headline.deferred')}</p> : <BaseSentence workspace={workspace} source={base} />}
        {!isDeferred && variant && <VariantSentences variants={variants} base={base} shown={variant} />}
      </div>
      <TargetChance source={variant ?? base} />
    </section>
  );
}

const BOLD = { b: <b /> };

function BaseSentence({ workspace, source }: { workspace: Workspace; source: Source }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = useApp((state) => state.row);
  const figures = dayFigures(source, source, row);
  if (!figures) return <p>{t('headline.preparing')}</p>;
  const denominator = workspace.base.targets?.serviceLevelDenominator ?? 'offeredExcludingShortAbandons';
  const seconds = rowThreshold(thresholds(workspace), row);
  const values = {
    day: formatDate(localMoment(workspace.base.calendar.start, 0), language),
    within: seconds === null ? t('headline.withinTargets') : t('headline.within', { seconds }),
    counted: t(`headline.counted.${denominator}`),
    only: isShort(workspace, row, figures) ? t('headline.only') : '',
    ...inWords(figures, language),
    interval: bracketed(figures, language, t),
  };
  return (
    <p>
      <Tag text={source.tag} colour={source.paint} />{' '}
      <Trans i18nKey={figures.estimate ? 'headline.baseEstimate' : 'headline.base'} values={values} components={BOLD} />{' '}
      <InfoButton figure="serviceLevel" />
    </p>
  );
}

/** All in one place, one of them seen: the page below must not move when the pointer brings another one forward. */
function VariantSentences({ variants, base, shown }: { variants: readonly Source[]; base: Source; shown: Source }) {
  return (
    <div className="headline-variants">
      {variants.map((variant) => (
        <div key={variant.id} className={variant === shown ? undefined : 'headline-unseen'}>
          <VariantSentence source={variant} base={base} />
        </div>
      ))}
    </div>
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
