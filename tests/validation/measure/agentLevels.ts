import type { RecordingPlan } from './recording.ts';

/** Agents by the number of contacts they hold, and the time spent so between the start of counting and the horizon. */
export class AgentLevels {
  /** [contacts held] agent-seconds, over all groups. */
  readonly holding: Float64Array;
  /** [agents busy] seconds with exactly so many busy. */
  readonly withBusy: Float64Array;
  /** By group: agent-seconds busy until the horizon; until the last contact has left; and at work or overstaying until then. */
  readonly busy: Float64Array;
  readonly busyToEnd: Float64Array;
  readonly presentToEnd: Float64Array;
  private readonly plan: RecordingPlan;
  private readonly held: readonly Uint8Array[];
  private readonly agentsHolding: Int32Array;
  private readonly busyNow: Int32Array;
  private totalBusy = 0;
  private time = 0;

  constructor(plan: RecordingPlan) {
    const agents = plan.agents.reduce((a, b) => a + b, 0);
    this.plan = plan;
    this.held = plan.agents.map((count) => new Uint8Array(count));
    this.holding = new Float64Array(plan.mostHeld + 1);
    this.agentsHolding = new Int32Array(plan.mostHeld + 1);
    this.agentsHolding[0] = agents;
    this.withBusy = new Float64Array(agents + 1);
    this.busy = new Float64Array(plan.agents.length);
    this.busyToEnd = new Float64Array(plan.agents.length);
    this.presentToEnd = new Float64Array(plan.agents.length);
    this.busyNow = new Int32Array(plan.agents.length);
  }

  change(time: number, group: number, agent: number, by: 1 | -1): void {
    this.advance(time);
    const before = this.held[group][agent];
    this.held[group][agent] += by;
    this.agentsHolding[before]--;
    this.agentsHolding[before + by]++;
    const becameBusy = before === 0 ? 1 : before + by === 0 ? -1 : 0;
    this.busyNow[group] += becameBusy;
    this.totalBusy += becameBusy;
  }

  finish(): void {
    this.advance(this.plan.horizon);
  }

  private advance(time: number): void {
    if (time <= this.time) return;
    const { from, horizon, mostHeld } = this.plan;
    const seconds = Math.min(time, horizon) - Math.max(this.time, from);
    if (seconds > 0) {
      this.withBusy[this.totalBusy] += seconds;
      for (let held = 0; held <= mostHeld; held++) this.holding[held] += this.agentsHolding[held] * seconds;
    }
    for (let g = 0; g < this.busyNow.length; g++) {
      if (seconds > 0) this.busy[g] += this.busyNow[g] * seconds;
      this.busyToEnd[g] += this.busyNow[g] * (time - this.time);
      this.presentToEnd[g] += this.present(g, this.time, time);
    }
    this.time = time;
  }

  /** Integral of the larger of staffed and busy: those beyond the staffing finish what they hold. */
  private present(group: number, from: number, to: number): number {
    const staff = this.plan.staff[group];
    let sum = 0;
    for (let i = 0; i < staff.length; i++) {
      const start = Math.max(from, staff[i].from);
      const end = Math.min(to, staff[i + 1]?.from ?? Infinity);
      if (end > start) sum += Math.max(staff[i].agents, this.busyNow[group]) * (end - start);
    }
    return sum;
  }
}
