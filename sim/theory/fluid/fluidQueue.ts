/** Waits below this many seconds count as none. */
const NO_WAIT = 1;

/**
 * A queue as a flow, first come first served: what joined in a step is a cohort that melts as patience runs out, and is
 * taken from the front. So waits and outcomes are known by the step in which a contact joined.
 */
export class FluidQueue {
  /** By step. */
  readonly joined: Float64Array;
  /** By interval of joining: those answered, those of them that waited, and the seconds they waited together. */
  readonly answered: Float64Array;
  readonly delayed: Float64Array;
  readonly waited: Float64Array;
  /** By interval of time: mean number waiting. */
  readonly waiting: Float64Array;
  /** Contacts waiting now. */
  length = 0;
  /** The step in which those in front joined, and how many of them still wait; 0 when nobody does. */
  front = 0;
  frontSize = 0;
  private readonly stepSeconds: number;
  private readonly perInterval: number;
  /** Half a step, in intervals. */
  private readonly halfStep: number;
  /** Share still there by age in steps; null: nobody leaves. */
  private readonly staying: Float64Array | null;
  /** Of each cohort, what has not been taken, before melting. */
  private readonly left: Float64Array;
  private newest = -1;

  constructor(staying: Float64Array | null, stepSeconds: number, steps: number, perInterval: number) {
    const intervals = steps / perInterval;
    this.stepSeconds = stepSeconds;
    this.perInterval = perInterval;
    this.halfStep = 0.5 / perInterval;
    this.joined = new Float64Array(steps);
    this.left = new Float64Array(steps);
    this.answered = new Float64Array(intervals);
    this.delayed = new Float64Array(intervals);
    this.waited = new Float64Array(intervals);
    this.waiting = new Float64Array(intervals);
    this.staying = staying;
  }

  /** Another step, of that interval, begins: returns the contacts that left in the one before. */
  age(step: number, interval: number): number {
    const { left, staying, newest, waiting } = this;
    const before = this.length;
    if (staying !== null) {
      this.front = Math.max(this.front, step - staying.length + 1);
      let length = 0;
      for (let cohort = this.front; cohort <= newest; cohort++) length += left[cohort] * staying[step - cohort];
      this.length = length;
    }
    this.lookAtFront(step);
    // Half-way through melting, as cohorts are spread over a step.
    if (interval < waiting.length) waiting[interval] += (before + this.length) * this.halfStep;
    return before - this.length;
  }

  /** Contacts that joined in an interval. */
  joinedIn(interval: number): number {
    let contacts = 0;
    for (let s = interval * this.perInterval; s < (interval + 1) * this.perInterval; s++) contacts += this.joined[s];
    return contacts;
  }

  join(step: number, contacts: number): void {
    this.newest = step;
    this.joined[step] = contacts;
    this.left[step] = contacts;
    this.length += contacts;
    if (this.frontSize === 0) this.lookAtFront(step);
  }

  /** Finds the oldest cohort with somebody in it. */
  private lookAtFront(step: number): void {
    for (; this.front <= this.newest; this.front++) {
      const share = this.staying === null ? 1 : this.staying[step - this.front];
      this.frontSize = this.left[this.front] * share;
      if (this.frontSize > 1e-9) return;
    }
    this.frontSize = 0;
  }

  /** Takes contacts of the front cohort, all of it or a part, when a fraction `when` of the step has passed. */
  takeFront(step: number, contacts: number, when: number): void {
    const cohort = this.front;
    const share = contacts / this.frontSize;
    const remaining = this.left[cohort] / this.joined[cohort];
    const joinedAt = cohort + 1 - remaining * (1 - share / 2);
    const wait = Math.max(0, step + when - joinedAt) * this.stepSeconds;
    const interval = Math.floor(cohort / this.perInterval);
    this.answered[interval] += contacts;
    this.waited[interval] += contacts * wait;
    if (wait > NO_WAIT) this.delayed[interval] += contacts;
    this.left[cohort] *= 1 - share;
    this.length = Math.max(0, this.length - contacts);
    this.lookAtFront(step);
  }
}
