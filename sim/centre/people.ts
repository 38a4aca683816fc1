import { Queues } from '../kernel/index.ts';
import type { Model } from './model.ts';

/**
 * Agents by group. A staffing curve names nobody: when the number of agents drops, idle ones go home at once, and the
 * group takes nothing new until what it holds fits the agents left; whoever is free first beyond that number leaves
 * (agents finish what they hold: "ghost agents" of ContactCenters, Buist & L'Ecuyer 2005).
 *
 * Every agent stands in one line of its group: one line for each number of contacts it may hold, and one for those at
 * home. Lines are first in, first out, so the head of line 0 is the agent idle longest. Agents are numbered through all
 * groups: `first[g] <= agent < first[g + 1]`.
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
  /** Contacts the group can still take, by group; negative while more is held than the staffed agents may hold. */
  readonly room: Int32Array;
  private readonly concurrency: Int32Array;
  private readonly lines: Queues;
  private readonly linesPerGroup: number;

  constructor(model: Model) {
    const groups = model.skillGroupIds.length;
    this.concurrency = model.concurrency;
    this.linesPerGroup = model.maxConcurrency + 2;
    this.first = new Int32Array(groups + 1);
    for (let g = 0; g < groups; g++) this.first[g + 1] = this.first[g] + mostStaffed(model, g);
    const agents = this.first[groups];
    this.group = new Int32Array(agents);
    this.held = new Int32Array(agents);
    this.since = new Float64Array(agents);
    this.staffed = new Int32Array(groups);
    this.present = new Int32Array(groups);
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
    const line = group * this.linesPerGroup + this.held[agent]--;
    this.since[agent] = time;
    this.room[group]++;
    if (this.held[agent] > 0 || this.present[group] <= this.staffed[group]) return this.move(agent, line, line - 1);
    this.move(agent, line, this.homeLine(group));
    this.present[group]--;
  }

  /** Sets the number of agents scheduled to take contacts. */
  staff(group: number, agents: number, time: number): void {
    this.room[group] += (agents - this.staffed[group]) * this.concurrency[group];
    this.staffed[group] = agents;
    const idleLine = group * this.linesPerGroup;
    for (; this.present[group] < agents; this.present[group]++) {
      const agent = this.lines.head(this.homeLine(group));
      this.move(agent, this.homeLine(group), idleLine);
      this.since[agent] = time;
    }
    for (; this.present[group] > agents && this.lines.head(idleLine) >= 0; this.present[group]--) {
      this.move(this.lines.head(idleLine), idleLine, this.homeLine(group));
    }
  }

  private move(agent: number, from: number, to: number): void {
    this.lines.remove(from, agent);
    this.lines.push(to, agent);
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
