import { grown } from './grow.ts';

/** Hands out handles from `first` up and uses returned ones again, so that tables stay as small as the most in use at once. */
export class HandlePool {
  private free: Int32Array = new Int32Array(64);
  private freeCount = 0;
  private unused: number;

  constructor(readonly first = 0) {
    this.unused = first;
  }

  /** Handles now in use. */
  get inUse(): number {
    return this.unused - this.first - this.freeCount;
  }

  take(): number {
    return this.freeCount > 0 ? this.free[--this.freeCount] : this.unused++;
  }

  giveBack(handle: number): void {
    if (this.freeCount === this.free.length) this.free = grown(this.free, 2 * this.freeCount, 0);
    this.free[this.freeCount++] = handle;
  }
}
