import { remix, uniformOf } from '../random/index.ts';
import { drawByAgent } from './agentDraws.ts';
import type { Model } from './model.ts';

/** Who does not come on which day. An agent's fate on a day depends on nobody else, nor on how many other days there are. */
export class NoShows {
  private readonly probability: Float64Array;
  private readonly firstAgent: Int32Array;
  private readonly words: Int32Array;

  constructor(model: Model, seed: string, replication: number) {
    this.probability = model.noShow;
    this.firstAgent = model.firstAgent;
    this.words = drawByAgent(model, 'noShow', (group) => model.noShow[group] > 0, seed, replication);
  }

  isAbsent(agent: number, group: number, day: number): boolean {
    const probability = this.probability[group];
    return probability > 0 && uniformOf(remix(this.words[agent], day)) < probability;
  }

  /** How many of the first so many agents of a group do not come. */
  absentAmong(agents: number, group: number, day: number): number {
    if (this.probability[group] === 0) return 0;
    let absent = 0;
    const first = this.firstAgent[group];
    for (let agent = first; agent < first + agents; agent++) if (this.isAbsent(agent, group, day)) absent++;
    return absent;
  }
}
