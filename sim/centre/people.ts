import { Queues } from '../kernel/index.ts';
import type { Model } from './model.ts';

/**
 * Agents by group. Every agent stands in one line of its group: one line for each number of contacts it may hold (0 to
 * concurrency), one for those leaving and one for those away. Lines are first in, first out, so the head of line 0 is
 * the agent idle longest. Agents are numbered through all groups: `first[g] <= agent < first[g + 1]`.
 */
export class People {
  readonly first: Int32Array;
  readonly group: Int32Array;
  /** Contacts held, by agent. */
  readonly held: Int32Array;
  /** When the agent came to hold as many contacts as it does, by agent. */
  readonly since: Float64Array;
  /** Agents taking contacts, by group. */
  readonly staffed: Int32Array;
  /** Of these, agents with room for another contact, by group. */
  readonly withRoom: Int32Array;
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
    this.withRoom = new Int32Array(groups);
    this.lines = new Queues(groups * this.linesPerGroup, agents);
    for (let g = 0; g < groups; g++) {
      for (let agent = this.first[g]; agent < this.first[g + 1]; agent++) {
        this.group[agent] = g;
        this.lines.push(this.awayLine(g), agent);
      }
    }
  }

  /** The agent of the group to take the next contact: fewest contacts in hand, longest so; -1 when none has room. */
  nextAgent(group: number): number {
    if (this.withRoom[group] === 0) return -1;
    let line = group * this.linesPerGroup;
    while (this.lines.head(line) < 0) line++;
    return this.lines.head(line);
  }

  isLeaving(agent: number): boolean {
    return this.lines.queueOf(agent) === this.leavingLine(this.group[agent]);
  }

  /** The agent holds one contact more. */
  take(agent: number, time: number): void {
    const group = this.group[agent];
    const line = group * this.linesPerGroup + this.held[agent];
    this.lines.remove(line, agent);
    this.lines.push(line + 1, agent);
    this.since[agent] = time;
    if (++this.held[agent] === this.concurrency[group]) this.withRoom[group]--;
  }

  /** The agent holds one contact fewer. Returns false when a leaving agent has now gone home. */
  release(agent: number, time: number): boolean {
    const group = this.group[agent];
    const leaving = this.isLeaving(agent);
    this.since[agent] = time;
    if (leaving) {
      if (--this.held[agent] > 0) return true;
      this.move(agent, this.leavingLine(group), this.awayLine(group));
      return false;
    }
    if (this.held[agent]-- === this.concurrency[group]) this.withRoom[group]++;
    const line = group * this.linesPerGroup + this.held[agent];
    this.move(agent, line + 1, line);
    return true;
  }

  /** One agent more takes contacts: one who was about to leave, else one from outside. Returns the agent. */
  bringIn(group: number, time: number): number {
    const leaving = this.lines.head(this.leavingLine(group));
    const agent = leaving >= 0 ? leaving : this.lines.head(this.awayLine(group));
    const from = leaving >= 0 ? this.leavingLine(group) : this.awayLine(group);
    this.move(agent, from, group * this.linesPerGroup + this.held[agent]);
    this.since[agent] = time;
    this.staffed[group]++;
    if (this.held[agent] < this.concurrency[group]) this.withRoom[group]++;
    return agent;
  }

  /** One agent fewer takes contacts: the one with the fewest in hand, who finishes them. Returns the agent. */
  sendHome(group: number): number {
    const base = group * this.linesPerGroup;
    let line = base;
    while (this.lines.head(line) < 0) line++;
    const agent = this.lines.head(line);
    this.staffed[group]--;
    if (this.held[agent] < this.concurrency[group]) this.withRoom[group]--;
    this.move(agent, line, this.held[agent] > 0 ? this.leavingLine(group) : this.awayLine(group));
    return agent;
  }

  private move(agent: number, from: number, to: number): void {
    this.lines.remove(from, agent);
    this.lines.push(to, agent);
  }

  private leavingLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 2;
  }

  private awayLine(group: number): number {
    return (group + 1) * this.linesPerGroup - 1;
  }
}

/** Leaving agents are called back before others come, so a group never needs more people than its fullest interval. */
function mostStaffed(model: Model, group: number): number {
  let most = 0;
  for (let s = 0; s < model.staffingSteps; s++) most = Math.max(most, model.staffing[group * model.staffingSteps + s]);
  return most;
}
