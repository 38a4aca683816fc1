import { grown } from './grow.ts';

/** Slot of a handle without a pending event. */
export const NOT_PENDING = -1;
/** Each rank has room for 2^45 sequence numbers; 256 ranks fill the 53 bits that a double holds exactly. */
const ORDERS_PER_RANK = 2 ** 45;
/** Children of a slot s stand in the slots 4s + 1 .. 4s + 4. */
const CHILDREN = 4;

/** When the event of each handle is due, and a heap of handles whose events come in the total order (time, rank, sequence). */
export class EventHeap {
  /** Handles that the arrays have room for. */
  protected capacity: number;
  /** Of each handle's event: its time, and its rank and sequence in one number. */
  protected times: Float64Array;
  protected orders: Float64Array;
  /** Where each handle's event is: its slot in the heap, or a negative number. */
  protected slots: Int32Array;
  /** Handle in each slot, and the slots in use. */
  protected handles: Int32Array;
  protected used = 0;
  /** Orders given so far. */
  protected sequence = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.slots = new Int32Array(capacity).fill(NOT_PENDING);
    this.handles = new Int32Array(capacity);
  }

  /** Of equal times the handle's event comes after all those of a lower rank, and of this rank that have an order. */
  protected giveOrder(handle: number, rank: number): void {
    this.orders[handle] = rank * ORDERS_PER_RANK + this.sequence++;
  }

  protected comesBefore(one: number, other: number): boolean {
    const earlier = this.times[one] - this.times[other];
    return earlier < 0 || (earlier === 0 && this.orders[one] < this.orders[other]);
  }

  protected addToHeap(handle: number): void {
    this.siftUp(this.used++, handle);
  }

  protected removeFromHeap(handle: number): void {
    const vacant = this.slots[handle];
    const last = this.handles[--this.used];
    if (last === handle) return;
    this.siftUp(vacant, last);
    this.siftDown(this.slots[last], last);
  }

  /** Puts the handle in this slot or in one nearer to the root, behind a parent that comes before it. */
  private siftUp(from: number, handle: number): void {
    const { handles, slots } = this;
    let slot = from;
    while (slot > 0) {
      const parent = Math.trunc((slot - 1) / CHILDREN);
      const above = handles[parent];
      if (this.comesBefore(above, handle)) break;
      handles[slot] = above;
      slots[above] = slot;
      slot = parent;
    }
    handles[slot] = handle;
    slots[handle] = slot;
  }

  /** Puts the handle in this slot or in one farther from the root, before all its children. */
  private siftDown(from: number, handle: number): void {
    const { handles, slots, used } = this;
    let slot = from;
    for (let first = CHILDREN * slot + 1; first < used; first = CHILDREN * slot + 1) {
      let child = first;
      for (let other = first + 1; other < first + CHILDREN && other < used; other++) {
        if (this.comesBefore(handles[other], handles[child])) child = other;
      }
      const below = handles[child];
      if (this.comesBefore(handle, below)) break;
      handles[slot] = below;
      slots[below] = slot;
      slot = child;
    }
    handles[slot] = handle;
    slots[handle] = slot;
  }

  protected grow(handle: number): void {
    if (!Number.isSafeInteger(handle)) throw new RangeError(`a handle is a non-negative integer, got ${handle}`);
    this.capacity = Math.max(2 * this.capacity, handle + 1);
    this.times = grown(this.times, this.capacity, 0);
    this.orders = grown(this.orders, this.capacity, 0);
    this.slots = grown(this.slots, this.capacity, NOT_PENDING);
    this.handles = grown(this.handles, this.capacity, 0);
  }
}
