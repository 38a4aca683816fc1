import type { Scenario } from '../../scenarios/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { Aggregator, aggregateOptions } from '../../sim/experiment/aggregate.ts';
import type { FigureId } from '../../sim/figures/index.ts';

/** The figures of one run in which contacts arrive at the given seconds, one list per type in the scenario's order. */
export function figuresOf(source: Scenario, arrivalTimes: readonly (readonly number[])[]) {
  const model = compile(source);
  const aggregator = new Aggregator(model, aggregateOptions(source));
  aggregator.add(simulate(model, 'figures', 0, { arrivalTimes }));
  const { figures } = aggregator.results();
  return (id: FigureId, row = 'total'): number => figures[id][row].mean;
}
