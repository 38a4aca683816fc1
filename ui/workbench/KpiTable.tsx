import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kpiRows } from './kpiRows.ts';
import type { KpiCell } from './kpiRows.ts';
import type { Source } from './useSources.ts';
import { Verdict } from './Verdict.tsx';
import { useAct, useApp } from '../app/store.tsx';
import { Tag } from '../charts/Tag.tsx';
import { InfoButton } from '../definitions/InfoButton.tsx';
import { formatInterval, formatMean } from '../format.ts';
import { DEFAULT_CURRENCY } from '../../scenarios/index.ts';
import type { Figure } from '../../sim/index.ts';
import './table.css';

/** Figures as rows, base and variants as columns: value, interval, paired difference and verdict. */
export function KpiTable({ columns }: { columns: readonly Source[] }) {
  const { t } = useTranslation();
  const row = useApp((state) => state.row);
  const [all, setAll] = useState(false);
  const rows = kpiRows(columns, row, all);
  const options = [
    { value: false, label: t('table.key') },
    { value: true, label: t('table.all') },
  ];
  return (
    <section className="panel">
      <div className="section-head">
        <h2>{t('table.title')}</h2>
        <Segmented aria-label={t('table.which')} options={options} value={all} onChange={setAll} />
      </div>
      <table className="kpi">
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.figure')}</th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, cells }) => (
            <tr key={figure.id}>
              <FigureName figure={figure} />
              {cells.map((cell, i) => (
                <Cell key={columns[i].id} cell={cell} figure={figure} column={columns[i]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted kpi-pending">{t('table.pending')}</p>}
    </section>
  );
}

function ColumnHead({ column }: { column: Source }) {
  const act = useAct();
  return (
    <th scope="col" onPointerEnter={() => act.highlight(column.id)} onPointerLeave={() => act.highlight(null)}>
      <span className="kpi-column">
        <Tag text={column.tag} colour={column.paint} />
        {column.name}
      </span>
    </th>
  );
}

function FigureName({ figure }: { figure: Figure }) {
  const language = useApp((state) => state.language);
  const currency = useApp((state) => state.workspace?.base.economics?.currency ?? DEFAULT_CURRENCY);
  return (
    <th scope="row">
      {figure.name[language]}
      {figure.unit === 'money' && <span className="muted"> ({currency})</span>}
      <InfoButton figure={figure.id} />
    </th>
  );
}

interface CellProps {
  readonly cell: KpiCell | null;
  readonly figure: Figure;
  readonly column: Source;
}

function Cell({ cell, figure, column }: CellProps) {
  const language = useApp((state) => state.language);
  const faded = useApp((state) => state.highlighted !== null && state.highlighted !== column.id);
  const act = useAct();
  return (
    <td
      className={faded ? 'kpi-faded' : ''}
      onPointerEnter={() => act.highlight(column.id)}
      onPointerLeave={() => act.highlight(null)}
    >
      <span className="kpi-tag">
        <Tag text={column.tag} colour={column.paint} />
      </span>
      {cell ? (
        <>
          <span className="kpi-value">{formatMean(cell.estimate, figure.unit, language)}</span>
          <span className="kpi-interval">{formatInterval(cell.estimate, figure.unit, language)}</span>
          {cell.difference && <Verdict figure={figure} difference={cell.difference} />}
        </>
      ) : (
        <span className="kpi-interval">…</span>
      )}
    </td>
  );
}
