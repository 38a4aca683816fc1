import { useTranslation } from 'react-i18next';
import type { ScenarioInput } from '../../scenarios/index.ts';
import { useAct, useApp } from '../app/store.tsx';
import { textIn } from '../format.ts';
import { liveChannels, targetShare } from '../state/workspace.ts';
import { InfoButton } from '../definitions/InfoButton.tsx';
import { NumberField } from './NumberField.tsx';

/** What counts as answered in time on each channel, and the share that should be. */
export function WaitTargets({ base }: { base: ScenarioInput }) {
  const { t } = useTranslation();
  return (
    <section className="targets">
      <h2>
        {t('targets.title')}
        <InfoButton figure="serviceLevel" />
      </h2>
      {liveChannels(base).map((channel) => (
        <ChannelTarget key={channel} channel={channel} base={base} />
      ))}
      <p className="muted">{t('targets.hint')}</p>
    </section>
  );
}

function ChannelTarget({ channel, base }: { channel: string; base: ScenarioInput }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const act = useAct();
  const { name, serviceLevelThresholdSeconds = 20 } = base.channels[channel];
  const share = targetShare(base, channel);
  const spoken = textIn(name, language);
  return (
    <div className="target">
      <span>{spoken}</span>
      <NumberField
        label={t('targets.threshold', { channel: spoken })}
        value={serviceLevelThresholdSeconds}
        min={1}
        max={86_400}
        precision={0}
        suffix={t('targets.seconds')}
        onChange={(seconds) => act.setThreshold(channel, seconds)}
      />
      <NumberField
        label={t('targets.share', { channel: spoken })}
        value={share === null ? null : Math.round(share * 1000) / 10}
        min={0}
        max={100}
        suffix="%"
        prefix="≥"
        onChange={(percent) => act.setTargetShare(channel, percent / 100)}
      />
    </div>
  );
}
