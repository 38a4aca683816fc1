import { localSeconds } from '../localTime.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';

/** Times exist, what happens at them touches the simulated time, and durations are whole numbers of reporting intervals. */
export function checkTime(scenario: Scenario): Problem[] {
  const { calendar, run } = scenario;
  const isTime = localSeconds(calendar.start) !== null;
  return [
    ...(isTime ? [] : [problem('calendar.start', calendar.start, 'notATime', {})]),
    ...happenings(scenario).flatMap((happening) => happeningProblems(scenario, happening)),
    ...wholeIntervals(scenario, 'calendar.durationHours', calendar.durationHours),
    ...wholeIntervals(scenario, 'run.warmUpHours', run.warmUpHours),
    ...(run.warmUpHours >= calendar.durationHours
      ? [problem('run.warmUpHours', run.warmUpHours, 'warmUpTooLong', { durationHours: calendar.durationHours })]
      : []),
  ];
}

interface Happening {
  readonly at: string;
  /** How long it is felt. */
  readonly minutes: number;
  readonly path: string;
}

/** After so many times its decay nothing of a pulse is left: e^-20 = 2e-9. */
const DECAYS = 20;

function happenings({ calendar, contactTypes, incidents }: Scenario): Happening[] {
  const pulses = Object.entries(contactTypes).flatMap(([id, { demand }]) =>
    demand.flatMap((source, i) => {
      if (source.kind !== 'pulse') return [];
      const minutes = source.riseMinutes + DECAYS * source.decayMinutes;
      return [{ at: source.at, minutes, path: `contactTypes.${id}.demand[${i}].at` }];
    }),
  );
  return [
    ...calendar.launches.map(({ at }, i) => ({ at, minutes: 0, path: `calendar.launches[${i}].at` })),
    ...pulses,
    ...incidents.map((incident, i) => {
      const delay = incident.kind === 'logisticsDelay' ? incident.delayHours * 60 : 0;
      return { at: incident.at, minutes: incident.minutes + delay, path: `incidents[${i}].at` };
    }),
  ];
}

function happeningProblems({ calendar }: Scenario, { at, minutes, path }: Happening): Problem[] {
  const start = localSeconds(calendar.start);
  const moment = localSeconds(at);
  if (moment === null) return [problem(path, at, 'notATime', {})];
  if (start === null) return [];
  const end = start + calendar.durationHours * 3600;
  if (moment + minutes * 60 >= start && moment <= end) return [];
  return [problem(path, at, 'outsideCalendar', { start: calendar.start, end: formatLocal(end) })];
}

function wholeIntervals({ calendar }: Scenario, path: string, hours: number): Problem[] {
  const intervals = (hours * 60) / calendar.intervalMinutes;
  if (Math.abs(intervals - Math.round(intervals)) < 1e-9) return [];
  return [problem(path, hours, 'notWholeIntervals', { intervalMinutes: calendar.intervalMinutes })];
}

function formatLocal(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16);
}
