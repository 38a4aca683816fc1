import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app/store.tsx';
import { seriesColour } from '../charts/palette.ts';
import { textIn } from '../format.ts';
import { columnsOf } from '../state/workspace.ts';
import type { Column, Workspace } from '../state/workspace.ts';

/** A column as it is shown: with its letter, its name in the page's language and its colour. */
export interface NamedColumn extends Omit<Column, 'name'> {
  readonly tag: string;
  readonly name: string;
  readonly paint: string;
}

/** The columns of the workspace, made again only when it or the language changes. */
export function useColumns(workspace: Workspace): readonly NamedColumn[] {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return useMemo(() => {
    const tags: Partial<Record<Column['id'], string>> = { base: t('workbench.baseTag'), draft: t('workbench.nowTag') };
    return columnsOf(workspace).map((column) => ({
      ...column,
      tag: tags[column.id] ?? column.id,
      name: column.id === 'base' ? t('workbench.base') : textIn(column.name, language),
      paint: seriesColour(column.colour),
    }));
  }, [workspace, language, t]);
}
