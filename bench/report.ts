import type { Contender, Measurement } from './contenders.ts';
import { spread, type Spread } from './spread.ts';
import { agrees, WORKLOADS, type ResultName, type WorkloadId } from './workloads.ts';

/** What several rounds say of one contender on one workload. */
export interface Row {
  readonly workload: WorkloadId;
  readonly contender: string;
  readonly eventsPerSecond: Spread;
  readonly contactsPerSecond: Spread;
  /** Time for an event divided by that of each reference in the same round, by its short name. */
  readonly ratios: { readonly [reference: string]: Spread };
  readonly results: { readonly [name in ResultName]?: number };
  /** The results that are not within 4 standard errors of what is expected. */
  readonly wrong: readonly ResultName[];
}

/** One contender, how much of the full size it ran in each round, and what came of it. */
export interface Runs {
  readonly contender: Contender;
  readonly share: number;
  readonly rounds: readonly Measurement[];
}

export function summarise(workload: WorkloadId, all: readonly Runs[]): Row[] {
  const references = all.filter(({ contender }) => contender.reference !== undefined);
  return all.map(({ contender, share, rounds }) => {
    const results: { [name in ResultName]?: number } = {};
    const wrong: ResultName[] = [];
    for (const [name, expected] of Object.entries(WORKLOADS[workload].expected)) {
      const mean = rounds.reduce((sum, { results: found }) => sum + found[name as ResultName]!, 0) / rounds.length;
      results[name as ResultName] = mean;
      if (!agrees(mean, expected, rounds.length, share)) wrong.push(name as ResultName);
    }
    const ratios = references.map((reference) => {
      const values = rounds.map((own, round) => secondsPerEvent(own) / secondsPerEvent(reference.rounds[round]));
      return [reference.contender.reference!, spread(values)] as const;
    });
    return {
      workload,
      contender: contender.name,
      eventsPerSecond: spread(rounds.map((own) => 1 / secondsPerEvent(own))),
      contactsPerSecond: spread(rounds.map(({ contacts, cpu }) => contacts / cpu)),
      ratios: Object.fromEntries(ratios),
      results,
      wrong,
    };
  });
}

/** Of processor time, which other programs on the machine disturb least. */
function secondsPerEvent({ events, cpu }: Measurement): number {
  return cpu / events;
}
