import type { Model } from '../../centre/model.ts';
import { meanWork, speedAt, speedsOf, staffedMean } from './fullUse.ts';

/** A skill group as a flow: what it holds, by contact type, and how much more it can take in a step. */
export class FluidGroup {
  /** By type: contacts taken over the day. */
  readonly taken: Float64Array;
  /** By type: seconds for a contact that is its agent's only one, on average. */
  readonly work: Float64Array;
  /** Speed of each contact of an agent who holds as many as it may. */
  readonly fullSpeed: number;
  /** By interval: mean number of contacts in hand. */
  readonly inHand: Float64Array;
  private readonly model: Model;
  private readonly group: number;
  private readonly stepSeconds: number;
  private readonly perInterval: number;
  private readonly concurrency: number;
  private readonly speeds: Float64Array;
  private readonly held: Float64Array;
  private load = 0;
  private agents = 0;
  /** Held by chat agents who take nothing new and leave, and how many these were. */
  private readonly heldByLeavers: Float64Array;
  private leavers = 0;
  /** Contacts that can be taken in this step, and those that were. */
  private room = 0;
  private used = 0;

  constructor(model: Model, group: number, stepSeconds: number, perInterval: number) {
    const types = model.contactTypeIds.length;
    this.model = model;
    this.group = group;
    this.stepSeconds = stepSeconds;
    this.perInterval = perInterval;
    this.concurrency = model.concurrency[group];
    this.speeds = speedsOf(model, group);
    this.fullSpeed = this.speeds[this.concurrency];
    this.taken = new Float64Array(types);
    this.inHand = new Float64Array(model.intervals);
    this.work = new Float64Array(types);
    for (let type = 0; type < types; type++) this.work[type] = meanWork(model, group, type);
    this.held = new Float64Array(types);
    this.heldByLeavers = new Float64Array(types);
  }

  get roomLeft(): number {
    return this.room - this.used;
  }

  begin(step: number): void {
    const before = this.agents;
    this.agents = staffedMean(this.model, this.group, step * this.stepSeconds, (step + 1) * this.stepSeconds);
    if (this.agents < before && this.concurrency > 1) this.sendHome(before);
    // What comes free during the step counts as room, so that a full group takes as many as it finishes.
    let finishing = 0;
    for (let type = 0; type < this.held.length; type++) {
      if (this.held[type] > 0) finishing += this.held[type] / this.work[type];
    }
    const turnover = this.load > 0 ? (this.stepSeconds * this.fullSpeed * finishing) / this.load : 0;
    this.room = Math.max(0, this.agents * this.concurrency * (1 + turnover) - this.load);
    this.used = 0;
  }

  /** Chat agents who go take their share of what is in hand with them; on the phone it keeps the others' room. */
  private sendHome(before: number): void {
    const { load } = this;
    const going = load >= before ? load * (1 - this.agents / before) : Math.max(0, load - this.agents);
    this.leavers = before - this.agents;
    if (going === 0) return;
    for (let type = 0; type < this.held.length; type++) {
      const its = (this.held[type] * going) / load;
      this.heldByLeavers[type] += its;
      this.held[type] -= its;
    }
    this.load -= going;
  }

  /** Takes contacts; returns the fraction of the step that has passed by then, as a full group takes them evenly. */
  take(type: number, contacts: number): number {
    const when = (this.used + contacts / 2) / this.room;
    this.used += contacts;
    this.load += contacts;
    this.held[type] += contacts;
    this.taken[type] += contacts;
    return when;
  }

  /** @param interval that the step is in */
  finish(interval: number): void {
    this.load = this.workOn(this.held, this.load, this.agents);
    let left = 0;
    if (this.leavers > 0) {
      let before = 0;
      for (let type = 0; type < this.heldByLeavers.length; type++) before += this.heldByLeavers[type];
      left = this.workOn(this.heldByLeavers, before, this.leavers);
      if (left < 1e-6) this.leavers = 0;
    }
    if (interval < this.inHand.length) this.inHand[interval] += (this.load + left) / this.perInterval;
  }

  /** A step's work of agents who hold a load between them; returns what is left of it. */
  private workOn(held: Float64Array, load: number, agents: number): number {
    const each = agents === 0 ? this.concurrency : load / agents;
    const seconds = this.stepSeconds * speedAt(this.speeds, each);
    let left = 0;
    for (let type = 0; type < held.length; type++) {
      if (held[type] === 0) continue;
      held[type] /= 1 + seconds / this.work[type];
      left += held[type];
    }
    return left;
  }
}
