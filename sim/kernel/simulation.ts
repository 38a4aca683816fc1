import { Calendar } from './calendar.ts';

/** What happens at an event: a function of its handle, or an object with such a method. */
export type EventHandler = ((handle: number) => void) | { onEvent(handle: number): void };

/** The clock and the loop: takes events from a calendar in order and hands each one's handle to the model. */
export class Simulation {
  readonly calendar: Calendar;
  private stopped = false;

  /** `capacity`: highest number of handles expected; it grows when there are more. */
  constructor(capacity?: number) {
    this.calendar = new Calendar(capacity);
  }

  /** The simulated time. */
  get now(): number {
    return this.calendar.time;
  }

  /** An event `delay` from now; among equal times the lower rank (0..255) comes first. Throws on a negative delay. */
  schedule(handle: number, delay: number, rank?: number): void {
    this.calendar.schedule(handle, this.calendar.time + delay, rank);
  }

  /** An event at a given time; throws when that time is past. */
  at(handle: number, time: number, rank?: number): void {
    this.calendar.schedule(handle, time, rank);
  }

  /** Moves the handle's event to `delay` from now; schedules it when none is pending. */
  reschedule(handle: number, delay: number, rank?: number): void {
    this.calendar.reschedule(handle, this.calendar.time + delay, rank);
  }

  /** Removes the handle's event; false when none is pending. */
  cancel(handle: number): boolean {
    return this.calendar.cancel(handle);
  }

  /**
   * Delivers events until none is left, `stop` is called, or the next one is later than `until`. An event at `until`
   * itself is delivered. A run that reaches a finite `until` leaves the clock there, and can be continued by another run.
   */
  run(handler: EventHandler, until = Infinity): void {
    if (!(until >= this.now)) throw new RangeError(`cannot run until ${until}: it is ${this.now}`);
    const deliver = typeof handler === 'function' ? handler : (handle: number) => handler.onEvent(handle);
    this.stopped = false;
    while (!this.stopped) {
      const handle = this.calendar.next(until);
      if (handle < 0) break;
      deliver(handle);
    }
    if (!this.stopped && until < Infinity) this.calendar.time = until;
  }

  /** Ends the run after the event being handled. */
  stop(): void {
    this.stopped = true;
  }
}
