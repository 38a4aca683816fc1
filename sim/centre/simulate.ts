import type { SimulateOptions } from '../observe/observer.ts';
import type { Summary } from '../observe/summary.ts';
import { Centre } from './centre.ts';
import type { Model } from './model.ts';

/**
 * Simulates one replication. The result depends only on the arguments: not on what ran before, where, or in which order.
 * @param replication 0, 1, 2, ...; scenarios compared use the same numbers and so the same customers
 */
export function simulate(model: Model, seed: string, replication: number, options: SimulateOptions = {}): Summary {
  return new Centre(model, seed, replication, options).run(replication);
}
