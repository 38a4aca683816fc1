import { afterTime } from './afterTime.ts';
import { erlangC } from './erlang.ts';
import { residualWork, type ServiceMoments } from './singleServer.ts';

/** Contacts of one class before a single server. */
export interface PriorityClass {
  readonly rate: number;
  readonly service: ServiceMoments;
}

/** Mean waits of M/G/1 classes, most urgent first, a service once begun being finished. Cobham (1954). */
export function priorityWaits(classes: readonly PriorityClass[]): number[] {
  let found = 0;
  for (const { rate, service } of classes) found += residualWork(rate, service);
  return betweenClasses(
    classes.map(({ rate, service }) => rate * service.mean),
    found,
  );
}

/**
 * Mean delays (time in the system - service) of M/G/1 classes, most urgent first, a service being interrupted by a more
 * urgent contact and resumed later. Only classes at least as urgent delay a contact.
 */
export function preemptiveDelays(classes: readonly PriorityClass[]): number[] {
  let above = 0;
  let found = 0;
  return classes.map(({ rate, service }) => {
    const withOwn = above + rate * service.mean;
    found += residualWork(rate, service);
    const delay = (found / (1 - withOwn) + above * service.mean) / (1 - above);
    above = withOwn;
    return withOwn < 1 ? delay : Infinity;
  });
}

/** Mean waits of M/M/n classes with one service mean, most urgent first, without interruption. Cobham (1954). */
export function priorityWaitsOfGroup(rates: readonly number[], serviceMean: number, agents: number): number[] {
  const loads = rates.map((rate) => (rate * serviceMean) / agents);
  return betweenClasses(loads, (erlangC(agents, sum(rates) * serviceMean) * serviceMean) / agents);
}

/**
 * Mean delays (time in the system - service) of M/M/n classes with one service mean, most urgent first, with
 * interruption: the first k classes together are M/M/n as if there were no others. NaN for a class without contacts.
 */
export function preemptiveDelaysOfGroup(rates: readonly number[], serviceMean: number, agents: number): number[] {
  let load = 0;
  let queueAbove = 0;
  return rates.map((rate) => {
    load += rate * serviceMean;
    if (load >= agents) return Infinity;
    const queue = (erlangC(agents, load) * load) / (agents - load);
    const delay = (queue - queueAbove) / rate;
    queueAbove = queue;
    return delay;
  });
}

const NEGLIGIBLE = 1e-20;

/**
 * P(wait > t) of one of several M/M/n classes with one service mean, without interruption. While all agents are busy
 * the number waiting of a class and those above it is geometric; each of them, and each more urgent contact that comes
 * meanwhile, waits for an agent to come free first. Kella and Yechiali (1985).
 *
 * @param index of the class, 0 for the most urgent
 */
export function priorityWaitExceeds(
  rates: readonly number[],
  serviceMean: number,
  agents: number,
  index: number,
  t: number,
): number {
  const freeing = agents / serviceMean;
  const overtaking = sum(rates.slice(0, index));
  const load = (overtaking + rates[index]) / freeing;
  if (load >= 1) return 1;
  const ahead: number[] = [];
  for (let share = 1 - load; share > NEGLIGIBLE; share *= load) ahead.push(share);
  const departs = freeing / (freeing + overtaking);
  const jump = (from: Float64Array, to: Float64Array): void => {
    const last = from.length - 1;
    for (let i = 0; i < last; i++) {
      to[i] += from[i + 1] * departs;
      to[i + 1] += from[i] * (1 - departs);
    }
    to[last] += from[last] * (1 - departs);
  };
  const stillAhead = afterTime(Float64Array.from(ahead), jump, freeing + overtaking, t);
  return erlangC(agents, sum(rates) * serviceMean) * sum(stillAhead);
}

/** A class waits for what it finds, swollen by the classes above it and by its own. */
function betweenClasses(loads: readonly number[], found: number): number[] {
  let above = 0;
  return loads.map((load) => {
    const withOwn = above + load;
    const wait = withOwn < 1 ? found / ((1 - above) * (1 - withOwn)) : Infinity;
    above = withOwn;
    return wait;
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
