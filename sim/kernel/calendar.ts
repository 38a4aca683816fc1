import { NOT_PENDING } from './eventHeap.ts';
import { LaterEvents, NONE } from './laterEvents.ts';
import { LONGEST_LIST, SoonEvents } from './soonEvents.ts';

/** Rank of an event for which none is named: ties with other ranks can go either way. */
export const DEFAULT_RANK = 128;
/** Slot of a handle whose event is a later one. */
const LATER = -2;
/** Fewer pending events than these all count as due soon. */
const FEWEST_ON_A_PAGE = LONGEST_LIST;
/** Events scheduled from one look to the next at whether there are as many. */
const REVIEW_EVERY = 1024;

/**
 * Pending events, at most one per handle, in the total order (time, rank, sequence of insertion).
 * Handles are small non-negative integers; arrays double when a larger one comes.
 *
 * Events due soon stand in the heap that this class extends. Where many are pending, most are later ones, which wait in
 * unsorted lists until they are due soon; that changes nothing of the order in which they come.
 */
export class Calendar extends SoonEvents {
  /** Time of the event last delivered by `next`. */
  time = 0;
  private readonly later: LaterEvents;
  /** While all events are in the heap: the sequence number at which to look whether they are many. */
  private reviewAt = REVIEW_EVERY;

  constructor(capacity = 64) {
    super(capacity);
    this.later = new LaterEvents(capacity);
  }

  /** Number of pending events. */
  get size(): number {
    return this.used - this.hole + this.later.size;
  }

  /**
   * Adds an event; among equal times the lower rank (0..255) comes first, then the one scheduled earlier.
   * Throws RangeError when the time is before `this.time` or not finite, Error when the handle is pending.
   */
  schedule(handle: number, time: number, rank = DEFAULT_RANK): void {
    if (handle >= this.capacity) this.grow(handle);
    if (this.slots[handle] !== NOT_PENDING) throw new Error(`handle ${handle} is pending or not a handle`);
    if (!(time >= this.time && time < Infinity)) throw this.wrongTime(handle, time);
    this.giveOrder(handle, rank);
    if (this.later.isSoon(time)) {
      const slot = this.newSlot(handle);
      this.times[slot] = time;
      this.putInPlace(slot);
    } else this.putOff(handle, time);
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
    if (!this.isScheduled(handle)) return NaN;
    return this.slots[handle] === LATER ? this.later.timeOf(handle) : this.times[this.slotOf(handle)];
  }

  /**
   * Removes the earliest event, sets `this.time` to its time and returns its handle; -1, with nothing changed, when
   * nothing is pending up to and including the time `until`.
   */
  next(until = Infinity): number {
    const slot = this.earliestSlot();
    if (slot < 0 || this.times[slot] > until) return -1;
    this.time = this.times[slot];
    return this.takeFirst(slot);
  }

  /** Time of the earliest pending event, Infinity when there is none. */
  peekTime(): number {
    const slot = this.earliestSlot();
    return slot < 0 ? Infinity : this.times[slot];
  }

  /** Empties the calendar and starts again at time 0. */
  clear(): void {
    this.forgetAll();
    this.slots.fill(NOT_PENDING);
    this.later.clear();
    this.sequence = 0;
    this.reviewAt = REVIEW_EVERY;
    this.time = 0;
  }

  private putOff(handle: number, time: number): void {
    this.later.add(handle, time);
    this.slots[handle] = LATER;
  }

  private takeOut(handle: number): void {
    if (this.slots[handle] === LATER) this.later.remove(handle);
    else this.leave(handle);
    this.slots[handle] = NOT_PENDING;
  }

  private wrongTime(handle: number, time: number): RangeError {
    return new RangeError(`event ${handle} at time ${time}: must be finite and not before ${this.time}`);
  }

  /** Slot of the earliest event, which is then one due soon; -1 when nothing is pending. */
  private earliestSlot(): number {
    const slot = this.firstSlot();
    return slot < 0 && this.later.size > 0 ? this.refill() : slot;
  }

  /** None is due soon: the next day of the page is now, or the next page is laid out. */
  private refill(): number {
    const { later } = this;
    while (this.used === 0) {
      let handle = later.nextDay();
      if (handle === NONE) this.turnPage();
      while (handle !== NONE) handle = this.pull(handle);
    }
    return this.firstSlot();
  }

  /** Takes an event that is due soon out of its list; returns the one behind it. */
  private pull(handle: number): number {
    const slot = this.newSlot(handle);
    this.times[slot] = this.later.timeOf(handle);
    this.putInPlace(slot);
    return this.later.release(handle);
  }

  /** All events are after the page. */
  private turnPage(): void {
    const { later } = this;
    const laidOut = later.size >= FEWEST_ON_A_PAGE && later.layOut(this.time, this.sequence);
    this.reviewAt = laidOut ? Infinity : this.sequence + REVIEW_EVERY;
    if (!laidOut) for (let handle = later.closePage(); handle !== NONE;) handle = this.pull(handle);
  }

  /** All events are in the heap: when they are many, it gives them up to be spread over a page. */
  private review(): void {
    this.reviewAt += REVIEW_EVERY;
    if (this.used < FEWEST_ON_A_PAGE) return;
    this.firstSlot();
    for (let slot = 0; slot < this.used; slot++) this.putOff(this.handles[slot], this.times[slot]);
    this.forgetAll();
    this.turnPage();
  }

  protected override grow(handle: number): void {
    super.grow(handle);
    this.later.grow(this.capacity);
  }
}
