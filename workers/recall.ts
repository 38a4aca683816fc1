import { summaryBuffers, type Summary } from '../sim/index.ts';
import type { Scenario } from '../scenarios/index.ts';

/** What is known of a scenario with a seed. */
export interface Memory {
  /** Replications 0, 1, 2 ... as far as they are known. */
  known(): readonly Summary[];
  /** To be told of replications in their order; one that does not follow those known is let go. */
  keep(summary: Summary): void;
}

/**
 * Summaries of runs before, so that what has not changed since is not simulated again: of each scenario the first
 * replications, as many as there is room for. The scenarios asked for longest ago are forgotten first.
 */
export class Recall {
  readonly #mostBytes: number;
  /** By scenario and seed, the one asked for last at the end. */
  readonly #known = new Map<string, Summary[]>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  of(scenario: Scenario, seed: string): Memory {
    const key = `${seed} ${JSON.stringify(scenario)}`;
    return { known: () => this.#find(key), keep: (summary) => this.#keep(key, summary) };
  }

  #find(key: string): readonly Summary[] {
    const known = this.#known.get(key);
    if (known === undefined) return [];
    this.#known.delete(key);
    this.#known.set(key, known);
    return known;
  }

  #keep(key: string, summary: Summary): void {
    const known = this.#known.get(key) ?? [];
    const bytes = bytesOf(summary);
    // No scenario takes more than its half: base and plan are asked for together.
    if (known.length !== summary.replication || (known.length + 1) * bytes > this.#mostBytes / 2) return;
    known.push(summary);
    this.#known.set(key, known);
    this.#bytes += bytes;
    for (const [other, its] of this.#known) {
      if (this.#bytes <= this.#mostBytes) break;
      if (other !== key) this.#forget(other, its);
    }
  }

  #forget(key: string, its: readonly Summary[]): void {
    this.#known.delete(key);
    for (const summary of its) this.#bytes -= bytesOf(summary);
  }
}

function bytesOf(summary: Summary): number {
  return summaryBuffers(summary).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
