import { grownInt32 } from './grow.ts';

const NONE = -1;

/**
 * Several first-in-first-out queues of small non-negative integers, an item in at most one of them. Doubly linked lists
 * in arrays that all queues share, so that any item can be taken out in O(1). The arrays double when a larger item comes.
 */
export class Queues {
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly lengths: Int32Array;
  private capacity: number;
  private behind: Int32Array;
  private ahead: Int32Array;
  private queues: Int32Array;

  constructor(queues: number, items = 64) {
    this.heads = new Int32Array(queues).fill(NONE);
    this.tails = new Int32Array(queues).fill(NONE);
    this.lengths = new Int32Array(queues);
    this.capacity = items;
    this.behind = new Int32Array(items).fill(NONE);
    this.ahead = new Int32Array(items).fill(NONE);
    this.queues = new Int32Array(items).fill(NONE);
  }

  length(queue: number): number {
    return this.lengths[queue];
  }

  /** First item of the queue, -1 when it is empty. */
  head(queue: number): number {
    return this.heads[queue];
  }

  /** The item behind this one in its queue, -1 for the last. */
  next(item: number): number {
    return this.behind[item];
  }

  /** The item before this one in its queue, -1 for the first. */
  previous(item: number): number {
    return this.ahead[item];
  }

  /** Last item of the queue, -1 when it is empty. */
  tail(queue: number): number {
    return this.tails[queue];
  }

  /** The queue in which the item stands, -1 for none. */
  queueOf(item: number): number {
    return item < this.capacity ? this.queues[item] : NONE;
  }

  /** Puts the item at the end; throws when it stands in a queue already. */
  push(queue: number, item: number): void {
    this.insertAfter(queue, item, this.tails[queue]);
  }

  /** Puts the item behind another one of the queue, or first when that is -1; throws when it stands in a queue already. */
  insertAfter(queue: number, item: number, ahead: number): void {
    if (item >= this.capacity) this.grow(item);
    if (this.queues[item] !== NONE) throw new Error(`item ${item} stands in queue ${this.queues[item]}`);
    const behind = ahead === NONE ? this.heads[queue] : this.behind[ahead];
    this.queues[item] = queue;
    this.ahead[item] = ahead;
    this.behind[item] = behind;
    if (ahead === NONE) this.heads[queue] = item;
    else this.behind[ahead] = item;
    if (behind === NONE) this.tails[queue] = item;
    else this.ahead[behind] = item;
    this.lengths[queue]++;
  }

  /** Takes the first item out and returns it, -1 when the queue is empty. */
  shift(queue: number): number {
    const item = this.heads[queue];
    if (item !== NONE) this.unlink(queue, item);
    return item;
  }

  /** Takes the item out of the queue; throws when it does not stand there. */
  remove(queue: number, item: number): void {
    if (this.queueOf(item) !== queue) throw new Error(`item ${item} does not stand in queue ${queue}`);
    this.unlink(queue, item);
  }

  private unlink(queue: number, item: number): void {
    const ahead = this.ahead[item];
    const behind = this.behind[item];
    if (ahead === NONE) this.heads[queue] = behind;
    else this.behind[ahead] = behind;
    if (behind === NONE) this.tails[queue] = ahead;
    else this.ahead[behind] = ahead;
    this.queues[item] = NONE;
    this.lengths[queue]--;
  }

  private grow(item: number): void {
    this.capacity = Math.max(2 * this.capacity, item + 1);
    this.behind = grownInt32(this.behind, this.capacity, NONE);
    this.ahead = grownInt32(this.ahead, this.capacity, NONE);
    this.queues = grownInt32(this.queues, this.capacity, NONE);
  }
}
