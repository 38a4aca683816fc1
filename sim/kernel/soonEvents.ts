import { EventHeap } from './eventHeap.ts';

/** Slot of a handle whose event stands in the list. */
const LISTED = -2;
/** The list is at most so long. */
export const LONGEST_LIST = 32;

/**
 * Events due soon. A few stand in a list, the first event last: it is taken off the end, and one that is added has few to
 * pass. When they are too many for that they stand in a heap, until all of them have come.
 */
export class SoonEvents extends EventHeap {
  private isHeap = false;

  constructor(capacity: number) {
    super(Math.max(capacity, LONGEST_LIST));
  }

  /** Handle of the first event; there must be one. */
  protected first(): number {
    return this.handles[this.isHeap ? 0 : this.used - 1];
  }

  protected addSoon(handle: number): void {
    if (!this.isHeap) {
      if (this.used < LONGEST_LIST) return this.addToList(handle);
      this.becomeHeap();
    }
    this.addToHeap(handle);
  }

  protected removeSoon(handle: number): void {
    if (this.isHeap) {
      this.removeFromHeap(handle);
      this.isHeap = this.used > 0;
    } else this.removeFromList(handle);
  }

  protected forgetSoon(): void {
    this.used = 0;
    this.isHeap = false;
  }

  private addToList(handle: number): void {
    const { handles } = this;
    let slot = this.used++;
    for (; slot > 0 && this.comesBefore(handles[slot - 1], handle); slot--) handles[slot] = handles[slot - 1];
    handles[slot] = handle;
    this.slots[handle] = LISTED;
  }

  private removeFromList(handle: number): void {
    const { handles } = this;
    const last = --this.used;
    let slot = last;
    while (handles[slot] !== handle) slot--;
    for (; slot < last; slot++) handles[slot] = handles[slot + 1];
  }

  private becomeHeap(): void {
    this.isHeap = true;
    const listed = this.used;
    this.used = 0;
    for (let slot = 0; slot < listed; slot++) this.addToHeap(this.handles[slot]);
  }
}
