import type { DayLine } from '../charts/types.ts';
import type { Comparison, FigureId, Results } from '../../sim/index.ts';
import { anchored } from './anchored.ts';
import type { DayEstimate } from '../state/estimate.ts';

/** What is known of one column, for its charts. */
export interface LineSource {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly paint: string;
  /** Null until the simulation of this very scenario has come. */
  readonly results: Results | null;
  /** Against the base; null for the base and while there are no results. */
  readonly comparison: Comparison | null;
  readonly estimate: DayEstimate | null;
}

/**
 * A figure of each column over the day: simulated with its band; estimated from the base (first) while there are no results;
 * left out where neither has it.
 */
export function figureLines(sources: readonly LineSource[], figure: FigureId, row: string, thin = false): DayLine[] {
  const simulatedBase = sources[0].results?.series[figure]?.[row]?.mean;
  const estimatedBase = sources[0].estimate?.preview.series[figure]?.[row];
  return sources.flatMap((source) => {
    const look = { id: source.id, label: source.name, tag: source.tag, colour: source.paint, thin };
    if (source.results) {
      const simulated = source.results.series[figure]?.[row];
      return simulated ? [thin ? { ...look, mean: simulated.mean } : { ...look, ...simulated }] : [];
    }
    const estimated = source.estimate?.preview.series[figure]?.[row];
    if (!estimated) return [];
    const mean = estimated.map((value, i) => anchored(figure, value, estimatedBase?.[i], simulatedBase?.[i]));
    return [{ ...look, mean, estimate: true }];
  });
}

/** Whether the results there are have waits by interval; those of very many intervals and channels do not. */
export function keepsIntervalWaits(sources: readonly LineSource[]): boolean {
  return sources.every(({ results }) => results === null || Object.keys(results.series.waitP90).length > 0);
}

/** What people can finish, of each column. */
export function capacityLines(sources: readonly LineSource[], row: string): DayLine[] {
  return sources.flatMap(({ id, tag, name, paint, estimate }) => {
    const mean = estimate?.capacity[row];
    return mean ? [{ id, label: name, tag, colour: paint, mean }] : [];
  });
}

export const BOT_OUTCOMES = ['resolved', 'falselyContained', 'transferred', 'abandonedInBot'] as const;
export type BotOutcome = (typeof BOT_OUTCOMES)[number];

/** Contacts per interval by what the bot did with them, from shares that each have their own denominator; null without a bot. */
export function botOutcomes(results: Results, row: string): Readonly<Record<BotOutcome, Float64Array>> | null {
  const means = (figure: FigureId): Float64Array => results.series[figure]?.[row]?.mean ?? new Float64Array(0);
  const [coverage, refusal] = [means('botCoverage'), means('botRefusal')];
  const met = means('contacts').map((contacts, i) => contacts * known(coverage[i]) * (1 - known(refusal[i])));
  if (!met.some((count) => count > 0)) return null;
  const share = (figure: FigureId): Float64Array => means(figure).map((value, i) => met[i] * known(value));
  const [resolved, contained] = [share('botResolution'), share('botContainment')];
  return {
    resolved,
    falselyContained: contained.map((count, i) => count - resolved[i]),
    transferred: share('botTransfer'),
    abandonedInBot: share('botAbandonment'),
  };
}

const known = (value: number): number => (Number.isFinite(value) ? value : 0);
