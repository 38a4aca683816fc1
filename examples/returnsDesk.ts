/**
 * A returns desk. Complaints and ordinary returns come at random to four clerks; a free clerk takes the complaint that
 * waits longest, and a return only when no complaint waits. Nobody is interrupted.
 *
 *     complaints --> [ line 0 ] --+
 *                                 +--> 4 clerks --> out
 *     returns -----> [ line 1 ] --+
 *
 * Both take the same time on average, for which the mean waits are known exactly (Cobham, 1954).
 * Run it: npx tsx examples/returnsDesk.ts
 */
import { compileLaw } from '../sim/distributions/index.ts';
import { Sampler } from '../sim/distributions/sampler.ts';
import { DataSeries, Facility, HandlePool, Simulation } from '../sim/kernel/index.ts';
import { openStream } from '../sim/random/index.ts';
import { priorityWaitsOfGroup } from '../sim/theory/priorities.ts';

/** Times in minutes. Priority 0 = complaints, 1 = returns. */
export const desk = { clerks: 4, perMinute: [0.2, 0.5], service: 5, warmUp: 1_000, open: 20_000 };

const NAMES = ['complaint', 'return'];
/** Handles 0 and 1 are the next arrival of each kind; visitors have the handles from 2 up. */
const FIRST_VISITOR = NAMES.length;

/** The waits of each kind of visitor who leaves after the warm-up. The replication number decides every random draw. */
export function simulateReturnsDesk(replication: number): DataSeries[] {
  const simulation = new Simulation();
  const clerks = new Facility(simulation, desk.clerks, NAMES.length);
  const visitors = new HandlePool(FIRST_VISITOR);
  const between = NAMES.map((name, kind) => exponential(1 / desk.perMinute[kind], `${name} arrival`, replication));
  const service = NAMES.map((name) => exponential(desk.service, `${name} service`, replication));
  const waits = NAMES.map(() => new DataSeries());
  const kindOf: number[] = [];

  function arrive(kind: number): void {
    const visitor = visitors.take();
    kindOf[visitor] = kind;
    simulation.schedule(kind, between[kind].next());
    clerks.use(visitor, service[kind].next(), kind);
  }

  function leave(visitor: number): void {
    clerks.leave(visitor);
    if (simulation.now > desk.warmUp) waits[kindOf[visitor]].record(clerks.waitOf(visitor));
    visitors.giveBack(visitor);
  }

  NAMES.forEach((_, kind) => simulation.schedule(kind, 0));
  simulation.run((handle) => (handle < FIRST_VISITOR ? arrive(handle) : leave(handle)), desk.warmUp + desk.open);
  return waits;
}

function exponential(mean: number, role: string, replication: number): Sampler {
  return new Sampler(compileLaw({ kind: 'exponential', mean }), openStream('desk', role, 'desk', replication));
}

/** Mean wait of each kind in the long run. */
export function exactWaits(): number[] {
  return priorityWaitsOfGroup(desk.perMinute, desk.service, desk.clerks);
}

if (process.argv[1] === import.meta.filename) {
  const means = NAMES.map(() => new DataSeries());
  for (let replication = 1; replication <= 50; replication++) {
    simulateReturnsDesk(replication).forEach((waits, kind) => means[kind].record(waits.mean));
  }
  exactWaits().forEach((exact, kind) => {
    const { mean, standardDeviation, count } = means[kind];
    const interval = `${mean.toFixed(3)} ± ${((2 * standardDeviation) / Math.sqrt(count)).toFixed(3)}`;
    console.log(`mean wait of a ${NAMES[kind]}, minutes: simulated ${interval}, exact ${exact.toFixed(3)}`);
  });
}
