/**
 * A bank counter. Customers come at random and queue in one line for three tellers.
 *
 *     door --> [ line ] --> 3 tellers --> out
 *
 * It is an M/M/3 queue, so the mean wait is known exactly (Erlang C): replace the laws below and it no longer is,
 * which is when a simulation is needed. Run it: npx tsx examples/bankCounter.ts
 */
import { compileLaw } from '../sim/distributions/index.ts';
import { Sampler } from '../sim/distributions/sampler.ts';
import { DataSeries, Facility, HandlePool, Simulation } from '../sim/kernel/index.ts';
import { openStream } from '../sim/random/index.ts';
import { waitingSystem } from '../sim/theory/erlang.ts';

/** Times in minutes. */
export const bank = { tellers: 3, betweenArrivals: 1, service: 2.4, warmUp: 1_000, open: 20_000 };

/** Handle of the arrival event; customers have the handles from 1 up. */
const DOOR = 0;

/** The waits of the customers who leave after the warm-up. The replication number decides every random draw. */
export function simulateBankCounter(replication: number): DataSeries {
  const simulation = new Simulation();
  const tellers = new Facility(simulation, bank.tellers);
  const customers = new HandlePool(DOOR + 1);
  const between = exponential(bank.betweenArrivals, 'arrival', replication);
  const service = exponential(bank.service, 'service', replication);
  const waits = new DataSeries();

  function arrive(): void {
    simulation.schedule(DOOR, between.next());
    tellers.use(customers.take(), service.next());
  }

  function leave(customer: number): void {
    tellers.leave(customer);
    if (simulation.now > bank.warmUp) waits.record(tellers.waitOf(customer));
    customers.giveBack(customer);
  }

  simulation.schedule(DOOR, 0);
  simulation.run((handle) => (handle === DOOR ? arrive() : leave(handle)), bank.warmUp + bank.open);
  return waits;
}

function exponential(mean: number, role: string, replication: number): Sampler {
  return new Sampler(compileLaw({ kind: 'exponential', mean }), openStream('bank', role, 'counter', replication));
}

/** Mean wait in the long run. */
export function exactWait(): number {
  return waitingSystem(1 / bank.betweenArrivals, bank.service, bank.tellers).waitMean;
}

if (process.argv[1] === import.meta.filename) {
  const means = new DataSeries();
  for (let replication = 1; replication <= 50; replication++) means.record(simulateBankCounter(replication).mean);
  const halfWidth = (2 * means.standardDeviation) / Math.sqrt(means.count);
  const interval = `${means.mean.toFixed(3)} ± ${halfWidth.toFixed(3)}`;
  console.log(`mean wait, minutes: simulated ${interval}, exact ${exactWait().toFixed(3)}`);
}
