import type { FigureId } from '../../sim/index.ts';

/** All series that the charts read. */
export const CHART_FIGURES = [
  'offered',
  'waitP50',
  'waitP90',
  'serviceLevel',
  'queueLength',
  'contacts',
  'botCoverage',
  'botRefusal',
  'botContainment',
  'botResolution',
  'botTransfer',
  'botAbandonment',
] as const satisfies readonly FigureId[];
