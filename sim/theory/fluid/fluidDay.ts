import type { Model } from '../../centre/model.ts';
import { FluidGroup } from './fluidGroup.ts';
import { arrivalsPerStep, FluidInflow } from './fluidInflow.ts';
import { FluidQueue } from './fluidQueue.ts';
import { type Choice, type UrgencyClass, urgencyClasses } from './fluidRouting.ts';
import { stillWaiting } from './patienceTable.ts';

/** A day as a flow without chance, in steps of equal length. */
export interface FluidDay {
  readonly stepSeconds: number;
  readonly stepsPerInterval: number;
  /** One per queue of the model: contacts that asked for people, and what became of them. */
  readonly queues: readonly FluidQueue[];
  readonly groups: readonly FluidGroup[];
}

const LONGEST_STEP = 60;
const MOST_STEPS = 1500;
/** After the horizon the last staff clears the queue, for at most this many horizons. */
const CLEARING = 3;

/**
 * Pushes the mean demand of a day through the centre. Each step some who wait leave, contacts join (fresh, from the bot,
 * coming back), groups with room take class by class those who waited and then the newly joined, and agents finish
 * contacts at the speed that their number of chats allows.
 *
 * @param busyness factor on all arrivals
 */
export function fluidDay(model: Model, busyness: number): FluidDay {
  const { intervals, intervalSeconds } = model;
  const fits = Math.max(1, Math.floor(MOST_STEPS / intervals));
  const stepsPerInterval = Math.min(Math.ceil(intervalSeconds / LONGEST_STEP), fits);
  const centre = new FluidCentre(model, busyness, intervalSeconds / stepsPerInterval, stepsPerInterval);
  centre.run();
  return centre;
}

class FluidCentre implements FluidDay {
  readonly stepSeconds: number;
  readonly stepsPerInterval: number;
  readonly queues: readonly FluidQueue[];
  readonly groups: readonly FluidGroup[];
  private readonly model: Model;
  private readonly steps: number;
  private readonly inflows: readonly FluidInflow[];
  /** Queues that anybody comes to. */
  private readonly used: readonly number[];
  private readonly classes: readonly UrgencyClass[];
  /** By group: newly joined contacts that it could be given. */
  private readonly wanted: Float64Array;

  constructor(model: Model, busyness: number, stepSeconds: number, stepsPerInterval: number) {
    this.model = model;
    this.stepSeconds = stepSeconds;
    this.stepsPerInterval = stepsPerInterval;
    this.steps = model.intervals * stepsPerInterval;
    const staying = model.patience.map((law) => (law === null ? null : stillWaiting(law, stepSeconds, this.steps)));
    const queues = Array.from(model.queueClass, (_, queue) => queue);
    this.queues = queues.map((queue) => new FluidQueue(staying[queue >> 1], stepSeconds, this.steps, stepsPerInterval));
    const arrivals = model.contactTypeIds.map((_, type) => arrivalsPerStep(model, type, stepSeconds, this.steps));
    this.inflows = queues.map((queue) => this.inflowOf(queue, arrivals[queue >> 1], busyness));
    this.used = queues.filter((queue) => this.shareOf(queue) > 0);
    this.groups = model.skillGroupIds.map((_, group) => new FluidGroup(model, group, stepSeconds, stepsPerInterval));
    this.classes = urgencyClasses(model);
    this.wanted = new Float64Array(this.groups.length);
  }

  /** Of its type's contacts. */
  private shareOf(queue: number): number {
    const vip = this.model.vipShare[queue >> 1];
    return queue % 2 === 0 ? vip : 1 - vip;
  }

  private inflowOf(queue: number, arrivalsOfType: Float64Array, busyness: number): FluidInflow {
    const share = busyness * this.shareOf(queue);
    const arrivals = new Float64Array(arrivalsOfType.length);
    for (let s = 0; s < arrivals.length; s++) arrivals[s] = arrivalsOfType[s] * share;
    return new FluidInflow(this.model, queue >> 1, arrivals, this.stepSeconds);
  }

  run(): void {
    const end = this.steps * (1 + CLEARING);
    for (let s = 0; s < end; s++) {
      const interval = Math.floor(s / this.stepsPerInterval);
      this.join(s, interval);
      if (s >= this.steps && this.used.every((queue) => this.queues[queue].length < 1e-6)) return;
      for (const group of this.groups) group.begin(s);
      for (const { queues, queuesOfGroup, choices } of this.classes) {
        if (!this.hasRoom()) break;
        if (this.hasWaiting(s, queues)) this.takeWaiting(s, queuesOfGroup);
        this.takeNew(s, choices);
      }
      for (const group of this.groups) group.finish(interval);
    }
  }

  private join(s: number, interval: number): void {
    for (const queue of this.used) {
      const abandoned = this.queues[queue].age(s, interval);
      if (s < this.steps) this.queues[queue].join(s, this.inflows[queue].next(s, abandoned));
    }
  }

  private hasRoom(): boolean {
    for (const group of this.groups) if (group.roomLeft > 0) return true;
    return false;
  }

  private hasWaiting(s: number, queues: readonly number[]): boolean {
    for (const queue of queues) {
      const { front, frontSize } = this.queues[queue];
      if (front < s && frontSize > 0) return true;
    }
    return false;
  }

  /** Those of a class who have waited since an earlier step: in the group's order of types, or oldest first. */
  private takeWaiting(s: number, queuesOfGroup: readonly (readonly number[])[]): void {
    const inListOrder = this.model.capacityRule === 'listOrder';
    for (let group = 0; group < this.groups.length; group++) {
      if (inListOrder) for (const queue of queuesOfGroup[group]) this.takeCohorts(s, group, [queue]);
      else this.takeCohorts(s, group, queuesOfGroup[group]);
    }
  }

  /** The oldest cohorts of some queues, as long as there is room; of the last ones each gives the same share. */
  private takeCohorts(s: number, group: number, queues: readonly number[]): void {
    for (let left = this.groups[group].roomLeft; left > 1e-9; left = this.groups[group].roomLeft) {
      let oldest = s;
      let wanted = 0;
      for (const queue of queues) {
        const { front, frontSize } = this.queues[queue];
        if (frontSize === 0 || front > oldest || front === s) continue;
        if (front < oldest) wanted = 0;
        oldest = front;
        wanted += frontSize;
      }
      if (wanted === 0) return;
      const share = Math.min(1, left / wanted);
      for (const queue of queues) {
        const { front, frontSize } = this.queues[queue];
        if (front === oldest && frontSize > 0) this.take(s, queue, group, frontSize * share);
      }
    }
  }

  /** The newly joined of a class, first choices first; queues that want the same group share its room. */
  private takeNew(s: number, choices: readonly (readonly Choice[])[]): void {
    const { groups, wanted } = this;
    for (const place of choices) {
      for (let group = 0; group < wanted.length; group++) wanted[group] = 0;
      for (const { queue, group } of place) wanted[group] += this.newlyJoined(queue, s);
      let anybodyLeft = false;
      for (const { queue, group } of place) {
        const joined = this.newlyJoined(queue, s);
        if (joined === 0) continue;
        const share = Math.min(1, groups[group].roomLeft / wanted[group]);
        if (share > 0) this.take(s, queue, group, joined * share);
        anybodyLeft ||= share < 1;
        wanted[group] -= joined;
      }
      if (!anybodyLeft) return;
    }
  }

  private newlyJoined(queue: number, s: number): number {
    const { front, frontSize } = this.queues[queue];
    return front === s ? frontSize : 0;
  }

  private take(s: number, queue: number, group: number, contacts: number): void {
    const when = this.groups[group].take(queue >> 1, contacts);
    this.queues[queue].takeFront(s, contacts, when);
  }
}
