import { exp, log, log1p } from '../random/index.ts';
import type { SteadyState } from './steadyState.ts';

/**
 * Erlang B: share of contacts lost when `agents` serve an offered load (arrival rate x mean service time, in erlangs)
 * and nobody waits. Any service law (insensitivity). A. K. Erlang (1917).
 */
export function erlangB(agents: number, load: number): number {
  if (load === 0) return agents === 0 ? 1 : 0;
  let inverse = 1;
  for (let k = 1; k <= agents; k++) inverse = 1 + inverse * (k / load); // divisions that wait for one another take thrice as long
  return 1 / inverse;
}

/** Erlang C: share of contacts that wait when everybody stays; 1 when the load is not below the number of agents. */
export function erlangC(agents: number, load: number): number {
  if (load >= agents) return load === 0 ? 0 : 1;
  const blocked = erlangB(agents, load);
  return (agents * blocked) / (agents - load + load * blocked);
}

/**
 * The M/M/n queue in full: waits are 0 or exponential. Means are infinite and nothing is answered in time when the
 * load is not below the number of agents.
 */
export function waitingSystem(arrivalRate: number, serviceMean: number, agents: number): SteadyState {
  const load = arrivalRate * serviceMean;
  const pWait = erlangC(agents, load);
  const drain = Math.max(0, agents / serviceMean - arrivalRate);
  const waitMeanDelayed = 1 / drain;
  const waitMean = pWait === 0 ? 0 : pWait * waitMeanDelayed;
  const waitExceeds = (t: number): number => pWait * exp(-drain * t);
  const waitQuantile = (q: number): number => (pWait <= 1 - q ? 0 : log(pWait / (1 - q)) / drain);
  return {
    pWait,
    pAbandon: 0,
    pBlocked: 0,
    pAnswered: 1,
    waitMean,
    waitMeanDelayed,
    waitMeanAnswered: waitMean,
    waitMeanAbandoned: NaN,
    queueMean: arrivalRate === 0 ? 0 : arrivalRate * waitMean,
    occupancy: load === 0 ? 0 : Math.min(1, load / agents),
    waitExceeds,
    answeredWithin: (t) => 1 - waitExceeds(t),
    abandonedWithin: () => 0,
    waitQuantile,
    answeredWaitQuantile: waitQuantile,
    delayedWaitQuantile: (q) => -log1p(-q) * waitMeanDelayed,
  };
}
