import { Queues } from '../kernel/index.ts';
import type { Model } from './model.ts';

/**
 * Agents by group. A staffing curve names nobody: when the number of agents drops, idle ones go home at once, and of the
 * others whoever is free first. On the phone the group takes nothing new until what it holds fits the agents left ("ghost
 * agents" of ContactCenters, Buist & L'Ecuyer 2005). A chat agent is seldom free, so there those with the fewest chats
 * take no new ones and leave when theirs have ended.
 *
 * Every agent stands in one line of its group: one line for each number of contacts it may hold, one for those leaving
 * and one for those at home. Lines are first in, first out, so the head of line 0 is the agent idle longest. Agents are
 * numbered through all groups: `first[g] <= agent < first[g + 1]`.
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
  /** Agents who take nothing new and leave when they are free, by group (chat). */
  readonly leaving: Int32Array;
  /** Contacts the group can still take, by group; negative while more is held than the staffed agents may hold. */
  readonly room: Int32Array;
  private readonly concurrency: Int32Array;
  private readonly lines: Queues;
  private readonly linesPerGroup: number;

  constructor(model: Model) {
    const groups = model.skillGroupIds.length;
    this.concurrency = model.concurrency;
    this.linesPerGroup = model.maxConcurrency + 3;
    this.first = new Int32Array(groups + 1);
    for (let g = 0; g < groups; g++) this.first[g + 1] = this.first[g] + mostStaffed(model, g);
    const agents = this.first[groups];
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
        this.lines.push(this.homeLine(g), agent);
      }
    }
  }

  /** The agent of a group with room to take the next contact: fewest contacts in hand, longest so. */
  nextAgent(group: number): number {
    let line = group * this.linesPerGroup;
    while (this.lines.head(line) < 0) line++;
    return this.lines.head(line);
  }

  /** The agent holds one contact more. */
  take(agent: number, time: number): void {
    const group = this.group[agent];
    const line = group * this.linesPerGroup + this.held[agent]++;
    this.move(agent, line, line + 1);
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
    if (this.held[agent] === 0 && (leaves || this.takers(group) > this.staffed[group])) {
      this.move(agent, from, this.homeLine(group));
      this.present[group]--;
    } else if (!leaves) this.move(agent, from, from - 1);
  }

  /** The agent, holding nothing, gives all it has to one contact. */
  takeWhole(agent: number, time: number): void {
    const group = this.group[agent];
    const all = this.concurrency[group];
    const line = group * this.linesPerGroup;
    this.held[agent] = all;
    this.move(agent, line, line + all);
    this.since[agent] = time;
    this.room[group] -= all;
  }

  /** Ends what `takeWhole` began. */
  releaseWhole(agent: number, time: number): void {
    const group = this.group[agent];
    const held = this.held[agent];
    const line = this.lines.queueOf(agent);
    // One contact is left in the place of many, which then goes like any other.
    this.held[agent] = 1;
    if (line !== this.leavingLine(group)) {
      this.room[group] += held - 1;
      this.move(agent, line, group * this.linesPerGroup + 1);
    }
    this.release(agent, time);
  }

  /** Whether the agent could take one contact more now. */
  canTake(agent: number): boolean {
    const group = this.group[agent];
    return (
      this.room[group] > 0 &&
      this.held[agent] < this.concurrency[group] &&
      this.lines.queueOf(agent) < this.leavingLine(group)
    );
  }

  /** Whether the agent finishes what it holds and then leaves. */
  isLeaving(agent: number): boolean {
    return this.lines.queueOf(agent) === this.leavingLine(this.group[agent]);
  }

  /** Factor of the agent's own on the effort begun now. */
  effortFactor(_agent: number, _time: number): number {
    return 1;
  }

  /** An agent of the group who holds nothing, -1 when there is none. */
  idleAgent(group: number): number {
    return this.lines.head(group * this.linesPerGroup);
  }

  /** Sets the number of agents scheduled to take contacts. */
  staff(group: number, agents: number, time: number): void {
    this.room[group] += (agents - this.staffed[group]) * this.concurrency[group];
    this.staffed[group] = agents;
    while (this.takers(group) < agents) this.bringIn(group, time);
    while (this.takers(group) > agents && this.sendHome(group));
  }

  /** Agents in the house who may take contacts. */
  private takers(group: number): number {
    return this.present[group] - this.leaving[group];
  }

  /** One who was about to leave, else one from home. */
  private bringIn(group: number, time: number): void {
    const leaver = this.lines.head(this.leavingLine(group));
    const agent = leaver >= 0 ? leaver : this.lines.head(this.homeLine(group));
    this.since[agent] = time;
    this.move(agent, this.lines.queueOf(agent), group * this.linesPerGroup + this.held[agent]);
    this.room[group] -= this.held[agent];
    if (leaver >= 0) this.leaving[group]--;
    else this.present[group]++;
  }

  /** An idle agent, else, on a chat desk, the one with the fewest chats; false when nobody can be told to go. */
  private sendHome(group: number): boolean {
    const agent = this.nextAgent(group);
    if (this.held[agent] > 0 && this.concurrency[group] === 1) return false;
    this.room[group] += this.held[agent];
    const goesAtOnce = this.held[agent] === 0;
    this.move(agent, this.lines.queueOf(agent), goesAtOnce ? this.homeLine(group) : this.leavingLine(group));
    if (goesAtOnce) this.present[group]--;
    else this.leaving[group]++;
    return true;
  }

  private move(agent: number, from: number, to: number): void {
    this.lines.remove(from, agent);
    this.lines.push(to, agent);
  }

  private leavingLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 2;
  }

  private homeLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 1;
  }
}

/** Those who have not left yet are counted again before others come, so a group never needs more than its fullest step. */
function mostStaffed(model: Model, group: number): number {
  let most = 0;
  for (let s = 0; s < model.staffingSteps; s++) most = Math.max(most, model.staffing[group * model.staffingSteps + s]);
  return most;
}
