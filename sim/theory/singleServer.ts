import type { Distribution } from '../../scenarios/index.ts';
import { lawCv, lawMean } from '../distributions/index.ts';
import { constantServiceTail } from './singleServer/constantService.ts';
import { phasesOf, phaseTails } from './singleServer/phaseService.ts';

/** First two moments of a service time. */
export interface ServiceMoments {
  readonly mean: number;
  /** Standard deviation / mean. */
  readonly cv: number;
}

/** Mean work left, per server, of the services in progress: rate x E[S^2] / 2. */
export function residualWork(rate: number, service: ServiceMoments): number {
  return (rate * service.mean * service.mean * (1 + service.cv * service.cv)) / 2;
}

/** Mean wait of M/G/1, first come first served; infinite from load 1. Pollaczek-Khinchine. */
export function singleServerWait(arrivalRate: number, service: ServiceMoments): number {
  const load = arrivalRate * service.mean;
  return load < 1 ? residualWork(arrivalRate, service) / (1 - load) : Infinity;
}

/** M/G/1 in the long run, first come first served, nobody leaving. */
export interface SingleServer {
  readonly pWait: number;
  readonly waitMean: number;
  /** P(wait > t), and P(wait + service > t). */
  waitExceeds(t: number): number;
  sojournExceeds(t: number): number;
}

/**
 * M/G/1 for the laws whose waits have an exact law: constant, exponential, Erlang and hyperexponential.
 * @throws RangeError for another law of service, when P(wait > t) or P(sojourn > t) is asked for
 */
export function singleServer(arrivalRate: number, service: Distribution): SingleServer {
  const mean = lawMean(service);
  const load = arrivalRate * mean;
  const tails = (t: number): { wait: number; sojourn: number } => {
    if (load >= 1) return { wait: 1, sojourn: 1 };
    if (service.kind === 'constant')
      return { wait: constant(t / mean), sojourn: t < mean ? 1 : constant(t / mean - 1) };
    const phases = phasesOf(service);
    if (phases === undefined) throw new RangeError(`service: no exact law of the wait for a ${service.kind} service`);
    return phaseTails(load, phases, t);
  };
  const constant = (services: number): number => constantServiceTail(load, services);
  return {
    pWait: Math.min(1, load),
    waitMean: singleServerWait(arrivalRate, { mean, cv: lawCv(service) }),
    waitExceeds: (t) => tails(t).wait,
    sojournExceeds: (t) => tails(t).sojourn,
  };
}
