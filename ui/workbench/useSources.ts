import { useMemo } from 'react';
import { useApp } from '../app/store.tsx';
import type { LineSource } from './dayLines.ts';
import type { NamedColumn } from './useColumns.ts';

/** A column with all that is known of it. */
export type Source = NamedColumn &
  LineSource & {
    /** Whether the estimate, or what keeps it from being made, is of this very scenario and not of a lever's position before. */
    readonly isEstimated: boolean;
  };

/** Columns with their results; those of another scenario than the column's own count as not there. */
export function useSources(columns: readonly NamedColumn[]): readonly Source[] {
  const simulated = useApp((state) => state.simulation.columns);
  const estimates = useApp((state) => state.estimates);
  return useMemo(
    () =>
      columns.map((column) => {
        const found = simulated[column.id];
        const own = found?.key === column.key ? found : null;
        const guess = estimates[column.id];
        return {
          ...column,
          results: own?.results ?? null,
          comparison: own?.comparison ?? null,
          estimate: guess?.found.ok ? guess.found.estimate : null,
          isEstimated: guess?.key === column.key,
        };
      }),
    [columns, simulated, estimates],
  );
}
