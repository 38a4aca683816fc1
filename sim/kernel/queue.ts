import { grown } from './grow.ts';

const NONE = -1;

/**
 * Several first-in-first-out queues of small non-negative integers, an item in at most one of them. Doubly linked rings in
 * arrays that all queues share, so that any item can be taken out in O(1). The arrays double when a larger item comes.
 *
 * Each ring is closed by a node of its own that stands for the queue, so that nothing is special about its first and last
 * item. Node q < `rings` stands for queue q, node `rings` + i for item i.
 */
export class Queues {
  /** Items in all queues. */
  size = 0;
  private readonly lengths: Int32Array;
  private capacity: number;
  /** The queue of each item. */
  private queues: Int32Array;
  /** Of each node the one ahead and the one behind it, side by side. */
  private links: Int32Array;

  constructor(
    private readonly rings: number,
    items = 64,
  ) {
    this.lengths = new Int32Array(rings);
    this.capacity = items;
    this.queues = new Int32Array(items).fill(NONE);
    this.links = new Int32Array(2 * (rings + items));
    for (let queue = 0; queue < rings; queue++) this.links.fill(queue, 2 * queue, 2 * queue + 2);
  }

  length(queue: number): number {
    return this.lengths[queue];
  }

  /** First item of the queue, -1 when it is empty. */
  head(queue: number): number {
    return this.itemOf(this.links[2 * queue + 1]);
  }

  /** The item behind this one in its queue, -1 for the last. */
  next(item: number): number {
    return this.itemOf(this.links[2 * (this.rings + item) + 1]);
  }

  /** The item before this one in its queue, -1 for the first. */
  previous(item: number): number {
    return this.itemOf(this.links[2 * (this.rings + item)]);
  }

  /** Last item of the queue, -1 when it is empty. */
  tail(queue: number): number {
    return this.itemOf(this.links[2 * queue]);
  }

  /** The queue in which the item stands, -1 for none. */
  queueOf(item: number): number {
    return item < this.capacity ? this.queues[item] : NONE;
  }

  /** Puts the item at the end; throws when it stands in a queue already. */
  push(queue: number, item: number): void {
    this.enter(queue, item, this.links[2 * queue]);
  }

  /** Puts the item behind another one of the queue, or first when that is -1; throws when it stands in a queue already. */
  insertAfter(queue: number, item: number, ahead: number): void {
    this.enter(queue, item, ahead === NONE ? queue : this.rings + ahead);
  }

  /** Takes the first item out and returns it, -1 when the queue is empty. */
  shift(queue: number): number {
    const item = this.head(queue);
    if (item !== NONE) this.remove(queue, item);
    return item;
  }

  /** Takes the item out of the queue; throws when it does not stand there. */
  remove(queue: number, item: number): void {
    if (this.queueOf(item) !== queue) throw standsElsewhere(item, queue);
    this.size--;
    this.unlink(queue, item);
  }

  /** Takes the item out of its queue and puts it at the end of another; throws when it stands in none. */
  move(item: number, to: number): void {
    const from = this.queueOf(item);
    if (from === NONE) throw standsIn(item, from);
    this.unlink(from, item);
    this.link(to, item, this.links[2 * to]);
  }

  /** @param ahead the node to stand behind */
  private enter(queue: number, item: number, ahead: number): void {
    const stands = this.queueOf(item);
    if (stands !== NONE) throw standsIn(item, stands);
    if (item >= this.capacity) this.grow(item);
    this.size++;
    this.link(queue, item, ahead);
  }

  private link(queue: number, item: number, ahead: number): void {
    const { links } = this;
    const node = this.rings + item;
    const behind = links[2 * ahead + 1];
    links[2 * node] = ahead;
    links[2 * node + 1] = behind;
    links[2 * ahead + 1] = node;
    links[2 * behind] = node;
    this.queues[item] = queue;
    this.lengths[queue]++;
  }

  private unlink(queue: number, item: number): void {
    const { links } = this;
    const node = this.rings + item;
    const ahead = links[2 * node];
    const behind = links[2 * node + 1];
    links[2 * ahead + 1] = behind;
    links[2 * behind] = ahead;
    this.queues[item] = NONE;
    this.lengths[queue]--;
  }

  private itemOf(node: number): number {
    return node < this.rings ? NONE : node - this.rings;
  }

  private grow(item: number): void {
    this.capacity = Math.max(2 * this.capacity, item + 1);
    this.queues = grown(this.queues, this.capacity, NONE);
    this.links = grown(this.links, 2 * (this.rings + this.capacity), 0);
  }
}

function standsElsewhere(item: number, queue: number): Error {
  return new Error(`item ${item} does not stand in queue ${queue}`);
}

function standsIn(item: number, queue: number): Error {
  return new Error(`item ${item} stands in ${queue === NONE ? 'no queue' : `queue ${queue}`}`);
}
