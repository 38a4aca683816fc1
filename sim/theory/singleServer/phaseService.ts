import type { Distribution } from '../../../scenarios/index.ts';
import { afterTime } from '../afterTime.ts';

/** A service time made of exponential phases: where it begins, the rate of each phase, and whether the next one follows. */
export interface Phases {
  readonly begins: readonly number[];
  readonly rates: readonly number[];
  readonly inSeries: boolean;
}

/** The phases of a law; undefined for a law that has none. */
export function phasesOf(service: Distribution): Phases | undefined {
  switch (service.kind) {
    case 'exponential':
      return { begins: [1], rates: [1 / service.mean], inSeries: false };
    case 'erlang': {
      const rates = Array.from({ length: service.phases }, () => service.phases / service.mean);
      return { begins: rates.map((_, i) => (i === 0 ? 1 : 0)), rates, inSeries: true };
    }
    case 'hyperexponential': {
      const parts = service.means
        .map((mean, i) => ({ mean, share: service.probabilities[i] }))
        .filter(({ mean }) => mean > 0);
      return { begins: parts.map(({ share }) => share), rates: parts.map(({ mean }) => 1 / mean), inSeries: false };
    }
    default:
      return undefined;
  }
}

/**
 * P(wait > t) and P(sojourn > t) of M/PH/1. The wait is a geometric sum of remainders of services, each in the phase in
 * which time finds a service (Pollaczek-Khinchine; M. F. Neuts, 1981): a walk through the phases, then one's own service.
 */
export function phaseTails(
  load: number,
  { begins, rates, inSeries }: Phases,
  t: number,
): { wait: number; sojourn: number } {
  const n = rates.length;
  const found = remainders(begins, rates, inSeries);
  const start = new Float64Array(2 * n);
  const enter = (states: Float64Array, mass: number): void => {
    for (let i = 0; i < n; i++) {
      states[i] += mass * load * found[i];
      states[n + i] += mass * (1 - load) * begins[i];
    }
  };
  enter(start, 1);
  const fastest = Math.max(...rates);
  const jump = (from: Float64Array, to: Float64Array): void => {
    for (let i = 0; i < 2 * n; i++) {
      const ends = (from[i] * rates[i % n]) / fastest;
      to[i] += from[i] - ends;
      if (inSeries && i % n < n - 1) to[i + 1] += ends;
      else if (i < n) enter(to, ends);
    }
  };
  const after = afterTime(start, jump, fastest, t);
  const wait = sum(after.subarray(0, n));
  return { wait, sojourn: wait + sum(after.subarray(n)) };
}

/** Share of a service that each phase takes up. */
function remainders(begins: readonly number[], rates: readonly number[], inSeries: boolean): number[] {
  const times = rates.map((rate, i) => (inSeries ? 1 : begins[i]) / rate);
  const mean = sum(times);
  return times.map((time) => time / mean);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
