import { Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useApp } from '../app/store.tsx';
import { BotChart } from '../charts/BotChart.tsx';
import { ContactsChart } from '../charts/ContactsChart.tsx';
import { dayAxis } from '../charts/dayAxis.ts';
import { QueueChart } from '../charts/QueueChart.tsx';
import { ServiceLevelChart } from '../charts/ServiceLevelChart.tsx';
import type { DayAxis } from '../charts/types.ts';
import { WaitChart } from '../charts/WaitChart.tsx';
import { InfoButton } from '../definitions/InfoButton.tsx';
import { formatCount, textIn } from '../format.ts';
import { targetShare } from '../state/workspace.ts';
import type { Workspace } from '../state/workspace.ts';
import { BOT_OUTCOMES, botOutcomes, capacityLines, figureLines, keepsIntervalWaits } from './dayLines.ts';
import { useDayView, ZoomBar } from './dayView.tsx';
import type { Source } from './useSources.ts';

interface DayChartsProps {
  readonly workspace: Workspace;
  readonly sources: readonly Source[];
  /** The column whose bot outcomes are shown. */
  readonly focus: Source;
}

/** The day in five charts with one cursor and one zoom, for the channel chosen. */
export function DayCharts({ workspace, sources, focus }: DayChartsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const calendar = sources[0].estimate?.calendar;
  const axis = calendar ? dayAxis({ calendar }, language) : null;
  return (
    <section className="panel">
      <div className="section-head">
        <h2>{t('charts.title')}</h2>
        <RowChoice workspace={workspace} />
      </div>
      {axis ? (
        <Charts workspace={workspace} sources={sources} focus={focus} axis={axis} />
      ) : (
        <Skeleton active title={false} />
      )}
    </section>
  );
}

function RowChoice({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = useApp((state) => state.row);
  const act = useAct();
  const channels = Object.entries(workspace.base.channels);
  const options = [
    { value: 'total', label: t('charts.total') },
    ...channels.map(([id, channel]) => ({ value: `channel:${id}`, label: textIn(channel.name, language) })),
  ];
  return <Segmented aria-label={t('charts.rows')} options={options} value={row} onChange={act.setRow} />;
}

function Charts({ workspace, sources, focus, axis }: DayChartsProps & { readonly axis: DayAxis }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const row = useApp((state) => state.row);
  const view = useDayView(axis);
  const lines = linesOf(sources, row);
  const minutes = axis.intervalSeconds / 60;
  const shared = { axis, view, language, height: 176 };
  const isGuess = sources.some((source) => source.results === null);
  return (
    <>
      <ZoomBar axis={axis} view={view} isGuess={isGuess} />
      <div className="charts">
        <div className="charts-wide">
          <ContactsChart
            {...shared}
            height={216}
            title={t('charts.contacts')}
            subtitle={t('charts.contactsUnit', { minutes })}
            info={<InfoButton figure="offered" />}
            contacts={lines.contacts}
            capacity={lines.capacity}
          />
        </div>
        {keepsIntervalWaits(sources) ? (
          <WaitChart
            {...shared}
            title={t('charts.wait')}
            subtitle={t('charts.waitUnit')}
            info={<InfoButton figure="waitP90" />}
            lines={lines.wait}
          />
        ) : (
          <NoChart title={t('charts.wait')} info={<InfoButton figure="waitP90" />}>
            {t('charts.waitNotKept', { intervals: formatCount(axis.intervals, language) })}
          </NoChart>
        )}
        <ServiceLevelChart
          {...shared}
          title={t('charts.serviceLevel')}
          subtitle={t('charts.serviceLevelUnit')}
          info={<InfoButton figure="serviceLevel" />}
          lines={lines.serviceLevel}
          target={rowTarget(workspace, row)}
        />
        <QueueChart
          {...shared}
          title={t('charts.queue')}
          subtitle={t('charts.queueUnit')}
          info={<InfoButton figure="queueLength" />}
          lines={lines.queue}
        />
        <BotOutcomes
          focus={focus}
          row={row}
          chart={{ ...shared, title: t('charts.bot'), subtitle: t('charts.botOf', { minutes, name: focus.name }) }}
        />
      </div>
    </>
  );
}

function linesOf(sources: readonly Source[], row: string) {
  return {
    contacts: figureLines(sources, 'offered', row),
    capacity: capacityLines(sources, row),
    wait: [...figureLines(sources, 'waitP50', row, true), ...figureLines(sources, 'waitP90', row)],
    serviceLevel: figureLines(sources, 'serviceLevel', row),
    queue: figureLines(sources, 'queueLength', row),
  };
}

/** The share wanted on the channel shown; for the total, where all channels want the same. */
function rowTarget({ base }: Workspace, row: string): number | null {
  const channels = row === 'total' ? Object.keys(base.channels) : [row.slice('channel:'.length)];
  const wanted = new Set(channels.map((channel) => targetShare(base, channel)));
  return wanted.size === 1 ? [...wanted][0] : null;
}

interface BotOutcomesProps {
  readonly focus: Source;
  readonly row: string;
  readonly chart: Omit<Parameters<typeof BotChart>[0], 'outcomes'>;
}

function BotOutcomes({ focus, row, chart }: BotOutcomesProps) {
  const { t } = useTranslation();
  const counts = focus.results && botOutcomes(focus.results, row);
  const info = <InfoButton figure="botResolution" />;
  if (counts) {
    const outcomes = BOT_OUTCOMES.map((id) => ({ id, label: t(`charts.${id}`), counts: counts[id] }));
    return <BotChart {...chart} info={info} outcomes={outcomes} />;
  }
  return (
    <NoChart title={chart.title} info={info}>
      {t(focus.results ? 'charts.botNone' : 'table.pending')}
    </NoChart>
  );
}

/** Says in the place of a chart why there is none. */
function NoChart({ title, info, children }: { title: string; info: ReactNode; children: string }) {
  return (
    <div>
      <div className="chart-head">
        <span className="chart-title">{title}</span>
        {info}
      </div>
      <p className="muted">{children}</p>
    </div>
  );
}
