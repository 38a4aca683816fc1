import { Queues } from '../kernel/index.ts';
import { NOBODY } from './contactTable.ts';
import type { Model } from './model.ts';
import type { Proficiency } from './proficiency.ts';

/**
 * Agents by group. A staffing curve names nobody: when the number of agents drops, idle ones go home at once, and of the
 * others whoever is free first. On the phone the group takes nothing new until what it holds fits the agents left ("ghost
 * agents" of ContactCenters, Buist & L'Ecuyer 2005). A chat agent is seldom free, so there those with the fewest chats
 * take no new ones and leave when theirs have ended. Shifts name their persons: whoever is told to go takes nothing new
 * and leaves when free. A group is staffed either by number or by name.
 *
 * Every agent stands in one line of its group: one line for each number of contacts it may hold, one for those leaving
 * and one for those away. Lines are first in, first out, so the head of line 0 is the agent idle longest; but who went
 * home last comes first, so agents who are never needed change nothing. Agents are numbered through all groups:
 * `first[g] <= agent < first[g + 1]`.
 */
export class People {
  readonly first: Int32Array;
  readonly group: Int32Array;
  /** Contacts held, by agent. */
  readonly held: Int32Array;
  /** When the agent came to hold as many contacts as it does, by agent. */
  readonly since: Float64Array;
  /** Agents scheduled to take contacts, by group. */
  readonly staffed: Int32Array;
  /** Agents in the house, by group: the staffed ones and those who finish what they hold. */
  readonly present: Int32Array;
  /** Agents who take nothing new and leave when they are free, by group. */
  readonly leaving: Int32Array;
  /** Contacts the group can still take, by group; negative while more is held than the staffed agents may hold. */
  readonly room: Int32Array;
  /** Most contacts that an agent takes at once, by group. */
  readonly concurrency: Int32Array;
  /** 1 while the agent gives all it has to one contact. */
  private readonly whole: Uint8Array;
  private readonly proficiency: Proficiency;
  private readonly lines: Queues;
  private readonly linesPerGroup: number;

  constructor(model: Model, proficiency: Proficiency) {
    const groups = model.skillGroupIds.length;
    this.concurrency = model.concurrency.slice();
    this.proficiency = proficiency;
    this.linesPerGroup = model.maxConcurrency + 3;
    this.first = model.firstAgent;
    const agents = this.first[groups];
    this.whole = new Uint8Array(agents);
    this.group = new Int32Array(agents);
    this.held = new Int32Array(agents);
    this.since = new Float64Array(agents);
    this.staffed = new Int32Array(groups);
    this.present = new Int32Array(groups);
    this.leaving = new Int32Array(groups);
    this.room = new Int32Array(groups);
    this.lines = new Queues(groups * this.linesPerGroup, agents);
    for (let g = 0; g < groups; g++) {
      for (let agent = this.first[g]; agent < this.first[g + 1]; agent++) {
        this.group[agent] = g;
        this.lines.push(this.awayLine(g), agent);
      }
    }
  }

  /** The agent of a group with room to take the next contact: fewest contacts in hand, longest so. */
  nextAgent(group: number): number {
    for (let line = group * this.linesPerGroup; ; line++) {
      const agent = this.lines.head(line);
      if (agent >= 0) return agent;
    }
  }

  /** The agent holds one contact more. */
  take(agent: number, time: number): void {
    const group = this.group[agent];
    this.lines.move(agent, group * this.linesPerGroup + ++this.held[agent]);
    this.since[agent] = time;
    this.room[group]--;
  }

  /** The agent holds one contact fewer, and goes home if it is free and one too many. */
  release(agent: number, time: number): void {
    const group = this.group[agent];
    const from = this.lines.queueOf(agent);
    const leaves = from === this.leavingLine(group);
    this.since[agent] = time;
    this.held[agent]--;
    if (leaves) this.leaving[group] -= this.held[agent] === 0 ? 1 : 0;
    else this.room[group]++;
    const goes = this.held[agent] === 0 && (leaves || this.surplus(group) > 0);
    if (goes) this.leave(agent, time);
    else if (!leaves) this.lines.move(agent, from - 1);
  }

  /** The agent, holding nothing, gives all it has to one contact. */
  takeWhole(agent: number, time: number): void {
    const group = this.group[agent];
    const all = this.concurrency[group];
    this.whole[agent] = 1;
    this.held[agent] = all;
    this.lines.move(agent, group * this.linesPerGroup + all);
    this.since[agent] = time;
    this.room[group] -= all;
  }

  /** Ends what `takeWhole` began. */
  releaseWhole(agent: number, time: number): void {
    const group = this.group[agent];
    const held = this.held[agent];
    const line = this.lines.queueOf(agent);
    // One contact is left in the place of many, which then goes like any other.
    this.whole[agent] = 0;
    this.held[agent] = 1;
    if (line !== this.leavingLine(group)) {
      this.room[group] += held - 1;
      this.lines.move(agent, group * this.linesPerGroup + 1);
    }
    this.release(agent, time);
  }

  /** Whether the agent could take one contact more now. */
  canTake(agent: number): boolean {
    const group = this.group[agent];
    return this.room[group] > 0 && this.held[agent] < this.concurrency[group] && this.isOnDuty(agent);
  }

  /** Whether the agent finishes what it holds and then leaves. */
  isLeaving(agent: number): boolean {
    return this.lines.queueOf(agent) === this.leavingLine(this.group[agent]);
  }

  /** Whether the agent is in the house to take contacts. */
  isOnDuty(agent: number): boolean {
    return this.lines.queueOf(agent) < this.leavingLine(this.group[agent]);
  }

  /** Factor of the agent's own on the effort begun now. */
  effortFactor(agent: number, time: number): number {
    const group = this.group[agent];
    return this.proficiency.varies[group] === 0 ? 1 : this.proficiency.effortFactor(agent, group, time);
  }

  /** An agent of the group who holds nothing, -1 when there is none. */
  idleAgent(group: number): number {
    return this.lines.head(group * this.linesPerGroup);
  }

  /**
   * Sets the number of agents of a group that names nobody. Those who come are ones who were about to leave, then ones
   * from home, who begin the working day `day`. Idle ones too many go home; others are left to `sendAway`.
   */
  staff(group: number, agents: number, day: number, time: number): void {
    this.room[group] += (agents - this.staffed[group]) * this.concurrency[group];
    this.staffed[group] = agents;
    while (this.surplus(group) < 0) this.bringIn(this.nextToCome(group), day, time);
    while (this.surplus(group) > 0 && this.idleAgent(group) >= 0) this.sendHome(this.idleAgent(group), time);
  }

  /** Agents who may take contacts beyond the number staffed. */
  surplus(group: number): number {
    return this.present[group] - this.leaving[group] - this.staffed[group];
  }

  /** Tells those too many to go, on a chat desk first those with the fewest chats. On the phone whoever is free first goes. */
  sendAway(group: number, time: number): void {
    if (this.concurrency[group] === 1) return;
    while (this.surplus(group) > 0) this.sendHome(this.nextAgent(group), time);
  }

  /** A person comes on duty, or back before leaving; `day` tells working days apart. */
  comeOn(agent: number, day: number, time: number): void {
    const group = this.group[agent];
    this.staffed[group]++;
    this.room[group] += this.concurrency[group];
    this.bringIn(agent, day, time);
  }

  /** A person goes off duty: at once when idle, else when what it holds is done. */
  goOff(agent: number, time: number): void {
    const group = this.group[agent];
    this.staffed[group]--;
    this.room[group] -= this.concurrency[group];
    this.sendHome(agent, time);
  }

  /** Sets how many contacts each agent takes at once. Who gives all it has to one contact goes on doing so. */
  setConcurrency(group: number, concurrency: number): void {
    this.concurrency[group] = concurrency;
    let held = 0;
    for (let agent = this.first[group]; agent < this.first[group + 1]; agent++) {
      const taking = this.isOnDuty(agent);
      if (this.whole[agent] === 1) {
        this.held[agent] = concurrency;
        if (taking) this.lines.move(agent, group * this.linesPerGroup + concurrency);
      }
      if (taking) held += this.held[agent];
    }
    this.room[group] = this.staffed[group] * concurrency - held;
  }

  private nextToCome(group: number): number {
    const leaver = this.lines.head(this.leavingLine(group));
    return leaver >= 0 ? leaver : this.lines.head(this.awayLine(group));
  }

  private bringIn(agent: number, day: number, time: number): void {
    const group = this.group[agent];
    if (this.isLeaving(agent)) {
      this.leaving[group]--;
      this.proficiency.goes(agent, group, time);
    } else this.present[group]++;
    this.proficiency.comes(agent, group, day, time);
    this.since[agent] = time;
    this.lines.move(agent, group * this.linesPerGroup + this.held[agent]);
    this.room[group] -= this.held[agent];
  }

  private sendHome(agent: number, time: number): void {
    const group = this.group[agent];
    this.room[group] += this.held[agent];
    if (this.held[agent] === 0) return this.leave(agent, time);
    this.lines.move(agent, this.leavingLine(group));
    this.leaving[group]++;
  }

  /** Out of the house. */
  private leave(agent: number, time: number): void {
    const group = this.group[agent];
    this.lines.remove(this.lines.queueOf(agent), agent);
    this.lines.insertAfter(this.awayLine(group), agent, NOBODY);
    this.present[group]--;
    this.proficiency.goes(agent, group, time);
  }

  private leavingLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 2;
  }

  private awayLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 1;
  }
}
