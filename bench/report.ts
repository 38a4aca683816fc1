import type { Contender, Measurement } from './contenders.ts';
import { agrees, WORKLOADS, type ResultName, type WorkloadId } from './workloads.ts';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What several rounds say of one contender on one workload. */
export interface Row {
  readonly workload: WorkloadId;
  readonly contender: string;
  readonly eventsPerSecond: Spread;
  /** Events per second divided by those of the first contender in the same round. */
  readonly ratio: Spread;
  readonly results: { readonly [name in ResultName]?: number };
  /** The results that are not within 4 standard errors of what is expected. */
  readonly wrong: readonly ResultName[];
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/** `rounds[r][c]` is the measurement of contender c in round r; ratios compare with contender 0. */
export function summarise(
  workload: WorkloadId,
  contenders: readonly Contender[],
  rounds: readonly (readonly Measurement[])[],
): Row[] {
  return contenders.map((contender, index) => {
    const own = rounds.map((round) => round[index]);
    const results: { [name in ResultName]?: number } = {};
    const wrong: ResultName[] = [];
    for (const [name, expected] of Object.entries(WORKLOADS[workload].expected)) {
      const mean = own.reduce((sum, { results: found }) => sum + found[name as ResultName]!, 0) / own.length;
      results[name as ResultName] = mean;
      if (!agrees(mean, expected, own.length, contender.share[workload])) wrong.push(name as ResultName);
    }
    return {
      workload,
      contender: contender.name,
      eventsPerSecond: spread(own.map(speed)),
      ratio: spread(rounds.map((round) => speed(round[index]) / speed(round[0]))),
      results,
      wrong,
    };
  });
}

/** Per second of processor time, which other programs on the machine disturb least. */
function speed({ events, cpu }: Measurement): number {
  return events / cpu;
}

/** A table for the terminal. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.workload,
    row.contender,
    millions(row.eventsPerSecond.median),
    `${millions(row.eventsPerSecond.min)} .. ${millions(row.eventsPerSecond.max)}`,
    row.ratio.median.toFixed(2),
    `${row.ratio.min.toFixed(2)} .. ${row.ratio.max.toFixed(2)}`,
    Object.entries(row.results)
      .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
      .join(', ') + (row.wrong.length > 0 ? `  WRONG: ${row.wrong.join(', ')}` : ''),
  ]);
  const head = ['', 'program', 'M events/s', 'min .. max', 'ratio', 'min .. max', 'results'];
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function millions(value: number): string {
  return (value / 1e6).toFixed(2);
}
