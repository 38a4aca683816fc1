import type { FigureId } from '../figures/index.ts';
import type { Estimate, Results, RowKey } from './types.ts';

/** "Run until the interval of this figure is narrow enough." With both widths given, the wider one is enough. */
export interface PrecisionRule {
  readonly figure: FigureId;
  readonly row: RowKey;
  /** Half-width as a share of the mean. */
  readonly relativeHalfWidth?: number;
  /** Half-width in the figure's unit. */
  readonly absoluteHalfWidth?: number;
  readonly minimumReplications: number;
  /** Beyond it the rule asks for no more, precise or not. */
  readonly maximumReplications: number;
}

/** Growth from one checkpoint to the next: few looks at the data, for each look is a chance to stop on a lucky interval. */
const LEAST_GROWTH = 1.25;
const MOST_GROWTH = 2;
/** Half-widths are estimates themselves: aim a little below the one wanted. */
const MARGIN = 1.1;

/** Whether every rule's half-width is reached, after at least its minimum of replications. Throws as `nextReplications`. */
export function isPrecise(results: Results, rules: readonly PrecisionRule[]): boolean {
  return rules.every((rule) => results.replications >= rule.minimumReplications && excess(rule, results) <= 1);
}

/** Replications to run before the first look. */
export function firstReplications(rules: readonly PrecisionRule[]): number {
  return rules.reduce((most, rule) => Math.max(most, Math.min(rule.minimumReplications, rule.maximumReplications)), 0);
}

/**
 * How many replications to have at the next checkpoint; the present number when no rule asks for more. It depends on the
 * results at this checkpoint only, so an experiment of several scenarios takes the largest of their answers, and the
 * checkpoints are the same however the replications are run.
 * Throws a RangeError when a rule names a row its figure is not reported for.
 */
export function nextReplications(results: Results, rules: readonly PrecisionRule[]): number {
  return rules.reduce((most, rule) => Math.max(most, askedFor(rule, results)), results.replications);
}

function askedFor(rule: PrecisionRule, results: Results): number {
  const done = results.replications;
  if (done >= rule.maximumReplications) return done;
  if (done < rule.minimumReplications) return Math.min(rule.minimumReplications, rule.maximumReplications);
  const over = excess(rule, results);
  if (over <= 1 || !hasValue(results, rule)) return done;
  // A half-width shrinks with the square root of the replications.
  const growth = Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, MARGIN * over * over));
  return Math.min(rule.maximumReplications, Math.ceil(done * growth));
}

/** Whether there is anything to be precise about: a figure that no replication so far has a value of is not waited for. */
export function hasValue(results: Results, { figure, row }: PrecisionRule): boolean {
  return !Number.isNaN(results.figures[figure][row]?.mean);
}

/** Half-width over the one wanted; infinite while there is no interval. */
function excess(rule: PrecisionRule, results: Results): number {
  const estimate: Estimate | undefined = results.figures[rule.figure][rule.row];
  if (estimate === undefined) throw new RangeError(`the figure "${rule.figure}" is not reported for ${rule.row}`);
  const half = Math.max(estimate.high - estimate.mean, estimate.mean - estimate.low);
  const wanted = Math.max((rule.relativeHalfWidth ?? 0) * estimate.mean, rule.absoluteHalfWidth ?? 0);
  if (half === 0) return 0;
  return half > 0 && wanted > 0 ? half / wanted : Infinity;
}
