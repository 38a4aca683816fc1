import type { ContactTable } from './contactTable.ts';
import type { Model } from './model.ts';
import type { People } from './people.ts';

/**
 * Chats sharing an agent (processor sharing with a speed that depends on the number of chats: Tezcan & Zhang,
 * Operations Research 2014). Each agent has a chat clock that runs at the speed of each of its chats; a chat of work w
 * ends when the clock has advanced by w. So a new chat changes one pending event, not one per chat.
 */
export class SharedChats {
  private readonly width: number;
  private readonly speed: Float64Array;
  private readonly group: Int32Array;
  /** Chats of each agent, `width` places an agent: the next to end is last, of equals the one taken first. */
  private readonly slots: Int32Array;
  private readonly counts: Int32Array;
  private readonly clock: Float64Array;
  private readonly clockReadAt: Float64Array;

  constructor(model: Model, people: People) {
    const agents = people.group.length;
    this.width = model.maxConcurrency + 1;
    this.speed = model.chatSpeed;
    this.group = people.group;
    this.slots = new Int32Array(agents * this.width);
    this.counts = new Int32Array(agents);
    this.clock = new Float64Array(agents);
    this.clockReadAt = new Float64Array(agents);
  }

  count(agent: number): number {
    return this.counts[agent];
  }

  add(contacts: ContactTable, agent: number, slot: number, work: number, time: number): void {
    this.advance(agent, time);
    const { slots } = this;
    const { finishAt } = contacts;
    const end = this.clock[agent] + work;
    const first = agent * this.width;
    let place = first + this.counts[agent]++;
    for (; place > first && finishAt[slots[place - 1]] <= end; place--) slots[place] = slots[place - 1];
    slots[place] = slot;
    finishAt[slot] = end;
  }

  /** When the agent's next chat ends if nothing changes. */
  nextEnd(contacts: ContactTable, agent: number, time: number): number {
    const next = this.slots[agent * this.width + this.counts[agent] - 1];
    // Rounding of the clock may put it a hair beyond the end.
    const left = Math.max(0, contacts.finishAt[next] - this.clock[agent]);
    return time + left / this.speedOf(agent);
  }

  /** Takes out the chat that ends now. */
  removeNext(contacts: ContactTable, agent: number, time: number): number {
    const slot = this.slots[agent * this.width + --this.counts[agent]];
    // Set, not added up: the clock stands exactly where this chat ends.
    this.clock[agent] = contacts.finishAt[slot];
    this.clockReadAt[agent] = time;
    return slot;
  }

  private advance(agent: number, time: number): void {
    if (this.counts[agent] > 0) this.clock[agent] += (time - this.clockReadAt[agent]) * this.speedOf(agent);
    else this.clock[agent] = 0;
    this.clockReadAt[agent] = time;
  }

  private speedOf(agent: number): number {
    return this.speed[this.group[agent] * this.width + this.counts[agent]];
  }
}
