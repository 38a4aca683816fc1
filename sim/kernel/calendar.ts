import { grown } from './grow.ts';

/** Rank of an event for which none is named: ties with other ranks can go either way. */
export const DEFAULT_RANK = 128;
const NOT_PENDING = -1;
/** Each rank has room for 2^45 sequence numbers; 256 ranks fill the 53 bits that a double holds exactly. */
const ORDERS_PER_RANK = 2 ** 45;
/** Empty slots that siftDown may read behind the last event. */
const PADDING = 4;

/**
 * Pending events, at most one per handle, in the total order (time, rank, sequence of insertion).
 * Handles are small non-negative integers; arrays double when a larger one comes.
 *
 * A 4-ary heap over parallel arrays, with a table of where each handle is, so that an event can be moved or removed in
 * place. Two things are done for speed: `next` leaves a hole at the root, which the following `schedule` fills with one
 * pass instead of two; and the earliest of four children is found without branches that the processor would
 * mispredict, for which every empty slot holds the time Infinity.
 */
export class Calendar {
  /** Time of the event last delivered by `next`. */
  time = 0;
  /** Handles that the arrays have room for. */
  private capacity: number;
  /** Heap slot by slot; the children of slot s are 4s + 1 .. 4s + 4. */
  private times: Float64Array;
  private handles: Int32Array;
  /** Slot of each handle, and rank and sequence of its event in one number. */
  private slots: Int32Array;
  private orders: Float64Array;
  /** Slots in use, the hole included. */
  private used = 0;
  /** 1 when slot 0 holds the event already delivered. */
  private hole = 0;
  private sequence = 0;

  constructor(capacity = 64) {
    this.capacity = capacity;
    this.times = new Float64Array(capacity + PADDING).fill(Infinity);
    this.handles = new Int32Array(capacity + PADDING);
    this.slots = new Int32Array(capacity).fill(NOT_PENDING);
    this.orders = new Float64Array(capacity);
  }

  /** Number of pending events. */
  get size(): number {
    return this.used - this.hole;
  }

  /**
   * Adds an event; among equal times the lower rank (0..255) comes first, then the one scheduled earlier.
   * Throws RangeError when the time is before `this.time` or not finite, Error when the handle is pending.
   */
  schedule(handle: number, time: number, rank = DEFAULT_RANK): void {
    if (handle >= this.capacity) this.grow(handle);
    if (this.slots[handle] !== NOT_PENDING) throw new Error(`handle ${handle} is pending or not a handle`);
    this.insert(handle, time, rank);
  }

  /** Moves the handle's event, or adds it when none is pending; either way as if scheduled now. */
  reschedule(handle: number, time: number, rank = DEFAULT_RANK): void {
    if (handle >= this.capacity) this.grow(handle);
    if (this.slots[handle] === NOT_PENDING) this.insert(handle, time, rank);
    else this.change(handle, time, rank);
  }

  /** Removes the handle's event in O(log n); false when none is pending. */
  cancel(handle: number): boolean {
    if (!this.isScheduled(handle)) return false;
    // A hole may stay: what stands in it came before all that is pending, so the heap is in order with it.
    const slot = this.slots[handle];
    this.slots[handle] = NOT_PENDING;
    if (this.moveLastTo(slot)) this.settle(slot);
    return true;
  }

  isScheduled(handle: number): boolean {
    return handle < this.capacity && this.slots[handle] >= 0;
  }

  /** Time of the handle's event, NaN when none is pending. */
  timeOf(handle: number): number {
    return this.isScheduled(handle) ? this.times[this.slots[handle]] : NaN;
  }

  /**
   * Removes the earliest event, sets `this.time` to its time and returns its handle; -1, with nothing changed, when
   * nothing is pending up to and including the time `until`.
   */
  next(until = Infinity): number {
    if (this.hole === 1) this.closeHole();
    if (this.used === 0 || this.times[0] > until) return -1;
    const handle = this.handles[0];
    this.time = this.times[0];
    this.slots[handle] = NOT_PENDING;
    this.hole = 1;
    return handle;
  }

  /** Time of the earliest pending event, Infinity when there is none. */
  peekTime(): number {
    return this.times[this.hole === 1 ? this.earliestChild(1) : 0];
  }

  /** Empties the calendar and starts again at time 0. */
  clear(): void {
    this.times.fill(Infinity);
    this.slots.fill(NOT_PENDING);
    this.used = 0;
    this.hole = 0;
    this.sequence = 0;
    this.time = 0;
  }

  private insert(handle: number, time: number, rank: number): void {
    if (!(time >= this.time && time < Infinity)) throw this.wrongTime(handle, time);
    const slot = this.hole === 1 ? 0 : this.used++;
    this.hole = 0;
    this.handles[slot] = handle;
    this.times[slot] = time;
    this.orders[handle] = rank * ORDERS_PER_RANK + this.sequence++;
    if (slot === 0) this.siftDown(0);
    else this.siftUp(slot);
  }

  private change(handle: number, time: number, rank: number): void {
    if (!(time >= this.time && time < Infinity)) throw this.wrongTime(handle, time);
    if (this.hole === 1) this.closeHole();
    const slot = this.slots[handle];
    this.times[slot] = time;
    this.orders[handle] = rank * ORDERS_PER_RANK + this.sequence++;
    this.settle(slot);
  }

  private wrongTime(handle: number, time: number): RangeError {
    return new RangeError(`event ${handle} at time ${time}: must be finite and not before ${this.time}`);
  }

  private closeHole(): void {
    this.hole = 0;
    if (this.moveLastTo(0)) this.siftDown(0);
  }

  /** Fills a vacant slot with the last event; false when the vacant slot was the last one. */
  private moveLastTo(slot: number): boolean {
    const last = --this.used;
    if (slot !== last) {
      this.times[slot] = this.times[last];
      this.handles[slot] = this.handles[last];
    }
    this.times[last] = Infinity;
    return slot !== last;
  }

  private settle(slot: number): void {
    if (this.siftUp(slot) === slot) this.siftDown(slot);
  }

  /** Moves the event of this slot towards the root until its parent comes before it; returns where it ends. */
  private siftUp(from: number): number {
    const { times, orders, handles, slots } = this;
    const time = times[from];
    const handle = handles[from];
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 2;
      const above = handles[parent];
      if (times[parent] < time || (times[parent] === time && orders[above] < orders[handle])) break;
      times[slot] = times[parent];
      handles[slot] = above;
      slots[above] = slot;
      slot = parent;
    }
    times[slot] = time;
    handles[slot] = handle;
    slots[handle] = slot;
    return slot;
  }

  /** Moves the event of this slot away from the root until it comes before all its children. */
  private siftDown(from: number): void {
    const { times, orders, handles, slots, used } = this;
    const time = times[from];
    const handle = handles[from];
    let slot = from;
    for (let first = 4 * slot + 1; first < used; first = 4 * slot + 1) {
      const child = this.earliestChild(first);
      const below = handles[child];
      if (times[child] > time || (times[child] === time && orders[below] > orders[handle])) break;
      times[slot] = times[child];
      handles[slot] = below;
      slots[below] = slot;
      slot = child;
    }
    times[slot] = time;
    handles[slot] = handle;
    slots[handle] = slot;
  }

  /** The slot, of the four from `first`, whose event comes first. `+(a < b)` is 0 or 1 without a jump. */
  private earliestChild(first: number): number {
    const times = this.times;
    const time0 = times[first];
    const time1 = times[first + 1];
    const time2 = times[first + 2];
    const time3 = times[first + 3];
    const left = first + +(time1 < time0);
    const right = first + 2 + +(time3 < time2);
    const leftTime = times[left];
    const rightTime = times[right];
    if (time0 === time1 || time2 === time3 || leftTime === rightTime) return this.earliestOfTied(first);
    return left + (right - left) * +(rightTime < leftTime);
  }

  private earliestOfTied(first: number): number {
    const { times, orders, handles } = this;
    let earliest = first;
    for (let slot = first + 1; slot < first + 4; slot++) {
      const earlier = times[slot] < times[earliest];
      const tied = times[slot] === times[earliest];
      if (earlier || (tied && orders[handles[slot]] < orders[handles[earliest]])) earliest = slot;
    }
    return earliest;
  }

  private grow(handle: number): void {
    if (!Number.isSafeInteger(handle)) throw new RangeError(`a handle is a non-negative integer, got ${handle}`);
    this.capacity = Math.max(2 * this.capacity, handle + 1);
    this.times = grown(this.times, this.capacity + PADDING, Infinity);
    this.handles = grown(this.handles, this.capacity + PADDING, 0);
    this.slots = grown(this.slots, this.capacity, NOT_PENDING);
    this.orders = grown(this.orders, this.capacity, 0);
  }
}
