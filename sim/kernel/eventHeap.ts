import { grown } from './grow.ts';

/** Slot of a handle without a pending event. */
export const NOT_PENDING = -1;
/** Each rank has room for 2^45 sequence numbers; 256 ranks fill the 53 bits that a double holds exactly. */
const ORDERS_PER_RANK = 2 ** 45;
/** Empty slots that siftDown may read behind the last event. */
const PADDING = 4;

/**
 * The heap of a calendar: a 4-ary one over parallel arrays, with a table of where each handle is, in the total order of time
 * and `orders`. Two things are done for speed: the event taken leaves a hole at the root, which one that is pushed next fills
 * with one pass instead of two; and the earliest of four children is found without branches that the processor would
 * mispredict, for which every empty slot holds the time Infinity.
 */
export class EventHeap {
  /** Handles that the arrays have room for. */
  protected capacity: number;
  /** Heap slot by slot; the children of slot s are 4s + 1 .. 4s + 4. */
  protected times: Float64Array;
  protected handles: Int32Array;
  /** Slot of each handle, NOT_PENDING when it has none, and rank and sequence of its event in one number. */
  protected slots: Int32Array;
  protected orders: Float64Array;
  /** Slots in use, the hole included. */
  protected used = 0;
  /** 1 when slot 0 holds the event already taken. */
  protected hole = 0;
  /** Orders given so far. */
  protected sequence = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.times = new Float64Array(capacity + PADDING).fill(Infinity);
    this.handles = new Int32Array(capacity + PADDING);
    this.slots = new Int32Array(capacity).fill(NOT_PENDING);
    this.orders = new Float64Array(capacity);
  }

  /** A slot for the handle's event, whose time is to be written there and which is then to be sifted. */
  protected newHeapSlot(handle: number): number {
    const slot = this.hole === 1 ? 0 : this.used++;
    this.hole = 0;
    this.handles[slot] = handle;
    return slot;
  }

  protected sift(slot: number): void {
    if (slot === 0) this.siftDown(0);
    else this.siftUp(slot);
  }

  /** Takes the first event out and leaves a hole; returns its handle. There must be one, and no hole. */
  protected takeRoot(): number {
    const handle = this.handles[0];
    this.slots[handle] = NOT_PENDING;
    this.hole = 1;
    return handle;
  }

  /** Of equal times the handle's event comes after all those of a lower rank, and of this rank that have an order. */
  protected giveOrder(handle: number, rank: number): void {
    this.orders[handle] = rank * ORDERS_PER_RANK + this.sequence++;
  }

  /** The handle's event is no longer in the heap. */
  protected leaveHeap(handle: number): void {
    if (this.hole === 1) this.closeHole();
    const slot = this.slots[handle];
    if (this.moveLastTo(slot)) this.settle(slot);
  }

  protected emptyHeap(): void {
    this.times.fill(Infinity);
    this.used = 0;
    this.hole = 0;
  }

  /** Asked for only when there is one: the question at the place of the call costs less than the call. */
  protected closeHole(): void {
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
      const tied = times[slot] === times[earliest];
      if (tied ? orders[handles[slot]] < orders[handles[earliest]] : times[slot] < times[earliest]) earliest = slot;
    }
    return earliest;
  }

  protected grow(handle: number): void {
    if (!Number.isSafeInteger(handle)) throw new RangeError(`a handle is a non-negative integer, got ${handle}`);
    this.capacity = Math.max(2 * this.capacity, handle + 1);
    this.times = grown(this.times, this.capacity + PADDING, Infinity);
    this.handles = grown(this.handles, this.capacity + PADDING, 0);
    this.slots = grown(this.slots, this.capacity, NOT_PENDING);
    this.orders = grown(this.orders, this.capacity, 0);
  }
}
