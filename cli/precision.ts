import { InvalidArgumentError } from 'commander';
import type { PrecisionRule } from '../sim/index.ts';
import { requireFigureIds } from './figureIds.ts';
import type { Messages } from './i18n/index.ts';

/** How narrow the interval of a figure's total must be: in the figure's unit, or as a share of its mean. */
export interface Precision {
  readonly figure: PrecisionRule['figure'];
  readonly halfWidth: { readonly absoluteHalfWidth: number } | { readonly relativeHalfWidth: number };
}

const FEWEST_REPLICATIONS = 20;
const MOST_REPLICATIONS = 10_000;

/** `serviceLevel=0.01` or `averageSpeedOfAnswer=5%`. */
export function parsePrecision(text: string, messages: Messages): Precision {
  const [id, written, ...rest] = text.split('=');
  if (written === undefined || rest.length > 0) throw new InvalidArgumentError(messages.precisionExpected);
  const [figure] = requireFigureIds([id], messages, (reason) => new InvalidArgumentError(reason));
  const isShare = written.endsWith('%');
  const value = Number(isShare ? written.slice(0, -1) : written);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError(messages.precisionNumber(written));
  return {
    figure,
    halfWidth: isShare ? { relativeHalfWidth: value / 100 } : { absoluteHalfWidth: value },
  };
}

/** @param most replications at which to stop, precise or not */
export function precisionRules(asked: readonly Precision[], most = MOST_REPLICATIONS): PrecisionRule[] {
  return asked.map(({ figure, halfWidth }) => ({
    figure,
    row: 'total',
    ...halfWidth,
    minimumReplications: Math.min(FEWEST_REPLICATIONS, most),
    maximumReplications: most,
  }));
}
