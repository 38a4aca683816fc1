import type { SimulateOptions } from '../observe/observer.ts';
import type { Summary } from '../observe/summary.ts';
import { Centre } from './centre.ts';
import type { Model } from './model.ts';

/** One replication in pieces of some milliseconds, for whoever has to look up in between. The same as `simulate` in the end. */
export class Replication {
  private readonly centre: Centre;
  private readonly replication: number;

  constructor(model: Model, seed: string, replication: number, options: SimulateOptions = {}) {
    this.centre = new Centre(model, seed, replication, options);
    this.replication = replication;
    this.centre.begin();
  }

  /** Simulates the next piece; false when nothing is left to happen. */
  advance(): boolean {
    return this.centre.advance();
  }

  /** To be asked for once, when nothing is left to happen. */
  summary(): Summary {
    return this.centre.end(this.replication);
  }
}

/**
 * Simulates one replication. The result depends only on the arguments: not on what ran before, where, or in which order.
 * @param replication 0, 1, 2, ...; scenarios compared use the same numbers and so the same customers
 */
export function simulate(model: Model, seed: string, replication: number, options: SimulateOptions = {}): Summary {
  return new Centre(model, seed, replication, options).run(replication);
}
