import type { RecordingPlan } from './recording.ts';

const KINDS = ['waiting', 'toBeCalled', 'inService', 'talked', 'inBot', 'orbit'] as const;
/** `toBeCalled`: accepted a callback; `talked`: in service with the talk over, so in wrap-up. */
export type LevelKind = (typeof KINDS)[number];

/** Numbers of contacts in each state, by type, and their time integrals between the start of counting and the horizon. */
export class Levels {
  private readonly types: number;
  private readonly horizon: number;
  private readonly level: Int32Array;
  private readonly since: Float64Array;
  private readonly sums: Float64Array;

  constructor({ types, from, horizon }: RecordingPlan) {
    this.types = types;
    this.horizon = horizon;
    this.level = new Int32Array(KINDS.length * types);
    this.since = new Float64Array(KINDS.length * types).fill(from);
    this.sums = new Float64Array(KINDS.length * types);
  }

  change(time: number, kind: LevelKind, type: number, by: number): void {
    const i = KINDS.indexOf(kind) * this.types + type;
    this.advance(i, time);
    this.level[i] += by;
  }

  now(kind: LevelKind, type: number): number {
    return this.level[KINDS.indexOf(kind) * this.types + type];
  }

  finish(): void {
    for (let i = 0; i < this.level.length; i++) this.advance(i, this.horizon);
  }

  /** Contact-seconds in a state. */
  integral(kind: LevelKind, type: number): number {
    return this.sums[KINDS.indexOf(kind) * this.types + type];
  }

  private advance(i: number, time: number): void {
    const until = Math.min(time, this.horizon);
    if (until <= this.since[i]) return;
    this.sums[i] += this.level[i] * (until - this.since[i]);
    this.since[i] = until;
  }
}
