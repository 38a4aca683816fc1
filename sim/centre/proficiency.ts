import { gammaQuantile } from '../distributions/index.ts';
import { uniformOf } from '../random/index.ts';
import { drawByAgent } from './agentDraws.ts';
import type { Model } from './model.ts';

/**
 * What makes agents of a group need more or less effort than each other and than themselves at other times: a factor of
 * their own, learning by working, and tiredness. Time in the house is time worked, breaks are not.
 */
export class Proficiency {
  /** By group: 1 when its agents have any of this. */
  readonly varies: Uint8Array;
  private readonly model: Model;
  /** Factor on effort that an agent has for good; empty when no group differs so. */
  private readonly own: Float64Array;
  /** Seconds worked up to `since`, by agent: in the simulated time, and on the working day. */
  private readonly worked: Float64Array;
  private readonly workedOnDay: Float64Array;
  private readonly since: Float64Array;
  private readonly day: Int32Array;

  constructor(model: Model, seed: string, replication: number) {
    const { fatigueAfterSeconds, fullEfficiencySeconds, proficiencySpread, skillGroupIds } = model;
    const agents = model.firstAgent[skillGroupIds.length];
    this.model = model;
    this.varies = Uint8Array.from(skillGroupIds, (_, group) => {
      const changes = fullEfficiencySeconds[group] > 0 || fatigueAfterSeconds[group] < Infinity;
      return changes || proficiencySpread[group] > 0 ? 1 : 0;
    });
    this.own = ownFactors(model, seed, replication);
    this.worked = new Float64Array(agents);
    this.workedOnDay = new Float64Array(agents);
    this.since = new Float64Array(agents);
    this.day = new Int32Array(agents);
  }

  /** The agent begins to work, or goes on after a break on the same working day. Before the simulated time, time is below 0. */
  comes(agent: number, group: number, day: number, time: number): void {
    if (this.varies[group] === 0) return;
    if (day !== this.day[agent]) this.workedOnDay[agent] = 0;
    this.day[agent] = day;
    this.since[agent] = time;
  }

  /** The agent leaves the house. */
  goes(agent: number, group: number, time: number): void {
    if (this.varies[group] === 0) return;
    this.worked[agent] += Math.max(0, time) - Math.max(0, this.since[agent]);
    this.workedOnDay[agent] += time - this.since[agent];
  }

  /** Factor on effort that the agent, who is in the house, begins now. */
  effortFactor(agent: number, group: number, time: number): number {
    const { fatigueAfterSeconds, fatigueEffort, fullEfficiencySeconds, startEfficiency } = this.model;
    let factor = this.own.length > 0 ? this.own[agent] : 1;
    if (fullEfficiencySeconds[group] > 0) {
      const worked = this.worked[agent] + time - Math.max(0, this.since[agent]);
      const learnt = Math.min(1, worked / fullEfficiencySeconds[group]);
      factor /= startEfficiency[group] + (1 - startEfficiency[group]) * learnt;
    }
    const onDay = this.workedOnDay[agent] + time - this.since[agent];
    return onDay >= fatigueAfterSeconds[group] ? factor * fatigueEffort[group] : factor;
  }
}

/** Gamma of mean 1 and the group's cv. */
function ownFactors(model: Model, seed: string, replication: number): Float64Array {
  const { firstAgent, proficiencySpread, skillGroupIds } = model;
  const words = drawByAgent(model, 'proficiency', (group) => proficiencySpread[group] > 0, seed, replication);
  const factors = new Float64Array(words.length).fill(1);
  if (words.length === 0) return factors;
  skillGroupIds.forEach((_, group) => {
    const cv = proficiencySpread[group];
    if (cv === 0) return;
    for (let agent = firstAgent[group]; agent < firstAgent[group + 1]; agent++) {
      factors[agent] = gammaQuantile(1 / (cv * cv), uniformOf(words[agent]));
    }
  });
  return factors;
}
