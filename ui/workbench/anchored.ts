import { figureById } from '../../sim/index.ts';
import type { FigureId } from '../../sim/index.ts';

/**
 * A theory estimate, tied to what is already simulated: theory's difference between the scenario and the base, added to the
 * base's simulated value. What theory leaves out hits both alike, so the difference is nearer the truth than the value.
 * Without a simulated base the estimate stays as it is. Never below 0, shares never above 1.
 */
export function anchored(
  figure: FigureId,
  estimate: number,
  baseEstimate: number | undefined,
  baseSimulated: number | undefined,
): number {
  if (baseEstimate === undefined || baseSimulated === undefined) return estimate;
  const tied = estimate + baseSimulated - baseEstimate;
  if (!Number.isFinite(tied)) return estimate;
  return Math.max(0, figureById(figure).unit === 'share' ? Math.min(1, tied) : tied);
}
