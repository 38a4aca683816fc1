import type { Difference, Estimate, FigureId } from '../../sim/index.ts';
import { anchored } from './anchored.ts';
import type { LineSource } from './dayLines.ts';

/** What is known of one column's day: simulated with intervals, or a theory estimate without. */
export interface DayFigures {
  readonly serviceLevel: Estimate;
  readonly wait: Estimate;
  readonly abandonment: Estimate;
  readonly estimate: boolean;
}

/** What the headline says of a variant: its direction is claimed only where the paired interval supports it. */
export type VariantClaim = 'up' | 'down' | 'same' | 'early' | 'estimate';

/** With fewer days the interval is too wide for its silence to mean anything. */
const FEW_DAYS = 10;

export function variantClaim(figures: DayFigures, difference: Difference | null): VariantClaim {
  if (figures.estimate || difference === null) return 'estimate';
  if (difference.verdict === 'better') return 'up';
  if (difference.verdict === 'worse') return 'down';
  return difference.verdict === 'unclear' && difference.difference.n < FEW_DAYS ? 'early' : 'same';
}

type Known = Pick<LineSource, 'results' | 'estimate'>;

/** The headline's figures of a row, simulated where they are, else estimated from the base; null while nothing is known. */
export function dayFigures({ results, estimate }: Known, base: Known, row: string): DayFigures | null {
  const of = (figure: FigureId): Estimate | null => {
    const guess = estimate?.preview.figures[figure]?.[row];
    const [from, simulated] = [base.estimate?.preview.figures[figure]?.[row], base.results?.figures[figure][row]?.mean];
    return (
      results?.figures[figure][row] ?? (guess === undefined ? null : exactly(anchored(figure, guess, from, simulated)))
    );
  };
  const [serviceLevel, wait, abandonment] = [of('serviceLevel'), of('averageSpeedOfAnswer'), of('abandonment')];
  return serviceLevel && wait && abandonment && { serviceLevel, wait, abandonment, estimate: results === null };
}

/** A value without chance as an estimate without an interval. */
const exactly = (mean: number): Estimate => ({ mean, low: NaN, high: NaN, n: 0 });

interface Threshold {
  readonly id: string;
  readonly seconds: number;
}

/** T of the row shown: that of its channel, or the one all channels share; null when channels differ. */
export function rowThreshold(channels: readonly Threshold[], row: string): number | null {
  const shown = row === 'total' ? channels : channels.filter((c) => row === `channel:${c.id}`);
  const values = new Set(shown.map((c) => c.seconds));
  return values.size === 1 ? [...values][0] : null;
}
