import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApp, useServices } from '../app/store.tsx';
import { DownloadIcon } from '../app/icons.tsx';
import type { ExportFormat } from '../state/simulation.ts';
import { scenarioFile } from '../state/workspace.ts';

/** The base with its variants and the results, as files the terminal reads and writes too. */
export function Downloads() {
  const { t } = useTranslation();
  const { simulator, store } = useServices();
  const done = useApp((state) => state.simulation.phase === 'done');
  const source = useApp((state) => state.workspace?.source);
  const name = source ?? 'scenario';
  const { message } = App.useApp();
  const saveResults = (format: ExportFormat, type: string) =>
    simulator.export(format).then(
      (text) => saveFile(`${name}-results.${format}`, type, text),
      (cause: Error) => message.error(t('download.failed', { message: cause.message })),
    );
  const save: Record<string, () => void> = {
    scenario: () => {
      const { workspace } = store.getState();
      if (workspace)
        saveFile(`${name}.json`, 'application/json', `${JSON.stringify(scenarioFile(workspace), null, 2)}\n`);
    },
    json: () => void saveResults('json', 'application/json'),
    csv: () => void saveResults('csv', 'text/csv'),
  };
  const items = [
    { key: 'scenario', label: t('download.scenario') },
    { key: 'json', label: t('download.results'), disabled: !done, title: done ? '' : t('download.waitForRun') },
    { key: 'csv', label: t('download.csv'), disabled: !done, title: done ? '' : t('download.waitForRun') },
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => save[key]() }} trigger={['click']}>
      <Button icon={<DownloadIcon />} aria-label={t('download.menu')}>
        <span className="wide-only">{t('download.menu')}</span>
      </Button>
    </Dropdown>
  );
}

function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
