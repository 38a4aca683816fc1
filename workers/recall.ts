import { summaryBuffers, type Summary } from '../sim/index.ts';

/**
 * Summaries of runs before, so that what has not changed since is not simulated again: of each scenario the first
 * replications, as many as there is room for. The scenarios asked for longest ago are forgotten first.
 */
export class Recall {
  readonly #mostBytes: number;
  /** By what was simulated, the one asked for last at the end. */
  readonly #known = new Map<string, Summary[]>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Replications 0, 1, 2 ... as far as they are known. */
  find(simulated: string): readonly Summary[] {
    const known = this.#known.get(simulated);
    if (known === undefined) return [];
    this.#known.delete(simulated);
    this.#known.set(simulated, known);
    return known;
  }

  /** To be told of replications in their order; one that does not follow those known is let go. */
  keep(simulated: string, summary: Summary): void {
    const known = this.#known.get(simulated) ?? [];
    const bytes = bytesOf(summary);
    // No scenario takes more than its half: base and plan are asked for together.
    if (known.length !== summary.replication || (known.length + 1) * bytes > this.#mostBytes / 2) return;
    known.push(summary);
    this.#known.set(simulated, known);
    this.#bytes += bytes;
    for (const [other, its] of this.#known) {
      if (this.#bytes <= this.#mostBytes) break;
      if (other !== simulated) this.#forget(other, its);
    }
  }

  #forget(simulated: string, its: readonly Summary[]): void {
    this.#known.delete(simulated);
    for (const summary of its) this.#bytes -= bytesOf(summary);
  }
}

function bytesOf(summary: Summary): number {
  return summaryBuffers(summary).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
