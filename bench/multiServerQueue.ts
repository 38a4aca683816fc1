import { compileLaw, Facility, HandlePool, openStream, Sampler, Simulation } from '../sim/index.ts';

/** Customers come at random to identical servers, mean service 1; the impatient leave after a mean of 1. */
export interface QueueWorkload {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly impatient: boolean;
}

/** M/M/100, and M/M/100+M under overload. */
export const QUEUES = {
  W1: { servers: 100, arrivalRate: 90, impatient: false },
  W2: { servers: 100, arrivalRate: 110, impatient: true },
} as const satisfies Record<string, QueueWorkload>;

export interface QueueResult {
  readonly contacts: number;
  /** Arrivals, completions and abandonments. */
  readonly events: number;
  readonly meanWait: number;
  readonly abandonedShare: number;
}

/** Where the times of a run come from. */
export interface QueueDraws {
  readonly betweenArrivals: { next(): number };
  readonly service: { next(): number };
  readonly patience: { next(): number };
}

export function randomDraws({ arrivalRate }: QueueWorkload, seed: string): QueueDraws {
  return {
    betweenArrivals: exponential(1 / arrivalRate, seed, 'arrival'),
    service: exponential(1, seed, 'service'),
    patience: exponential(1, seed, 'patience'),
  };
}

function exponential(mean: number, seed: string, role: string): Sampler {
  return new Sampler(compileLaw({ kind: 'exponential', mean }), openStream(seed, role, 'queue', 0));
}

/** Handle of the arrival event; customers have the handles from 1 up. */
const DOOR = 0;

/** Runs until all customers have left; the mean wait is over all of them. */
export function simulateQueue(workload: QueueWorkload, customers: number, draws: QueueDraws): QueueResult {
  const simulation = new Simulation();
  const facility = new Facility(simulation, workload.servers);
  const handles = new HandlePool(DOOR + 1);
  const { betweenArrivals, service, patience } = draws;
  let arrived = 0;
  let left = 0;
  let abandoned = 0;
  let waited = 0;

  function arrive(): void {
    if (++arrived < customers) simulation.schedule(DOOR, betweenArrivals.next());
    const customer = handles.take();
    facility.use(customer, service.next());
    if (workload.impatient) facility.waitAtMost(customer, patience.next());
  }

  function leave(customer: number): void {
    if (!facility.leave(customer)) abandoned++;
    waited += facility.waitOf(customer);
    left++;
    handles.giveBack(customer);
  }

  simulation.schedule(DOOR, betweenArrivals.next());
  simulation.run((handle) => (handle === DOOR ? arrive() : leave(handle)));
  return {
    contacts: arrived,
    events: arrived + left,
    meanWait: waited / left,
    abandonedShare: abandoned / customers,
  };
}
