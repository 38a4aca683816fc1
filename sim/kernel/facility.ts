import { grown } from './grow.ts';
import { Queues } from './queue.ts';
import type { Simulation } from './simulation.ts';

/** At one instant services end first, then the impatient give up, then events of DEFAULT_RANK such as arrivals. */
export const SERVICE_END_RANK = 64;
export const ABANDONMENT_RANK = 96;

/**
 * Identical servers and those who wait for one, in order of arrival within a priority.
 *
 * A request is known by a handle of the simulation. After `use`, that handle is delivered once to the model's event
 * handler, when its service ends or its patience runs out; the handler then calls `leave`.
 */
export class Facility {
  /** Servers at work. */
  busy = 0;
  private readonly lines: Queues;
  private capacity = 64;
  private arrivals: Float64Array = new Float64Array(this.capacity);
  private waits: Float64Array = new Float64Array(this.capacity);
  private serviceTimes: Float64Array = new Float64Array(this.capacity);

  constructor(
    private readonly simulation: Simulation,
    readonly servers: number,
    readonly priorities = 1,
  ) {
    this.lines = new Queues(priorities);
  }

  /**
   * Asks for a server: at once when one is free, else behind those of the same or a lower priority number.
   * Throws when the request is in use, RangeError when the service time is negative or there is no such priority.
   */
  use(request: number, serviceTime: number, priority = 0): void {
    if (!(serviceTime >= 0 && priority >= 0 && priority < this.priorities)) this.refuse(serviceTime, priority);
    if (this.simulation.calendar.isScheduled(request)) throw new Error(`request ${request} is in use`);
    if (request >= this.capacity) this.grow(request);
    if (this.busy < this.servers) return this.start(request, 0, serviceTime);
    this.serviceTimes[request] = serviceTime;
    this.arrivals[request] = this.simulation.now;
    this.waits[request] = NaN;
    this.lines.push(priority, request);
  }

  /** From now on the request waits this long at most, then gives up; one in service goes on. */
  waitAtMost(request: number, patience: number): void {
    if (this.lines.queueOf(request) >= 0) this.simulation.reschedule(request, patience, ABANDONMENT_RANK);
  }

  /** To be called when the request is delivered: true when it was served, which frees the server, false when it gave up. */
  leave(request: number): boolean {
    if (this.cancel(request)) return false;
    this.busy--;
    const next = this.takeNext();
    if (next >= 0) this.start(next, this.simulation.now - this.arrivals[next], this.serviceTimes[next]);
    return true;
  }

  /** Takes a waiting request out of the line; false when it is not waiting. */
  cancel(request: number): boolean {
    const line = this.lines.queueOf(request);
    if (line < 0) return false;
    this.lines.remove(line, request);
    this.simulation.cancel(request);
    this.waits[request] = this.simulation.now - this.arrivals[request];
    return true;
  }

  /** How long the request waited until its service began, it gave up or was cancelled; NaN while it waits. */
  waitOf(request: number): number {
    return this.waits[request];
  }

  /** Requests that wait, of one priority or of all. */
  waiting(priority?: number): number {
    if (priority !== undefined) return this.lines.length(priority);
    let total = 0;
    for (let line = 0; line < this.priorities; line++) total += this.lines.length(line);
    return total;
  }

  private refuse(serviceTime: number, priority: number): never {
    if (!(serviceTime >= 0)) throw new RangeError(`service time ${serviceTime}`);
    throw new RangeError(`priority ${priority} of ${this.priorities}`);
  }

  /** Takes the first in the most urgent line that has one; -1 when nobody waits. */
  private takeNext(): number {
    for (let line = 0; line < this.priorities; line++) {
      const request = this.lines.shift(line);
      if (request >= 0) return request;
    }
    return -1;
  }

  private start(request: number, wait: number, serviceTime: number): void {
    this.busy++;
    this.waits[request] = wait;
    this.simulation.reschedule(request, serviceTime, SERVICE_END_RANK);
  }

  private grow(request: number): void {
    this.capacity = Math.max(2 * this.capacity, request + 1);
    this.arrivals = grown(this.arrivals, this.capacity, 0);
    this.waits = grown(this.waits, this.capacity, 0);
    this.serviceTimes = grown(this.serviceTimes, this.capacity, 0);
  }
}
