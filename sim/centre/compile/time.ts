import type { Model } from '../model.ts';
import { DAY, HOUR, MINUTE } from '../units.ts';

/** The parts of a model that the other compilers build on. */
export type Frame = Pick<
  Model,
  | 'contactTypeIds'
  | 'channelIds'
  | 'skillGroupIds'
  | 'horizon'
  | 'intervalSeconds'
  | 'intervals'
  | 'warmUpIntervals'
  | 'startSecondOfDay'
>;

/** Seconds after midnight of a local time such as 2026-11-11T20:00. */
export function secondOfDay(localTime: string): number {
  const [hours, minutes, seconds = 0] = localTime.slice(11).split(':').map(Number);
  return hours * HOUR + minutes * MINUTE + seconds;
}

/** Seconds from one local time to another, both such as 2026-11-11T20:00; negative when `to` is the earlier. */
export function secondsBetween(from: string, to: string): number {
  return (dayNumber(to) - dayNumber(from)) * DAY + secondOfDay(to) - secondOfDay(from);
}

/** Days of the Gregorian calendar since a fixed day. Years begin in March here, so that a leap day is their last. */
function dayNumber(localTime: string): number {
  const [year, month, day] = localTime.slice(0, 10).split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day;
}

/** Clock hour (0..23) and calendar day (0 = the day of the start) of a moment, seconds from the start. */
export function clockAt(
  frame: Pick<Frame, 'startSecondOfDay'>,
  second: number,
): { day: number; hour: number; secondOfHour: number } {
  const clock = frame.startSecondOfDay + second;
  const day = Math.floor(clock / DAY);
  const inDay = clock - day * DAY;
  const hour = Math.floor(inDay / HOUR);
  return { day, hour, secondOfHour: inDay - hour * HOUR };
}

/** Greatest common divisor of positive whole numbers of seconds. */
export function commonStep(seconds: readonly number[]): number {
  return seconds.reduce((a, b) => {
    while (b > 0) [a, b] = [b, a % b];
    return a;
  });
}

/** The nearest whole minutes, in seconds: a step of less is not worth having for an edge that falls inside a minute. */
export function wholeMinutes(seconds: number): number {
  return Math.round(Math.abs(seconds) / MINUTE) * MINUTE;
}

/** The entry of a list whose last entry repeats. */
export function lastRepeats<T>(list: readonly T[], index: number): T {
  return list[Math.min(index, list.length - 1)];
}
