import { exp } from '../random/index.ts';

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

/** Square-root staffing: the load and a safety margin of `margin` times its square root, rounded up. */
export function squareRootStaffing(load: number, margin: number): number {
  return Math.ceil(load + margin * Math.sqrt(load));
}
