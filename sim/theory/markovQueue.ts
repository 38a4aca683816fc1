import { exp, expm1, log } from '../random/index.ts';
import { birthDeath, type StateProbabilities } from './birthDeath.ts';
import { waitingSystem } from './erlang.ts';
import { type SteadyState, whereFallsTo } from './steadyState.ts';

/** One queue before one group of like agents; service and patience exponential. Times in any one unit, rates per that unit. */
export interface MarkovQueue {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly agents: number;
  /** Left out or infinite: nobody gives up. */
  readonly patienceMean?: number;
  /** Most contacts in the system, those in service included; others are blocked. Left out: no limit. */
  readonly capacity?: number;
}

/** Law of the number in system of M/M/n/K+M. Needs patience, a limit or a load below the number of agents. */
export function numberInSystem(queue: MarkovQueue): StateProbabilities {
  const { arrivalRate, serviceMean, agents, patienceMean = Infinity, capacity = Infinity } = queue;
  const death = (k: number): number => Math.min(k, agents) / serviceMean + Math.max(0, k - agents) / patienceMean;
  return birthDeath(() => arrivalRate, death, capacity, likeliest(queue));
}

function likeliest({
  arrivalRate,
  serviceMean,
  agents,
  patienceMean = Infinity,
  capacity = Infinity,
}: MarkovQueue): number {
  const load = arrivalRate * serviceMean;
  if (load < agents) return Math.min(capacity, Math.floor(load));
  const surplus = arrivalRate - agents / serviceMean;
  const waiting = surplus === 0 ? 0 : surplus * patienceMean;
  return Math.min(capacity, agents + Math.floor(waiting));
}

/** Means over the states of a queue. */
export interface QueueMeans {
  /** Probability that all agents are busy. */
  readonly allBusy: number;
  readonly busy: number;
  readonly waiting: number;
}

export function queueMeans({ first, probability }: StateProbabilities, agents: number): QueueMeans {
  let allBusy = 0;
  let busy = 0;
  let waiting = 0;
  for (let i = 0; i < probability.length; i++) {
    const k = first + i;
    busy += probability[i] * Math.min(k, agents);
    if (k < agents) continue;
    allBusy += probability[i];
    waiting += probability[i] * (k - agents);
  }
  return { allBusy, busy, waiting };
}

/**
 * Erlang A and its relatives: M/M/n, M/M/n+M, M/M/n/K and M/M/n/K+M in the long run. A contact that finds n + j in the
 * system has j before it and waits for the first of j + 1 departures in turn, at rates n / serviceMean + i / patienceMean:
 * a known law (minus the logarithm of a beta variable), mixed here over j. Garnett, Mandelbaum and Reiman (2002).
 */
export function markovQueue(queue: MarkovQueue): SteadyState {
  const { arrivalRate, serviceMean, agents, patienceMean = Infinity, capacity = Infinity } = queue;
  if (patienceMean === Infinity && capacity === Infinity) return waitingSystem(arrivalRate, serviceMean, agents);
  const states = numberInSystem(queue);
  const at = (k: number): number => states.probability[k - states.first] ?? 0;
  const end = states.first + states.probability.length;
  const pBlocked = at(capacity);
  const line = new WaitingLine(queue, waitingStates(states, agents, Math.min(end, capacity)));

  const { busy, waiting: queueMean } = queueMeans(states, agents);
  const pAbandon = arrivalRate === 0 ? 0 : queueMean / (patienceMean * arrivalRate);
  const pAnswered = 1 - pBlocked - pAbandon;
  const waitSum = arrivalRate === 0 ? 0 : queueMean / arrivalRate;
  const waitSumAnswered = line.waitSumAnswered();
  const pWait = line.total;

  const waitExceeds = (t: number): number => line.waitExceeds(t);
  const answeredWithin = (t: number): number => pAnswered - line.answeredAfter(t);
  return {
    pWait,
    pAbandon,
    pBlocked,
    waitMean: waitSum / (1 - pBlocked),
    waitMeanDelayed: waitSum / pWait,
    waitMeanAnswered: waitSumAnswered / pAnswered,
    waitMeanAbandoned: (waitSum - waitSumAnswered) / pAbandon,
    queueMean,
    occupancy: busy / agents,
    waitExceeds,
    answeredWithin,
    abandonedWithin: (t) => 1 - pBlocked - waitExceeds(t) - answeredWithin(t),
    waitQuantile: (q) => whereFallsTo((1 - q) * (1 - pBlocked), waitExceeds, serviceMean),
    answeredWaitQuantile: (q) => whereFallsTo((1 - q) * pAnswered, (t) => line.answeredAfter(t), serviceMean),
  };
}

/** Probability that an arrival finds j contacts waiting and all agents busy, j = 0, 1, ...; blocked ones left out. */
function waitingStates(states: StateProbabilities, agents: number, end: number): Float64Array {
  const found = new Float64Array(Math.max(0, end - agents));
  for (let j = 0; j < found.length; j++) found[j] = states.probability[agents + j - states.first] ?? 0;
  return found;
}

/** Waits of contacts that find all agents busy. */
class WaitingLine {
  /** Share of contacts that wait. */
  readonly total: number;
  private readonly found: Float64Array;
  /** Rate at which agents come free, and at which one waiting customer gives up. */
  private readonly freeing: number;
  private readonly leaving: number;
  /** Sums over j, j + 1, ...: of those found, and of the part of them that will be answered. */
  private readonly foundFrom: Float64Array;
  private readonly answeredFrom: Float64Array;

  constructor({ serviceMean, agents, patienceMean = Infinity }: MarkovQueue, found: Float64Array) {
    this.found = found;
    this.freeing = agents / serviceMean;
    this.leaving = 1 / patienceMean;
    this.foundFrom = new Float64Array(found.length + 1);
    this.answeredFrom = new Float64Array(found.length + 1);
    for (let j = found.length - 1; j >= 0; j--) {
      this.foundFrom[j] = this.foundFrom[j + 1] + found[j];
      this.answeredFrom[j] = this.answeredFrom[j + 1] + this.answered(j);
    }
    this.total = this.foundFrom[0];
  }

  waitExceeds(t: number): number {
    return exp(-this.leaving * t) * tail(this.foundFrom, this.freeing, this.leaving, t);
  }

  answeredAfter(t: number): number {
    return tail(this.answeredFrom, this.freeing + this.leaving, this.leaving, t);
  }

  /** Seconds waited by those answered, per contact offered. */
  waitSumAnswered(): number {
    let sum = 0;
    let meanWait = 0;
    for (let j = 0; j < this.found.length; j++) {
      meanWait += 1 / (this.freeing + (j + 1) * this.leaving);
      sum += this.answered(j) * meanWait;
    }
    return sum;
  }

  /** Those who find j waiting and outlast them: answered with probability freeing / (freeing + (j + 1) leaving). */
  private answered(j: number): number {
    return (this.found[j] * this.freeing) / (this.freeing + (j + 1) * this.leaving);
  }
}

/**
 * P(V > t) mixed over j, where V is the time of j + 1 departures at rates first, first + step, ..., first + j step.
 * The chance that exactly i departures have happened by t follows from that of i - 1; logarithms keep it from underflow.
 */
function tail(from: Float64Array, first: number, step: number, t: number): number {
  const reach = step === 0 ? t : -expm1(-step * t) / step;
  let logTerm = -first * t;
  let sum = 0;
  for (let i = 0; i + 1 < from.length; i++) {
    sum += exp(logTerm) * from[i];
    logTerm += log((reach * (first + i * step)) / (i + 1));
  }
  return sum;
}
