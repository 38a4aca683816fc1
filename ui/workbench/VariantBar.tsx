import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useApp } from '../app/store.tsx';
import { CloseIcon, PlusIcon } from '../app/icons.tsx';
import { Tag } from '../charts/Tag.tsx';
import { textIn } from '../format.ts';
import { libraryPlans, VARIANT_IDS } from '../state/workspace.ts';
import type { ColumnId, VariantId, Workspace } from '../state/workspace.ts';
import type { NamedColumn } from './useColumns.ts';

interface VariantBarProps {
  readonly workspace: Workspace;
  readonly columns: readonly NamedColumn[];
  readonly inHand: ColumnId;
}

/** Base and variants as chips: hover brings one forward everywhere, a click puts it on the levers. */
export function VariantBar({ workspace, columns, inHand }: VariantBarProps) {
  const { t } = useTranslation();
  return (
    <section className="variant-bar" aria-label={t('workbench.lineup')}>
      {columns.map((column) => (
        <Chip key={column.id} column={column} inHand={column.id === inHand} />
      ))}
      <AddVariant reason={whyNot(workspace, inHand)} />
      <LibraryVariants base={workspace.base} variants={workspace.variants} />
    </section>
  );
}

function Chip({ column, inHand }: { column: NamedColumn; inHand: boolean }) {
  const { t } = useTranslation();
  const act = useAct();
  const { id, name, tag, paint } = column;
  const isVariant = id !== 'base' && id !== 'draft';
  return (
    <span
      className={inHand ? 'chip chip-in-hand' : 'chip'}
      onPointerEnter={() => act.highlight(id)}
      onPointerLeave={() => act.highlight(null)}
    >
      <button
        type="button"
        className="chip-name"
        aria-pressed={inHand}
        title={t('workbench.load', { name })}
        onClick={() => id !== 'draft' && act.continueFrom(id)}
        onFocus={() => act.highlight(id)}
        onBlur={() => act.highlight(null)}
      >
        <Tag text={tag} colour={paint} />
        {name}
      </button>
      {isVariant && (
        <button
          type="button"
          className="chip-remove"
          aria-label={t('workbench.remove', { name })}
          onClick={() => act.removeVariant(id as VariantId)}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  );
}

/** @param reason why the plan in hand cannot be kept; null when it can */
function AddVariant({ reason }: { reason: ReturnType<typeof whyNot> }) {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <Tooltip title={t(reason === null ? 'workbench.addVariantHint' : `workbench.${reason}`)}>
      <Button type="primary" ghost icon={<PlusIcon />} disabled={reason !== null} onClick={act.addVariant}>
        {t('workbench.addVariant')}
      </Button>
    </Tooltip>
  );
}

/** Why the plan in hand cannot be kept as a variant; null when it can. */
function whyNot({ variants }: Workspace, inHand: ColumnId): 'full' | 'nothingChanged' | 'alreadyThere' | null {
  if (inHand === 'base') return 'nothingChanged';
  if (inHand !== 'draft') return 'alreadyThere';
  return variants.length === VARIANT_IDS.length ? 'full' : null;
}

/** Variants that come with the scenario and are not shown yet, one click each. */
function LibraryVariants(props: Pick<Workspace, 'base' | 'variants'>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const act = useAct();
  const plans = libraryPlans(props);
  if (plans.length === 0 || props.variants.length === VARIANT_IDS.length) return null;
  return (
    <span className="variant-library">
      <span className="muted">{t('workbench.fromLibrary')}</span>
      {plans.map(({ own }) => (
        <Button
          key={own.id}
          size="small"
          type="dashed"
          icon={<PlusIcon />}
          onClick={() => act.addLibraryVariant(own.id)}
        >
          {textIn(own.name, language)}
        </Button>
      ))}
    </span>
  );
}
