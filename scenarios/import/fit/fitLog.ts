import type { Call } from '../log/callLog.ts';
import { agentDays } from './agents.ts';
import { ArrivalCounts, busyWeekdays } from './arrivals.ts';
import { busynessCv } from './busyness.ts';
import { type ContactTypeFit, fitContactTypes } from './contactTypes.ts';
import type { ServiceLawChoice } from './serviceLaw.ts';
import { estimateStaffing, type Staffing } from './staffing.ts';
import { groupBy } from '../groupBy.ts';

export type IntervalMinutes = 5 | 10 | 15 | 30 | 60;

/** Everything estimated from a log. Days are numbered from 1970. */
export interface LogFit {
  readonly intervalMinutes: IntervalMinutes;
  readonly days: readonly number[];
  /** Most frequent type first. */
  readonly types: readonly ContactTypeFit[];
  readonly arrivals: ArrivalCounts;
  readonly staffing: ReadonlyMap<number, Staffing>;
  /** Ordinary working days, by weekday. */
  readonly workingDays: ReadonlyMap<number, readonly number[]>;
  /** cv of the random factor that tells working days of the same weekday apart. */
  readonly busynessCv: number;
  /** Calls of a day that asked for a person. */
  readonly callsOf: (day: number) => readonly Call[];
}

/** Agents come and go within a reporting interval: their number is estimated in steps of five minutes. */
export const STAFFING_STEP_MINUTES = 5;

export function fitLog(calls: readonly Call[], intervalMinutes: IntervalMinutes, choice: ServiceLawChoice): LogFit {
  const offered = calls.filter(({ outcome }) => outcome !== 'neverQueued');
  const byDay = groupBy(offered, ({ day }) => day);
  const agentsByDay = groupBy(agentDays(offered), ({ day }) => day);
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const callsOf = (day: number): readonly Call[] => byDay.get(day) ?? [];
  const total = new Map(days.map((day) => [day, callsOf(day).length]));
  const workingDays = busyWeekdays(total);
  const staffingOf = (day: number): Staffing =>
    estimateStaffing(callsOf(day), agentsByDay.get(day) ?? [], STAFFING_STEP_MINUTES * 60);
  return {
    intervalMinutes,
    days,
    types: fitContactTypes(offered, choice),
    arrivals: new ArrivalCounts(offered, intervalMinutes * 60),
    staffing: new Map(days.map((day) => [day, staffingOf(day)])),
    workingDays,
    busynessCv: busynessCv([...workingDays.values()].map((like) => like.map((day) => callsOf(day).length))),
    callsOf,
  };
}
