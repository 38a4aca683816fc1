import { erlangB, waitingSystem } from './erlang.ts';
import { type SteadyState, whereFallsTo } from './steadyState.ts';
import { WaitingLine } from './waitingLine.ts';

/** One queue before one group of like agents; service and patience exponential. Times in any one unit, rates per that unit. */
export interface MarkovQueue {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly agents: number;
  /** Left out or infinite: nobody gives up. */
  readonly patienceMean?: number;
  /** Most contacts in the system, those in service included, at least as many as agents; others are blocked. Left out: no limit. */
  readonly capacity?: number;
}

/**
 * Erlang A and its relatives: M/M/n, M/M/n+M, M/M/n/K and M/M/n/K+M in the long run. Erlang B gives the weight of the
 * states with a free agent, a birth-death chain those without. Garnett, Mandelbaum and Reiman (2002).
 */
export function markovQueue(queue: MarkovQueue): SteadyState {
  const { arrivalRate, serviceMean, agents, patienceMean = Infinity, capacity = Infinity } = queue;
  if (patienceMean === Infinity && capacity === Infinity) return waitingSystem(arrivalRate, serviceMean, agents);
  const line = new WaitingLine(queue);
  const freeToBusy = freeAgentWeight(agents, arrivalRate * serviceMean) * line.first;
  const allBusy = 1 / (1 + freeToBusy);
  const answeredAtOnce = freeToBusy === Infinity ? 1 : freeToBusy * allBusy;

  const pWait = allBusy * line.joined;
  const pBlocked = allBusy * line.blocked;
  const pAnswered = answeredAtOnce + allBusy * line.answered;
  const waitSum = allBusy * line.waited;
  const pAbandon = waitSum / patienceMean;
  const waitExceeds = (t: number): number => allBusy * line.waitExceeds(t);
  const answeredAfter = (t: number): number => allBusy * line.answeredAfter(t);
  return {
    pWait,
    pAbandon,
    pBlocked,
    pAnswered,
    waitMean: waitSum / (1 - pBlocked),
    waitMeanDelayed: line.waited / line.joined,
    waitMeanAnswered: (allBusy * line.waitedAnswered) / pAnswered,
    waitMeanAbandoned: patienceMean === Infinity ? NaN : line.meanAbandoned,
    queueMean: arrivalRate * waitSum,
    occupancy: (arrivalRate * serviceMean * pAnswered) / agents,
    waitExceeds,
    answeredWithin: (t) => Math.max(0, pAnswered - answeredAfter(t)),
    abandonedWithin: (t) => Math.max(0, pAbandon - (waitExceeds(t) - answeredAfter(t))),
    waitQuantile: (q) => whereFallsTo((1 - q) * (1 - pBlocked), waitExceeds, serviceMean),
    answeredWaitQuantile: (q) => whereFallsTo((1 - q) * pAnswered, answeredAfter, serviceMean),
    delayedWaitQuantile: (q) => whereFallsTo((1 - q) * line.joined, (t) => line.waitExceeds(t), serviceMean),
  };
}

/** Weight of all states with a free agent, for one of the state in which all are busy and nobody waits. */
function freeAgentWeight(agents: number, load: number): number {
  const blocked = erlangB(agents, load);
  return (1 - blocked) / blocked;
}
