import type { Distribution } from '../../scenarios/index.ts';
import { lawCdf, lawMean } from '../distributions/index.ts';
import { exp } from '../random/index.ts';
import { integrate } from './integrate.ts';

/**
 * Modified offered load: agents that would be busy on average if nobody ever had to wait, at the end of each step.
 * Rates constant inside a step, exponential service, nobody there at the start. Jennings, Mandelbaum, Massey and Whitt (1996).
 *
 * @param rates contacts per second, by step
 */
export function modifiedOfferedLoad(rates: Float64Array, stepSeconds: number, serviceMean: number): Float64Array {
  const kept = exp(-stepSeconds / serviceMean);
  const load = new Float64Array(rates.length);
  let busy = 0;
  for (let i = 0; i < rates.length; i++) {
    busy = busy * kept + rates[i] * serviceMean * (1 - kept);
    load[i] = busy;
  }
  return load;
}

const PRECISION = 1e-13;
/** P(service > u) from which on contacts that came u ago count for nothing. */
const FORGOTTEN = 1e-15;

/**
 * The same at one moment t, for any rate and law of service: the mean number in service of M_t/G/infinity, the integral of
 * rate(t - u) P(S > u) over u. Eick, Massey and Whitt (1993). Good to about 12 digits; the rate may jump, but bursts far
 * shorter than a service may go unseen.
 *
 * @param rate contacts per unit of time
 * @param start the moment when nobody was there; left out: the rate has been as given for ever
 */
export function offeredLoadAt(
  t: number,
  rate: (moment: number) => number,
  service: Distribution,
  start = -Infinity,
): number {
  const mean = lawMean(service);
  const stillThere = (u: number): number => 1 - lawCdf(service, u);
  const came = (u: number): number => rate(t - u);
  const busy = (u: number): number => came(u) * stillThere(u);
  let load = 0;
  for (let from = 0, length = mean; from < t - start && stillThere(from) > FORGOTTEN; from += length) {
    length = Math.max(mean, from);
    const to = Math.min(from + length, t - start);
    const rough = (f: (u: number) => number): number => integrate(f, from, to, Infinity);
    const tolerance = Math.max(PRECISION * Math.max(load, rough(busy)), FORGOTTEN * rough(came));
    load += integrate(busy, from, to, tolerance);
  }
  return load;
}
