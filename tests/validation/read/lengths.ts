import { lawCv, lawMean } from '../../../sim/distributions/index.ts';
import type { Agents, Customers } from './centre.ts';

const LONGEST_SECONDS = 960 * 3600;
const SECONDS_BETWEEN_CONTACTS = 10;
/** Relaxation times left out at the start (what is left of the start is e^-10), and runs this much longer. */
const RELAXATIONS = 10;
const RUN_PER_WARM_UP = 8;
const FEWEST_CONTACTS = 4000;
/** Service times after which a queue of callbacks, served when nobody else waits, has forgotten its past. */
const CALLBACK_MEMORY = 50;

/**
 * A run in the long run: warm-up and end in the case's unit, and the seconds given to that unit (time has no scale, so
 * contacts may come ten seconds apart whatever the case says).
 */
export function steadyRun(
  customers: readonly Customers[],
  agents: readonly Agents[],
): { unitSeconds: number; warmUp: number; horizon: number } {
  const rate = customers.reduce((sum, one) => sum + one.rate.until(1), 0);
  const warmUp = Math.max(RELAXATIONS * relaxation(customers, agents), FEWEST_CONTACTS / RUN_PER_WARM_UP / rate);
  const horizon = warmUp * (1 + RUN_PER_WARM_UP);
  const seconds = Math.min(LONGEST_SECONDS, horizon * rate * SECONDS_BETWEEN_CONTACTS);
  const hours = Math.ceil(seconds / 3600);
  return { unitSeconds: (hours * 3600) / horizon, warmUp, horizon };
}

/** How long the system remembers: service, patience, lags, and a queue without patience near full load. */
function relaxation(customers: readonly Customers[], agents: readonly Agents[]): number {
  const rates = customers.map((one) => one.rate.until(1));
  const total = rates.reduce((a, b) => a + b, 0);
  const load = customers.reduce((sum, one, i) => sum + rates[i] * lawMean(one.service), 0);
  const capacity = agents.reduce(
    (sum, { staff, speeds = [1] }) => sum + staff[0].agents * speeds.length * speeds.at(-1)!,
    0,
  );
  const spread = Math.max(...customers.map(({ service }) => (1 + lawCv(service) ** 2) / 2));
  const memory = customers.map(
    ({ service, patience, retry, bot, callback, queueCapacity = 0 }) =>
      lawMean(service) +
      (patience ? lawMean(patience) : 0) +
      (queueCapacity * lawMean(service)) / capacity +
      (retry ? 5 * lawMean(retry.lag) : 0) +
      (bot ? lawMean(bot.duration) : 0) +
      (callback ? CALLBACK_MEMORY * lawMean(service) : 0),
  );
  const staysForEver = customers.some(
    ({ patience, queueCapacity, rate }) => patience === undefined && queueCapacity === undefined && rate.until(1) > 0,
  );
  const use = Math.min(0.99, load / capacity);
  const slack = staysForEver ? (spread * (load / total)) / (capacity * (1 - Math.sqrt(use)) ** 2) : 0;
  return Math.max(slack, ...memory);
}
