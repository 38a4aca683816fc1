import type { ContactEvent, Floor, Observer } from '../../../sim/index.ts';
import { WAIT_BUCKETS, waitBucket } from '../../../sim/observe/waitHistogram.ts';
import { AgentLevels } from './agentLevels.ts';
import { Flows } from './flows.ts';
import { Levels } from './levels.ts';

/** What is to be written down of a day. Times in seconds. */
export interface RecordingPlan {
  readonly types: number;
  /** Most agents of each group at once, most contacts that one of them holds, and the staffing, seconds. */
  readonly agents: readonly number[];
  readonly mostHeld: number;
  readonly staff: readonly (readonly { readonly from: number; readonly agents: number }[])[];
  /** States count from here to the horizon; contacts when they ask for a person in that time. */
  readonly from: number;
  readonly horizon: number;
  /** Waits and times in system are compared with these. */
  readonly waitLimits: readonly number[];
  readonly sojournLimits: readonly number[];
  /** Slices by the time of asking for a person; the whole time is one slice when left out. */
  readonly slice?: number;
  readonly histogram: boolean;
  readonly snapshotTimes: readonly number[];
}

/** The floor at one of the snapshot times. */
export interface Snapshot {
  readonly waiting: number;
  readonly inService: number;
  readonly staffed: number;
  /** Contacts that agents could still take. */
  readonly room: number;
}

/** Everything that the figures of the cases are made of, for one day or one long run. */
export class Recording implements Observer {
  readonly plan: RecordingPlan;
  /** By slice. */
  readonly flows: readonly Flows[];
  readonly levels: Levels;
  readonly agents: AgentLevels;
  readonly snapshots: Snapshot[] = [];
  /** By type: waits of all contacts, answered or not; empty unless asked for. */
  readonly waits: readonly Float64Array[];
  /** First arrivals of customers from `from` on. */
  arrived = 0;
  /** Customers of these who left for good without an answer. */
  lost = 0;
  private readonly inOrbit = new Set<number>();
  private readonly joinedAt = new Map<number, number>();

  constructor(plan: RecordingPlan) {
    const slices = plan.slice === undefined ? 1 : Math.ceil(plan.horizon / plan.slice);
    this.plan = plan;
    this.flows = Array.from({ length: slices }, () => new Flows(plan));
    this.levels = new Levels(plan);
    this.agents = new AgentLevels(plan);
    this.waits = Array.from({ length: plan.histogram ? plan.types : 0 }, () => new Float64Array(WAIT_BUCKETS));
  }

  contact(
    event: ContactEvent,
    time: number,
    contact: number,
    type: number,
    group: number,
    agent: number,
    wait: number,
  ): void {
    const flows = this.flowsOf(time - wait);
    switch (event) {
      case 'arrived':
        if (time >= this.plan.from) this.arrived++;
        return;
      case 'offered':
        flows?.offer(type);
        if (this.plan.sojournLimits.length > 0) this.joinedAt.set(contact, time);
        if (this.inOrbit.delete(contact)) this.levels.change(time, 'orbit', type, -1);
        return this.levels.change(time, 'waiting', type, 1);
      case 'answered':
        flows?.answer(type, group, wait);
        this.countWait(type, time, wait);
        this.levels.change(time, 'waiting', type, -1);
        this.levels.change(time, 'inService', type, 1);
        return this.agents.change(time, group, agent, 1);
      case 'blocked':
        if (flows) flows.blocked[type]++;
        return this.levels.change(time, 'waiting', type, -1);
      case 'callbackAccepted':
        if (flows) flows.callbacks[type]++;
        this.levels.change(time, 'waiting', type, -1);
        return this.levels.change(time, 'toBeCalled', type, 1);
      case 'calledBack':
        flows?.callBack(type, wait);
        this.levels.change(time, 'toBeCalled', type, -1);
        this.levels.change(time, 'inService', type, 1);
        return this.agents.change(time, group, agent, 1);
      case 'putDown':
        this.levels.change(time, 'inService', type, -1);
        this.levels.change(time, 'waiting', type, 1);
        return this.agents.change(time, group, agent, -1);
      case 'resumed':
        this.levels.change(time, 'waiting', type, -1);
        this.levels.change(time, 'inService', type, 1);
        return this.agents.change(time, group, agent, 1);
      case 'talkEnded':
        return this.levels.change(time, 'talked', type, 1);
      case 'completed':
        this.countSojourn(contact, type, time);
        this.levels.change(time, 'inService', type, -1);
        if (this.levels.now('talked', type) > 0) this.levels.change(time, 'talked', type, -1);
        return this.agents.change(time, group, agent, -1);
      case 'abandoned':
        flows?.abandon(type, wait);
        this.countWait(type, time, wait);
        return this.levels.change(time, 'waiting', type, -1);
      case 'retryScheduled':
        this.inOrbit.add(contact);
        return this.levels.change(time, 'orbit', type, 1);
      case 'lost':
        if (time >= this.plan.from && time < this.plan.horizon) this.lost++;
        return;
      case 'botStarted':
        return this.levels.change(time, 'inBot', type, 1);
      case 'botResolved':
      case 'botFalselyContained':
      case 'botTransferred':
      case 'botAbandoned':
        return this.levels.change(time, 'inBot', type, -1);
    }
  }

  snapshot(floor: Floor): void {
    const sum = (values: Int32Array): number => values.reduce((a, b) => a + b, 0);
    this.snapshots.push({
      waiting: sum(floor.queue),
      inService: sum(floor.inService),
      staffed: sum(floor.staffed),
      room: sum(floor.room.map((contacts) => Math.max(0, contacts))),
    });
  }

  /** Closes the levels at the horizon. */
  finish(): void {
    this.levels.finish();
    this.agents.finish();
  }

  private flowsOf(joined: number): Flows | undefined {
    if (joined < this.plan.from || joined >= this.plan.horizon) return undefined;
    return this.flows[this.plan.slice === undefined ? 0 : Math.floor(joined / this.plan.slice)];
  }

  private countWait(type: number, time: number, wait: number): void {
    if (this.waits.length > 0 && this.flowsOf(time - wait)) this.waits[type][waitBucket(wait)]++;
  }

  private countSojourn(contact: number, type: number, time: number): void {
    if (this.plan.sojournLimits.length === 0) return;
    const joined = this.joinedAt.get(contact)!;
    this.joinedAt.delete(contact);
    this.flowsOf(joined)?.complete(type, time - joined);
  }
}
