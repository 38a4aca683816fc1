import { Queues } from '../kernel/index.ts';
import { type ContactTable, NOBODY } from './contactTable.ts';
import type { Model } from './model.ts';
import type { People } from './people.ts';

/** Chat by rounds: the customers' messages that wait for each agent's turn, and the one that each agent is answering. */
export class MessageLines {
  /** The contact that each agent writes to just now, else NOBODY. */
  readonly answering: Int32Array;
  private readonly lines: Queues;

  constructor(model: Model, people: People) {
    const agents = model.rounds.some((law) => law !== null) ? people.group.length : 0;
    this.answering = new Int32Array(agents).fill(NOBODY);
    this.lines = new Queues(agents);
  }

  /** The contact's message waits; those asked earlier stand ahead, and among equals those who came to the line earlier. */
  add({ agent, askedAt }: ContactTable, slot: number): void {
    const line = agent[slot];
    let ahead = this.lines.tail(line);
    while (ahead >= 0 && askedAt[ahead] > askedAt[slot]) ahead = this.lines.previous(ahead);
    this.lines.insertAfter(line, slot, ahead);
  }

  /** The agent turns to the oldest message, whose contact is returned; -1 when none waits. */
  takeOldest(agent: number): number {
    const slot = this.lines.shift(agent);
    if (slot >= 0) this.answering[agent] = slot;
    return slot;
  }

  /** The contact's message waits no longer. */
  remove({ agent }: ContactTable, slot: number): void {
    this.lines.remove(agent[slot], slot);
  }
}
