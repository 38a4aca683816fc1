import type { Model } from '../../centre/model.ts';
import type { FluidDay } from '../fluid/fluidDay.ts';
import { staffedMean } from '../fluid/fullUse.ts';
import { markovQueue } from '../markovQueue.ts';
import { modifiedOfferedLoad } from '../offeredLoad.ts';

/** What chance does to the waits of a pool in one interval. */
export interface Chance {
  /** While there is capacity enough: share made to wait, and for how long on average. */
  readonly pWait: number;
  readonly waitMean: number;
  /** Mean wait of the answered, who are the sooner served, and of all. */
  readonly waitOfAnswered: number;
  readonly waitOfAll: number;
  /** Share that gives up beyond those whom the fluid loses. */
  readonly pAbandon: number;
  /** While there is not: scatter of the waits about their centre, as the parameter of a logistic law. */
  readonly scatter: number;
  /** By how much the centre of the waits of the answered lies below the fluid wait: longer ones are answered less. */
  readonly shift: number;
}

/** Standard deviation of a logistic law with parameter 1 is pi / sqrt(3); 1.7 fits the normal law best all over. */
const LOGISTIC_SPREAD = 1.7;

/** So many standard deviations of the contacts in the system above them nobody waits, and so many below them nobody is idle. */
const FAR = 8;

/** Types that share groups, directly or through other types, with those groups. */
interface Pool {
  readonly types: readonly number[];
  readonly groups: readonly number[];
}

/** By interval, for each contact type and for each skill group. */
export interface Chances {
  readonly ofType: readonly (readonly Chance[])[];
  readonly ofGroup: readonly (readonly Chance[])[];
}

export function chances(model: Model, day: FluidDay): Chances {
  const ofType: (readonly Chance[])[] = [];
  const ofGroup: (readonly Chance[])[] = [];
  for (const pool of poolsOf(model)) {
    const chance = chanceOfPool(model, day, pool);
    for (const type of pool.types) ofType[type] = chance;
    for (const group of pool.groups) ofGroup[group] = chance;
  }
  return { ofType, ofGroup };
}

function poolsOf(model: Model): Pool[] {
  let pools: Pool[] = [];
  for (let type = 0; type < model.contactTypeIds.length; type++) {
    const groups = [...model.routeGroups.subarray(model.routeStart[type], model.routeStart[type + 1])];
    const touching = pools.filter((pool) => pool.groups.some((group) => groups.includes(group)));
    const types = [...touching.flatMap((pool) => pool.types), type];
    const all = new Set([...touching.flatMap((pool) => pool.groups), ...groups]);
    pools = [...pools.filter((pool) => !touching.includes(pool)), { types, groups: [...all] }];
  }
  return pools;
}

/** Erlang A at the modified offered load, every slot of every group counting as an agent at full concurrency. */
function chanceOfPool(model: Model, day: FluidDay, pool: Pool): Chance[] {
  const { intervals, intervalSeconds } = model;
  const joined = joinedByStep(day, pool);
  const serviceMean = serviceMeanAtFullUse(day, pool);
  const rates = joined.map((contacts) => contacts / day.stepSeconds);
  const load = modifiedOfferedLoad(rates, day.stepSeconds, serviceMean);
  const patienceMean = meanPatience(model, day, pool);
  return Array.from({ length: intervals }, (_, i) => {
    const slots = pool.groups.map(
      (group) => staffedMean(model, group, i * intervalSeconds, (i + 1) * intervalSeconds) * model.concurrency[group],
    );
    const erlangs = meanOf(load.subarray(i * day.stepsPerInterval, (i + 1) * day.stepsPerInterval));
    return chance(erlangs, serviceMean, Math.round(sumOf(slots)), patienceMean);
  });
}

function chance(load: number, serviceMean: number, slots: number, patienceMean: number): Chance {
  const perSlot = serviceMean / Math.max(1, slots);
  // Near balance the wait of Erlang A has the variance patience x service / slots; without patience, of a long queue.
  const scatter = Math.sqrt(Math.min(patienceMean, 20 * serviceMean) * perSlot) / LOGISTIC_SPREAD;
  const none = { pWait: 0, waitMean: 0, waitOfAnswered: 0, waitOfAll: 0, pAbandon: 0, scatter, shift: perSlot / 2 };
  const overloaded = load >= slots;
  if (!(load > 0) || slots === 0 || (overloaded && patienceMean === Infinity)) return none;
  if (isFarFromBalance(load, slots, serviceMean / patienceMean)) return none;
  const arrivalRate = load / serviceMean;
  const {
    pWait,
    waitMeanDelayed: waitMean,
    waitMeanAnswered: waitOfAnswered,
    waitMean: waitOfAll,
    pAbandon,
  } = markovQueue({
    arrivalRate,
    serviceMean,
    agents: slots,
    patienceMean,
  });
  if (overloaded) return { ...none, pAbandon: Math.max(0, pAbandon - (1 - slots / load)) };
  return { ...none, pWait, waitMean, waitOfAnswered, waitOfAll, pAbandon };
}

/**
 * Whether chance alone makes nobody wait, or lets nobody be idle.
 * @param impatience mean service / mean patience: in overload, where people give up, the number in the system scatters with it
 */
export function isFarFromBalance(load: number, slots: number, impatience: number): boolean {
  const far = FAR * (Math.sqrt(load) + 1);
  return slots > load + far || load > slots + far * Math.max(1, Math.sqrt(impatience));
}

function joinedByStep(day: FluidDay, { types }: Pool): Float64Array {
  const joined = new Float64Array(day.queues[0].joined.length);
  for (const type of types) {
    for (const queue of [day.queues[2 * type], day.queues[2 * type + 1]]) {
      for (let s = 0; s < joined.length; s++) joined[s] += queue.joined[s];
    }
  }
  return joined;
}

/** Reciprocal of the mean rate of giving up, types weighed by their contacts. */
function meanPatience(model: Model, day: FluidDay, { types }: Pool): number {
  let contacts = 0;
  let leaving = 0;
  for (const type of types) {
    const joined = sumOf(day.queues[2 * type].joined) + sumOf(day.queues[2 * type + 1].joined);
    contacts += joined;
    leaving += joined / Math.max(1, model.patience[type]?.mean ?? Infinity);
  }
  return contacts / leaving;
}

function serviceMeanAtFullUse(day: FluidDay, { types, groups }: Pool): number {
  let seconds = 0;
  let contacts = 0;
  for (const group of groups) {
    const { taken, work, fullSpeed } = day.groups[group];
    for (const type of types) {
      if (taken[type] === 0) continue;
      contacts += taken[type];
      seconds += (taken[type] * work[type]) / fullSpeed;
    }
  }
  return seconds / contacts;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function meanOf(values: Float64Array): number {
  return sumOf(values) / values.length;
}
