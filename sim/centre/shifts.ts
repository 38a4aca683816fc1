import type { Centre } from './centre.ts';
import { NOBODY } from './contactTable.ts';
import { putDown } from './deferred.ts';

/*
 * Groups that name their persons. Those of a shift who work the same hours are a crew; the hours of a crew begin and end
 * at the compiled changes of duty. A person works when the crew does, unless absent that day.
 */

/** Makes the changes of duty that are due; those from before the simulated time all at its start. */
export function changeDuty(centre: Centre, time: number): void {
  const { model, staffing } = centre;
  const { dutyCrew, dutyDay, dutyOn, dutyTime } = model;
  for (let i = staffing.changes; i < dutyTime.length && dutyTime[i] <= time; i++) {
    const crew = dutyCrew[i];
    staffing.crewOn[crew] = dutyOn[i];
    staffing.crewDay[crew] = dutyDay[i];
    staffing.changes = i + 1;
    bringCrew(centre, crew, dutyTime[i]);
  }
}

/** Brings everybody of a group to where he or she should be now; reserves come on the calendar day given. */
export function bringGroup(centre: Centre, group: number, day: number, time: number): void {
  const { model, people, staffing } = centre;
  for (let crew = 0; crew < model.crewGroup.length; crew++) {
    if (model.crewGroup[crew] === group) bringCrew(centre, crew, time);
  }
  const first = model.firstReserve[group];
  const called = staffing.open[group] * staffing.reserves[group];
  for (let agent = first; agent < people.first[group + 1]; agent++) {
    setDuty(centre, agent, agent < first + called, day, time);
  }
}

function bringCrew(centre: Centre, crew: number, time: number): void {
  const { model, staffing } = centre;
  const group = model.crewGroup[crew];
  const day = staffing.crewDay[crew];
  const shrunk = model.crewShrunk[crew] === 1 && staffing.shrinkageSuspended[group] === 0;
  const works = staffing.crewOn[crew] === 1 && staffing.open[group] === 1 && !shrunk;
  for (let i = model.crewStart[crew]; i < model.crewStart[crew + 1]; i++) {
    const agent = model.crewAgents[i];
    setDuty(centre, agent, works && !staffing.noShows.isAbsent(agent, group, day), day, time);
  }
}

function setDuty(centre: Centre, agent: number, on: boolean, day: number, time: number): void {
  const { contacts, model, people, workOf } = centre;
  if (on === people.isOnDuty(agent)) return;
  if (on) return people.comeOn(agent, day, time);
  people.goOff(agent, time);
  const work = workOf[agent];
  if (work !== NOBODY && model.putDown[contacts.type[work]] === 1) putDown(centre, work, time);
}
