import { NOT_PENDING } from './eventHeap.ts';
import { LaterEvents, NONE } from './laterEvents.ts';
import { LONGEST_LIST, SoonEvents } from './soonEvents.ts';

/** Rank of an event for which none is named: ties with other ranks can go either way. */
export const DEFAULT_RANK = 128;
/** Slot of a handle whose event is a later one. */
const LATER = -3;
/** Fewer pending events than these all count as due soon. */
const FEWEST_ON_A_PAGE = LONGEST_LIST;
/** Events scheduled from one look to the next at whether there are as many. */
const REVIEW_EVERY = 1024;

/**
 * Pending events, at most one per handle, in the total order (time, rank, sequence of insertion).
 * Handles are small non-negative integers; arrays double when a larger one comes.
 *
 * Events due soon are kept in order by the class that this one extends. Where many are pending, most are later ones, which
 * wait in unsorted lists until they are due soon; that changes nothing of the order in which they come.
 */
export class Calendar extends SoonEvents {
  /** Time of the event last delivered by `next`. */
  time = 0;
  /** Number of pending events. */
  size = 0;
  private readonly later: LaterEvents;
  /** While all events count as due soon: the sequence number at which to look whether they are many. */
  private reviewAt = REVIEW_EVERY;

  constructor(capacity = 64) {
    super(capacity);
    this.later = new LaterEvents(this.times);
  }

  /**
   * Adds an event; among equal times the lower rank (0..255) comes first, then the one scheduled earlier.
   * Throws RangeError when the time is before `this.time` or not finite, Error when the handle is pending.
   */
  schedule(handle: number, time: number, rank = DEFAULT_RANK): void {
    if (handle >= this.capacity) this.grow(handle);
    if (this.slots[handle] !== NOT_PENDING) throw wrongHandle(handle);
    if (!(time >= this.time && time < Infinity)) throw this.wrongTime(handle, time);
    this.times[handle] = time;
    this.giveOrder(handle, rank);
    this.size++;
    if (this.later.isSoon(handle)) this.addSoon(handle);
    else this.putOff(handle);
    if (this.sequence >= this.reviewAt) this.review();
  }

  /** Moves the handle's event, or adds it when none is pending; either way as if scheduled now. */
  reschedule(handle: number, time: number, rank = DEFAULT_RANK): void {
    if (this.isScheduled(handle)) {
      if (!(time >= this.time && time < Infinity)) throw this.wrongTime(handle, time);
      this.takeOut(handle);
    }
    this.schedule(handle, time, rank);
  }

  /** Removes the handle's event; false when none is pending. */
  cancel(handle: number): boolean {
    if (!this.isScheduled(handle)) return false;
    this.takeOut(handle);
    return true;
  }

  isScheduled(handle: number): boolean {
    return handle < this.capacity && this.slots[handle] !== NOT_PENDING;
  }

  /** Time of the handle's event, NaN when none is pending. */
  timeOf(handle: number): number {
    return this.isScheduled(handle) ? this.times[handle] : NaN;
  }

  /**
   * Removes the earliest event, sets `this.time` to its time and returns its handle; -1, with nothing changed, when
   * nothing is pending up to and including the time `until`.
   */
  next(until = Infinity): number {
    const handle = this.earliest();
    if (handle === NONE || this.times[handle] > until) return -1;
    this.time = this.times[handle];
    this.takeOut(handle);
    return handle;
  }

  /** Time of the earliest pending event, Infinity when there is none. */
  peekTime(): number {
    const handle = this.earliest();
    return handle === NONE ? Infinity : this.times[handle];
  }

  /** Empties the calendar and starts again at time 0. */
  clear(): void {
    this.forgetSoon();
    this.slots.fill(NOT_PENDING);
    this.later.clear();
    this.size = 0;
    this.sequence = 0;
    this.reviewAt = REVIEW_EVERY;
    this.time = 0;
  }

  private putOff(handle: number): void {
    this.later.add(handle);
    this.slots[handle] = LATER;
  }

  private takeOut(handle: number): void {
    if (this.slots[handle] === LATER) this.later.remove(handle);
    else this.removeSoon(handle);
    this.slots[handle] = NOT_PENDING;
    this.size--;
  }

  private wrongTime(handle: number, time: number): RangeError {
    return new RangeError(`event ${handle} at time ${time}: must be finite and not before ${this.time}`);
  }

  /** Handle of the earliest event, which is then one due soon; NONE when nothing is pending. */
  private earliest(): number {
    if (this.used === 0) {
      if (this.size === 0) return NONE;
      this.refill();
    }
    return this.first();
  }

  /** None is due soon: the next day of the page is now, or the next page is laid out. */
  private refill(): void {
    while (this.used === 0) {
      const first = this.later.nextDay();
      if (first === NONE) this.turnPage();
      else this.bringForward(first);
    }
  }

  /** Events of a list, from the first on, are due soon. */
  private bringForward(first: number): void {
    for (let handle = first; handle !== NONE; handle = this.later.behind(handle)) this.addSoon(handle);
  }

  /** All events are after the page. */
  private turnPage(): void {
    const { later } = this;
    const laidOut = this.size >= FEWEST_ON_A_PAGE && later.layOut(this.size, this.time, this.sequence);
    this.reviewAt = laidOut ? Infinity : this.sequence + REVIEW_EVERY;
    if (!laidOut) this.bringForward(later.closePage());
  }

  /** All events count as due soon: when they are many, they are spread over a page. */
  private review(): void {
    this.reviewAt += REVIEW_EVERY;
    if (this.used < FEWEST_ON_A_PAGE) return;
    for (let slot = 0; slot < this.used; slot++) this.putOff(this.handles[slot]);
    this.forgetSoon();
    this.turnPage();
  }

  protected override grow(handle: number): void {
    super.grow(handle);
    this.later.grow(this.times);
  }
}

function wrongHandle(handle: number): Error {
  return new Error(`handle ${handle} is pending or not a handle`);
}
