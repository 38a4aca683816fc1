import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../app/store.tsx';
import { SlidersIcon } from '../app/icons.tsx';
import { Tag } from '../charts/Tag.tsx';
import type { Workspace } from '../state/workspace.ts';
import { Assumptions } from './Assumptions.tsx';
import { Levers } from './Levers.tsx';
import type { Source } from './useSources.ts';
import { WaitTargets } from './WaitTargets.tsx';
import './levers.css';

interface LeverPanelProps {
  readonly workspace: Workspace;
  /** The column whose scenario the levers show. */
  readonly inHand: Source;
}

/** The decisions beside the charts, on wide screens. */
export function LeverPanel(props: LeverPanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="panel lever-panel" aria-label={t('workbench.levers')}>
      <h2>{t('workbench.levers')}</h2>
      <Decisions {...props} />
    </aside>
  );
}

/** The decisions in a sheet from below, on phones; the headline stays in sight above it. */
export function LeverSheet(props: LeverPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className="lever-sheet">
      <Button type="primary" size="large" block icon={<SlidersIcon />} onClick={() => setOpen(true)}>
        {t('workbench.sheet')}
      </Button>
      <Drawer
        placement="bottom"
        size="56vh"
        open={open}
        mask={false}
        title={t('workbench.levers')}
        onClose={() => setOpen(false)}
        extra={<Button onClick={() => setOpen(false)}>{t('workbench.sheetClose')}</Button>}
      >
        <Decisions {...props} />
      </Drawer>
    </div>
  );
}

function Decisions({ workspace, inHand }: LeverPanelProps) {
  return (
    <>
      <p className="in-hand">
        <Tag text={inHand.tag} colour={inHand.paint} /> {inHand.name}
      </p>
      <Levers workspace={workspace} estimate={inHand.estimate} />
      <DraftButtons isBase={inHand.id === 'base'} />
      <WaitTargets base={workspace.base} />
      <Assumptions scenario={workspace.base} />
    </>
  );
}

function DraftButtons({ isBase }: { isBase: boolean }) {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <div className="lever-buttons">
      <Button size="small" disabled={isBase} onClick={act.resetDraft}>
        {t('workbench.resetAll')}
      </Button>
      <Button size="small" disabled={isBase} onClick={act.makeBase}>
        {t('workbench.makeBase')}
      </Button>
    </div>
  );
}
