import type { Model } from '../centre/model.ts';
import { arrivalsPerStep, FluidInflow } from './fluidInflow.ts';
import { FluidQueue } from './fluidQueue.ts';
import { stillWaiting } from './patienceTable.ts';
import { fullSpeed, meanWork, speedAt, staffedMean } from './fullUse.ts';

/** A day as a flow without chance, in steps of equal length. K types, G groups, I reporting intervals. */
export interface FluidDay {
  readonly stepSeconds: number;
  readonly stepsPerInterval: number;
  /** [2K] like the queues of the model: contacts that asked for people, and what became of them. */
  readonly queues: readonly FluidQueue[];
  /** [G x I] mean number of contacts in hand. */
  readonly inHand: Float64Array;
  /** [G x K] contacts taken over the day. */
  readonly taken: Float64Array;
}

const LONGEST_STEP = 60;
const MOST_STEPS = 1500;
/** After the horizon the last staff clears the queue for at most this share of it. */
const CLEARING = 0.25;

/**
 * Pushes the mean demand of a day through the centre. Each step some who wait leave, contacts join (fresh, from the bot,
 * coming back), groups with room take class by class those who waited and then the newly joined, and agents finish contacts at the speed that their number of chats allows.
 *
 * @param busyness factor on all arrivals
 */
export function fluidDay(model: Model, busyness: number): FluidDay {
  return new FluidCentre(model, busyness).run();
}

class FluidCentre {
  private readonly model: Model;
  private readonly step: number;
  private readonly perInterval: number;
  private readonly steps: number;
  private readonly inflows: readonly FluidInflow[];
  private readonly queues: readonly FluidQueue[];
  private readonly types: number;
  private readonly groups: number;
  /** [G x K] */
  private readonly work: Float64Array;
  private readonly held: Float64Array;
  /** Held by chat agents who take nothing new and leave, and how many these were. */
  private readonly leavingHeld: Float64Array;
  private readonly leavers: Float64Array;
  private readonly taken: Float64Array;
  /** [G x I] */
  private readonly inHand: Float64Array;
  /** [G] in this step: agents, contacts in hand, room in all and used, share given to those who want it. */
  private readonly staffed: Float64Array;
  private readonly load: Float64Array;
  private readonly room: Float64Array;
  private readonly used: Float64Array;
  private readonly wanted: Float64Array;
  private readonly classes: readonly UrgencyClass[];

  constructor(model: Model, busyness: number) {
    const { intervals, intervalSeconds } = model;
    const fits = Math.max(1, Math.floor(MOST_STEPS / intervals));
    this.model = model;
    this.perInterval = Math.min(Math.ceil(intervalSeconds / LONGEST_STEP), fits);
    this.step = intervalSeconds / this.perInterval;
    this.steps = intervals * this.perInterval;
    this.types = model.contactTypeIds.length;
    this.groups = model.skillGroupIds.length;
    this.inflows = Array.from(model.queueClass, (_, queue) => this.inflowOf(queue, busyness));
    const staying = model.patience.map((law) => (law === null ? null : stillWaiting(law, this.step, this.steps)));
    this.queues = Array.from(
      model.queueClass,
      (_, queue) => new FluidQueue(staying[queue >> 1], this.step, this.steps, this.perInterval),
    );
    this.work = new Float64Array(this.groups * this.types);
    for (let g = 0; g < this.groups; g++) {
      for (let k = 0; k < this.types; k++) this.work[g * this.types + k] = meanWork(model, g, k);
    }
    this.held = new Float64Array(this.groups * this.types);
    this.leavingHeld = new Float64Array(this.groups * this.types);
    this.leavers = new Float64Array(this.groups);
    this.taken = new Float64Array(this.groups * this.types);
    this.inHand = new Float64Array(this.groups * intervals);
    this.staffed = new Float64Array(this.groups);
    this.load = new Float64Array(this.groups);
    this.room = new Float64Array(this.groups);
    this.used = new Float64Array(this.groups);
    this.wanted = new Float64Array(this.groups);
    this.classes = urgencyClasses(model);
  }

  private inflowOf(queue: number, busyness: number): FluidInflow {
    const type = queue >> 1;
    const vip = this.model.vipShare[type];
    const share = busyness * (queue % 2 === 0 ? vip : 1 - vip);
    const arrivals = arrivalsPerStep(this.model, type, this.step, this.steps).map((contacts) => contacts * share);
    return new FluidInflow(this.model, type, arrivals, this.step);
  }

  run(): FluidDay {
    const end = Math.ceil(this.steps * (1 + CLEARING));
    for (let s = 0; s < end; s++) {
      this.join(s);
      if (s >= this.steps && this.queues.every((queue) => queue.length < 1e-6)) break;
      for (let g = 0; g < this.groups; g++) {
        this.staff(g, s);
        this.makeRoom(g);
      }
      for (const { urgency, choices } of this.classes) {
        this.takeWaiting(s, urgency);
        this.takeNew(s, choices);
      }
      if (s < this.steps) for (const queue of this.queues) queue.note(s);
      this.finish(s);
    }
    const { step: stepSeconds, perInterval: stepsPerInterval, queues, inHand, taken } = this;
    return { stepSeconds, stepsPerInterval, queues, inHand, taken };
  }

  private join(s: number): void {
    for (let queue = 0; queue < this.queues.length; queue++) {
      const abandoned = this.queues[queue].age(s);
      if (s < this.steps) this.queues[queue].join(s, this.inflows[queue].next(s, abandoned));
    }
  }

  /** When chat agents go, their share of what is in hand goes with them; on the phone it keeps the others' room. */
  private staff(group: number, s: number): void {
    const { held, leavingHeld, model, staffed, types } = this;
    const before = staffed[group];
    staffed[group] = staffedMean(model, group, s * this.step, (s + 1) * this.step);
    if (staffed[group] >= before || model.concurrency[group] === 1) return;
    const load = this.load[group];
    const going = load >= before ? load * (1 - staffed[group] / before) : Math.max(0, load - staffed[group]);
    for (let i = group * types; load > 0 && i < (group + 1) * types; i++) {
      leavingHeld[i] += (held[i] * going) / load;
      held[i] -= (held[i] * going) / load;
    }
    this.leavers[group] = before - staffed[group];
  }

  /** What comes free during the step counts as room, so that a full group takes as many as it finishes. */
  private makeRoom(group: number): void {
    const { held, model, step, types, work } = this;
    let load = 0;
    let finishing = 0;
    for (let i = group * types; i < (group + 1) * types; i++) {
      if (held[i] === 0) continue;
      load += held[i];
      finishing += held[i] / work[i];
    }
    const turnover = load > 0 ? (step * fullSpeed(model, group) * finishing) / load : 0;
    this.room[group] = Math.max(0, this.staffed[group] * model.concurrency[group] * (1 + turnover) - load);
    this.used[group] = 0;
    this.load[group] = load;
  }

  /** Those of a class who have waited since an earlier step, in the order of each group's rule. */
  private takeWaiting(s: number, urgency: number): void {
    for (let group = 0; group < this.groups; group++) {
      while (this.room[group] - this.used[group] > 1e-9) {
        const queue = this.nextQueue(group, s, urgency);
        if (queue < 0) break;
        this.take(s, queue, group, Math.min(this.queues[queue].frontSize, this.room[group] - this.used[group]));
      }
    }
  }

  /** The queue of a class from which the group takes next; -1 when nobody there waits since an earlier step. */
  private nextQueue(group: number, s: number, urgency: number): number {
    const { groupQueueStart, groupQueues, queueClass, capacityRule } = this.model;
    let best = -1;
    for (let i = groupQueueStart[group]; i < groupQueueStart[group + 1]; i++) {
      const queue = groupQueues[i];
      if (queueClass[queue] !== urgency) continue;
      if (this.queues[queue].frontSize === 0 || this.queues[queue].front === s) continue;
      if (capacityRule === 'listOrder') return queue;
      if (best < 0 || this.queues[queue].front < this.queues[best].front) best = queue;
    }
    return best;
  }

  /** The newly joined of a class, first choices first; queues that want the same group share its room. */
  private takeNew(s: number, choices: readonly (readonly Choice[])[]): void {
    const { room, used, wanted } = this;
    for (const place of choices) {
      wanted.fill(0);
      for (const { queue, group } of place) wanted[group] += this.newlyJoined(queue, s);
      for (const { queue, group } of place) {
        const size = this.newlyJoined(queue, s);
        const left = room[group] - used[group];
        if (size === 0 || left <= 0) continue;
        const contacts = wanted[group] <= left ? size : (size * left) / wanted[group];
        wanted[group] -= size;
        this.take(s, queue, group, contacts);
      }
    }
  }

  private newlyJoined(queue: number, s: number): number {
    const { front, frontSize } = this.queues[queue];
    return front === s ? frontSize : 0;
  }

  private take(s: number, queue: number, group: number, contacts: number): void {
    const when = (this.used[group] + contacts / 2) / this.room[group];
    this.queues[queue].takeFront(s, contacts, when);
    this.used[group] += contacts;
    this.load[group] += contacts;
    this.held[group * this.types + (queue >> 1)] += contacts;
    this.taken[group * this.types + (queue >> 1)] += contacts;
  }

  private finish(s: number): void {
    const { held, leavingHeld, model } = this;
    const interval = Math.floor(s / this.perInterval);
    for (let g = 0; g < this.groups; g++) {
      this.load[g] = this.workOn(held, g, this.load[g], this.staffed[g]);
      const leaving =
        this.leavers[g] > 0 ? this.workOn(leavingHeld, g, sumOfRow(leavingHeld, g, this.types), this.leavers[g]) : 0;
      if (leaving < 1e-6) this.leavers[g] = 0;
      if (s < this.steps) this.inHand[g * model.intervals + interval] += (this.load[g] + leaving) / this.perInterval;
    }
  }

  /** A step's work of agents who hold a load between them; returns what is left of it. */
  private workOn(held: Float64Array, group: number, load: number, agents: number): number {
    const { model, types, work } = this;
    const seconds = this.step * speedAt(model, group, agents === 0 ? model.concurrency[group] : load / agents);
    let left = 0;
    for (let i = group * types; i < (group + 1) * types; i++) {
      if (held[i] === 0) continue;
      held[i] /= 1 + seconds / work[i];
      left += held[i];
    }
    return left;
  }
}

function sumOfRow(values: Float64Array, row: number, width: number): number {
  let sum = 0;
  for (let i = row * width; i < (row + 1) * width; i++) sum += values[i];
  return sum;
}

/** A queue and a group on its routing list. */
interface Choice {
  readonly queue: number;
  readonly group: number;
}

/** Queues of one priority class: their first choices, their second choices, ... */
interface UrgencyClass {
  readonly urgency: number;
  readonly choices: readonly (readonly Choice[])[];
}

/** Most urgent first. */
function urgencyClasses({ queueClass, routeGroups, routeStart, vipShare }: Model): UrgencyClass[] {
  const used = Array.from(queueClass, (_, queue) => queue).filter(
    (queue) => queue % 2 === 1 || vipShare[queue >> 1] > 0,
  );
  const urgencies = [...new Set(used.map((queue) => queueClass[queue]))].sort((a, b) => a - b);
  return urgencies.map((urgency) => {
    const choices: Choice[][] = [];
    for (const queue of used.filter((one) => queueClass[one] === urgency)) {
      const route = routeGroups.subarray(routeStart[queue >> 1], routeStart[(queue >> 1) + 1]);
      route.forEach((group, place) => (choices[place] ??= []).push({ queue, group }));
    }
    return { urgency, choices };
  });
}
