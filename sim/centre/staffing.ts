import { PRESENT, SLOTS, STAFFED, UNSHRUNK } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { NOBODY } from './contactTable.ts';
import { putDown, workToPutDown } from './deferred.ts';
import type { Model } from './model.ts';
import { NoShows } from './noShows.ts';
import { bringGroup, changeDuty } from './shifts.ts';
import { DAY } from './units.ts';

/** What decides how many agents each group should have now. */
export class Staffing {
  readonly noShows: NoShows;
  /** Reserves called up, by group. */
  readonly reserves: Int32Array;
  /** By group: 0 while it waits for the emergency plan to open it. */
  readonly open: Uint8Array;
  /** By group: 1 while nothing but work is done. */
  readonly shrinkageSuspended: Uint8Array;
  /** By group: 1 when its agents may put work down at the end of duty. */
  readonly putsDown: Uint8Array;
  /** Step of the staffing curves, -1 before the first. */
  step = -1;
  /** Changes of duty made. */
  changes = 0;
  /** By crew: 1 while its hours say that it works, and the day on which its shift began. */
  readonly crewOn: Uint8Array;
  readonly crewDay: Int32Array;

  constructor(model: Model, seed: string, replication: number) {
    const groups = model.skillGroupIds.length;
    this.noShows = new NoShows(model, seed, replication);
    this.reserves = new Int32Array(groups);
    this.open = model.startsClosed.map((closed) => 1 - closed);
    this.shrinkageSuspended = new Uint8Array(groups);
    this.putsDown = Uint8Array.from({ length: groups }, (_, group) => (servesPutDown(model, group) ? 1 : 0));
    this.crewOn = new Uint8Array(model.crewGroup.length);
    this.crewDay = new Int32Array(model.crewGroup.length);
  }
}

function servesPutDown({ contactTypeIds, effortFactor, putDown: putsDown }: Model, group: number): boolean {
  const types = contactTypeIds.length;
  return putsDown.some((yes, type) => yes === 1 && effortFactor[group * types + type] > 0);
}

/**
 * The staffing clock: persons come and go, a step of the staffing curves begins, and those who are there then turn to
 * whoever waits. Returns when the clock next strikes, Infinity after the last change.
 */
export function changeStaffing(centre: Centre, time: number): number {
  const { model, staffing } = centre;
  changeDuty(centre, time);
  if (nextStep(centre) <= time) staffing.step++;
  for (let group = 0; group < model.skillGroupIds.length; group++) {
    if (model.inShifts[group] === 0) staffNumber(centre, group, time);
    tellCounters(centre, group, time);
  }
  serveAll(centre, time);
  return Math.min(
    nextStep(centre),
    staffing.changes < model.dutyTime.length ? model.dutyTime[staffing.changes] : Infinity,
  );
}

function nextStep({ model, staffing }: Centre): number {
  const next = staffing.step + 1;
  return next < model.staffingSteps ? next * model.staffingStepSeconds : Infinity;
}

// --- levers of the emergency plan

/** So many more agents, who belong to nobody's roster. */
export function callReserves(centre: Centre, group: number, agents: number, time: number): void {
  centre.staffing.reserves[group] += agents;
  rearrange(centre, group, time);
}

/** So many of those called up may go when they are free. */
export function dismissReserves(centre: Centre, group: number, agents: number, time: number): void {
  centre.staffing.reserves[group] -= agents;
  rearrange(centre, group, time);
}

/** Meetings and the like wait: everyone scheduled works. */
export function suspendShrinkage(centre: Centre, group: number, on: boolean, time: number): void {
  centre.staffing.shrinkageSuspended[group] = on ? 1 : 0;
  rearrange(centre, group, time);
}

/** A group that helps out only in need begins to work, or stops. */
export function openGroup(centre: Centre, group: number, on: boolean, time: number): void {
  centre.staffing.open[group] = on ? 1 : 0;
  rearrange(centre, group, time);
}

/** Chats per agent from now on. When they become fewer, the group takes nothing new until what it holds fits. */
export function setConcurrency(centre: Centre, group: number, concurrency: number, time: number): void {
  centre.people.setConcurrency(group, concurrency);
  rearrange(centre, group, time);
}

/** Brings the group to what it should be now, and all to whom its agents' work may go. */
function rearrange(centre: Centre, group: number, time: number): void {
  if (centre.model.inShifts[group] === 1) bringGroup(centre, group, dayAt(centre.model, time), time);
  else staffNumber(centre, group, time);
  tellCounters(centre, group, time);
  serveAll(centre, time);
}

// --- groups that name nobody

function staffNumber(centre: Centre, group: number, time: number): void {
  const { model, people, staffing } = centre;
  const day = dayAt(model, time);
  people.staff(group, staffing.open[group] * (scheduled(centre, group, day) + staffing.reserves[group]), day, time);
  if (staffing.putsDown[group] === 1) {
    while (people.surplus(group) > 0) {
      const work = workToPutDown(centre, group);
      if (work === NOBODY) break;
      putDown(centre, work, time);
    }
  }
  people.sendAway(group, time);
}

/** By the curve, less those who do not come today. */
function scheduled({ model, staffing }: Centre, group: number, day: number): number {
  const curves = staffing.shrinkageSuspended[group] === 1 ? model.staffingWithoutShrinkage : model.staffing;
  const agents = curves[group * model.staffingSteps + staffing.step];
  return agents - staffing.noShows.absentAmong(agents, group, day);
}

/** Calendar day, 0 for that of the start. */
function dayAt({ startSecondOfDay }: Model, time: number): number {
  return Math.floor((startSecondOfDay + time) / DAY);
}

// --- both

function tellCounters({ counters, people, staffing }: Centre, group: number, time: number): void {
  const staffed = people.staffed[group];
  const reserves = staffing.open[group] * staffing.reserves[group];
  counters.setGroupLevel(group, STAFFED, staffed, time);
  counters.setGroupLevel(group, PRESENT, people.present[group], time);
  counters.setGroupLevel(group, SLOTS, staffed * people.concurrency[group], time);
  counters.setGroupLevel(group, UNSHRUNK, staffing.shrinkageSuspended[group] === 1 ? staffed : reserves, time);
}

function serveAll(centre: Centre, time: number): void {
  for (let group = 0; group < centre.model.skillGroupIds.length; group++) centre.serveQueues(group, time);
}
