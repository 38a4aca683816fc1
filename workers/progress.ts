import type { Job } from './chunks.ts';
import { Throttle } from './throttle.ts';

export interface Progress {
  /** Replications done, over all scenarios. */
  readonly completed: number;
  /** Replications to do; grows when a precision rule asks for more. */
  readonly planned: number;
  /** Share of the planned work that is done, replications under way included, 0 to 1. */
  readonly fraction: number;
  readonly elapsedMs: number;
}

const EVERY_MS = 100;

/** Tells how far a run is, at a bearable rate. */
export class ProgressMeter {
  readonly #underWay: () => number;
  readonly #report: Throttle;
  readonly #started = performance.now();
  #planned = 0;
  #completed = 0;

  /** @param underWay replications done inside chunks that have not arrived, fractions included */
  constructor(underWay: () => number, onProgress: (progress: Progress) => void = () => {}) {
    this.#underWay = underWay;
    this.#report = new Throttle(EVERY_MS, () => onProgress(this.#progress()));
  }

  /** Adds to what there is to do. */
  plan(jobs: readonly Job[]): void {
    for (const { count } of jobs) this.#planned += count;
  }

  arrive(replications: number): void {
    this.#completed += replications;
    this.#report.request();
  }

  heartbeat(): void {
    this.#report.request();
  }

  /** Says at once what it was about to say: the last word of a whole run is that all is done. */
  finish(): void {
    this.#report.flush();
  }

  end(): void {
    this.#report.cancel();
  }

  #progress(): Progress {
    return {
      completed: this.#completed,
      planned: this.#planned,
      fraction: Math.min(1, (this.#completed + this.#underWay()) / this.#planned),
      elapsedMs: performance.now() - this.#started,
    };
  }
}
