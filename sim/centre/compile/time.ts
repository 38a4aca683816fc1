import type { Model } from '../model.ts';

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

const DAY = 86_400;

/** Seconds after midnight of a local time such as 2026-11-11T20:00. */
export function secondOfDay(localTime: string): number {
  const [hours, minutes, seconds = 0] = localTime.slice(11).split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Clock hour (0..23) and calendar day (0 = the day of the start) of a moment, seconds from the start. */
export function clockAt(frame: Frame, second: number): { day: number; hour: number; secondOfHour: number } {
  const clock = frame.startSecondOfDay + second;
  const day = Math.floor(clock / DAY);
  const inDay = clock - day * DAY;
  const hour = Math.floor(inDay / 3600);
  return { day, hour, secondOfHour: inDay - hour * 3600 };
}

/** Greatest common divisor of positive whole numbers of seconds. */
export function commonStep(seconds: readonly number[]): number {
  return seconds.reduce((a, b) => {
    while (b > 0) [a, b] = [b, a % b];
    return a;
  });
}

/** The entry of a list whose last entry repeats. */
export function lastRepeats<T>(list: readonly T[], index: number): T {
  return list[Math.min(index, list.length - 1)];
}
