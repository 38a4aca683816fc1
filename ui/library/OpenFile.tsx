import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../scenarios/index.ts';
import { useAct, useApp } from '../app/store.tsx';
import { FileIcon } from '../app/icons.tsx';
import { ProblemList } from './ProblemList.tsx';

const LARGEST = 5_000_000;

/** Said from the size alone: a file of hundreds of megabytes is never read. */
const tooLarge = (bytes: number): Problem => ({
  path: '',
  value: '',
  code: 'tooLarge',
  params: { bytes, maxBytes: LARGEST },
});

/** Takes a scenario file by choice or by drop, and says what is wrong with one that cannot be opened. */
export function OpenFile() {
  const { t } = useTranslation();
  const act = useAct();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) return act.refuse(file.name, [tooLarge(file.size)]);
    const text = await file.text().catch(() => null);
    return text === null ? act.refuse(file.name, []) : act.openFile(file.name, text);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };
  return (
    <>
      <Refused />
      <section
        className={over ? 'panel open-file open-file-over' : 'panel open-file'}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileIcon />
        <div>
          <h2>{t('library.file')}</h2>
          <p className="muted">{t('library.fileHint')}</p>
        </div>
        <Button onClick={() => chooser.current?.click()}>{t('library.fileChoose')}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('library.fileChoose')}
          onChange={(event) => (void open(event.target.files?.[0]), (event.target.value = ''))}
        />
      </section>
    </>
  );
}

function Refused() {
  const { t } = useTranslation();
  const refused = useApp((state) => state.refused);
  const act = useAct();
  if (refused === null) return null;
  const title =
    refused.problems.length === 0
      ? t('library.unreadable')
      : t('library.problemsTitle', { name: refused.name, count: refused.problems.length });
  return <ProblemList title={title} problems={refused.problems} onClose={act.forgetRefused} />;
}
