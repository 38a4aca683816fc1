import { type Contender, findContenders, measure, sizeOf } from '../contenders.ts';
import { type Row, type Runs, summarise } from '../report.ts';
import { decimals, formatSpread, millions } from '../spread.ts';
import { WORKLOADS, type WorkloadId } from '../workloads.ts';
import { inRounds, type Measured, type Options, type Section } from './section.ts';

/**
 * A workload on every program. In each round all run it once, one after the other, each in a process of its own and with
 * a seed of the round. Ratios compare programs within a round, so that a slow moment of the machine meets all of them.
 */
export function workloadSection(id: WorkloadId): Section {
  return { id, title: WORKLOADS[id].title, measure: (options) => table(compare(id, options)) };
}

function compare(id: WorkloadId, { rounds, scale }: Options): Row[] {
  const contenders = findContenders().filter(({ share }) => share[id] !== undefined);
  const size = (contender: Contender): number => sizeOf(contender, id, scale);
  const measured = inRounds(rounds, (round) => contenders.map((one) => measure(one, id, size(one), round)));
  const runs = contenders.map<Runs>((contender, index) => ({
    contender,
    share: size(contender) / WORKLOADS[id].size,
    rounds: measured.map((round) => round[index]),
  }));
  return summarise(id, runs);
}

function table(rows: readonly Row[]): Measured {
  const references = Object.keys(rows[0].ratios);
  return {
    head: ['program', 'M events/s', 'M contacts/s', ...references.map((name) => `time / ${name} time`), 'results'],
    rows: rows.map(({ contender, eventsPerSecond, contactsPerSecond, ratios, results }) => [
      contender,
      millions(eventsPerSecond.median),
      millions(contactsPerSecond.median),
      ...references.map((name) => formatSpread(ratios[name], decimals(2))),
      Object.entries(results)
        .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
        .join(', '),
    ]),
    wrong: rows.flatMap(({ contender, wrong }) => wrong.map((name) => `${contender}: ${name}`)),
    data: rows,
  };
}
