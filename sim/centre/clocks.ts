import type { SimulateOptions } from '../observe/observer.ts';
import type { Centre } from './centre.ts';
import { FloorSnapshots } from './floorSnapshots.ts';
import { Incidents } from './incidents.ts';
import { Playbook } from './playbook/playbook.ts';
import { RANK_INCIDENT, RANK_PLAYBOOK, RANK_REPORTING, RANK_STAFFING } from './ranks.ts';
import { oldestWaitingInto } from './reporting.ts';
import { changeStaffing } from './staffing.ts';

/** Calendar handles of the clocks. */
const STAFFING = 0;
const INCIDENTS = 1;
const PLAYBOOK = 2;
const REPORTING = 3;
const SNAPSHOTS = 4;
/** How many there are; the handles of all else come after them. */
export const CLOCKS = 5;

/** Seconds from one look of the emergency plan to the next. */
const LOOK_EVERY = 60;

/** What happens because it is time, whatever customers do: changes of staff, incidents, looks of the plan, reports, snapshots. */
export class Clocks {
  private readonly centre: Centre;
  private readonly options: SimulateOptions;
  private readonly incidents: Incidents;
  private readonly playbook: Playbook | null;
  private readonly snapshots: FloorSnapshots | null;
  private readonly oldestWaiting: Float64Array;
  private interval = 0;

  constructor(centre: Centre, options: SimulateOptions) {
    const { model } = centre;
    this.centre = centre;
    this.options = options;
    this.incidents = new Incidents(model);
    this.playbook = model.ruleMeasure.length > 0 ? new Playbook(model) : null;
    this.snapshots = options.snapshotTimes ? new FloorSnapshots(centre, options) : null;
    this.oldestWaiting = new Float64Array(model.contactTypeIds.length);
  }

  start(): void {
    const { calendar, model } = this.centre;
    calendar.schedule(STAFFING, 0, RANK_STAFFING);
    calendar.schedule(REPORTING, model.intervalSeconds, RANK_REPORTING);
    this.schedule(INCIDENTS, this.incidents.nextTime(), RANK_INCIDENT);
    if (this.playbook !== null) calendar.schedule(PLAYBOOK, LOOK_EVERY, RANK_PLAYBOOK);
    if (this.snapshots !== null) this.schedule(SNAPSHOTS, this.snapshots.nextTime(), RANK_REPORTING);
  }

  /** A clock's time has come. */
  strike(clock: number, time: number): void {
    if (clock === STAFFING) this.schedule(STAFFING, changeStaffing(this.centre, time), RANK_STAFFING);
    else if (clock === INCIDENTS) this.switchIncident(time);
    else if (clock === PLAYBOOK) this.followPlan(time);
    else if (clock === REPORTING) this.closeInterval(time);
    else this.schedule(SNAPSHOTS, this.snapshots!.take(time), RANK_REPORTING);
  }

  private schedule(clock: number, time: number, rank: number): void {
    if (time < Infinity) this.centre.calendar.schedule(clock, time, rank);
  }

  private switchIncident(time: number): void {
    this.incidents.switchNext(this.centre, time);
    this.schedule(INCIDENTS, this.incidents.nextTime(), RANK_INCIDENT);
  }

  /** The plan stays as it stands when the simulated time is over. */
  private followPlan(time: number): void {
    const { calendar, model } = this.centre;
    this.playbook!.check(this.centre, time / LOOK_EVERY, time);
    if (time + LOOK_EVERY < model.horizon) calendar.schedule(PLAYBOOK, time + LOOK_EVERY, RANK_PLAYBOOK);
  }

  private closeInterval(time: number): void {
    const { calendar, counters, model } = this.centre;
    oldestWaitingInto(this.centre, this.oldestWaiting);
    counters.closeInterval(this.interval, time, this.oldestWaiting);
    this.interval++;
    this.options.onProgress?.(this.interval / model.intervals);
    if (this.interval >= model.intervals) return;
    calendar.schedule(REPORTING, (this.interval + 1) * model.intervalSeconds, RANK_REPORTING);
  }
}
