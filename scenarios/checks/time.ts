import { localSeconds } from '../localTime.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';

/** Times exist, launches lie inside the calendar, and durations are whole numbers of reporting intervals. */
export function checkTime(scenario: Scenario): Problem[] {
  const { calendar, run } = scenario;
  const start = localSeconds(calendar.start);
  return [
    ...(start === null ? [problem('calendar.start', calendar.start, 'notATime', {})] : []),
    ...calendar.launches.flatMap(({ at }, i) => launchProblems(scenario, at, `calendar.launches[${i}].at`, start)),
    ...wholeIntervals(scenario, 'calendar.durationHours', calendar.durationHours),
    ...wholeIntervals(scenario, 'run.warmUpHours', run.warmUpHours),
    ...(run.warmUpHours >= calendar.durationHours
      ? [problem('run.warmUpHours', run.warmUpHours, 'warmUpTooLong', { durationHours: calendar.durationHours })]
      : []),
  ];
}

function launchProblems({ calendar }: Scenario, at: string, path: string, start: number | null): Problem[] {
  const moment = localSeconds(at);
  if (moment === null) return [problem(path, at, 'notATime', {})];
  if (start === null) return [];
  const end = start + calendar.durationHours * 3600;
  if (moment >= start && moment <= end) return [];
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
