import { EventHeap, NOT_PENDING } from './eventHeap.ts';

/** Slot of a handle whose event stands in the list. */
const LISTED = -3;
/** The list is at most so long. */
export const LONGEST_LIST = 32;

/**
 * Events due soon. A few stand in a list, the first event last: it is taken off the end, and one that is added has few to
 * pass. When they are too many for that they become a heap, until all of them have come.
 */
export class SoonEvents extends EventHeap {
  private isHeap = false;

  constructor(capacity: number) {
    super(Math.max(capacity, LONGEST_LIST));
  }

  /** Slot of the first event; -1 when there is none. */
  protected firstSlot(): number {
    if (!this.isHeap) return this.used - 1;
    if (this.hole === 1) this.closeHole();
    if (this.used > 0) return 0;
    this.isHeap = false;
    return -1;
  }

  /** Takes the first event, which is in this slot, out; returns its handle. */
  protected takeFirst(slot: number): number {
    if (this.isHeap) return this.takeRoot();
    const handle = this.handles[slot];
    this.slots[handle] = NOT_PENDING;
    this.used = slot;
    return handle;
  }

  /**
   * A slot for the handle's event, whose time is to be written there and which is then to be put in its place. In two steps,
   * as V8 would put a time handed over in a box.
   */
  protected newSlot(handle: number): number {
    if (!this.isHeap) {
      if (this.used < LONGEST_LIST) {
        this.slots[handle] = LISTED;
        this.handles[this.used] = handle;
        return this.used++;
      }
      this.becomeHeap();
    }
    return this.newHeapSlot(handle);
  }

  protected putInPlace(slot: number): void {
    if (this.isHeap) this.sift(slot);
    else this.moveDownTheList(slot);
  }

  /** The handle's event is no longer due soon. */
  protected leave(handle: number): void {
    if (this.isHeap) this.leaveHeap(handle);
    else this.leaveList(this.slotOf(handle));
  }

  /** Slot of an event due soon. */
  protected slotOf(handle: number): number {
    return this.isHeap ? this.slots[handle] : this.handles.indexOf(handle);
  }

  protected forgetAll(): void {
    if (this.isHeap) this.emptyHeap();
    this.isHeap = false;
    this.used = 0;
  }

  private moveDownTheList(from: number): void {
    const { times, orders, handles } = this;
    const time = times[from];
    const handle = handles[from];
    let slot = from;
    for (; slot > 0; slot--) {
      const before = times[slot - 1];
      if (before > time || (before === time && orders[handles[slot - 1]] > orders[handle])) break;
      times[slot] = before;
      handles[slot] = handles[slot - 1];
    }
    times[slot] = time;
    handles[slot] = handle;
  }

  private leaveList(slot: number): void {
    this.times.copyWithin(slot, slot + 1, this.used);
    this.handles.copyWithin(slot, slot + 1, this.used);
    this.used--;
  }

  /** The list backwards is a heap. */
  private becomeHeap(): void {
    this.isHeap = true;
    this.times.subarray(0, this.used).reverse();
    this.handles.subarray(0, this.used).reverse();
    for (let slot = 0; slot < this.used; slot++) this.slots[this.handles[slot]] = slot;
  }
}
