import type { RecordingPlan } from './recording.ts';

/** What became of the contacts that asked for a person in one slice of time; arrays by contact type. */
export class Flows {
  readonly offered: Float64Array;
  readonly answered: Float64Array;
  readonly abandoned: Float64Array;
  readonly blocked: Float64Array;
  /** Accepted to be called back, by type they asked as; called, and seconds until then, by type they waited as. */
  readonly callbacks: Float64Array;
  readonly calledBack: Float64Array;
  readonly callbackDelay: Float64Array;
  /** Contacts that found no free agent. */
  readonly delayed: Float64Array;
  /** Seconds waited by the answered and by those who left. */
  readonly waitAnswered: Float64Array;
  readonly waitAbandoned: Float64Array;
  /** [limits x types] waits of at most each limit. */
  readonly answeredWithin: readonly Float64Array[];
  readonly abandonedWithin: readonly Float64Array[];
  /** [limits x types] times in the system of at most each limit. */
  readonly completedWithin: readonly Float64Array[];
  /** [groups x types] */
  readonly answeredBy: readonly Float64Array[];
  private readonly plan: RecordingPlan;

  constructor(plan: RecordingPlan) {
    const byType = (): Float64Array => new Float64Array(plan.types);
    this.plan = plan;
    this.offered = byType();
    this.answered = byType();
    this.abandoned = byType();
    this.blocked = byType();
    this.callbacks = byType();
    this.calledBack = byType();
    this.callbackDelay = byType();
    this.delayed = byType();
    this.waitAnswered = byType();
    this.waitAbandoned = byType();
    this.answeredWithin = plan.waitLimits.map(byType);
    this.abandonedWithin = plan.waitLimits.map(byType);
    this.completedWithin = plan.sojournLimits.map(byType);
    this.answeredBy = plan.agents.map(byType);
  }

  offer(type: number): void {
    this.offered[type]++;
  }

  answer(type: number, group: number, wait: number): void {
    this.answered[type]++;
    this.waitAnswered[type] += wait;
    this.answeredBy[group][type]++;
    if (wait > 0) this.delayed[type]++;
    countWithin(this.plan.waitLimits, wait, this.answeredWithin, type);
  }

  abandon(type: number, wait: number): void {
    this.abandoned[type]++;
    this.delayed[type]++;
    this.waitAbandoned[type] += wait;
    countWithin(this.plan.waitLimits, wait, this.abandonedWithin, type);
  }

  callBack(type: number, delay: number): void {
    this.calledBack[type]++;
    this.callbackDelay[type] += delay;
  }

  complete(type: number, sojourn: number): void {
    countWithin(this.plan.sojournLimits, sojourn, this.completedWithin, type);
  }
}

function countWithin(limits: readonly number[], time: number, counts: readonly Float64Array[], type: number): void {
  for (let i = 0; i < limits.length; i++) if (time <= limits[i]) counts[i][type]++;
}
