/** The shortest way from nothing to figures: one replication of a library scenario, printed. */
import { loadLibrary } from '../scenarios/index.ts';
import { aggregateOptions, Aggregator, compile, simulate } from '../sim/index.ts';
import { read } from './platformDay.ts';

/** The service level of the first replication. */
export function firstResult(id: string): number {
  const scenario = read(loadLibrary(id));
  const model = compile(scenario);
  const aggregator = new Aggregator(model, aggregateOptions(scenario));
  aggregator.add(simulate(model, String(scenario.run.seed), 0));
  return aggregator.results([]).figures.serviceLevel.total.mean;
}

if (import.meta.filename === process.argv[1]) console.log(firstResult(process.argv[2]));
